#include "source/database.h"

#include "base/thread.h"
#include "source/database_unhex.h"

enum {
    OPERATIONS_BETWEEN_LOOKS = 1000, // of the virtual machine; some 20 us
    PEEK_MS = 1000,
};

struct limit {
    int id;
    int value;
};

static const struct limit limits[] = {
    {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 100000},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 20},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static int
on_progress(void *context)
{
    const struct database *database = context;
    return interrupt_is_raised(database->interrupt) ||
           thread_now_ms() >= database->deadline_ms;
}

// SQLite's own busy handler would sleep through an interrupt.
static int
on_busy(void *context, int earlier_calls)
{
    struct database *database = context;
    int64_t now_ms = thread_now_ms();
    if (earlier_calls == 0) {
        database->busy_since_ms = now_ms;
    }
    if (interrupt_is_raised(database->interrupt) ||
        now_ms >= database->deadline_ms ||
        now_ms - database->busy_since_ms >= database->busy_timeout_ms) {
        return 0;
    }
    int64_t pause_us = earlier_calls < 6 ? 500 << earlier_calls : 25000;
    (void)interrupt_sleep(database->interrupt, 0, pause_us);
    return 1;
}

static void
set_limits(struct database *database, size_t length_limit)
{
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        sqlite3_limit(database->handle, limits[i].id, limits[i].value);
    }
    int length = length_limit < INT32_MAX ? (int)length_limit : INT32_MAX;
    sqlite3_limit(database->handle, SQLITE_LIMIT_LENGTH, length);
    sqlite3_db_config(database->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(database->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0,
                      NULL);
    sqlite3_busy_handler(database->handle, on_busy, database);
    sqlite3_progress_handler(database->handle, OPERATIONS_BETWEEN_LOOKS,
                             on_progress, database);
}

static void
prepare(struct database *database, const struct database_options *options,
        const struct interrupt *interrupt)
{
    *database = (struct database){
        .interrupt = interrupt,
        .busy_timeout_ms = options->busy_timeout_ms,
        .deadline_ms = INT64_MAX,
    };
}

// A mapped file that somebody cuts short would be a fatal signal.
static int
set_pragmas(struct database *database)
{
    return sqlite3_exec(database->handle,
                        "PRAGMA mmap_size=0;"
                        "PRAGMA cell_size_check=ON;"
                        "PRAGMA foreign_keys=ON;",
                        NULL, NULL, NULL);
}

int
database_open_image(struct database *database, unsigned char *bytes,
                    size_t length, const struct database_options *options,
                    const struct interrupt *interrupt)
{
    prepare(database, options, interrupt);
    int code =
        sqlite3_open_v2(":memory:", &database->handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK) {
        return code;
    }
    sqlite3_extended_result_codes(database->handle, 1);
    // It takes the bytes as if it might change them, and may not.
    code = sqlite3_deserialize(database->handle, "main", bytes,
                               (sqlite3_int64)length, (sqlite3_int64)length,
                               SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) {
        return code;
    }
    set_limits(database, options->length_limit);
    return set_pragmas(database);
}

int
database_open(struct database *database, const char *path,
              const struct database_options *options,
              const struct interrupt *interrupt)
{
    prepare(database, options, interrupt);
    int flags =
        options->may_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (options->may_write && options->may_create) {
        flags |= SQLITE_OPEN_CREATE;
    }
    int code = sqlite3_open_v2(path, &database->handle,
                               flags | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK) {
        return code;
    }
    sqlite3_extended_result_codes(database->handle, 1);
    set_limits(database, options->length_limit);
    if (options->may_write) {
        code = database_add_unhex(database->handle);
    }
    return code == SQLITE_OK ? set_pragmas(database) : code;
}

void
database_allow(struct database *database, int64_t timeout_ms)
{
    database->deadline_ms = thread_now_ms() + timeout_ms;
}

int
database_run(struct database *database, sqlite3_stmt **kept, const char *sql,
             int64_t *value)
{
    if (*kept == NULL) {
        int code = sqlite3_prepare_v3(database->handle, sql, -1,
                                      SQLITE_PREPARE_PERSISTENT, kept, NULL);
        if (code != SQLITE_OK) {
            return code;
        }
    }
    int code = sqlite3_step(*kept);
    if (code == SQLITE_ROW && value != NULL) {
        *value = sqlite3_column_int64(*kept, 0);
    }
    int reset = sqlite3_reset(*kept);
    return reset == SQLITE_OK ? SQLITE_DONE : reset;
}

int
database_read_version(struct database *database, int64_t *version)
{
    return database_run(database, &database->version, "PRAGMA data_version",
                        version);
}

int
database_peek_version(struct database *database, int64_t *version)
{
    int patience_ms = database->busy_timeout_ms;
    database->busy_timeout_ms = 0;
    database_allow(database, PEEK_MS);
    int code = database_read_version(database, version);
    database->busy_timeout_ms = patience_ms;
    return code;
}

void
database_roll_back(struct database *database)
{
    if (database->handle == NULL || sqlite3_get_autocommit(database->handle)) {
        return;
    }
    // Undoing must not be cut short by what ended the work.
    sqlite3_progress_handler(database->handle, 0, NULL, NULL);
    (void)sqlite3_exec(database->handle, "ROLLBACK", NULL, NULL, NULL);
    sqlite3_progress_handler(database->handle, OPERATIONS_BETWEEN_LOOKS,
                             on_progress, database);
}

void
database_rest(struct database *database)
{
    if (database->handle != NULL) {
        (void)sqlite3_db_release_memory(database->handle);
    }
}

void
database_close(struct database *database)
{
    sqlite3_finalize(database->begin);
    sqlite3_finalize(database->commit);
    sqlite3_finalize(database->version);
    sqlite3_finalize(database->probe);
    (void)sqlite3_close(database->handle);
    *database = (struct database){0};
}
