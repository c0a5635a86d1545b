#include "source/support_source.h"

#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

struct folder
folder_make(void)
{
    struct folder folder;
    const char *parent = getenv("TMPDIR");
    (void)snprintf(folder.path, sizeof folder.path, "%s/source-XXXXXX",
                   parent != NULL ? parent : "/tmp");
    assert_non_null(mkdtemp(folder.path));
    return folder;
}

void
folder_remove(struct folder *folder)
{
    char command[sizeof folder->path + 16];
    (void)snprintf(command, sizeof command, "rm -rf '%s'", folder->path);
    assert_int_equal(system(command), 0);
}

const char *
folder_file(const struct folder *folder, const char *name)
{
    static char paths[8][256];
    static int next;
    next = (next + 1) % 8;
    (void)snprintf(paths[next], sizeof paths[next], "%s/%s", folder->path,
                   name);
    return paths[next];
}

void
write_file(const char *path, const void *bytes, size_t length, unsigned mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, length), length);
    assert_int_equal(fchmod(fd, mode), 0);
    assert_int_equal(close(fd), 0);
}

struct sqlite3 *
sql_open(const char *path)
{
    sqlite3 *handle = NULL;
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    sqlite3_busy_timeout(handle, 5000);
    return handle;
}

void
sql_on(struct sqlite3 *handle, const char *sql)
{
    char *message = NULL;
    if (sqlite3_exec(handle, sql, NULL, NULL, &message) != SQLITE_OK) {
        fail_msg("%s: %s", sql, message);
    }
}

void
sql_run(const char *path, const char *sql)
{
    sqlite3 *handle = sql_open(path);
    sql_on(handle, sql);
    assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

enum source_result
read_text(struct source *source, const char *sql, char **text)
{
    struct source_statement statement = {.sql = sql};
    struct source_reply reply;
    enum source_result result = source_read(source, &statement, 1, &reply);
    *text = NULL;
    if (result == SOURCE_DONE) {
        assert_int_equal(reply.count, 1);
        *text = reply.texts[0];
        reply.texts[0] = NULL;
    } else {
        assert_int_equal(reply.count, 0);
        assert_null(reply.texts);
    }
    source_reply_destroy(&reply);
    return result;
}

void
assert_reads(struct source *source, const char *sql, const char *expected)
{
    char *text;
    assert_int_equal(read_text(source, sql, &text), SOURCE_DONE);
    assert_non_null(text);
    assert_string_equal(text, expected);
    free(text);
}

enum source_result
execute_text(struct source *source, const char *sql)
{
    struct source_statement statement = {.sql = sql};
    return source_execute(source, &statement, 1);
}

struct log_ear
log_listen(void)
{
    struct log_ear ear;
    char path[] = "/tmp/source-log-XXXXXX";
    (void)fflush(stderr);
    ear.kept_stderr = dup(STDERR_FILENO);
    ear.file = mkstemp(path);
    assert_true(ear.file >= 0);
    (void)unlink(path);
    assert_true(dup2(ear.file, STDERR_FILENO) >= 0);
    return ear;
}

char *
log_heard(struct log_ear *ear)
{
    (void)fflush(stderr);
    (void)dup2(ear->kept_stderr, STDERR_FILENO);
    (void)close(ear->kept_stderr);
    off_t size = lseek(ear->file, 0, SEEK_END);
    char *text = calloc(1, (size_t)size + 1);
    assert_int_equal(pread(ear->file, text, (size_t)size, 0), size);
    (void)close(ear->file);
    return text;
}

size_t
count_lines(const char *text)
{
    size_t count = 0;
    for (; (text = strchr(text, '\n')) != NULL; text++) {
        count++;
    }
    return count;
}

int64_t
now_us(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

struct later {
    pthread_t thread;
    struct source *source;
    sqlite3 *handle;
    const char *sql;
    int delay_ms;
    int64_t done_us;
};

static void *
run_later(void *context)
{
    struct later *later = context;
    (void)usleep((useconds_t)later->delay_ms * 1000);
    if (later->source != NULL) {
        source_interrupt(later->source);
    } else {
        (void)sqlite3_exec(later->handle, later->sql, NULL, NULL, NULL);
    }
    later->done_us = now_us();
    return NULL;
}

static struct later *
start_later(struct later settings)
{
    struct later *later = malloc(sizeof *later);
    *later = settings;
    assert_int_equal(pthread_create(&later->thread, NULL, run_later, later), 0);
    return later;
}

struct later *
later_interrupt(struct source *source, int delay_ms)
{
    return start_later((struct later){.source = source, .delay_ms = delay_ms});
}

struct later *
later_run(const char *path, const char *sql, int delay_ms)
{
    return start_later((struct later){
        .handle = sql_open(path), .sql = sql, .delay_ms = delay_ms});
}

struct later *
later_commit(struct sqlite3 *handle, int delay_ms)
{
    return start_later((struct later){
        .handle = handle, .sql = "COMMIT", .delay_ms = delay_ms});
}

int64_t
later_join(struct later *later)
{
    (void)pthread_join(later->thread, NULL);
    (void)sqlite3_close(later->handle);
    int64_t done_us = later->done_us;
    free(later);
    return done_us;
}
