#include <string.h>

#include "base/log.h"
#include "cache/outbox_state.h"

struct draft {
    int version;
    const void *bytes;
    size_t length;
    int64_t now_s;
};

static int
replace_draft(sqlite3 *db, void *context)
{
    const struct draft *draft = context;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        db, "INSERT OR REPLACE INTO draft VALUES (1, ?1, ?2, ?3)", -1,
        &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 1, draft->version);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int64(statement, 2, draft->now_s);
    if (code == SQLITE_OK)
        code = sqlite3_bind_blob(statement, 3, draft->bytes, (int)draft->length,
                                 SQLITE_STATIC);
    return outbox_finish(statement, code);
}

static int
remove_draft(sqlite3 *db, void *context)
{
    (void)context;
    return sqlite3_exec(db, "DELETE FROM draft", NULL, NULL, NULL);
}

bool
outbox_keep_draft(struct outbox *outbox, int version, const void *bytes,
                  size_t length, int64_t now_s)
{
    struct draft draft = {version, bytes, length, now_s};

    if (length > OUTBOX_DRAFT_SIZE) {
        log_error("a draft of %zu bytes is too long to be kept", length);
        return false;
    }
    return outbox_perform(outbox, length == 0 ? remove_draft : replace_draft,
                          &draft);
}

struct taking {
    int version;
    void *bytes;
    size_t length;
    int64_t now_s;
};

// One of the future was kept by a clock that was wrong: it is offered, too.
static int
select_draft(sqlite3 *db, void *context)
{
    struct taking *taking = context;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        db, "SELECT content FROM draft WHERE version = ?1 AND kept_s >= ?2", -1,
        &statement, NULL);

    taking->length = 0;
    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 1, taking->version);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int64(statement, 2, taking->now_s - OUTBOX_DRAFT_S);
    if (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        const void *content = sqlite3_column_blob(statement, 0);
        size_t length = (size_t)sqlite3_column_bytes(statement, 0);

        if (content != NULL && length <= OUTBOX_DRAFT_SIZE) {
            memcpy(taking->bytes, content, length);
            taking->length = length;
        }
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

size_t
outbox_take_draft(struct outbox *outbox, int version, void *bytes,
                  int64_t now_s)
{
    struct taking taking = {.version = version, .bytes = bytes, .now_s = now_s};

    return outbox_perform(outbox, select_draft, &taking) ? taking.length : 0;
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
