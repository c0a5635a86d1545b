// The fence of config/cluster/nginx.conf: questions pass, nothing else does.
#include "cluster/support_proxy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "source/http.h"

enum { CACHED_MS = 1000 };

struct fence {
    struct town town;
    struct proxy proxy;
};

static int
set_up(void **state)
{
    static struct fence fence;

    fence = (struct fence){0};
    *state = &fence;
    town_start(&fence.town, 1, 0);
    town_expect(&fence.town, 0, "", "init %s --credential admin",
                fence.town.location);
    return 0;
}

static int
tear_down(void **state)
{
    struct fence *fence = *state;

    proxy_stop(&fence->proxy);
    town_stop(&fence->town);
    return 0;
}

// Send a statement as admin, to a path as it is; returns the HTTP status.
static long
send_to(const struct fence *fence, const char *method, const char *path,
        const char *sql)
{
    char url[200];
    char body[200];
    struct http http;
    struct http_reply reply = {0};
    struct interrupt never = {0};
    struct http_settings settings = {
        .is_secure = true,
        .ca_file = folder_file(&fence->proxy.folder, "ca.pem"),
        .limits = {20000, 5000, 5000, 1, 20, 1 << 20, 1 << 16},
    };
    struct http_request request = {
        .url = url, .body = body, .credential = "admin:s3cret"};

    snprintf(url, sizeof url, "https://127.0.0.1:%u%s", fence->proxy.port,
             path);
    request.body_length = (size_t)snprintf(body, sizeof body, "[\"%s\"]", sql);
    assert_true(http_open(&http, &settings, &never));
    http.curl.easy_setopt(http.easy, CURLOPT_PATH_AS_IS, 1L);
    http.curl.easy_setopt(http.easy, CURLOPT_CUSTOMREQUEST, method);
    http_post(&http, &request, &reply);
    assert_int_equal(reply.outcome, HTTP_ANSWERED);
    long status = reply.status;
    http_reply_destroy(&reply);
    http_close(&http);
    return status;
}

// Even a user who may do all: what is not forbidden is a question.
static void
nothing_but_questions_pass(void **state)
{
    static const char *const forbidden[] = {
        "/db/execute", "/db/request",  "/db/backup",  "/db/load",
        "/remove",     "/status",      "/nodes",      "/boot",
        "/readyz",     "/db/query/",   "/snapshot",   "/reap",
        "/debug/vars", "/debug/pprof", "/db/queries", "/",
    };
    static const char *const disguised[] = {"/db/execute/../query",
                                            "/db/execute/..%2fquery",
                                            "/db/execute%2f../query",
                                            "//db/query",
                                            "/db/./query",
                                            "/db/query?transaction",
                                            "/db/query?x=/../execute",
                                            "/%64b/query",
                                            "/remove/../db/query?pretty"};
    struct fence *fence = *state;

    proxy_start(&fence->proxy, &fence->town);
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++) {
        long status = send_to(fence, "POST", forbidden[i],
                              "CREATE TABLE passed (id INTEGER)");
        if (status != 403)
            fail_msg("POST %s: status %ld", forbidden[i], status);
    }
    for (size_t i = 0; i < sizeof disguised / sizeof *disguised; i++)
        send_to(fence, "POST", disguised[i],
                "CREATE TABLE passed (id INTEGER)");
    assert_int_equal(send_to(fence, "GET", "/db/query?q=SELECT%201", ""), 403);
    assert_int_equal(send_to(fence, "DELETE", "/db/query", ""), 403);
    assert_int_equal(send_to(fence, "POST", "/db/query", "SELECT 1"), 200);
    struct source *source =
        proxy_open(&fence->proxy, &fence->town, RQLITED_KIOSK);
    assert_reads(source,
                 "SELECT count(*) FROM sqlite_schema WHERE name = 'passed'",
                 "0");
    source_close(source);
    town_expect(&fence->town, 0, "permissions    ok",
                "check --cache . --source %s --credential kiosk",
                fence->town.location);
}

static char *
read_random(struct source *source)
{
    char *text;

    assert_int_equal(read_text(source, "SELECT random()", &text), SOURCE_DONE);
    return text;
}

// Ten answers within a second, if the machine is quick enough, are one; no
// other user gets it, and a second later nobody does.
static void
a_question_is_asked_once_a_second(void **state)
{
    struct fence *fence = *state;

    proxy_start(&fence->proxy, &fence->town);
    struct source *kiosk =
        proxy_open(&fence->proxy, &fence->town, RQLITED_KIOSK);
    struct source *admin =
        proxy_open(&fence->proxy, &fence->town, RQLITED_ADMIN);
    size_t same = 0;
    char *first = read_random(kiosk);
    for (size_t i = 0; i < 10; i++) {
        char *text = read_random(kiosk);
        same += strcmp(text, first) == 0;
        free(text);
        text = read_random(admin);
        assert_string_not_equal(text, first);
        free(text);
    }
    assert_true(same > 0);
    usleep((CACHED_MS + 1100) * 1000);
    char *later = read_random(kiosk);
    assert_string_not_equal(later, first);
    free(later);
    free(first);
    source_close(kiosk);
    source_close(admin);
}

static void
a_board_reads_through_it(void **state)
{
    struct fence *fence = *state;
    char words[300];

    town_expect(&fence->town, 0, "",
                "demo %s --credential admin --organisation thisted",
                fence->town.location);
    proxy_start(&fence->proxy, &fence->town);
    int length =
        snprintf(words, sizeof words, "[source]\nca_file = %s/ca.pem\n",
                 fence->proxy.folder.path);
    write_file(folder_file(&fence->town.cluster.folder, "tls.ini"), words,
               (size_t)length, 0600);
    town_expect(&fence->town, 0, "text\t",
                "shot --config tls.ini --source rqlite+https://127.0.0.1:%u "
                "--credential kiosk --page plans --text --out -",
                fence->proxy.port);
    town_expect(&fence->town, 0, ": the credential may read\n",
                "check --config tls.ini --cache . --credential admin "
                "--source rqlite+https://127.0.0.1:%u",
                fence->proxy.port);
}

#define BEHIND_FENCE(test) \
    cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        BEHIND_FENCE(nothing_but_questions_pass),
        BEHIND_FENCE(a_question_is_asked_once_a_second),
        BEHIND_FENCE(a_board_reads_through_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
