#include "source/support_cluster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void
keeps_its_connection(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(&cluster_good, 1);
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    for (size_t i = 0; i < 3; i++) {
        assert_reads(source, "SELECT 'good'", "good");
    }
    assert_int_equal(fault_server_requests(server), 3);
    assert_int_equal(fault_server_connections(server), 1);
    source_close(source);
    fault_server_stop(server);
}

static void
asks_as_rqlite_wants_to_be_asked(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(&cluster_good, 1);
    struct source *source =
        cluster_open(&options, "localhost:%u", fault_server_port(server));
    assert_reads(source, "SELECT \"x\"", "good");
    const char *request = fault_server_request(server);
    const char *const parts[] = {
        "POST /db/query?transaction&level=weak&db_timeout=750ms HTTP/1.1\r\n",
        "\r\nContent-Type: application/json\r\n",
        "\r\n\r\n[[\"SELECT \\u0022x\\u0022\"]]",
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (strstr(request, parts[i]) == NULL) {
            fail_msg("%s lacks %s", request, parts[i]);
        }
    }
    assert_null(strcasestr(request, "Accept-Encoding"));
    assert_null(strcasestr(request, "Expect"));
    assert_null(strcasestr(request, "Authorization"));
    source_close(source);
    fault_server_stop(server);
}

// Fault 11: no redirect is followed, and nothing is sent there.
static void
follows_no_redirect(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct fault_server *other = fault_server_start(&cluster_good, 1);
    static const char *const schemes[] = {"http", "https", "file"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        char header[128];
        (void)snprintf(header, sizeof header,
                       "Location: %s://127.0.0.1:%u/etc/passwd\r\n", schemes[i],
                       fault_server_port(other));
        struct fault_answer answer = {
            .status = i == 0 ? "301 Moved Permanently" : "302 Found",
            .headers = header,
        };
        struct fault_server *server = fault_server_start(&answer, 1);
        struct source *source =
            cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
        struct log_ear ear = log_listen();
        char *text;
        enum source_result result = read_text(source, "SELECT 1", &text);
        char *heard = log_heard(&ear);
        assert_int_equal(result, SOURCE_INVALID);
        assert_non_null(strstr(heard, "sends us elsewhere"));
        free(heard);
        source_close(source);
        fault_server_stop(server);
    }
    assert_int_equal(fault_server_connections(other), 0);
    fault_server_stop(other);
}

// Fault 24.
static void
heeds_no_proxy_of_the_environment(void **state)
{
    (void)state;
    static const char *const names[] = {"http_proxy", "https_proxy",
                                        "all_proxy", "ALL_PROXY"};
    struct source_options options = cluster_options();
    struct fault_server *proxy = fault_server_start(&cluster_good, 1);
    struct fault_server *server = fault_server_start(&cluster_good, 1);
    char address[64];
    (void)snprintf(address, sizeof address, "http://127.0.0.1:%u",
                   fault_server_port(proxy));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(setenv(names[i], address, 1), 0);
    }
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    assert_reads(source, "SELECT 'good'", "good");
    source_close(source);
    assert_int_equal(fault_server_connections(proxy), 0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(unsetenv(names[i]), 0);
    }
    options.proxy = address;
    source = cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
    assert_reads(source, "SELECT 'good'", "good");
    assert_int_equal(fault_server_connections(proxy), 1);
    source_close(source);
    fault_server_stop(proxy);
    fault_server_stop(server);
}

static void
is_interrupted_at_once(void **state)
{
    (void)state;
    struct source_options options = source_default_options();
    static const struct fault_answer answers[] = {{.fault = FAULT_SILENT},
                                                  {.fault = FAULT_DRIP}};
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        struct fault_server *server = fault_server_start(&answers[i], 1);
        struct source *source =
            cluster_open(&options, "127.0.0.1:%u", fault_server_port(server));
        struct later *later = later_interrupt(source, 100);
        struct log_ear ear = log_listen();
        char *text;
        enum source_result result = read_text(source, "SELECT 1", &text);
        int64_t back_us = now_us();
        char *heard = log_heard(&ear);
        assert_int_equal(result, SOURCE_INTERRUPTED);
        assert_true(back_us - later_join(later) < 900000);
        assert_string_equal(heard, "");
        assert_int_equal(read_text(source, "SELECT 1", &text),
                         SOURCE_INTERRUPTED);
        assert_int_equal(execute_text(source, "SELECT 1"), SOURCE_INTERRUPTED);
        assert_int_equal(fault_server_requests(server), 1);
        free(heard);
        source_close(source);
        fault_server_stop(server);
    }
}

// The server takes the connection, and never begins to speak TLS.
static void
is_interrupted_in_a_handshake(void **state)
{
    (void)state;
    char location[64];
    struct source_options options = source_default_options();
    struct fault_server *server = fault_server_start(&cluster_silent, 1);
    (void)snprintf(location, sizeof location, "rqlite+https://127.0.0.1:%u",
                   fault_server_port(server));
    struct source *source = source_open(location, &options);
    assert_non_null(source);
    struct later *later = later_interrupt(source, 100);
    char *text;
    enum source_result result = read_text(source, "SELECT 1", &text);
    int64_t back_us = now_us();
    assert_int_equal(result, SOURCE_INTERRUPTED);
    assert_true(back_us - later_join(later) < 900000);
    source_close(source);
    fault_server_stop(server);
}

static void
waits_until_interrupted(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct source *source =
        cluster_open(&options, "127.0.0.1:%u", cluster_dead_port());
    int64_t start_us = now_us();
    assert_false(source_wait(source, 50));
    assert_in_range(now_us() - start_us, 49000, 500000);
    struct later *later = later_interrupt(source, 50);
    assert_false(source_wait(source, 60000));
    int64_t back_us = now_us();
    assert_true(back_us - later_join(later) < 900000);
    source_close(source);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_its_connection),
        cmocka_unit_test(asks_as_rqlite_wants_to_be_asked),
        cmocka_unit_test(follows_no_redirect),
        cmocka_unit_test(heeds_no_proxy_of_the_environment),
        cmocka_unit_test(is_interrupted_at_once),
        cmocka_unit_test(is_interrupted_in_a_handshake),
        cmocka_unit_test(waits_until_interrupted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
