// What is handed over is kept, sent in order, and told.
#include "sync/sender.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "base/thread.h"
#include "sync/support_killed.h"
#include "sync/support_records.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define PATIENCE_MS 20000
#define DRAFTS 1

// A source that answers as it is told to before it hands over to a real one.
struct gate {
    struct source source;
    struct source *real;
    _Atomic int refusals;   // answers of `result` that are left; -1: for ever
    _Atomic int result;     // an enum source_result
    _Atomic bool is_lost;   // the change is made, and its answer lost
    _Atomic bool is_broken; // reads, too, bring nothing to believe
    _Atomic int executes;
};

struct desk {
    struct records records;
    struct gate gate;
    struct outbox *outbox;
    struct sender *sender;
    _Atomic int changes;
    _Atomic int64_t now_s;
};

static enum source_result
gate_read(struct source *source, const struct source_statement *statements,
          size_t count, struct source_reply *reply)
{
    struct gate *gate = (struct gate *)source;

    return gate->is_broken ? SOURCE_INVALID
                           : source_read(gate->real, statements, count, reply);
}

static enum source_result
gate_execute(struct source *source, const struct source_statement *statements,
             size_t count)
{
    struct gate *gate = (struct gate *)source;

    gate->executes++;
    if (gate->refusals == 0)
        return source_execute(gate->real, statements, count);
    if (gate->refusals > 0)
        gate->refusals--;
    if (gate->is_lost)
        assert_int_equal(source_execute(gate->real, statements, count),
                         SOURCE_DONE);
    return (enum source_result)gate->result;
}

static void
gate_interrupt(struct source *source)
{
    source_interrupt(((struct gate *)source)->real);
}

static const struct source_kind gate_kind = {
    .read = gate_read, .execute = gate_execute, .interrupt = gate_interrupt};

static void
on_change(void *context)
{
    ((struct desk *)context)->changes++;
}

static int64_t
read_clock(void *context)
{
    return ((struct desk *)context)->now_s;
}

static void
open_desk(struct desk *desk)
{
    struct sender_options options = {on_change, read_clock, desk, DRAFTS};

    desk->gate.real = records_open(&desk->records);
    desk->outbox = outbox_open(desk->records.folder);
    desk->sender = sender_start(&desk->gate.source, desk->outbox, &options);
    assert_non_null(desk->sender);
}

static void
close_desk(struct desk *desk)
{
    sender_stop(desk->sender);
    outbox_close(desk->outbox);
    source_close(desk->gate.real);
}

static int
set_up(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);

    desk->records = records_make();
    desk->gate.source.kind = &gate_kind;
    desk->now_s = 1790000000;
    open_desk(desk);
    *state = desk;
    return 0;
}

static int
tear_down(void **state)
{
    struct desk *desk = *state;

    close_desk(desk);
    records_remove(&desk->records);
    free(desk);
    return 0;
}

static void
assert_becomes(struct desk *desk, int number, enum shelf_fate fate)
{
    struct entry entry = killed_decision(number);
    int64_t until_ms = thread_now_ms() + PATIENCE_MS;

    while (sender_find(desk->sender, entry.key) != fate) {
        if (thread_now_ms() > until_ms)
            fail_msg("%s is %d", entry.key,
                     sender_find(desk->sender, entry.key));
        usleep(1000);
    }
}

static void
put(struct desk *desk, int number)
{
    struct entry entry = killed_decision(number);

    sender_put(desk->sender, &entry);
}

// The numbers that arrived, in the order in which they did.
static void
assert_arrived(struct desk *desk, const char *numbers)
{
    assert_string_equal(
        records_ask(&desk->records,
                    "SELECT group_concat(text, ' ') FROM (SELECT text FROM "
                    "decision WHERE idempotency_key LIKE 'key-%' ORDER BY id)"),
        numbers);
}

static void
test_entries_arrive_in_order(void **state)
{
    struct desk *desk = *state;

    assert_int_equal(sender_find(desk->sender, "key-000001"), SHELF_UNKNOWN);
    for (int i = 1; i <= 5; i++)
        put(desk, i);
    put(desk, 3); // again
    assert_becomes(desk, 5, SHELF_SENT);
    assert_arrived(desk, "1 2 3 4 5");
    assert_int_equal(sender_look(desk->sender).waiting, 0);
    assert_true(sender_look(desk->sender).is_ready);
    assert_true(desk->changes >= 10); // each was kept, and sent
}

static void
test_handing_over_takes_no_time(void **state)
{
    struct desk *desk = *state;
    int64_t begin_ms = thread_now_ms();

    for (int i = 1; i <= 100; i++)
        put(desk, i);
    assert_in_range(thread_now_ms() - begin_ms, 0, 100);
    assert_becomes(desk, 100, SHELF_SENT);
}

static void
test_what_waits_is_told_and_sent_after_a_restart(void **state)
{
    struct desk *desk = *state;
    struct entry list[4];
    char keys[4][ENTRY_KEY_SIZE];
    struct sender_work work;

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    put(desk, 1);
    put(desk, 2);
    assert_becomes(desk, 2, SHELF_WAITING);
    while (!sender_look(desk->sender).is_failing)
        usleep(1000);
    work = sender_look(desk->sender);
    assert_int_equal(work.waiting, 2);
    assert_int_equal(work.waiting_since_s, killed_decision(1).at_s);
    assert_int_equal(sender_list(desk->sender, SHELF_WAITING, list, 4), 2);
    assert_string_equal(list[1].text, "2");
    close_desk(desk);
    desk->gate.refusals = 0;
    open_desk(desk);
    assert_becomes(desk, 2, SHELF_SENT);
    put(desk, 3);
    assert_becomes(desk, 3, SHELF_SENT);
    assert_arrived(desk, "1 2 3");
    assert_int_equal(sender_list_own(desk->sender, keys, 4), 0); // no reports
}

static void
test_what_is_handed_over_last_is_kept(void **state)
{
    struct desk *desk = *state;

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    for (int i = 1; i <= 30; i++)
        put(desk, i);
    close_desk(desk);
    desk->outbox = outbox_open(desk->records.folder);
    assert_int_equal(outbox_list(desk->outbox, OUTBOX_WAITING, NULL, 0), 30);
    outbox_close(desk->outbox);
    open_desk(desk);
}

static void
test_a_lost_answer_is_asked_for_again(void **state)
{
    struct desk *desk = *state;

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.is_lost = true;
    desk->gate.refusals = 2;
    put(desk, 1);
    put(desk, 2);
    for (int i = 0; i < 3; i++) {
        usleep(50000);
        sender_hurry(desk->sender);
    }
    assert_becomes(desk, 2, SHELF_SENT);
    assert_arrived(desk, "1 2");
    assert_true(desk->gate.executes >= 4);
}

static void
test_what_the_database_refuses_is_kept_and_told(void **state)
{
    struct desk *desk = *state;
    struct entry entry = killed_decision(1);
    struct entry list[2];

    entry.text[0] = '\0'; // the schema wants a text
    sender_put(desk->sender, &entry);
    put(desk, 2);
    assert_becomes(desk, 1, SHELF_REFUSED);
    assert_becomes(desk, 2, SHELF_SENT);
    assert_arrived(desk, "2");
    assert_int_equal(sender_look(desk->sender).refused, 1);
    close_desk(desk);
    open_desk(desk);
    assert_becomes(desk, 1, SHELF_REFUSED);
    assert_int_equal(sender_list(desk->sender, SHELF_REFUSED, list, 2), 1);
    assert_string_equal(list[0].person, "Karen");
}

// A login page says no to everything, and so does a schema of before.
static void
test_who_cannot_be_believed_refuses_nothing(void **state)
{
    struct desk *desk = *state;

    desk->gate.result = SOURCE_INVALID;
    desk->gate.refusals = 4;
    desk->gate.is_broken = true;
    put(desk, 1);
    for (int i = 0; i < 6; i++) {
        usleep(30000);
        sender_hurry(desk->sender);
    }
    desk->gate.is_broken = false;
    desk->gate.refusals = 0;
    sender_hurry(desk->sender);
    assert_becomes(desk, 1, SHELF_SENT);
    assert_arrived(desk, "1");
}

static void
test_a_disk_that_takes_nothing_is_told(void **state)
{
    struct desk *desk = *state;
    char path[120];

    close_desk(desk);
    snprintf(path, sizeof path, "%s/outbox.db", desk->records.folder);
    unlink(path);
    assert_int_equal(symlink("/proc/nowhere", path), 0);
    open_desk(desk);
    put(desk, 1);
    assert_becomes(desk, 1, SHELF_LOST);
    assert_int_equal(sender_look(desk->sender).waiting, 0);
    unlink(path);
    put(desk, 1); // the sheet still has the words
    assert_becomes(desk, 1, SHELF_SENT);
    assert_arrived(desk, "1");
}

static void
test_own_reports_are_known(void **state)
{
    struct desk *desk = *state;
    char keys[4][ENTRY_KEY_SIZE];

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    for (int i = 1; i <= 3; i++) {
        struct entry entry = killed_decision(i);

        entry.kind = i == 2 ? ENTRY_DECISION : ENTRY_REPORT;
        sender_put(desk->sender, &entry);
    }
    assert_int_equal(sender_list_own(desk->sender, keys, 4), 2);
    assert_string_equal(keys[0], "key-000003");
    assert_string_equal(keys[1], "key-000001");
    close_desk(desk);
    open_desk(desk);
    assert_becomes(desk, 3, SHELF_WAITING);
    assert_int_equal(sender_list_own(desk->sender, keys, 4), 2);
    assert_string_equal(keys[0], "key-000003");
}

static void
test_a_draft_survives(void **state)
{
    struct desk *desk = *state;
    char draft[OUTBOX_DRAFT_SIZE];

    assert_int_equal(sender_take_draft(desk->sender, draft), 0);
    sender_keep_draft(desk->sender, "half a", 6);
    sender_keep_draft(desk->sender, "half a word", 11);
    close_desk(desk);
    desk->now_s += 3600;
    open_desk(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_take_draft(desk->sender, draft), 11);
    assert_memory_equal(draft, "half a word", 11);
    sender_keep_draft(desk->sender, NULL, 0);
    assert_int_equal(sender_take_draft(desk->sender, draft), 0);
    close_desk(desk);
    open_desk(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_take_draft(desk->sender, draft), 0);
}

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_entries_arrive_in_order),
        WITH_DESK(test_handing_over_takes_no_time),
        WITH_DESK(test_what_waits_is_told_and_sent_after_a_restart),
        WITH_DESK(test_what_is_handed_over_last_is_kept),
        WITH_DESK(test_a_lost_answer_is_asked_for_again),
        WITH_DESK(test_what_the_database_refuses_is_kept_and_told),
        WITH_DESK(test_who_cannot_be_believed_refuses_nothing),
        WITH_DESK(test_a_disk_that_takes_nothing_is_told),
        WITH_DESK(test_own_reports_are_known),
        WITH_DESK(test_a_draft_survives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
