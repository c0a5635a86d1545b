#include "source/support_certificates.h"
#include "source/support_cluster.h"
#include "source/support_rqlited.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char loopback[] = "IP:127.0.0.1,DNS:localhost";

static struct folder folder;

static int
set_up(void **state)
{
    (void)state;
    folder = folder_make();
    certificates_make(&folder);
    certificates_sign_for(&folder, "good", loopback, 30);
    certificates_sign_for(&folder, "ending", loopback, 10);
    certificates_sign_for(&folder, "client", "DNS:kiosk", 30);
    certificates_sign_for(&folder, "misnamed", "DNS:db.example.org", 30);
    certificates_sign(&folder, "expired", loopback, "20200101000000Z",
                      "20200201000000Z");
    certificates_sign(&folder, "early", loopback, "20900101000000Z",
                      "20910101000000Z");
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    folder_remove(&folder);
    return 0;
}

static char *
path_of(const char *name)
{
    return strdup(folder_file(&folder, name));
}

// Fault 12: a certificate, the authority that is trusted (NULL: the
// system's), and what is said about it.
struct refusal {
    const char *served;
    const char *trusted;
    const char *sentence;
};

static const struct refusal refusals[] = {
    {"expired", "ca.pem", "certificate has expired"},
    {"early", "ca.pem", "not yet valid (is the clock of this computer"},
    {"misnamed", "ca.pem", "no alternative certificate subject name"},
    {"good", "other.pem", "unable to get local issuer certificate"},
    {"good", NULL, "unable to get local issuer certificate"},
    {"other", "ca.pem", "self-signed certificate"},
};

static struct source *
open_tls(unsigned port, const char *trusted)
{
    char location[64];
    struct source_options options = cluster_options();
    char *ca_file = trusted != NULL ? path_of(trusted) : NULL;
    options.ca_file = ca_file;
    (void)snprintf(location, sizeof location, "rqlite+https://127.0.0.1:%u",
                   port);
    struct source *source = source_open(location, &options);
    assert_non_null(source);
    free(ca_file);
    return source;
}

// The server needs a moment to come up.
static enum source_result
read_when_up(const char *trusted, unsigned port, char **heard)
{
    enum source_result result = SOURCE_DONE;
    *heard = NULL;
    for (size_t i = 0; i < 100; i++) {
        struct source *source = open_tls(port, trusted);
        struct log_ear ear = log_listen();
        char *text;
        free(*heard);
        result = read_text(source, "SELECT 1", &text);
        *heard = log_heard(&ear);
        source_close(source);
        if (strstr(*heard, "Couldn't connect") == NULL) {
            break;
        }
        (void)usleep(50000);
    }
    return result;
}

static void
refuses_what_it_cannot_trust(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        const struct refusal *given = &refusals[i];
        unsigned port = cluster_dead_port();
        int server = certificates_serve(&folder, given->served, port);
        char *heard;
        enum source_result result = read_when_up(given->trusted, port, &heard);
        certificates_end(server);
        if (result != SOURCE_UNAVAILABLE ||
            strstr(heard, given->sentence) == NULL) {
            fail_msg("%s trusting %s: %d, %s", given->served, given->trusted,
                     result, heard);
        }
        free(heard);
    }
}

// Fault 13: it works, and a line says until when.
static void
warns_of_a_certificate_that_ends_soon(void **state)
{
    (void)state;
    static const char *const served[] = {"ending", "good"};
    for (size_t i = 0; i < 2; i++) {
        unsigned port = cluster_dead_port();
        int server = certificates_serve(&folder, served[i], port);
        char *heard;
        (void)read_when_up("ca.pem", port, &heard);
        certificates_end(server);
        const char *warned = strstr(heard, "its certificate ends on 20");
        if ((warned != NULL) != (i == 0) ||
            strstr(heard, "no answer in time") == NULL) {
            fail_msg("%s: %s", served[i], heard);
        }
        free(heard);
    }
}

static void
refuses_plain_http_where_tls_is_asked_for(void **state)
{
    (void)state;
    struct fault_server *server = fault_server_start(&cluster_good, 1);
    char *heard;
    enum source_result result =
        read_when_up("ca.pem", fault_server_port(server), &heard);
    assert_int_equal(result, SOURCE_UNAVAILABLE);
    assert_int_equal(fault_server_requests(server), 0);
    free(heard);
    fault_server_stop(server);
}

static enum source_result
read_tls(const struct rqlited_cluster *cluster, const char *certificate,
         const char *key)
{
    struct source_options options = source_default_options();
    char *paths[] = {path_of("ca.pem"), path_of(certificate), path_of(key)};
    options.ca_file = paths[0];
    options.client_certificate_file = certificate[0] != '\0' ? paths[1] : NULL;
    options.client_key_file = key[0] != '\0' ? paths[2] : NULL;
    struct source *source =
        rqlited_open(cluster, "https", RQLITED_KIOSK, &options);
    enum source_result result = SOURCE_UNAVAILABLE;
    struct log_ear ear = log_listen();
    int64_t end_us = now_us() + 20000000;
    // As long as it elects itself there is no leader.
    do {
        char *text;
        (void)usleep(50000);
        result = read_text(source, "SELECT 1", &text);
        free(text);
    } while (result == SOURCE_UNAVAILABLE && now_us() < end_us);
    free(log_heard(&ear));
    source_close(source);
    for (size_t i = 0; i < 3; i++) {
        free(paths[i]);
    }
    return result;
}

static void
reads_over_tls(void **state)
{
    (void)state;
    char *certificate = path_of("good.pem");
    char *key = path_of("good.key");
    const char *const options[] = {"-http-cert", certificate, "-http-key", key,
                                   NULL};
    struct rqlited_cluster cluster;
    rqlited_start(&cluster, 1, options);
    assert_int_equal(read_tls(&cluster, "", ""), SOURCE_DONE);
    rqlited_stop(&cluster);
    free(certificate);
    free(key);
}

static void
shows_its_own_certificate(void **state)
{
    (void)state;
    char *certificate = path_of("good.pem");
    char *key = path_of("good.key");
    char *authority = path_of("ca.pem");
    const char *const options[] = {
        "-http-cert",    certificate, "-http-key",           key,
        "-http-ca-cert", authority,   "-http-verify-client", NULL};
    struct rqlited_cluster cluster;
    rqlited_start(&cluster, 1, options);
    assert_int_equal(read_tls(&cluster, "client.pem", "client.key"),
                     SOURCE_DONE);
    struct source_options quick = cluster_options();
    quick.ca_file = authority;
    struct source *source =
        rqlited_open(&cluster, "https", RQLITED_KIOSK, &quick);
    char *text;
    struct log_ear ear = log_listen();
    enum source_result result = read_text(source, "SELECT 1", &text);
    free(log_heard(&ear));
    assert_int_equal(result, SOURCE_UNAVAILABLE);
    source_close(source);
    rqlited_stop(&cluster);
    free(certificate);
    free(key);
    free(authority);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_what_it_cannot_trust),
        cmocka_unit_test(warns_of_a_certificate_that_ends_soon),
        cmocka_unit_test(refuses_plain_http_where_tls_is_asked_for),
        cmocka_unit_test(reads_over_tls),
        cmocka_unit_test(shows_its_own_certificate),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
