#include "cache/file_open.h"

#include <string.h>

#define BUSY_TIMEOUT_MS 1000 // for the one before us to end

// Exclusive locking keeps the index of the WAL in our own memory: no -shm file
// to be torn, and a second board finds the file locked.
static const char settings[] = "PRAGMA locking_mode = EXCLUSIVE;"
                               "PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA journal_size_limit = 1048576;"
                               "BEGIN IMMEDIATE; COMMIT;";

int
file_open_claim(sqlite3 *db)
{
    sqlite3_busy_timeout(db, BUSY_TIMEOUT_MS);
    return sqlite3_exec(db, settings, NULL, NULL, NULL);
}

int
file_open_read_integer(sqlite3 *db, const char *sql, int64_t *value)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        *value = sqlite3_column_int64(statement, 0);
        code = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return code;
}

int
file_open_check_pages(sqlite3 *db)
{
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        const char *verdict = (const char *)sqlite3_column_text(statement, 0);

        code = verdict != NULL && strcmp(verdict, "ok") == 0 ? SQLITE_OK
                                                             : SQLITE_CORRUPT;
    }
    sqlite3_finalize(statement);
    return code;
}
