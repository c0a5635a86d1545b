#include "sync/support_records.h"

#include <dirent.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void
run_file(sqlite3 *db, const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t size = 0;
    char *error = NULL;

    assert_non_null(file);
    assert_true(getdelim(&text, &size, '\0', file) > 0);
    fclose(file);
    if (sqlite3_exec(db, text, NULL, NULL, &error) != SQLITE_OK)
        fail_msg("%s: %s", path, error);
    free(text);
}

static int
is_sql(const struct dirent *entry)
{
    const char *ending = strrchr(entry->d_name, '.');

    return ending != NULL && strcmp(ending, ".sql") == 0;
}

struct records
records_make(void)
{
    // Who dies without the machine loses nothing that was written to memory.
    bool has_memory = access("/dev/shm", W_OK) == 0;
    struct records records = {.folder = ""};
    struct dirent **files = NULL;
    sqlite3 *db = NULL;
    char path[600];
    int count;

    snprintf(records.folder, sizeof records.folder, "%s/pejl-records-XXXXXX",
             has_memory ? "/dev/shm" : "/tmp");
    assert_non_null(mkdtemp(records.folder));
    snprintf(records.path, sizeof records.path, "%s/shared.db", records.folder);
    assert_int_equal(sqlite3_open(records.path, &db), SQLITE_OK);
    sqlite3_exec(db, "PRAGMA journal_mode = WAL; BEGIN", NULL, NULL, NULL);
    count = scandir(PEJL_ASSETS_DIR "/schema", &files, is_sql, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/schema/%s", PEJL_ASSETS_DIR,
                 files[i]->d_name);
        run_file(db, path);
        free(files[i]);
    }
    free(files);
    run_file(db, PEJL_TESTS_DIR "/assets/content.sql");
    assert_int_equal(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    return records;
}

void
records_remove(const struct records *records)
{
    DIR *stream = opendir(records->folder);
    struct dirent *entry;

    while (stream != NULL && (entry = readdir(stream)) != NULL) {
        char path[400];

        snprintf(path, sizeof path, "%s/%s", records->folder, entry->d_name);
        unlink(path);
    }
    closedir(stream);
    assert_int_equal(rmdir(records->folder), 0);
}

struct source *
records_open(const struct records *records)
{
    struct source_options options = source_default_options();

    options.may_write = true;
    return source_open(records->path, &options);
}

const char *
records_ask(const struct records *records, const char *sql)
{
    static char answers[4][600];
    static size_t next;
    sqlite3_stmt *statement = NULL;
    sqlite3 *db = NULL;
    char *answer = answers[next++ % 4];

    *answer = '\0';
    assert_int_equal(sqlite3_open(records->path, &db), SQLITE_OK);
    sqlite3_busy_timeout(db, 5000);
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    if (sqlite3_step(statement) == SQLITE_ROW &&
        sqlite3_column_text(statement, 0) != NULL)
        snprintf(answer, sizeof answers[0], "%s",
                 (const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}
