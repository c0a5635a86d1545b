#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "support_fake.h"
#include "sync/sync.h"

#define PATIENCE_MS 20000
#define NOON (INT64_C(20413) * 86400 + 43200)

struct bench {
    struct cache *cache;
    struct fake fake;
    struct mailbox mailbox;
    atomic_size_t calls, returns;
    _Atomic int64_t now_s;
};

static int
open_bench(void **state)
{
    static struct bench bench;
    memset(&bench, 0, sizeof bench);
    bench.cache = cache_open(NULL, AUDIENCE_INTERNAL, "fake");
    fake_init(&bench.fake, bench.cache);
    fake_set(&bench.fake, "focus", "[" FAKE_FOCUS("1", "Service") "]");
    mailbox_init(&bench.mailbox);
    bench.now_s = NOON;
    *state = &bench;
    return 0;
}

static int
close_bench(void **state)
{
    struct bench *bench = *state;
    mailbox_destroy(&bench->mailbox);
    fake_destroy(&bench->fake);
    cache_close(bench->cache);
    return 0;
}

static void
count_call(void *context)
{
    atomic_fetch_add(&((struct bench *)context)->calls, 1);
}

static void
count_return(void *context)
{
    atomic_fetch_add(&((struct bench *)context)->returns, 1);
}

static int64_t
read_bench_clock(void *context)
{
    return atomic_load(&((struct bench *)context)->now_s);
}

static struct sync *
start(struct bench *bench, int64_t probe_interval_ms)
{
    struct sync_callbacks callbacks = {
        .on_snapshot = count_call,
        .on_return = count_return,
        .read_clock = read_bench_clock,
        .context = bench,
    };
    struct sync *sync =
        sync_start(&bench->fake.source, bench->cache, &bench->mailbox,
                   probe_interval_ms, &callbacks);
    assert_non_null(sync);
    return sync;
}

static void
stop(struct sync *sync)
{
    int64_t begin_ms = thread_now_ms();
    sync_stop(sync);
    assert_in_range(thread_now_ms() - begin_ms, 0, 1000);
}

static void
nap(void)
{
    struct signal_flag never;
    signal_flag_init(&never);
    signal_flag_wait(&never, 2);
    signal_flag_destroy(&never);
}

static struct snapshot *
wait_for_snapshot(struct bench *bench)
{
    int64_t deadline_ms = thread_now_ms() + PATIENCE_MS;
    while (thread_now_ms() < deadline_ms) {
        struct snapshot *snapshot = mailbox_take(&bench->mailbox);
        if (snapshot) {
            return snapshot;
        }
        nap();
    }
    fail_msg("no snapshot came");
    return NULL;
}

static void
wait_for_count(atomic_size_t *count, size_t least)
{
    int64_t deadline_ms = thread_now_ms() + PATIENCE_MS;
    while (atomic_load(count) < least) {
        assert_true(thread_now_ms() < deadline_ms);
        nap();
    }
}

static void
test_the_first_snapshot_comes_at_once(void **state)
{
    struct bench *bench = *state;
    int64_t begin_ms = thread_now_ms();
    struct sync *sync = start(bench, 60000);
    struct snapshot *snapshot = wait_for_snapshot(bench);
    assert_true(thread_now_ms() - begin_ms < 1000);
    assert_string_equal(snapshot->foci.items[0].name, "Service");
    assert_int_equal(snapshot->confirmed_s, NOON);
    assert_int_equal(sync_last_answer_s(sync), NOON);
    wait_for_count(&bench->fake.waits, 1);
    assert_in_range(sync_next_try_ms(sync), begin_ms + 48000,
                    thread_now_ms() + 60000);
    assert_int_equal(bench->calls, 1);
    assert_int_equal(bench->returns, 0);
    snapshot_destroy(snapshot);
    stop(sync);
}

static void
test_an_unread_snapshot_wakes_nobody_twice(void **state)
{
    struct bench *bench = *state;
    struct sync *sync = start(bench, 10);
    wait_for_count(&bench->calls, 1);
    size_t reads = bench->fake.reads;
    wait_for_count(&bench->fake.reads, reads + 10);
    assert_int_equal(bench->calls, 1);
    stop(sync);
}

static void
test_a_failure_is_tried_again_by_back_off(void **state)
{
    struct bench *bench = *state;
    bench->fake.results[0] = SOURCE_UNAVAILABLE;
    int64_t begin_ms = thread_now_ms();
    struct sync *sync = start(bench, 60000);
    wait_for_count(&bench->fake.waits, 1);
    assert_int_equal(sync_last_answer_s(sync), TIME_NONE);
    assert_in_range(sync_next_try_ms(sync) - begin_ms, 800, 5000);
    struct snapshot *snapshot = wait_for_snapshot(bench);
    assert_true(thread_now_ms() - begin_ms >= 800);
    assert_int_equal(bench->fake.reads, 3);
    assert_int_equal(bench->returns, 1);
    snapshot_destroy(snapshot);
    stop(sync);
}

static void
test_news_shorten_the_back_off(void **state)
{
    struct bench *bench = *state;
    for (size_t i = 0; i < 4; i++) {
        bench->fake.results[i] = SOURCE_INVALID;
    }
    int64_t begin_ms = thread_now_ms();
    struct sync *sync = start(bench, 60000);
    for (size_t i = 1; i <= 4; i++) {
        wait_for_count(&bench->fake.waits, i);
        atomic_store(&bench->fake.has_news, true);
    }
    struct snapshot *snapshot = wait_for_snapshot(bench);
    // 1 + 2 + 4 + 8 s by back-off alone, but never faster than 4 a second.
    assert_in_range(thread_now_ms() - begin_ms, 1000, 8000);
    snapshot_destroy(snapshot);
    stop(sync);
}

static void
test_a_refused_credential_waits_a_minute(void **state)
{
    struct bench *bench = *state;
    bench->fake.results[0] = SOURCE_DENIED;
    int64_t begin_ms = thread_now_ms();
    struct sync *sync = start(bench, 1000);
    wait_for_count(&bench->fake.waits, 1);
    assert_true(sync_next_try_ms(sync) - begin_ms >= 60000);
    stop(sync);
}

static void
ask_for_patience(struct fake *fake)
{
    fake->source.retry_after_ms = 90000;
}

static void
test_the_other_side_may_ask_for_patience(void **state)
{
    struct bench *bench = *state;
    bench->fake.results[0] = SOURCE_UNAVAILABLE;
    bench->fake.on_read = ask_for_patience;
    int64_t begin_ms = thread_now_ms();
    struct sync *sync = start(bench, 1000);
    wait_for_count(&bench->fake.waits, 1);
    assert_in_range(sync_next_try_ms(sync) - begin_ms, 90000, 110000);
    stop(sync);
}

static void
test_a_hanging_source_is_left_within_a_second(void **state)
{
    struct bench *bench = *state;
    bench->fake.hangs = true;
    struct sync *sync = start(bench, 1000);
    wait_for_count(&bench->fake.reads, 1);
    stop(sync);
    assert_null(mailbox_take(&bench->mailbox));
}

static void
test_another_day_is_another_snapshot(void **state)
{
    struct bench *bench = *state;
    struct sync *sync = start(bench, 20);
    struct snapshot *today = wait_for_snapshot(bench);
    atomic_store(&bench->now_s, NOON + 86400);
    struct snapshot *tomorrow = wait_for_snapshot(bench);
    assert_true(tomorrow->generation > today->generation);
    wait_for_count(&bench->calls, 2); // told a moment after it lies there
    assert_int_equal(bench->calls, 2);
    snapshot_destroy(today);
    snapshot_destroy(tomorrow);
    stop(sync);
}

static void
test_staleness_is_told_when_it_changes(void **state)
{
    struct bench *bench = *state;
    bench->fake.is_stale = true;
    struct sync *sync = start(bench, 20);
    struct snapshot *snapshot = wait_for_snapshot(bench);
    assert_true(snapshot->is_stale);
    snapshot_destroy(snapshot);
    stop(sync);
    bench->fake.is_stale = false;
    bench->fake.interrupted.is_raised = false;
    sync = start(bench, 20);
    snapshot = wait_for_snapshot(bench);
    assert_false(snapshot->is_stale);
    snapshot_destroy(snapshot);
    stop(sync);
}

static void
test_pictures_follow_in_another_snapshot(void **state)
{
    struct bench *bench = *state;
    fake_set(&bench->fake, "picture",
             "[" FAKE_PICTURE("1", "1") "," FAKE_PICTURE("2", "1") "," //
             FAKE_PICTURE("3", "1") "," FAKE_PICTURE("4", "1") ","     //
             FAKE_PICTURE("5", "1") "]");
    fake_set(&bench->fake, "story",
             "[" FAKE_STORY("1", "1") "," FAKE_STORY("2", "2") "," //
             FAKE_STORY("3", "3") "," FAKE_STORY("4", "4") ","     //
             FAKE_STORY("5", "5") "]");
    bench->fake.picture = "616263";
    struct sync *sync = start(bench, 60000);
    size_t contents = 0;
    while (contents < 5) {
        struct snapshot *snapshot = wait_for_snapshot(bench);
        contents = 0;
        for (size_t i = 0; i < snapshot->pictures.count; i++) {
            contents += snapshot->pictures.items[i].content != NULL;
        }
        snapshot_destroy(snapshot);
    }
    stop(sync);
    assert_int_equal(bench->fake.pictures_read, 5);
}

static void
test_stopping_nothing_is_fine(void **state)
{
    (void)state;
    sync_stop(NULL);
}

#define AT_BENCH(test) \
    cmocka_unit_test_setup_teardown(test, open_bench, close_bench)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        AT_BENCH(test_the_first_snapshot_comes_at_once),
        AT_BENCH(test_an_unread_snapshot_wakes_nobody_twice),
        AT_BENCH(test_a_failure_is_tried_again_by_back_off),
        AT_BENCH(test_news_shorten_the_back_off),
        AT_BENCH(test_a_refused_credential_waits_a_minute),
        AT_BENCH(test_the_other_side_may_ask_for_patience),
        AT_BENCH(test_a_hanging_source_is_left_within_a_second),
        AT_BENCH(test_another_day_is_another_snapshot),
        AT_BENCH(test_staleness_is_told_when_it_changes),
        AT_BENCH(test_pictures_follow_in_another_snapshot),
        cmocka_unit_test(test_stopping_nothing_is_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
