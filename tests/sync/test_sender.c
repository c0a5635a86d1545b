// What is handed over is kept, sent in order, and told.
#include "sync/support_desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/thread.h"

#define PATIENCE_MS 20000
#define ROUNDS 5
#define PUTS 20

static void
test_entries_arrive_in_order(void **state)
{
    struct desk *desk = *state;

    assert_int_equal(sender_find(desk->sender, "key-000001"), SHELF_UNKNOWN);
    for (int i = 1; i <= 5; i++)
        desk_put(desk, i);
    desk_put(desk, 3); // again
    desk_assert_becomes(desk, 5, SHELF_SENT);
    desk_assert_arrived(desk, "1 2 3 4 5");
    assert_int_equal(sender_look(desk->sender).waiting, 0);
    assert_true(sender_look(desk->sender).is_ready);
    // Each was kept, and sent; that is told a moment after it is so.
    for (int64_t end_ms = thread_now_ms() + PATIENCE_MS;
         desk->changes < 10 && thread_now_ms() < end_ms;)
        usleep(1000);
    assert_true(desk->changes >= 10);
}

static void
test_handing_over_takes_no_time(void **state)
{
    struct desk *desk = *state;
    int64_t least_ms = INT64_MAX;

    for (int round = 0; round < ROUNDS; round++) {
        int64_t begin_ms = thread_now_ms();
        int64_t took_ms;
        for (int i = 1; i <= PUTS; i++)
            desk_put(desk, round * PUTS + i);
        took_ms = thread_now_ms() - begin_ms;
        least_ms = took_ms < least_ms ? took_ms : least_ms;
    }
    assert_in_range(least_ms, 0, PUTS);
    desk_assert_becomes(desk, ROUNDS * PUTS, SHELF_SENT);
}

static void
test_what_waits_is_told_and_sent_after_a_restart(void **state)
{
    struct desk *desk = *state;
    struct entry list[4];
    struct sender_work work;

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    desk_put(desk, 1);
    desk_put(desk, 2);
    desk_assert_becomes(desk, 2, SHELF_WAITING);
    while (!sender_look(desk->sender).is_failing)
        usleep(1000);
    work = sender_look(desk->sender);
    assert_int_equal(work.waiting, 2);
    assert_int_equal(work.waiting_since_s, killed_decision(1).at_s);
    assert_int_equal(sender_list(desk->sender, SHELF_WAITING, list, 4), 2);
    assert_string_equal(list[1].text, "2");
    desk_close(desk);
    desk->gate.refusals = 0;
    desk_open(desk);
    desk_assert_becomes(desk, 2, SHELF_SENT);
    desk_put(desk, 3);
    desk_assert_becomes(desk, 3, SHELF_SENT);
    desk_assert_arrived(desk, "1 2 3");
}

static void
test_what_is_handed_over_last_is_kept(void **state)
{
    struct desk *desk = *state;

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    for (int i = 1; i <= 30; i++)
        desk_put(desk, i);
    desk_close(desk);
    desk->outbox = outbox_open(desk->records.folder);
    assert_int_equal(outbox_list(desk->outbox, OUTBOX_WAITING, NULL, 0), 30);
    outbox_close(desk->outbox);
    desk_open(desk);
}

static void
test_a_draft_survives(void **state)
{
    struct desk *desk = *state;
    char draft[OUTBOX_RECORD_SIZE];

    assert_int_equal(sender_take(desk->sender, OUTBOX_DRAFT, draft), 0);
    sender_keep(desk->sender, OUTBOX_DRAFT, "half a", 6);
    sender_keep(desk->sender, OUTBOX_DRAFT, "half a word", 11);
    desk_close(desk);
    desk->now_s += 3600;
    desk_open(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_take(desk->sender, OUTBOX_DRAFT, draft), 11);
    assert_memory_equal(draft, "half a word", 11);
    sender_keep(desk->sender, OUTBOX_DRAFT, NULL, 0);
    assert_int_equal(sender_take(desk->sender, OUTBOX_DRAFT, draft), 0);
    desk_close(desk);
    desk_open(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_take(desk->sender, OUTBOX_DRAFT, draft), 0);
}

// Whoever reads that something was written down finds it.
static void
test_where_a_meeting_was_is_kept_behind_what_was_written(void **state)
{
    struct desk *desk = *state;
    char bytes[OUTBOX_RECORD_SIZE];

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    for (int i = 1; i <= 20; i++)
        desk_put(desk, i);
    sender_keep(desk->sender, OUTBOX_MEETING, "here", 4);
    sender_keep(desk->sender, OUTBOX_DRAFT, "half a word", 11);
    desk_close(desk);
    desk->now_s += 30 * 86400;
    desk_open(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_look(desk->sender).waiting, 20);
    assert_int_equal(sender_take(desk->sender, OUTBOX_MEETING, bytes), 4);
    assert_memory_equal(bytes, "here", 4);
    assert_int_equal(sender_take(desk->sender, OUTBOX_DRAFT, bytes), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_entries_arrive_in_order),
        WITH_DESK(test_handing_over_takes_no_time),
        WITH_DESK(test_what_waits_is_told_and_sent_after_a_restart),
        WITH_DESK(test_what_is_handed_over_last_is_kept),
        WITH_DESK(test_a_draft_survives),
        WITH_DESK(test_where_a_meeting_was_is_kept_behind_what_was_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
