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

// Assert that three tries fail alike and say so in one line, that one line
// tells of the end once `mend` was run, and that data is there again.
static void
assert_fails_and_recovers(struct fixture *fixture, enum source_result expected,
                          const char *sentence, void (*mend)(struct fixture *),
                          const char *count)
{
    struct log_ear ear = log_listen();
    enum source_result results[3];
    char *text;
    for (size_t i = 0; i < 3; i++) {
        results[i] = read_text(fixture->source, COUNT_PLANS, &text);
        free(text);
    }
    char *heard = log_heard(&ear);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(results[i], expected);
    }
    if (strstr(heard, sentence) == NULL || count_lines(heard) != 1) {
        fail_msg("heard: %s", heard);
    }
    free(heard);
    mend(fixture);
    ear = log_listen();
    enum source_result result = read_text(fixture->source, COUNT_PLANS, &text);
    heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_DONE);
    assert_string_equal(text, count);
    assert_int_equal(count_lines(heard), 1);
    assert_non_null(strstr(heard, "again"));
    free(heard);
    free(text);
}

static void
mend_by_new_file(struct fixture *fixture)
{
    (void)unlink(fixture->path);
    sql_run(fixture->path, FILE_SCHEMA);
    sql_run(fixture->path, "INSERT INTO plan VALUES (3, 'three')");
}

static void
survives_a_missing_file(void **state)
{
    struct fixture *fixture = *state;
    assert_reads(fixture->source, COUNT_PLANS, "2");
    assert_int_equal(unlink(fixture->path), 0);
    assert_fails_and_recovers(fixture, SOURCE_UNAVAILABLE, "No such file",
                              mend_by_new_file, "3");
}

static void
survives_a_missing_folder(void **state)
{
    struct fixture *fixture = *state;
    char moved[300];
    (void)snprintf(moved, sizeof moved, "%s-moved", fixture->folder.path);
    assert_reads(fixture->source, COUNT_PLANS, "2");
    assert_int_equal(rename(fixture->folder.path, moved), 0);
    char *text;
    assert_int_equal(read_text(fixture->source, COUNT_PLANS, &text),
                     SOURCE_UNAVAILABLE);
    assert_false(source_wait(fixture->source, 20));
    assert_int_equal(rename(moved, fixture->folder.path), 0);
    assert_true(source_wait(fixture->source, 2000));
    assert_reads(fixture->source, COUNT_PLANS, "2");
}

static void
survives_what_is_no_database(void **state)
{
    struct fixture *fixture = *state;
    char page[8192];
    memset(page, 'x', sizeof page);
    memcpy(page, "<!doctype html><title>Log ind</title>", 37);
    assert_reads(fixture->source, COUNT_PLANS, "2");
    write_file(fixture->path, page, sizeof page, 0644);
    assert_fails_and_recovers(fixture, SOURCE_INVALID, "not an SQLite database",
                              mend_by_new_file, "3");
}

static void
survives_a_truncated_file(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path,
            "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n "
            "WHERE i < 5000) INSERT INTO plan SELECT i, hex(zeroblob(50)) "
            "FROM n");
    assert_reads(fixture->source, COUNT_PLANS, "4993");
    assert_int_equal(truncate(fixture->path, 3 * 4096), 0);
    assert_fails_and_recovers(fixture, SOURCE_INVALID, "damaged",
                              mend_by_new_file, "3");
}

static void
survives_an_empty_file(void **state)
{
    struct fixture *fixture = *state;
    assert_reads(fixture->source, COUNT_PLANS, "2");
    assert_int_equal(truncate(fixture->path, 0), 0);
    assert_fails_and_recovers(fixture, SOURCE_INVALID, "no such table",
                              mend_by_new_file, "3");
}

static void
mend_by_folder_gone(struct fixture *fixture)
{
    assert_int_equal(rmdir(fixture->path), 0);
    mend_by_new_file(fixture);
}

static void
survives_a_folder_in_its_place(void **state)
{
    struct fixture *fixture = *state;
    (void)unlink(fixture->path);
    assert_int_equal(mkdir(fixture->path, 0755), 0);
    assert_fails_and_recovers(fixture, SOURCE_UNAVAILABLE, "Not a file",
                              mend_by_folder_gone, "3");
}

static void
never_hangs_on_a_pipe(void **state)
{
    struct fixture *fixture = *state;
    (void)unlink(fixture->path);
    assert_int_equal(mkfifo(fixture->path, 0644), 0);
    assert_fails_and_recovers(fixture, SOURCE_UNAVAILABLE, "Not a file",
                              mend_by_new_file, "3");
}

static void
mend_by_new_plan_table(struct fixture *fixture)
{
    sql_run(fixture->path, FILE_SCHEMA);
}

static void
survives_a_changed_schema(void **state)
{
    struct fixture *fixture = *state;
    assert_reads(fixture->source, COUNT_PLANS, "2");
    sql_run(fixture->path, "DROP TABLE plan");
    assert_fails_and_recovers(fixture, SOURCE_INVALID, "no such table: plan",
                              mend_by_new_plan_table, "2");
}

static void
reads_the_file_that_took_its_place(void **state)
{
    struct fixture *fixture = *state;
    const char *other = folder_file(&fixture->folder, "other.db");
    assert_reads(fixture->source, COUNT_PLANS, "2");
    sql_run(other, FILE_SCHEMA);
    sql_run(other, "DELETE FROM plan WHERE id = 1");
    assert_int_equal(rename(other, fixture->path), 0);
    assert_reads(fixture->source, COUNT_PLANS, "1");
}

// Two files made by the same statements have the same change counter: SQLite
// itself cannot tell them apart.
static void
reads_a_copy_made_over_it(void **state)
{
    struct fixture *fixture = *state;
    const char *other = folder_file(&fixture->folder, "other.db");
    char command[600];
    assert_reads(fixture->source, "SELECT title FROM plan WHERE id = 1", "one");
    sql_run(other, "CREATE TABLE plan(id INTEGER PRIMARY KEY, title TEXT) "
                   "STRICT; INSERT INTO plan VALUES (1, 'ONE'), (2, 'TWO');");
    (void)snprintf(command, sizeof command, "cp '%s' '%s'", other,
                   fixture->path);
    assert_int_equal(system(command), 0);
    assert_reads(fixture->source, "SELECT title FROM plan WHERE id = 1", "ONE");
}

static void
follows_a_link_that_is_turned(void **state)
{
    struct fixture *fixture = *state;
    char link[256];
    char next[256];
    snprintf(link, sizeof link, "%s",
             folder_file(&fixture->folder, "current.db"));
    snprintf(next, sizeof next, "%s", folder_file(&fixture->folder, "next.db"));
    sql_run(next, FILE_SCHEMA);
    sql_run(next, "DELETE FROM plan");
    assert_int_equal(symlink("shared.db", link), 0);
    struct source_options options = source_default_options();
    struct source *source = source_open(link, &options);
    assert_reads(source, COUNT_PLANS, "2");
    assert_false(source_wait(source, 20));
    assert_int_equal(unlink(link), 0);
    assert_int_equal(symlink("next.db", link), 0);
    assert_true(source_wait(source, 2000));
    assert_reads(source, COUNT_PLANS, "0");
    source_close(source);
}

static sqlite3 *locker;

static void
mend_by_unlocking(struct fixture *fixture)
{
    (void)fixture;
    sql_on(locker, "COMMIT");
    assert_int_equal(sqlite3_close(locker), SQLITE_OK);
}

static void
survives_a_lock(void **state)
{
    struct fixture *fixture = *state;
    assert_reads(fixture->source, COUNT_PLANS, "2");
    locker = sql_open(fixture->path);
    sql_on(locker, "BEGIN EXCLUSIVE; INSERT INTO plan VALUES (7, 'x')");
    int64_t start_us = now_us();
    assert_fails_and_recovers(fixture, SOURCE_UNAVAILABLE,
                              "locked by another program", mend_by_unlocking,
                              "3");
    int64_t took_ms = (now_us() - start_us) / 1000;
    assert_true(took_ms >= 3 * 150 && took_ms < 3 * 900);
}

static void
waits_for_a_short_lock(void **state)
{
    struct fixture *fixture = *state;
    assert_reads(fixture->source, COUNT_PLANS, "2");
    sqlite3 *writer = sql_open(fixture->path);
    sql_on(writer, "BEGIN EXCLUSIVE; INSERT INTO plan VALUES (7, 'x')");
    struct later *later = later_commit(writer, 50);
    assert_reads(fixture->source, COUNT_PLANS, "3");
    (void)later_join(later);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FILE(survives_a_missing_file),
        WITH_FILE(survives_a_missing_folder),
        WITH_FILE(survives_what_is_no_database),
        WITH_FILE(survives_a_truncated_file),
        WITH_FILE(survives_an_empty_file),
        WITH_FILE(survives_a_folder_in_its_place),
        WITH_FILE(never_hangs_on_a_pipe),
        WITH_FILE(survives_a_changed_schema),
        WITH_FILE(reads_the_file_that_took_its_place),
        WITH_FILE(reads_a_copy_made_over_it),
        WITH_FILE(follows_a_link_that_is_turned),
        WITH_FILE(survives_a_lock),
        WITH_PATIENT_FILE(waits_for_a_short_lock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
