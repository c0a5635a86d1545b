#include "base/log.h"
#include "base/memory.h"
#include "base/thread.h"
#include "source/database.h"
#include "source/database_query.h"
#include "source/file_identity.h"
#include "source/file_watch.h"
#include "source/source_file_failure.h"
#include "source/source_kinds.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct file_source {
    struct source source;
    struct source_options options;
    char *path; // owned
    struct database database;
    struct file_watch watch;
    struct interrupt interrupt;
    struct log_state state;
    struct file_identity seen; // at the last read
    int64_t version;           // of the data at the last read
    bool was_locked;           // at the last read
};

// Tells what went wrong; the connection goes if a fresh one may do better.
static enum source_result
fail(struct file_source *file, int code)
{
    enum source_result result =
        source_file_explain(&file->state, file->path, &file->database, code);
    int primary = code & 0xff;
    if (primary != SQLITE_BUSY && primary != SQLITE_INTERRUPT &&
        primary != SQLITE_ERROR && primary != SQLITE_CONSTRAINT) {
        database_close(&file->database);
    }
    return result;
}

static enum source_result
open_database(struct file_source *file)
{
    struct database_options options = {
        .busy_timeout_ms = file->options.busy_timeout_ms,
        .length_limit = file->options.reply_limit,
        .may_write = file->options.may_write,
        .may_create = file->options.may_create,
    };
    int code =
        database_open(&file->database, file->path, &options, &file->interrupt);
    return code == SQLITE_OK ? SOURCE_DONE : fail(file, code);
}

static bool
can_be_opened(const struct file_source *file)
{
    return file->seen.is_file ||
           (file->seen.error == ENOENT && file->options.may_write &&
            file->options.may_create);
}

// The connection is made anew if the file is not the one last seen: SQLite
// would go on reading one that was moved away, and would trust the pages it
// remembers of one that was overwritten.
static enum source_result
prepare(struct file_source *file)
{
    if (interrupt_is_raised(&file->interrupt)) {
        return SOURCE_INTERRUPTED;
    }
    struct file_identity found = file_identity_of(file->path);
    bool is_known = file_identity_equals(&found, &file->seen);
    file->seen = found;
    if (file->database.handle == NULL || !is_known) {
        database_close(&file->database);
        file_watch_start(&file->watch, file->path);
        if (!can_be_opened(file)) {
            log_state_warn(&file->state, "%s: %s", file->path,
                           found.error == 0 ? "Not a file"
                                            : strerror(found.error));
            return SOURCE_UNAVAILABLE;
        }
        enum source_result result = open_database(file);
        if (result != SOURCE_DONE) {
            return result;
        }
    }
    database_allow(&file->database, file->options.total_timeout_ms);
    return SOURCE_DONE;
}

static enum source_result
fail_statement(struct file_source *file, int code, const char *sql,
               const char *refusal)
{
    if (refusal == NULL) {
        return fail(file, code);
    }
    log_state_warn(&file->state, "%s: \"%.60s\" %s", file->path, sql, refusal);
    return SOURCE_INVALID;
}

static enum source_result
read_all(struct file_source *file, const struct source_statement *statements,
         size_t count, struct source_reply *reply)
{
    struct database_failure failure = {0};
    int code = database_query_all(&file->database, statements, count,
                                  file->options.reply_limit, reply, &failure);
    return code == SQLITE_DONE
               ? SOURCE_DONE
               : fail_statement(file, code, failure.sql, failure.refusal);
}

// The version is asked for first: that is the state all statements see, even
// if one of them fails.
static int
begin_read(struct file_source *file)
{
    int code =
        database_run(&file->database, &file->database.begin, "BEGIN", NULL);
    if (code == SQLITE_DONE) {
        code = database_read_version(&file->database, &file->version);
    }
    file->was_locked = (code & 0xff) == SQLITE_BUSY;
    return code;
}

// Deferred foreign keys are checked here.
static enum source_result
commit(struct file_source *file)
{
    int code =
        database_run(&file->database, &file->database.commit, "COMMIT", NULL);
    return code == SQLITE_DONE ? SOURCE_DONE : fail(file, code);
}

static enum source_result
file_read(struct source *source, const struct source_statement *statements,
          size_t count, struct source_reply *reply)
{
    struct file_source *file = (struct file_source *)source;
    enum source_result result = prepare(file);
    if (result != SOURCE_DONE) {
        return result;
    }
    source_reply_prepare(reply, count);
    int code = begin_read(file);
    result = code == SQLITE_DONE ? read_all(file, statements, count, reply)
                                 : fail(file, code);
    if (result == SOURCE_DONE) {
        result = commit(file);
    }
    database_roll_back(&file->database);
    database_rest(&file->database);
    if (result == SOURCE_DONE) {
        log_state_clear(&file->state, "%s can be read again", file->path);
    }
    return result;
}

static enum source_result
change_all(struct file_source *file, const struct source_statement *statements,
           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *refusal = NULL;
        int code = database_change(&file->database, &statements[i], &refusal);
        if (code != SQLITE_DONE) {
            return fail_statement(file, code, statements[i].sql, refusal);
        }
    }
    return SOURCE_DONE;
}

static enum source_result
file_execute(struct source *source, const struct source_statement *statements,
             size_t count)
{
    struct file_source *file = (struct file_source *)source;
    if (!file->options.may_write) {
        log_warning("%s was opened to be read only", file->path);
        return SOURCE_DENIED;
    }
    enum source_result result = prepare(file);
    if (result != SOURCE_DONE) {
        return result;
    }
    int code = sqlite3_exec(file->database.handle, "BEGIN IMMEDIATE", NULL,
                            NULL, NULL);
    result = code == SQLITE_OK ? change_all(file, statements, count)
                               : fail(file, code);
    if (result == SOURCE_DONE) {
        result = commit(file);
    }
    database_roll_back(&file->database);
    // Our own commit is no news.
    file->seen = file_identity_of(file->path);
    return result;
}

static bool
has_changed(struct file_source *file)
{
    struct file_identity found = file_identity_of(file->path);
    if (!file_identity_equals(&found, &file->seen)) {
        return true;
    }
    if (file->database.handle == NULL) {
        return false;
    }
    int64_t version = 0;
    int code = database_peek_version(&file->database, &version);
    if ((code & 0xff) == SQLITE_BUSY) {
        return false;
    }
    return code != SQLITE_DONE || file->was_locked || version != file->version;
}

static bool
file_wait(struct source *source, int64_t timeout_ms)
{
    struct file_source *file = (struct file_source *)source;
    int64_t deadline_ms = thread_now_ms() + timeout_ms;
    while (!interrupt_is_raised(&file->interrupt)) {
        if (has_changed(file)) {
            return true;
        }
        int64_t left_ms = deadline_ms - thread_now_ms();
        if (left_ms <= 0) {
            return false;
        }
        if (!file_watch_is_on(&file->watch)) {
            file_watch_start(&file->watch, file->path);
        }
        file_watch_sleep(&file->watch, &file->interrupt, left_ms);
    }
    return false;
}

static void
file_interrupt(struct source *source)
{
    struct file_source *file = (struct file_source *)source;
    interrupt_raise(&file->interrupt);
}

static void
file_close(struct source *source)
{
    struct file_source *file = (struct file_source *)source;
    database_close(&file->database);
    file_watch_stop(&file->watch);
    interrupt_destroy(&file->interrupt);
    free(file->path);
    free(file);
}

static const struct source_kind file_kind = {
    .read = file_read,
    .execute = file_execute,
    .wait = file_wait,
    .interrupt = file_interrupt,
    .close = file_close,
};

// A relative path may not be taken for one of SQLite's own names (:memory:,
// file:, which Debian's SQLite understands unasked).
static char *
copy_path(const char *path)
{
    const char *prefix = path[0] == '/' ? "" : "./";
    size_t size = strlen(prefix) + strlen(path) + 1;
    char *copy = memory_allocate(size);
    (void)snprintf(copy, size, "%s%s", prefix, path);
    return copy;
}

struct source *
source_file_open(const char *path, const struct source_options *options)
{
    struct file_source *file = memory_allocate(sizeof *file);
    file->source.kind = &file_kind;
    file->options = *options;
    file->path = copy_path(path);
    interrupt_init(&file->interrupt);
    return &file->source;
}
