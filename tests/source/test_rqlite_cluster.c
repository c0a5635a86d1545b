#include "source/http.h"
#include "source/support_rqlited.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATIENCE_MS = 20000, TRIES = 3 };

static struct rqlited_cluster cluster;

// Says whether a node's own copy has the row.
static bool
has_row(size_t index)
{
    static const char body[] = "[\"SELECT max(id) FROM plan\"]";
    char url[64];
    struct http http;
    struct http_reply reply = {0};
    struct interrupt never = {0};
    struct http_settings settings = {
        .limits = {4000, 1000, 1000, 1, 4, 1 << 20, 1 << 16}};
    struct http_request request = {.url = url,
                                   .body = body,
                                   .body_length = sizeof body - 1,
                                   .credential = "admin:s3cret"};
    (void)snprintf(url, sizeof url, "http://127.0.0.1:%u/db/query?level=none",
                   cluster.nodes[index].http_port);
    assert_true(http_open(&http, &settings, &never));
    http_post(&http, &request, &reply);
    bool has = reply.outcome == HTTP_ANSWERED && reply.body.data != NULL &&
               strstr(reply.body.data, "\"values\":[[1]]") != NULL;
    http_reply_destroy(&reply);
    http_close(&http);
    return has;
}

// A follower hears a moment later what was agreed on. If the leader dies
// before, the next one answers for that moment without the row.
static void
wait_for_copies(void)
{
    int64_t end_us = now_us() + PATIENCE_MS * 1000;
    for (size_t i = 0; i < cluster.count; i++) {
        while (!has_row(i)) {
            assert_true(now_us() < end_us);
            (void)usleep(20000);
        }
    }
}

static int
set_up(void **state)
{
    (void)state;
    static const char *const schema[] = {
        "CREATE TABLE plan(id INTEGER PRIMARY KEY) STRICT",
        "INSERT INTO plan VALUES (1)",
    };
    rqlited_start(&cluster, 3, NULL);
    struct source_options options = source_default_options();
    struct source *source =
        rqlited_open(&cluster, "http", RQLITED_ADMIN, &options);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(execute_text(source, schema[i]), SOURCE_DONE);
    }
    source_close(source);
    wait_for_copies();
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    rqlited_stop(&cluster);
    return 0;
}

// What was seen while a kiosk went on reading, every 20 ms.
struct outage {
    size_t reads;
    size_t missed;
    size_t stale;
    int64_t longest_read_ms;
    int64_t last_bad_ms; // the last that was missed or stale
    int64_t last_new_ms; // the last that was neither
    size_t lines;        // of log
};

static struct outage
watch(struct source *source, int64_t duration_ms)
{
    struct outage outage = {0};
    struct source_statement statement = {.sql = "SELECT max(id) FROM plan"};
    int64_t start_us = now_us();
    int64_t at_us = start_us;
    while (at_us - start_us < duration_ms * 1000) {
        struct source_reply reply;
        enum source_result result = source_read(source, &statement, 1, &reply);
        int64_t done_us = now_us();
        outage.reads++;
        outage.missed += result != SOURCE_DONE;
        outage.stale += reply.is_stale;
        if (result != SOURCE_DONE || reply.is_stale) {
            outage.last_bad_ms = (done_us - start_us) / 1000;
        } else {
            assert_string_equal(reply.texts[0], "1");
            outage.last_new_ms = (done_us - start_us) / 1000;
        }
        if ((done_us - at_us) / 1000 > outage.longest_read_ms) {
            outage.longest_read_ms = (done_us - at_us) / 1000;
        }
        source_reply_destroy(&reply);
        (void)usleep(20000);
        at_us = now_us();
    }
    return outage;
}

static void
tell(const char *what, const struct outage *outage)
{
    print_message("%s: %zu reads, %zu missed, %zu of a copy, the last after "
                  "%d ms; longest read %d ms\n",
                  what, outage->reads, outage->missed, outage->stale,
                  (int)outage->last_bad_ms, (int)outage->longest_read_ms);
}

static struct source *
open_kiosk(void)
{
    struct source_options options = source_default_options();
    options.total_timeout_ms = 4000; // a second for the first byte
    return rqlited_open(&cluster, "http", RQLITED_KIOSK, &options);
}

// What a kiosk sees while so many nodes, the first of them the leader, get a
// signal.
static struct outage
watch_signal(size_t nodes, int signal, int64_t duration_ms)
{
    struct source *source = open_kiosk();
    assert_reads(source, "SELECT max(id) FROM plan", "1");
    for (size_t i = 0; i < nodes; i++) {
        rqlited_signal(&cluster, i, signal);
    }
    struct log_ear ear = log_listen();
    struct outage outage = watch(source, duration_ms);
    char *heard = log_heard(&ear);
    outage.lines = count_lines(heard);
    if (outage.lines < 12) {
        print_message("%s", heard);
    }
    free(heard);
    source_close(source);
    if (signal == SIGSTOP) {
        rqlited_signal(&cluster, 0, SIGCONT);
    }
    return outage;
}

// Nodes that are kept from the processor choose leaders by themselves, and are
// silent like dead ones: then another cluster is tried.
static bool
is_tried_again(int tries, bool is_good)
{
    if (is_good || tries >= TRIES) {
        return false;
    }
    rqlited_stop(&cluster);
    (void)set_up(NULL);
    return true;
}

static void
reads_on_when_the_leader_is_killed(void **state)
{
    (void)state;
    int tries = 0;
    bool is_good;
    do {
        struct outage outage = watch_signal(1, SIGKILL, 6000);
        tell("leader killed", &outage);
        is_good = outage.missed == 0 && outage.last_bad_ms < 5000 &&
                  outage.longest_read_ms < 2500 && outage.lines < 12;
    } while (is_tried_again(++tries, is_good));
    assert_true(is_good);
}

// Two of three are gone: no quorum, but the third still has its copy.
static void
reads_a_copy_without_a_quorum(void **state)
{
    (void)state;
    int tries = 0;
    bool is_good;
    do {
        struct outage outage = watch_signal(2, SIGKILL, 5000);
        tell("two of three killed", &outage);
        is_good =
            outage.missed == 0 && outage.stale > 0 && outage.last_new_ms < 2500;
    } while (is_tried_again(++tries, is_good));
    assert_true(is_good);
    struct source_options options = source_default_options();
    options.total_timeout_ms = 4000;
    struct source *source =
        rqlited_open(&cluster, "http", RQLITED_ADMIN, &options);
    struct log_ear ear = log_listen();
    enum source_result result =
        execute_text(source, "INSERT INTO plan VALUES (2)");
    free(log_heard(&ear));
    assert_int_equal(result, SOURCE_UNAVAILABLE);
    source_close(source);
}

static void
reads_on_when_the_leader_hangs(void **state)
{
    (void)state;
    int tries = 0;
    bool is_good;
    do {
        struct outage outage = watch_signal(1, SIGSTOP, 12000);
        tell("leader hangs", &outage);
        is_good = outage.missed == 0 && outage.last_bad_ms < 10000 &&
                  outage.longest_read_ms < 8000;
    } while (is_tried_again(++tries, is_good));
    assert_true(is_good);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_on_when_the_leader_is_killed,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(reads_a_copy_without_a_quorum, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(reads_on_when_the_leader_hangs, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
