#include "source/support_rqlited.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct rqlited_cluster cluster;

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

static void
reads_on_when_the_leader_is_killed(void **state)
{
    (void)state;
    struct source *source = open_kiosk();
    assert_reads(source, "SELECT max(id) FROM plan", "1");
    rqlited_signal(&cluster, 0, SIGKILL);
    struct log_ear ear = log_listen();
    struct outage outage = watch(source, 6000);
    char *heard = log_heard(&ear);
    tell("leader killed", &outage);
    print_message("%s", heard);
    assert_int_equal(outage.missed, 0);
    assert_true(outage.last_bad_ms < 5000);
    assert_true(outage.longest_read_ms < 2500);
    assert_true(count_lines(heard) < 12);
    free(heard);
    source_close(source);
}

// Two of three are gone: no quorum, but the third still has its copy.
static void
reads_a_copy_without_a_quorum(void **state)
{
    (void)state;
    rqlited_signal(&cluster, 0, SIGKILL);
    rqlited_signal(&cluster, 1, SIGKILL);
    struct source *source = open_kiosk();
    struct log_ear ear = log_listen();
    struct outage outage = watch(source, 5000);
    free(log_heard(&ear));
    tell("two of three killed", &outage);
    assert_int_equal(outage.missed, 0);
    assert_int_equal(outage.stale, outage.reads);
    source_close(source);
    struct source_options options = source_default_options();
    options.total_timeout_ms = 4000;
    source = rqlited_open(&cluster, "http", RQLITED_ADMIN, &options);
    ear = log_listen();
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
    struct source *source = open_kiosk();
    assert_reads(source, "SELECT max(id) FROM plan", "1");
    rqlited_signal(&cluster, 0, SIGSTOP);
    struct log_ear ear = log_listen();
    struct outage outage = watch(source, 12000);
    free(log_heard(&ear));
    tell("leader hangs", &outage);
    assert_int_equal(outage.missed, 0);
    assert_true(outage.last_bad_ms < 10000);
    assert_true(outage.longest_read_ms < 8000);
    rqlited_signal(&cluster, 0, SIGCONT);
    source_close(source);
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
