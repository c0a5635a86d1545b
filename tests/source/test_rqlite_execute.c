#include "source/support_cluster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const struct fault_answer done = {
    .body = "{\"results\":[{\"last_insert_id\":1,\"rows_affected\":1}]}"};
static const struct fault_answer dropped = {.fault = FAULT_DROP};
static const struct fault_answer denied = {.status = "401 Unauthorized"};

static void
executes_in_one_transaction(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(&done, 1);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    const char *const arguments[] = {"ny", NULL};
    struct source_statement statement = {.sql = "INSERT INTO t VALUES(?1,?2)",
                                         .arguments = arguments,
                                         .argument_count = 2};
    assert_int_equal(source_execute(source, &statement, 1), SOURCE_DONE);
    const char *request = fault_server_request(server);
    assert_non_null(strstr(request, "POST /db/execute?transaction HTTP/1.1"));
    assert_non_null(
        strstr(request, "[[\"INSERT INTO t VALUES(?1,?2)\",\"ny\",null]]"));
    source_close(source);
    fault_server_stop(server);
}

static void
tells_what_was_refused(void **state)
{
    (void)state;
    static const struct fault_answer refused = {
        .body = "{\"results\":[{\"error\":\"CHECK constraint failed: "
                "progress_is_a_percentage\"}]}"};
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(&refused, 1);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    struct log_ear ear = log_listen();
    enum source_result result = execute_text(source, "UPDATE plan SET x = 1");
    char *heard = log_heard(&ear);
    assert_int_equal(result, SOURCE_INVALID);
    assert_non_null(strstr(heard, "pejl: refused: CHECK constraint failed: "
                                  "progress_is_a_percentage\n"));
    assert_int_equal(count_lines(heard), 1);
    free(heard);
    source_close(source);
    fault_server_stop(server);
}

// A first answer, and whether the second node may be asked after it.
struct node_case {
    const char *name;
    const struct fault_answer *answer; // NULL: nobody is there
    bool goes_on;
};

static const struct node_case node_cases[] = {
    {"nobody there", NULL, true},
    {"no leader", &cluster_leaderless, true},
    {"another password there", &denied, true},
    {"silence", &cluster_silent, false},
    {"closed without an answer", &dropped, false},
};

// What may have been done is not asked for again elsewhere.
static void
goes_on_only_if_nothing_was_done(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    for (size_t i = 0; i < sizeof node_cases / sizeof *node_cases; i++) {
        const struct node_case *given = &node_cases[i];
        struct fault_server *first =
            given->answer != NULL ? fault_server_start(given->answer, 1) : NULL;
        struct fault_server *second = fault_server_start(&done, 1);
        unsigned port =
            first != NULL ? fault_server_port(first) : cluster_dead_port();
        struct source *source =
            cluster_open(&options, "127.0.0.1:%u,127.0.0.1:%u", port,
                         fault_server_port(second));
        struct log_ear ear = log_listen();
        enum source_result result = execute_text(source, "DELETE FROM t");
        char *heard = log_heard(&ear);
        enum source_result expected =
            given->goes_on ? SOURCE_DONE : SOURCE_UNAVAILABLE;
        bool is_told = strstr(heard, "not known whether") != NULL;
        size_t asked = fault_server_requests(second);
        if (result != expected || is_told == given->goes_on ||
            asked != (given->goes_on ? 1 : 0) ||
            (first != NULL && fault_server_requests(first) != 1)) {
            fail_msg("%s: %d, %s", given->name, result, heard);
        }
        free(heard);
        source_close(source);
        fault_server_stop(first);
        fault_server_stop(second);
    }
}

// One that hangs would else be asked again and again, whenever it has rested.
static void
asks_another_when_it_is_sent_again(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *first = fault_server_start(&cluster_silent, 1);
    struct fault_server *second = fault_server_start(&done, 1);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u,127.0.0.1:%u",
                     fault_server_port(first), fault_server_port(second));
    assert_int_equal(execute_text(source, "DELETE FROM t"), SOURCE_UNAVAILABLE);
    usleep(1200000);
    assert_int_equal(execute_text(source, "DELETE FROM t"), SOURCE_DONE);
    assert_int_equal(fault_server_requests(first), 1);
    source_close(source);
    fault_server_stop(first);
    fault_server_stop(second);
}

// libcurl would send it again by itself when a kept connection dies.
static void
is_not_sent_twice_on_a_kept_connection(void **state)
{
    (void)state;
    const struct fault_answer answers[] = {cluster_good, dropped, done};
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(answers, 3);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    assert_reads(source, "SELECT 'good'", "good");
    assert_int_equal(execute_text(source, "DELETE FROM t"), SOURCE_UNAVAILABLE);
    assert_int_equal(fault_server_requests(server), 2);
    source_close(source);
    fault_server_stop(server);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(executes_in_one_transaction),
        cmocka_unit_test(tells_what_was_refused),
        cmocka_unit_test(goes_on_only_if_nothing_was_done),
        cmocka_unit_test(asks_another_when_it_is_sent_again),
        cmocka_unit_test(is_not_sent_twice_on_a_kept_connection),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
