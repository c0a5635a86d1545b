#include "source/support_cluster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

// Fault 4, and one line for it however often it is tried.
static void
says_once_that_nobody_is_there(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    options.allows_plain_http = true;
    static const char *const hosts[] = {"127.0.0.1", "nohost.invalid"};
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++) {
        struct source *source =
            cluster_open(&options, "%s:%u", hosts[i], cluster_dead_port());
        struct log_ear ear = log_listen();
        enum source_result results[3];
        char *text;
        int64_t start_us = now_us();
        for (size_t j = 0; j < 3; j++) {
            results[j] = read_text(source, "SELECT 1", &text);
        }
        int64_t took_us = now_us() - start_us;
        char *heard = log_heard(&ear);
        for (size_t j = 0; j < 3; j++) {
            assert_int_equal(results[j], SOURCE_UNAVAILABLE);
        }
        assert_non_null(strstr(heard, hosts[i]));
        assert_int_equal(count_lines(heard), 2);
        assert_true(took_us < 12000000);
        free(heard);
        source_close(source);
    }
}

// Fault 16 and 22: the next node is asked, and stays the first to be asked.
static void
goes_on_to_the_next_node(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *first = fault_server_start(&cluster_leaderless, 1);
    struct fault_server *second = fault_server_start(&cluster_good, 1);
    struct source *source = cluster_open(
        &options, "127.0.0.1:%u,127.0.0.1:%u,127.0.0.1:%u", cluster_dead_port(),
        fault_server_port(first), fault_server_port(second));
    struct log_ear ear = log_listen();
    for (size_t i = 0; i < 3; i++) {
        char *text;
        assert_int_equal(read_text(source, "SELECT 'good'", &text),
                         SOURCE_DONE);
        free(text);
    }
    char *heard = log_heard(&ear);
    assert_int_equal(count_lines(heard), 2);
    free(heard);
    assert_int_equal(fault_server_requests(first), 1);
    assert_int_equal(fault_server_requests(second), 3);
    source_close(source);
    fault_server_stop(first);
    fault_server_stop(second);
}

static void
asks_others_while_one_is_silent(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *first = fault_server_start(&cluster_silent, 1);
    struct fault_server *second = fault_server_start(&cluster_good, 1);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u,127.0.0.1:%u",
                     fault_server_port(first), fault_server_port(second));
    int64_t start_us = now_us();
    assert_reads(source, "SELECT 'good'", "good");
    assert_true(now_us() - start_us < 2500000);
    start_us = now_us();
    assert_reads(source, "SELECT 'good'", "good");
    assert_true(now_us() - start_us < 900000);
    source_close(source);
    fault_server_stop(first);
    fault_server_stop(second);
}

// It may be silent because too many ask: nothing is gained by asking twice.
static void
asks_a_lone_node_once(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(&cluster_silent, 1);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    struct log_ear ear = log_listen();
    char *text;
    assert_int_equal(read_text(source, "SELECT 1", &text), SOURCE_UNAVAILABLE);
    free(log_heard(&ear));
    assert_int_equal(fault_server_requests(server), 1);
    assert_in_range(source->took_ms, 900, 4000);
    source_close(source);
    fault_server_stop(server);
}

// Without a leader a copy is read, and said to be one.
static void
reads_a_copy_when_no_leader_is_there(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    const struct fault_answer answers[] = {cluster_leaderless, cluster_good,
                                           cluster_leaderless, cluster_good,
                                           cluster_good};
    struct fault_server *server = fault_server_start(answers, 5);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    struct source_statement statement = {.sql = "SELECT 'good'"};
    struct source_reply reply;
    struct log_ear ear = log_listen();
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(source_read(source, &statement, 1, &reply),
                         SOURCE_DONE);
        assert_int_equal(reply.is_stale, i < 2);
        assert_string_equal(reply.texts[0], "good");
        source_reply_destroy(&reply);
        const char *request = fault_server_request(server);
        assert_int_equal(strstr(request, "&level=none&freshness=15m ") != NULL,
                         i < 2);
    }
    char *heard = log_heard(&ear);
    assert_int_equal(count_lines(heard), 4); // twice bad, twice good again
    free(heard);
    source_close(source);
    fault_server_stop(server);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_once_that_nobody_is_there),
        cmocka_unit_test(goes_on_to_the_next_node),
        cmocka_unit_test(asks_others_while_one_is_silent),
        cmocka_unit_test(asks_a_lone_node_once),
        cmocka_unit_test(reads_a_copy_when_no_leader_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
