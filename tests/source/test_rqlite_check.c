#include "source/source_rqlite_check.h"
#include "source/support_certificates.h"
#include "source/support_cluster.h"
#include "source/support_rqlited.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

// The last node that was told of, its texts copied.
struct told {
    size_t count;
    struct source_node_check check;
    char cause[400];
    char version[64];
};

static void
on_node(void *context, const struct source_node_check *check)
{
    struct told *told = context;
    told->count++;
    told->check = *check;
    snprintf(told->cause, sizeof told->cause, "%s",
             check->cause != NULL ? check->cause : "");
    snprintf(told->version, sizeof told->version, "%s", check->version);
}

static struct told
check_port(const char *scheme, unsigned port,
           const struct source_options *options)
{
    struct told told = {0};
    char location[64];
    (void)snprintf(location, sizeof location, "rqlite+%s://127.0.0.1:%u",
                   scheme, port);
    assert_true(
        source_rqlite_check(location, options, time(NULL), on_node, &told));
    assert_int_equal(told.count, 1);
    return told;
}

static void
tells_what_a_node_says(void **state)
{
    (void)state;
    static const struct fault_answer answers[] = {
        {.headers = "X-Rqlite-Version: v8.26.8\r\n"
                    "Date: Thu, 01 Jan 1970 00:00:10 GMT\r\n",
         .body = ROW_REPLY("1")},
        {.status = "401 Unauthorized"},
    };
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(answers, 2);
    struct told told = check_port("http", fault_server_port(server), &options);
    assert_string_equal(told.cause, "");
    assert_string_equal(told.version, "v8.26.8");
    assert_true(told.check.has_leader);
    assert_true(told.check.enforces_foreign_keys);
    assert_true(told.check.has_clock);
    assert_in_range(-told.check.clock_ahead_s, time(NULL) - 15,
                    time(NULL) - 10);
    assert_int_equal(told.check.certificate_end_s, 0);
    assert_false(told.check.may_write);
    assert_false(told.check.may_back_up);
    assert_false(told.check.may_remove);
    assert_int_equal(fault_server_requests(server), 4);
    assert_non_null(strstr(fault_server_request(server), "POST /remove"));
    fault_server_stop(server);
}

// What rqlite says of a request that is allowed but makes no sense, and what a
// proxy says of one that it does not pass on.
static void
knows_a_permission_from_a_proxy(void **state)
{
    (void)state;
    static const char rqlite[] = "X-Rqlite-Version: v8.26.8\r\n";
    static const struct fault_answer allowed[] = {
        {.headers = rqlite, .body = ROW_REPLY("1")},
        {.headers = rqlite, .status = "400 Bad Request"},
        {.headers = rqlite, .status = "405 Method Not Allowed"},
    };
    static const struct fault_answer fenced[] = {
        {.headers = rqlite, .body = ROW_REPLY("1")},
        {.status = "404 Not Found"},
        {.status = "405 Method Not Allowed"},
    };
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(allowed, 3);
    struct told told = check_port("http", fault_server_port(server), &options);
    fault_server_stop(server);
    assert_true(told.check.may_write);
    assert_true(told.check.may_back_up);
    assert_true(told.check.may_remove);
    server = fault_server_start(fenced, 3);
    told = check_port("http", fault_server_port(server), &options);
    fault_server_stop(server);
    assert_false(told.check.may_write);
    assert_false(told.check.may_back_up);
    assert_false(told.check.may_remove);
}

static void
tells_why_a_node_cannot_be_read(void **state)
{
    (void)state;
    struct source_options options = cluster_options();
    struct told told = check_port("http", cluster_dead_port(), &options);
    assert_non_null(strstr(told.cause, "connect"));
    assert_false(told.check.has_clock);
    struct fault_server *server = fault_server_start(&cluster_leaderless, 1);
    told = check_port("http", fault_server_port(server), &options);
    assert_string_equal(told.cause, "leader not found");
    assert_false(told.check.has_leader);
    fault_server_stop(server);
}

static void
tells_of_a_copy_without_a_leader(void **state)
{
    (void)state;
    const struct fault_answer answers[] = {cluster_leaderless, cluster_good};
    struct source_options options = cluster_options();
    struct fault_server *server = fault_server_start(answers, 2);
    struct told told = check_port("http", fault_server_port(server), &options);
    assert_string_equal(told.cause, "");
    assert_false(told.check.has_leader);
    assert_false(told.check.enforces_foreign_keys);
    fault_server_stop(server);
}

static void
refuses_what_is_configured_wrongly(void **state)
{
    (void)state;
    struct told told = {0};
    struct source_options options = cluster_options();
    assert_false(source_rqlite_check("rqlite+http://db1:4001", &options, 0,
                                     on_node, &told));
    options.credential_file = "/nonexistent/rqlite";
    assert_false(source_rqlite_check("rqlite+https://db1:4001", &options, 0,
                                     on_node, &told));
    assert_int_equal(told.count, 0);
    assert_true(source_is_rqlite("rqlite+http://db1"));
    assert_false(source_is_rqlite("/srv/rqlite+http.db"));
}

// A real node behind a certificate that ends in ten days.
static void
tells_of_a_real_node(void **state)
{
    (void)state;
    struct rqlited_cluster cluster;
    struct folder folder = folder_make();
    char certificate[256];
    char key[256];
    char authority[256];
    certificates_make(&folder);
    certificates_sign_for(&folder, "node", "IP:127.0.0.1", 10);
    snprintf(certificate, sizeof certificate, "%s",
             folder_file(&folder, "node.pem"));
    snprintf(key, sizeof key, "%s", folder_file(&folder, "node.key"));
    snprintf(authority, sizeof authority, "%s", folder_file(&folder, "ca.pem"));
    const char *const settings[] = {"-http-cert", certificate, "-http-key", key,
                                    NULL};
    rqlited_start(&cluster, 1, settings);
    struct source_options options = source_default_options();
    options.ca_file = authority;
    char path[256];
    snprintf(path, sizeof path, "%s",
             folder_file(&cluster.folder, RQLITED_KIOSK));
    options.credential_file = path;
    unsigned port = cluster.nodes[0].http_port;
    struct told told = check_port("https", port, &options);
    for (size_t i = 0; i < 200 && !told.check.has_leader; i++) {
        (void)usleep(50000);
        told = check_port("https", port, &options);
    }
    assert_string_equal(told.cause, "");
    assert_true(told.check.has_leader);
    assert_true(told.check.enforces_foreign_keys);
    assert_false(told.check.may_write);
    assert_string_equal(told.version, "8");
    assert_in_range(told.check.clock_ahead_s + 5, 0, 10);
    assert_in_range(told.check.certificate_end_s - time(NULL), 9 * 86400,
                    10 * 86400);
    snprintf(path, sizeof path, "%s",
             folder_file(&cluster.folder, RQLITED_ADMIN));
    told = check_port("https", port, &options);
    assert_true(told.check.may_write);
    assert_true(told.check.may_back_up);
    assert_true(told.check.may_remove);
    rqlited_stop(&cluster);
    folder_remove(&folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_a_node_says),
        cmocka_unit_test(knows_a_permission_from_a_proxy),
        cmocka_unit_test(tells_why_a_node_cannot_be_read),
        cmocka_unit_test(tells_of_a_copy_without_a_leader),
        cmocka_unit_test(refuses_what_is_configured_wrongly),
        cmocka_unit_test(tells_of_a_real_node),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
