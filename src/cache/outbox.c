#include "cache/outbox.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "cache/outbox_entry.h"
#include "cache/outbox_file.h"
#include "cache/outbox_state.h"

#define SENT_MAX 2000 // keys that are remembered, the newest

struct outbox {
    pthread_mutex_t lock;
    sqlite3 *db; // NULL while there can be no file
    char *directory;
    char *path;
    struct log_state disk;
};

static bool
is_damaged(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

static void
explain(struct outbox *outbox, int code)
{
    const char *cause = sqlite3_errstr(code);

    if (code == SQLITE_MISMATCH)
        cause = "a newer version of this program made it: install that again, "
                "or move the file away";
    log_state_warn(
        &outbox->disk,
        "%s cannot be used; what people write down is not safe until "
        "it can: %s",
        outbox->path, cause);
}

static int
act(struct outbox *outbox, int (*action)(sqlite3 *, void *), void *context)
{
    int code = SQLITE_OK;

    if (outbox->db == NULL)
        code = outbox_file_open(outbox->directory, outbox->path, &outbox->db);
    if (code == SQLITE_OK)
        code = action(outbox->db, context);
    if (is_damaged(code) && outbox->db != NULL) {
        code =
            outbox_file_replace(outbox->directory, outbox->path, &outbox->db);
        if (code == SQLITE_OK)
            code = action(outbox->db, context);
    }
    return code;
}

// A file that could not be written is opened anew the next time: the disk may
// be another one by then.
bool
outbox_perform(struct outbox *outbox, int (*action)(sqlite3 *, void *),
               void *context)
{
    int code;

    pthread_mutex_lock(&outbox->lock);
    code = act(outbox, action, context);
    if (code == SQLITE_OK) {
        log_state_clear(&outbox->disk, "%s can be used again", outbox->path);
    } else {
        explain(outbox, code);
        sqlite3_close(outbox->db);
        outbox->db = NULL;
    }
    pthread_mutex_unlock(&outbox->lock);
    return code == SQLITE_OK;
}

int
outbox_finish(sqlite3_stmt *statement, int code)
{
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        code = code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
    }
    sqlite3_finalize(statement);
    return code;
}

static int
do_nothing(sqlite3 *db, void *context)
{
    (void)db;
    (void)context;
    return SQLITE_OK;
}

struct outbox *
outbox_open(const char *directory)
{
    struct outbox *outbox = memory_allocate(sizeof *outbox);
    struct text_builder text = {0};

    pthread_mutex_init(&outbox->lock, NULL);
    text_append_format(&text, "%s", directory);
    outbox->directory = text.data;
    text = (struct text_builder){0};
    text_append_format(&text, "%s/outbox.db", directory);
    outbox->path = text.data;
    (void)outbox_perform(outbox, do_nothing, NULL);
    return outbox;
}

static int
insert_entry(sqlite3 *db, void *context)
{
    char *sql = outbox_entry_insert();
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

    free(sql);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 1, OUTBOX_WAITING);
    if (code == SQLITE_OK)
        code = outbox_entry_bind(statement, context);
    return outbox_finish(statement, code);
}

bool
outbox_put(struct outbox *outbox, const struct entry *entry)
{
    struct entry copy = *entry;
    bool is_kept = outbox_perform(outbox, insert_entry, &copy);

    explicit_bzero(&copy, sizeof copy);
    return is_kept;
}

struct listing {
    enum outbox_state state;
    struct entry *entries;
    size_t limit;
    size_t count;
};

static int
select_entries(sqlite3 *db, void *context)
{
    struct listing *listing = context;
    struct text_builder sql = {0};
    char *select = outbox_entry_select(outbox_entry_has_flags(db));
    sqlite3_stmt *statement = NULL;
    struct entry ignored;
    int code;

    text_append_format(&sql, "%s WHERE state = ? ORDER BY place", select);
    code = sqlite3_prepare_v2(db, sql.data, -1, &statement, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 1, listing->state);
    listing->count = 0;
    while (code == SQLITE_OK &&
           (code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct entry *entry = listing->count < listing->limit
                                  ? &listing->entries[listing->count]
                                  : &ignored;

        code = outbox_entry_load(statement, entry) ? SQLITE_OK : SQLITE_CORRUPT;
        listing->count += code == SQLITE_OK;
    }
    sqlite3_finalize(statement);
    text_destroy(&sql);
    free(select);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

size_t
outbox_list(struct outbox *outbox, enum outbox_state state,
            struct entry *entries, size_t limit)
{
    struct listing listing = {
        .state = state, .entries = entries, .limit = limit};

    if (state == OUTBOX_SENT ||
        !outbox_perform(outbox, select_entries, &listing))
        return 0;
    return listing.count;
}

struct marking {
    const char *key;
    enum outbox_state state;
};

static int
run(sqlite3 *db, const char *sql, const struct marking *marking)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_bind_text(statement, 1, marking->key, -1, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 2, marking->state);
    return outbox_finish(statement, code);
}

static int
mark_entry(sqlite3 *db, void *context)
{
    static const char wipe[] =
        "UPDATE entry SET state = ?2, cause = '', next_step = '', text = '', "
        "responsible = '', person = '', ranks = '0 ' "
        "WHERE key = ?1 AND state = 0";
    static const char refuse[] =
        "UPDATE entry SET state = ?2 WHERE key = ?1 AND state = 0";
    static const char decide[] =
        "UPDATE entry SET state = ?2 WHERE key = ?1 AND state = 1";
    const struct marking *marking = context;

    return run(db,
               marking->state == OUTBOX_SENT      ? wipe
               : marking->state == OUTBOX_REFUSED ? refuse
                                                  : decide,
               marking);
}

static int
forget_oldest(sqlite3 *db, void *context)
{
    char sql[160];

    (void)context;
    sqlite3_snprintf(sizeof sql, sql,
                     "DELETE FROM entry WHERE state = %d AND place <= (SELECT "
                     "max(place) FROM entry) - %d",
                     OUTBOX_SENT, SENT_MAX);
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// Words that were sent leave the write-ahead log, too, when there is time.
static int
tidy(sqlite3 *db, void *context)
{
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(db, "SELECT 1 FROM entry WHERE state = 0 LIMIT 1",
                           -1, &statement, NULL);

    (void)context;
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        return code == SQLITE_ROW ? SQLITE_OK : code;
    return sqlite3_exec(db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL, NULL,
                        NULL);
}

bool
outbox_mark(struct outbox *outbox, const char *key, enum outbox_state state)
{
    struct marking marking = {key, state};

    if (!outbox_perform(outbox, mark_entry, &marking))
        return false;
    if (state == OUTBOX_SENT) {
        (void)outbox_perform(outbox, forget_oldest, NULL);
        (void)outbox_perform(outbox, tidy, NULL);
    }
    return true;
}

void
outbox_close(struct outbox *outbox)
{
    if (outbox == NULL)
        return;
    sqlite3_close(outbox->db);
    pthread_mutex_destroy(&outbox->lock);
    free(outbox->directory);
    free(outbox->path);
    free(outbox);
}
