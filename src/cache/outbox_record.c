#include <string.h>

#include "base/log.h"
#include "cache/outbox_state.h"

static const char *const inserts[OUTBOX_RECORDS] = {
    [OUTBOX_DRAFT] = "INSERT OR REPLACE INTO draft VALUES (1, ?1, ?2, ?3)",
    [OUTBOX_MEETING] = "INSERT OR REPLACE INTO meeting VALUES (1, ?1, ?2, ?3)",
};
static const char *const deletes[OUTBOX_RECORDS] = {
    [OUTBOX_DRAFT] = "DELETE FROM draft",
    [OUTBOX_MEETING] = "DELETE FROM meeting",
};
static const char *const selects[OUTBOX_RECORDS] = {
    [OUTBOX_DRAFT] =
        "SELECT content FROM draft WHERE version = ?1 AND kept_s >= ?2",
    [OUTBOX_MEETING] = "SELECT content FROM meeting WHERE version = ?1",
};

struct keeping {
    enum outbox_record record;
    int version;
    const void *bytes;
    size_t length;
    int64_t now_s;
};

static int
replace_record(sqlite3 *db, void *context)
{
    const struct keeping *keeping = context;
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(db, inserts[keeping->record], -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 1, keeping->version);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int64(statement, 2, keeping->now_s);
    if (code == SQLITE_OK)
        code = sqlite3_bind_blob(statement, 3, keeping->bytes,
                                 (int)keeping->length, SQLITE_STATIC);
    return outbox_finish(statement, code);
}

static int
remove_record(sqlite3 *db, void *context)
{
    const struct keeping *keeping = context;

    return sqlite3_exec(db, deletes[keeping->record], NULL, NULL, NULL);
}

bool
outbox_keep(struct outbox *outbox, enum outbox_record record, int version,
            const void *bytes, size_t length, int64_t now_s)
{
    struct keeping keeping = {record, version, bytes, length, now_s};

    if (length > OUTBOX_RECORD_SIZE) {
        log_error("a record of %zu bytes is too long to be kept", length);
        return false;
    }
    return outbox_perform(outbox, length == 0 ? remove_record : replace_record,
                          &keeping);
}

struct taking {
    enum outbox_record record;
    int version;
    void *bytes;
    size_t length;
    int64_t now_s;
};

static int
bind_taking(sqlite3_stmt *statement, const struct taking *taking)
{
    int code = sqlite3_bind_int(statement, 1, taking->version);

    if (code == SQLITE_OK && sqlite3_bind_parameter_count(statement) > 1)
        code = sqlite3_bind_int64(statement, 2, taking->now_s - OUTBOX_DRAFT_S);
    return code;
}

// One of the future was kept by a clock that was wrong: it is offered, too.
static int
select_record(sqlite3 *db, void *context)
{
    struct taking *taking = context;
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(db, selects[taking->record], -1, &statement, NULL);

    taking->length = 0;
    if (code == SQLITE_OK)
        code = bind_taking(statement, taking);
    if (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        const void *content = sqlite3_column_blob(statement, 0);
        size_t length = (size_t)sqlite3_column_bytes(statement, 0);

        if (content != NULL && length <= OUTBOX_RECORD_SIZE) {
            memcpy(taking->bytes, content, length);
            taking->length = length;
        }
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

size_t
outbox_take(struct outbox *outbox, enum outbox_record record, int version,
            void *bytes, int64_t now_s)
{
    struct taking taking = {
        .record = record, .version = version, .bytes = bytes, .now_s = now_s};

    return outbox_perform(outbox, select_record, &taking) ? taking.length : 0;
}

struct counting {
    const char *person;
    struct outbox_tries tries;
};

static int
select_tries(sqlite3 *db, void *context)
{
    struct counting *counting = context;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        db, "SELECT wrong, last_s FROM tries WHERE person = ?1", -1, &statement,
        NULL);

    counting->tries = (struct outbox_tries){.wrong = 0};
    if (code == SQLITE_OK)
        code = sqlite3_bind_text(statement, 1, counting->person, -1, NULL);
    if (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW)
        counting->tries =
            (struct outbox_tries){.wrong = sqlite3_column_int(statement, 0),
                                  .last_s = sqlite3_column_int64(statement, 1)};
    sqlite3_finalize(statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

bool
outbox_read_tries(struct outbox *outbox, const char *person,
                  struct outbox_tries *tries)
{
    struct counting counting = {.person = person};
    bool is_read = outbox_perform(outbox, select_tries, &counting);

    *tries = counting.tries;
    return is_read;
}

static int
replace_tries(sqlite3 *db, void *context)
{
    const struct counting *counting = context;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        db, "INSERT OR REPLACE INTO tries VALUES (?1, ?2, ?3)", -1, &statement,
        NULL);

    if (code == SQLITE_OK)
        code = sqlite3_bind_text(statement, 1, counting->person, -1, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 2, counting->tries.wrong);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int64(statement, 3, counting->tries.last_s);
    return outbox_finish(statement, code);
}

bool
outbox_write_tries(struct outbox *outbox, const char *person,
                   struct outbox_tries tries)
{
    struct counting counting = {.person = person, .tries = tries};

    return outbox_perform(outbox, replace_tries, &counting);
}
