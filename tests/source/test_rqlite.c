#include "source/support_rqlited.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct rqlited_cluster cluster;

static const char *const schema[] = {
    "CREATE TABLE plan(id INTEGER PRIMARY KEY, title TEXT NOT NULL,"
    " progress INTEGER CONSTRAINT progress_is_a_percentage"
    " CHECK (progress BETWEEN 0 AND 100)) STRICT",
    "CREATE TABLE step(plan INTEGER NOT NULL REFERENCES plan(id)) STRICT",
    "INSERT INTO plan VALUES (1, 'Skolevej', 40), (2, 'Åbent hus', NULL)",
};

static int
set_up(void **state)
{
    (void)state;
    struct source_statement statements[3];
    for (size_t i = 0; i < 3; i++) {
        statements[i] = (struct source_statement){.sql = schema[i]};
    }
    rqlited_start(&cluster, 1, NULL);
    struct source_options options = source_default_options();
    struct source *source =
        rqlited_open(&cluster, "http", RQLITED_ADMIN, &options);
    assert_int_equal(source_execute(source, statements, 3), SOURCE_DONE);
    source_close(source);
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    rqlited_stop(&cluster);
    return 0;
}

static struct source *
open_as(const char *user)
{
    struct source_options options = source_default_options();
    options.total_timeout_ms = 60000; // a node that gets no processor is slow
    return rqlited_open(&cluster, "http", user, &options);
}

// The same statements and texts as of a file (test_file.c).
static void
reads_as_a_file_reads(void **state)
{
    (void)state;
    struct source *source = open_as(RQLITED_KIOSK);
    const char *const two[] = {"2", NULL};
    struct source_statement statements[] = {
        {.sql = "SELECT json_group_array(json_object('id', id, 'title', "
                "title)) FROM plan"},
        {.sql = "SELECT title FROM plan WHERE id = ?1 AND ?2 IS NULL",
         .arguments = two,
         .argument_count = 2},
        {.sql = "SELECT progress FROM plan WHERE id = 2"},
        {.sql = "SELECT title FROM plan WHERE id = 99"},
        {.sql = "SELECT 9007199254740993"},
        {.sql = "SELECT char(60, 62, 38, 128512)"},
    };
    struct source_reply reply;
    assert_int_equal(source_read(source, statements, 6, &reply), SOURCE_DONE);
    assert_false(reply.is_stale);
    assert_string_equal(reply.texts[0],
                        "[{\"id\":1,\"title\":\"Skolevej\"},{\"id\":2,"
                        "\"title\":\"Åbent hus\"}]");
    assert_string_equal(reply.texts[1], "Åbent hus");
    assert_null(reply.texts[2]);
    assert_null(reply.texts[3]);
    assert_string_equal(reply.texts[4], "9007199254740993");
    assert_string_equal(reply.texts[5], "<>&\xf0\x9f\x98\x80");
    source_reply_destroy(&reply);
    source_close(source);
}

struct refusal {
    const char *sql;
    enum source_result result;
    const char *sentence;
};

static const struct refusal refusals[] = {
    {"SELECT title FROM nosuch", SOURCE_INVALID, "no such table: nosuch"},
    {"SELECT id, title FROM plan", SOURCE_INVALID, "exactly one column"},
    {"SELECT id FROM plan", SOURCE_INVALID, "more than one row"},
    {"DELETE FROM plan", SOURCE_INVALID, "attempt to change database"},
    {"SELECT 9e999", SOURCE_INVALID, "unsupported value"},
    {"SELECT hex(zeroblob(9000000))", SOURCE_INVALID, "larger than is allowed"},
    {"SELECT ?1", SOURCE_INVALID, "not enough args"},
};

static void
refuses_what_is_not_to_be_believed(void **state)
{
    (void)state;
    struct source *source = open_as(RQLITED_KIOSK);
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct log_ear ear = log_listen();
        char *text;
        enum source_result result = read_text(source, refusals[i].sql, &text);
        char *heard = log_heard(&ear);
        if (result != refusals[i].result ||
            strstr(heard, refusals[i].sentence) == NULL) {
            fail_msg("%s gave %d, %s", refusals[i].sql, result, heard);
        }
        free(heard);
    }
    assert_reads(source, "SELECT count(*) FROM plan", "2");
    source_close(source);
}

static void
executes_all_or_none(void **state)
{
    (void)state;
    struct source *source = open_as(RQLITED_ADMIN);
    const char *const arguments[] = {"3", "Ny sti", "55"};
    struct source_statement statements[] = {
        {.sql = "INSERT INTO plan VALUES (?1, ?2, ?3)",
         .arguments = arguments,
         .argument_count = 3},
        {.sql = "UPDATE plan SET progress = 101 WHERE id = 1"},
    };
    struct log_ear ear = log_listen();
    enum source_result both = source_execute(source, statements, 2);
    enum source_result orphan =
        execute_text(source, "INSERT INTO step VALUES (77)");
    char *heard = log_heard(&ear);
    assert_int_equal(both, SOURCE_INVALID);
    assert_int_equal(orphan, SOURCE_INVALID);
    assert_non_null(strstr(heard, "pejl: refused: CHECK constraint failed: "
                                  "progress_is_a_percentage"));
    assert_non_null(
        strstr(heard, "pejl: refused: FOREIGN KEY constraint failed"));
    free(heard);
    assert_reads(source, "SELECT count(*) FROM plan", "2");
    assert_int_equal(source_execute(source, statements, 1), SOURCE_DONE);
    assert_reads(source, "SELECT progress FROM plan WHERE id = 3", "55");
    assert_int_equal(execute_text(source, "DELETE FROM plan WHERE id = 3"),
                     SOURCE_DONE);
    source_close(source);
}

static void
never_lets_a_kiosk_write(void **state)
{
    (void)state;
    struct source *source = open_as(RQLITED_KIOSK);
    struct log_ear ear = log_listen();
    enum source_result result = execute_text(source, "DELETE FROM plan");
    free(log_heard(&ear));
    assert_int_equal(result, SOURCE_DENIED);
    assert_reads(source, "SELECT count(*) FROM plan", "2");
    source_close(source);
}

static void
is_denied_with_another_password(void **state)
{
    (void)state;
    write_file(folder_file(&cluster.folder, "wrong"), "kiosk:wrong", 11, 0600);
    struct source *source = open_as("wrong");
    struct log_ear ear = log_listen();
    char *text;
    enum source_result result = read_text(source, "SELECT 1", &text);
    free(log_heard(&ear));
    assert_int_equal(result, SOURCE_DENIED);
    source_close(source);
}

static int
compare(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static void
tells_how_long_it_takes(void **state)
{
    (void)state;
    static const char *const questions[] = {
        "SELECT max(id) FROM plan",
        "SELECT hex(zeroblob(50000))",
        "SELECT hex(zeroblob(4000000))",
    };
    enum { ROUNDS = 200 };
    struct source *source = open_as(RQLITED_KIOSK);
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        int64_t took_us[ROUNDS];
        size_t rounds = i < 2 ? ROUNDS : 10;
        for (size_t j = 0; j < rounds; j++) {
            char *text;
            int64_t start_us = now_us();
            assert_int_equal(read_text(source, questions[i], &text),
                             SOURCE_DONE);
            took_us[j] = now_us() - start_us;
            free(text);
        }
        qsort(took_us, rounds, sizeof *took_us, compare);
        print_message("%s: p50 %.2f ms, p99 %.2f ms\n", questions[i],
                      (double)took_us[rounds / 2] / 1e3,
                      (double)took_us[rounds - 1] / 1e3);
        assert_true(took_us[rounds / 2] < 5000000);
    }
    source_close(source);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_as_a_file_reads),
        cmocka_unit_test(refuses_what_is_not_to_be_believed),
        cmocka_unit_test(executes_all_or_none),
        cmocka_unit_test(never_lets_a_kiosk_write),
        cmocka_unit_test(is_denied_with_another_password),
        cmocka_unit_test(tells_how_long_it_takes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
