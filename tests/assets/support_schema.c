#include "support_schema.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ALL "9" // before this is every numbered file

enum { PATH_SIZE = 512, LINE_SIZE = 4096, TEXT_SIZE = 65536 };

void
schema_run(sqlite3 *db, const char *sql)
{
    const char *refusal = schema_refusal(db, sql);
    if (*refusal != '\0') {
        fail_msg("%s\nin: %s", refusal, sql);
    }
}

const char *
schema_refusal(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK) {
        return "";
    }
    return sqlite3_errmsg(db);
}

static void
run_file(sqlite3 *db, const char *path)
{
    char *sql = test_calloc(1, TEXT_SIZE);
    char line[LINE_SIZE];
    size_t length = 0;
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fail_msg("cannot open %s", path);
    }
    while (fgets(line, sizeof line, file) != NULL) {
        size_t added = strlen(line);
        assert_true(length + added < TEXT_SIZE);
        memcpy(sql + length, line, added + 1);
        length += added;
        if (sqlite3_complete(sql)) {
            schema_run(db, sql);
            length = 0;
            sql[0] = '\0';
        }
    }
    schema_run(db, sql); // at most a comment
    fclose(file);
    test_free(sql);
}

static int
is_sql(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 4 && strcmp(entry->d_name + length - 4, ".sql") == 0;
}

static sqlite3 *
open_memory(void)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    schema_run(db, "PRAGMA foreign_keys = ON");
    return db;
}

// Every file that is named before that, in order of name.
static void
run_folder(sqlite3 *db, const char *folder, const char *before)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, is_sql, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        char path[PATH_SIZE];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        if (strcmp(entries[i]->d_name, before) < 0) {
            run_file(db, path);
        }
        free(entries[i]);
    }
    free(entries);
}

sqlite3 *
schema_open(void)
{
    sqlite3 *db = open_memory();
    run_folder(db, PEJL_ASSETS_DIR "/schema", ALL);
    return db;
}

sqlite3 *
schema_open_migrated(void)
{
    sqlite3 *db = open_memory();
    run_folder(db, PEJL_ASSETS_DIR "/schema", "030");
    run_file(db, PEJL_TESTS_DIR "/assets/schema_1.sql");
    run_folder(db, PEJL_ASSETS_DIR "/schema/migrate", ALL);
    return db;
}

sqlite3 *
schema_open_filled(void)
{
    sqlite3 *db = schema_open();
    run_file(db, PEJL_TESTS_DIR "/assets/content.sql");
    return db;
}

static sqlite3_stmt *
first_row(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
        fail_msg("%s\nin: %s", sqlite3_errmsg(db), sql);
    }
    sqlite3_step(statement);
    return statement;
}

int64_t
schema_number(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = first_row(db, sql);
    int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

char *
schema_text(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = first_row(db, sql);
    const char *text = (const char *)sqlite3_column_text(statement, 0);
    char *copy = strdup(text == NULL ? "" : text);
    sqlite3_finalize(statement);
    return copy;
}

char *
schema_view(sqlite3 *db, const char *audience, const char *dataset)
{
    char *select = sqlite3_mprintf(
        "SELECT 'SELECT json_group_array(json_array(' "
        "|| group_concat('\"' || name || '\"') "
        "|| ')) FROM (SELECT * FROM kiosk_%s_%s ORDER BY 1, 2)' "
        "FROM pragma_table_info('kiosk_%s_%s')",
        audience, dataset, audience, dataset);
    char *read = schema_text(db, select);
    char *rows = schema_text(db, read);
    sqlite3_free(select);
    free(read);
    return rows;
}

static char *
expand(const char *sql, const char *first, const char *second)
{
    sqlite3_str *text = sqlite3_str_new(NULL);
    for (const char *at = sql; *at != '\0'; at++) {
        if (at[0] == '%' && (at[1] == '1' || at[1] == '2')) {
            at++;
            sqlite3_str_appendall(text, *at == '1' ? first : second);
        } else {
            sqlite3_str_appendchar(text, 1, *at);
        }
    }
    return sqlite3_str_finish(text);
}

void
schema_for_each(sqlite3 *db, const char *names, const char *sql, int may_fail)
{
    char **cells = NULL;
    int rows = 0;
    int columns = 0;
    assert_int_equal(
        sqlite3_get_table(db, names, &cells, &rows, &columns, NULL), SQLITE_OK);
    assert_true(rows > 0);
    for (int row = 1; row <= rows; row++) {
        const char *first = cells[row * columns];
        const char *second = columns > 1 ? cells[row * columns + 1] : "";
        char *statement = expand(sql, first, second);
        if (may_fail) {
            (void)schema_refusal(db, statement);
        } else {
            schema_run(db, statement);
        }
        sqlite3_free(statement);
    }
    sqlite3_free_table(cells);
}

void
schema_mark_rows(sqlite3 *db)
{
    schema_for_each(db,
                    "SELECT m.name FROM sqlite_schema m, "
                    "pragma_table_info(m.name) c "
                    "WHERE m.type = 'table' AND c.name = 'audience'",
                    "UPDATE \"%1\" SET audience = 'public'", 0);
}

void
schema_open_fields(sqlite3 *db)
{
    schema_run(db, "INSERT INTO public_field "
                   "SELECT dataset, field FROM publishable_field");
}
