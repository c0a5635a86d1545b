#include "source/support_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

static const char endless_view[] =
    "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
    "SELECT i + 1 FROM n) SELECT max(i) AS i FROM n";

static void
cuts_an_endless_view_by_the_deadline(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path, endless_view);
    int64_t start_us = now_us();
    struct log_ear ear = log_listen();
    char *text;
    enum source_result result =
        read_text(fixture->source, "SELECT i FROM endless", &text);
    int64_t took_ms = (now_us() - start_us) / 1000;
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_UNAVAILABLE);
    assert_non_null(strstr(heard, "did not answer in time"));
    free(heard);
    assert_true(took_ms >= 990 && took_ms < 3000);
    assert_reads(fixture->source, COUNT_PLANS, "2");
}

static void
is_interrupted_within_a_second(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path, endless_view);
    struct source_options options = source_default_options();
    struct source *source = source_open(fixture->path, &options);
    struct later *later = later_interrupt(source, 100);
    struct log_ear ear = log_listen();
    char *text;
    enum source_result result =
        read_text(source, "SELECT i FROM endless", &text);
    int64_t back_us = now_us();
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_INTERRUPTED);
    assert_string_equal(heard, "");
    assert_true(back_us - later_join(later) < 900000);
    assert_int_equal(read_text(source, COUNT_PLANS, &text), SOURCE_INTERRUPTED);
    assert_int_equal(execute_text(source, "SELECT 1"), SOURCE_DENIED);
    assert_false(source_wait(source, 60000));
    free(heard);
    source_close(source);
}

static void
trusts_no_schema(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path,
            "CREATE VIEW spy AS SELECT load_extension('/tmp/evil') AS x;"
            "CREATE VIEW files AS SELECT count(*) AS n FROM "
            "fsdir('/etc')");
    char *text;
    assert_int_equal(read_text(fixture->source, "SELECT x FROM spy", &text),
                     SOURCE_INVALID);
    assert_int_equal(read_text(fixture->source, "SELECT n FROM files", &text),
                     SOURCE_INVALID);
}

// As another user: the tests may run as root, whom no permission stops.
static void
as_nobody(const char *path, void (*check)(struct source *))
{
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && setuid(65534) != 0) {
            _exit(3);
        }
        struct source_options options = source_default_options();
        options.busy_timeout_ms = 100;
        struct source *source = source_open(path, &options);
        check(source);
        source_close(source);
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

static void
check_unreadable(struct source *source)
{
    char *text;
    struct log_ear ear = log_listen();
    enum source_result result = read_text(source, COUNT_PLANS, &text);
    char *heard = log_heard(&ear);
    if (result != SOURCE_UNAVAILABLE || strstr(heard, "permission") == NULL ||
        count_lines(heard) != 1) {
        _exit(4);
    }
    free(heard);
}

static void
says_which_permission_is_missing(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(chmod(fixture->folder.path, 0755), 0);
    assert_int_equal(chmod(fixture->path, 0600), 0);
    if (geteuid() == 0) {
        as_nobody(fixture->path, check_unreadable);
    }
}

static void
says_so_of_wal_in_a_read_only_folder(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path, "PRAGMA journal_mode=WAL; INSERT INTO plan VALUES "
                           "(3, 'three')");
    assert_int_equal(chmod(fixture->path, 0644), 0);
    assert_int_equal(chmod(fixture->folder.path, 0555), 0);
    as_nobody(fixture->path, check_unreadable);
    assert_int_equal(chmod(fixture->folder.path, 0755), 0);
}

static void
check_three(struct source *source)
{
    char *text;
    if (read_text(source, COUNT_PLANS, &text) != SOURCE_DONE ||
        strcmp(text, "3") != 0) {
        _exit(5);
    }
    free(text);
}

static void
reads_wal_in_a_read_only_folder_while_a_writer_is_there(void **state)
{
    struct fixture *fixture = *state;
    sqlite3 *writer = sql_open(fixture->path);
    sql_on(writer, "PRAGMA journal_mode=WAL; INSERT INTO plan VALUES "
                   "(3, 'three')");
    assert_int_equal(chmod(fixture->path, 0644), 0);
    assert_int_equal(
        chmod(folder_file(&fixture->folder, "shared.db-wal"), 0644), 0);
    assert_int_equal(
        chmod(folder_file(&fixture->folder, "shared.db-shm"), 0644), 0);
    assert_int_equal(chmod(fixture->folder.path, 0555), 0);
    as_nobody(fixture->path, check_three);
    assert_int_equal(chmod(fixture->folder.path, 0755), 0);
    assert_int_equal(sqlite3_close(writer), SQLITE_OK);
}

// A writer that died in the middle of a commit leaves a journal that only a
// writer can play back.
static void
says_so_of_what_a_dead_writer_left(void **state)
{
    struct fixture *fixture = *state;
    pid_t child = fork();
    if (child == 0) {
        sqlite3 *writer = sql_open(fixture->path);
        sql_on(writer, "PRAGMA cache_size=1; BEGIN; WITH RECURSIVE n(i) AS "
                       "(SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < "
                       "5000) INSERT INTO plan SELECT i, hex(randomblob(90)) "
                       "FROM n");
        _exit(0);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    char *text;
    struct log_ear ear = log_listen();
    enum source_result result = read_text(fixture->source, COUNT_PLANS, &text);
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_UNAVAILABLE);
    assert_non_null(strstr(heard, "left by a writer that died"));
    free(heard);
    sql_run(fixture->path, COUNT_PLANS);
    assert_reads(fixture->source, COUNT_PLANS, "2");
}

static void
refuses_a_huge_value(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path, "CREATE TABLE huge(a BLOB);"
                           "INSERT INTO huge VALUES (zeroblob(20000000))");
    struct log_ear ear = log_listen();
    char *text;
    enum source_result result =
        read_text(fixture->source, "SELECT a FROM huge", &text);
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_INVALID);
    assert_non_null(strstr(heard, "too big"));
    free(heard);
}

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

// Bytes of the file turned at random: any answer will do, but one in time.
static void
stands_a_damaged_file(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path,
            "CREATE INDEX by_title ON plan(title);"
            "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n "
            "WHERE i < 300) INSERT INTO plan SELECT i, hex(randomblob(30)) "
            "FROM n");
    char good[1 << 17];
    FILE *file = fopen(fixture->path, "rb");
    assert_non_null(file);
    size_t length = fread(good, 1, sizeof good, file);
    assert_int_equal(fclose(file), 0);
    uint32_t seed = 1;
    struct log_ear ear = log_listen();
    for (size_t round = 0; round < 300; round++) {
        char bad[sizeof good];
        memcpy(bad, good, length);
        for (uint32_t i = 0; i <= round % 8; i++) {
            size_t range = round % 2 == 0 ? 200 : length;
            bad[next_random(&seed) % range] = (char)next_random(&seed);
        }
        write_file(fixture->path, bad, length, 0644);
        char *text;
        int64_t start_us = now_us();
        enum source_result result = read_text(
            fixture->source,
            "SELECT json_group_array(title) FROM (SELECT title FROM plan "
            "ORDER BY title)",
            &text);
        free(text);
        assert_true(result == SOURCE_DONE || result == SOURCE_INVALID ||
                    result == SOURCE_UNAVAILABLE);
        assert_true(now_us() - start_us < 3000000);
    }
    free(log_heard(&ear));
    write_file(fixture->path, good, length, 0644);
    assert_reads(fixture->source, COUNT_PLANS, "293");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FILE(cuts_an_endless_view_by_the_deadline),
        WITH_FILE(is_interrupted_within_a_second),
        WITH_FILE(trusts_no_schema),
        WITH_FILE(says_which_permission_is_missing),
        WITH_FILE(says_so_of_wal_in_a_read_only_folder),
        WITH_FILE(reads_wal_in_a_read_only_folder_while_a_writer_is_there),
        WITH_FILE(says_so_of_what_a_dead_writer_left),
        WITH_FILE(refuses_a_huge_value),
        WITH_FILE(stands_a_damaged_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
