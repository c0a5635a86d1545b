#include "support_demo.h"

#include "support_schema.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PATH_SIZE = 512, LINE_SIZE = 4096, STATEMENT_SIZE = 65536 };

static void
append_picture(sqlite3_str *out, const char *name, int length)
{
    char path[PATH_SIZE];
    int byte;
    snprintf(path, sizeof path, "%s/demo/pictures/%.*s", PEJL_ASSETS_DIR,
             length, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fail_msg("cannot open %s", path);
    }
    sqlite3_str_appendall(out, "X'");
    while ((byte = fgetc(file)) != EOF) {
        sqlite3_str_appendf(out, "%02x", (unsigned)byte);
    }
    sqlite3_str_appendall(out, "'");
    fclose(file);
}

// Put the day for {today} and the bytes of a picture for {picture:NAME}.
static char *
substitute(const char *sql, const char *today)
{
    static const char picture[] = "{picture:";
    static const char day[] = "{today}";
    sqlite3_str *out = sqlite3_str_new(NULL);
    while (*sql != '\0') {
        if (strncmp(sql, picture, strlen(picture)) == 0) {
            const char *name = sql + strlen(picture);
            size_t length = strcspn(name, "}");
            append_picture(out, name, (int)length);
            sql = name + length + 1;
        } else if (strncmp(sql, day, strlen(day)) == 0) {
            sqlite3_str_appendall(out, today);
            sql += strlen(day);
        } else {
            sqlite3_str_appendchar(out, 1, *sql++);
        }
    }
    return sqlite3_str_finish(out);
}

static void
run_statement(sqlite3 *db, const char *sql, const char *today)
{
    char *ready = substitute(sql, today);
    schema_run(db, ready);
    sqlite3_free(ready);
}

static void
run_file(sqlite3 *db, const char *path, const char *today)
{
    char *sql = test_calloc(1, STATEMENT_SIZE);
    char line[LINE_SIZE];
    size_t length = 0;
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fail_msg("cannot open %s", path);
    }
    while (fgets(line, sizeof line, file) != NULL) {
        size_t added = strlen(line);
        assert_true(length + added < STATEMENT_SIZE);
        memcpy(sql + length, line, added + 1);
        length += added;
        if (sqlite3_complete(sql)) {
            run_statement(db, sql, today);
            length = 0;
            sql[0] = '\0';
        }
    }
    if (length > 0) {
        fail_msg("%s ends within a statement: %s", path, sql);
    }
    fclose(file);
    test_free(sql);
}

static int
is_sql(const struct dirent *entry)
{
    const char *ending = strrchr(entry->d_name, '.');
    return ending != NULL && strcmp(ending, ".sql") == 0;
}

static void
run_folder(sqlite3 *db, const char *organisation, const char *today)
{
    struct dirent **entries = NULL;
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/demo/%s", PEJL_ASSETS_DIR, organisation);
    int count = scandir(path, &entries, is_sql, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/demo/%s/%s", PEJL_ASSETS_DIR,
                 organisation, entries[i]->d_name);
        run_file(db, path, today);
        free(entries[i]);
    }
    free(entries);
}

sqlite3 *
demo_open(const char *organisation, const char *today)
{
    sqlite3 *db = schema_open();
    schema_run(db, "CREATE TEMP TABLE held AS SELECT m.name AS holder, "
                   "c.name AS place FROM sqlite_schema m, "
                   "pragma_table_info(m.name) c WHERE m.type = 'table' "
                   "AND c.type = 'TEXT' AND m.name NOT IN ('change', "
                   "'publishable_field', 'public_field', 'revision')");
    schema_run(db, "BEGIN");
    run_folder(db, organisation, today);
    schema_run(db, "COMMIT");
    schema_run(db, "CREATE TEMP TABLE spoken (place TEXT, words TEXT)");
    schema_for_each(db, "SELECT holder, place FROM held",
                    "INSERT INTO spoken SELECT '%1.%2', \"%2\" FROM \"%1\" "
                    "WHERE \"%2\" IS NOT NULL",
                    0);
    char *day =
        sqlite3_mprintf("CREATE TEMP TABLE day AS SELECT %Q AS today", today);
    schema_run(db, day);
    sqlite3_free(day);
    return db;
}

static void
check_claim(sqlite3 *db, const char *today, const struct claim *claim)
{
    char *answer = schema_text(db, claim->query);
    if (strcmp(answer, claim->answer) != 0) {
        fail_msg("%s: \"%s\", not \"%s\"\nin: %s", today, answer, claim->answer,
                 claim->query);
    }
    free(answer);
}

void
demo_check(const char *organisation, const struct claim *claims, size_t count)
{
    static const char *const days[] = {"2026-11-22", "2027-02-28",
                                       "2028-02-29", "2027-01-01",
                                       "2027-03-31", "2026-12-31"};
    for (size_t day = 0; day < sizeof days / sizeof days[0]; day++) {
        sqlite3 *db = demo_open(organisation, days[day]);
        for (size_t i = 0; i < count; i++) {
            check_claim(db, days[day], &claims[i]);
        }
        assert_int_equal(sqlite3_close(db), SQLITE_OK);
    }
}
