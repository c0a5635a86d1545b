#include "source/support_source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const char schema[] =
    "CREATE TABLE plan(id INTEGER PRIMARY KEY, title TEXT NOT NULL,"
    " progress INTEGER CONSTRAINT progress_is_a_percentage"
    " CHECK (progress BETWEEN 0 AND 100)) STRICT;"
    "CREATE TABLE step(plan INTEGER NOT NULL REFERENCES plan(id)"
    " DEFERRABLE INITIALLY DEFERRED) STRICT;"
    "INSERT INTO plan VALUES (1, 'Skolevej', 40), (2, 'Åbent hus', NULL);";

struct fixture {
    struct folder folder;
    char path[256];
};

static int
set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->folder = folder_make();
    snprintf(fixture->path, sizeof fixture->path, "%s",
             folder_file(&fixture->folder, "shared.db"));
    sql_run(fixture->path, schema);
    *state = fixture;
    return 0;
}

static int
tear_down(void **state)
{
    struct fixture *fixture = *state;
    folder_remove(&fixture->folder);
    free(fixture);
    return 0;
}

static struct source *
open_source(const struct fixture *fixture, bool may_write)
{
    struct source_options options = source_default_options();
    options.may_write = may_write;
    struct source *source = source_open(fixture->path, &options);
    assert_non_null(source);
    return source;
}

static void
reads_texts_numbers_and_nothing(void **state)
{
    struct source *source = open_source(*state, false);
    const char *const two[] = {"2", NULL};
    struct source_statement statements[] = {
        {.sql = "SELECT json_group_array(title) FROM plan ORDER BY id"},
        {.sql = "SELECT title FROM plan WHERE id = ?1 AND ?2 IS NULL",
         .arguments = two,
         .argument_count = 2},
        {.sql = "SELECT progress FROM plan WHERE id = 2;"},
        {.sql = "SELECT title FROM plan WHERE id = 99"},
        {.sql = "SELECT 9007199254740993"},
        {.sql = "SELECT x'41004200'"},
    };
    struct source_reply reply;
    assert_int_equal(source_read(source, statements, 6, &reply), SOURCE_DONE);
    assert_int_equal(reply.count, 6);
    assert_false(reply.is_stale);
    assert_string_equal(reply.texts[0], "[\"Skolevej\",\"Åbent hus\"]");
    assert_string_equal(reply.texts[1], "Åbent hus");
    assert_null(reply.texts[2]);
    assert_null(reply.texts[3]);
    assert_string_equal(reply.texts[4], "9007199254740993");
    assert_int_equal(reply.lengths[5], 4);
    assert_memory_equal(reply.texts[5], "A\0B\0", 5);
    source_reply_destroy(&reply);
    source_close(source);
}

// Of a text that ends in the middle of a letter the quote after it stays.
static void
mends_text_that_is_not_utf8(void **state)
{
    struct source *source = open_source(*state, false);
    assert_reads(source, "SELECT CAST(x'61ff62' AS TEXT)",
                 "a\xef\xbf\xbd"
                 "b");
    assert_reads(source,
                 "SELECT json_group_array(title) FROM"
                 " (SELECT CAST(x'41c3' AS TEXT) AS title"
                 " UNION ALL SELECT 'B')",
                 "[\"A\xef\xbf\xbd\",\"B\"]");
    source_close(source);
}

struct refusal {
    const char *sql;
    const char *sentence;
};

static const struct refusal refusals[] = {
    {"SELECT id, title FROM plan LIMIT 1", "exactly one column"},
    {"SELECT id FROM plan", "more than one row"},
    {"SELECT 1; SELECT 2", "not exactly one statement"},
    {"-- nothing", "not exactly one statement"},
    {"SELECT ?1", "another number of arguments"},
    {"DELETE FROM plan", "would write"},
    {"SELECT title FROM nosuch", "no such table: nosuch"},
    {"ATTACH DATABASE '/tmp/other.db' AS other", "exactly one column"},
    {"SELECT hex(zeroblob(9000000))", "too big"},
    {"SELECT load_extension('x')", "not authorized"},
};

static void
refuses_what_is_not_to_be_believed(void **state)
{
    struct source *source = open_source(*state, false);
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct log_ear ear = log_listen();
        char *text;
        enum source_result result = read_text(source, refusals[i].sql, &text);
        char *heard = log_heard(&ear);
        if (result != SOURCE_INVALID ||
            strstr(heard, refusals[i].sentence) == NULL) {
            fail_msg("%s gave %d, %s", refusals[i].sql, result, heard);
        }
        free(heard);
        assert_reads(source, "SELECT count(*) FROM plan", "2");
    }
    source_close(source);
}

static void
counts_the_reply_limit_over_all_texts(void **state)
{
    struct fixture *fixture = *state;
    struct source_options options = source_default_options();
    options.reply_limit = 1000;
    struct source *source = source_open(fixture->path, &options);
    struct source_statement statements[] = {
        {.sql = "SELECT hex(zeroblob(300))"},
        {.sql = "SELECT hex(zeroblob(300))"},
    };
    struct source_reply reply;
    assert_int_equal(source_read(source, statements, 1, &reply), SOURCE_DONE);
    source_reply_destroy(&reply);
    assert_int_equal(source_read(source, statements, 2, &reply),
                     SOURCE_INVALID);
    source_close(source);
}

static void
is_never_written_unless_allowed(void **state)
{
    struct source *source = open_source(*state, false);
    assert_int_equal(execute_text(source, "DELETE FROM plan"), SOURCE_DENIED);
    assert_reads(source, "SELECT count(*) FROM plan", "2");
    source_close(source);
}

static void
executes_all_or_none(void **state)
{
    struct source *source = open_source(*state, true);
    const char *const arguments[] = {"3", "Ny sti", "55"};
    struct source_statement statements[] = {
        {.sql = "INSERT INTO plan VALUES (?1, ?2, ?3)",
         .arguments = arguments,
         .argument_count = 3},
        {.sql = "UPDATE plan SET progress = 101 WHERE id = 1"},
    };
    struct log_ear ear = log_listen();
    enum source_result result = source_execute(source, statements, 2);
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_INVALID);
    assert_non_null(strstr(heard, "pejl: refused: CHECK constraint failed: "
                                  "progress_is_a_percentage"));
    free(heard);
    assert_reads(source, "SELECT count(*) FROM plan", "2");
    assert_int_equal(source_execute(source, statements, 1), SOURCE_DONE);
    assert_reads(source, "SELECT progress FROM plan WHERE id = 3", "55");
    source_close(source);
}

static void
checks_foreign_keys_also_at_the_end(void **state)
{
    struct source *source = open_source(*state, true);
    struct log_ear ear = log_listen();
    enum source_result result =
        execute_text(source, "INSERT INTO step VALUES (77)");
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_INVALID);
    assert_non_null(
        strstr(heard, "pejl: refused: FOREIGN KEY constraint failed"));
    free(heard);
    assert_reads(source, "SELECT count(*) FROM step", "0");
    assert_int_equal(execute_text(source, "INSERT INTO step VALUES (1)"),
                     SOURCE_DONE);
    source_close(source);
}

static void
makes_the_file_only_when_allowed(void **state)
{
    struct fixture *fixture = *state;
    const char *path = folder_file(&fixture->folder, "new.db");
    struct source_options options = source_default_options();
    options.may_write = true;
    struct source *source = source_open(path, &options);
    assert_int_equal(execute_text(source, "CREATE TABLE a(b)"),
                     SOURCE_UNAVAILABLE);
    assert_int_not_equal(access(path, F_OK), 0);
    source_close(source);
    options.may_create = true;
    source = source_open(path, &options);
    assert_int_equal(execute_text(source, "CREATE TABLE a(b)"), SOURCE_DONE);
    assert_reads(source, "SELECT count(*) FROM a", "0");
    source_close(source);
}

static void
takes_names_of_sqlite_for_paths(void **state)
{
    struct fixture *fixture = *state;
    char kept[512];
    assert_non_null(getcwd(kept, sizeof kept));
    assert_int_equal(chdir(fixture->folder.path), 0);
    struct source_options options = source_default_options();
    options.may_write = true;
    options.may_create = true;
    struct source *source = source_open("file:a?mode=memory", &options);
    assert_int_equal(execute_text(source, "CREATE TABLE a(b)"), SOURCE_DONE);
    source_close(source);
    assert_int_equal(access("file:a?mode=memory", F_OK), 0);
    assert_int_equal(chdir(kept), 0);
}

static void
refuses_locations_that_are_neither(void **state)
{
    (void)state;
    struct source_options options = source_default_options();
    assert_null(source_open("", &options));
    assert_null(source_open("https://kiosk:k1osk@host:4001", &options));
}

static void
reads_one_state_while_others_commit(void **state)
{
    struct fixture *fixture = *state;
    sql_run(fixture->path, "PRAGMA journal_mode=WAL");
    struct source *source = open_source(fixture, false);
    // The middle statement gives the writer time to commit.
    struct source_statement statements[] = {
        {.sql = "SELECT count(*) FROM plan"},
        {.sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                "FROM n WHERE i < 2000000) SELECT count(*) FROM n"},
        {.sql = "SELECT count(*) FROM plan"},
    };
    struct later *writer =
        later_run(fixture->path, "INSERT INTO plan VALUES (9, 'x', 1)", 20);
    struct source_reply reply;
    assert_int_equal(source_read(source, statements, 3, &reply), SOURCE_DONE);
    int64_t read_us = now_us();
    assert_true(later_join(writer) < read_us);
    assert_string_equal(reply.texts[0], "2");
    assert_string_equal(reply.texts[2], "2");
    source_reply_destroy(&reply);
    assert_reads(source, "SELECT count(*) FROM plan", "3");
    source_close(source);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_texts_numbers_and_nothing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(mends_text_that_is_not_utf8, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(refuses_what_is_not_to_be_believed,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(counts_the_reply_limit_over_all_texts,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(is_never_written_unless_allowed, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(executes_all_or_none, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(checks_foreign_keys_also_at_the_end,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(makes_the_file_only_when_allowed,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(takes_names_of_sqlite_for_paths, set_up,
                                        tear_down),
        cmocka_unit_test(refuses_locations_that_are_neither),
        cmocka_unit_test_setup_teardown(reads_one_state_while_others_commit,
                                        set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
