// What is handed over while the disk or the shared database is no good.
#include "sync/support_desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

static void
test_a_lost_answer_is_asked_for_again(void **state)
{
    struct desk *desk = *state;

    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.is_lost = true;
    desk->gate.refusals = 2;
    desk_put(desk, 1);
    desk_put(desk, 2);
    for (int i = 0; i < 3; i++) {
        usleep(50000);
        sender_hurry(desk->sender);
    }
    desk_assert_becomes(desk, 2, SHELF_SENT);
    desk_assert_arrived(desk, "1 2");
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
    desk_put(desk, 2);
    desk_assert_becomes(desk, 1, SHELF_REFUSED);
    desk_assert_becomes(desk, 2, SHELF_SENT);
    desk_assert_arrived(desk, "2");
    assert_int_equal(sender_look(desk->sender).refused, 1);
    desk_close(desk);
    desk_open(desk);
    desk_assert_becomes(desk, 1, SHELF_REFUSED);
    assert_int_equal(sender_list(desk->sender, SHELF_REFUSED, list, 2), 1);
    assert_string_equal(list[0].person, "Karen");
}

static void
refuse(struct desk *desk, int number)
{
    struct entry entry = killed_decision(number);

    entry.text[0] = '\0'; // the schema wants a text
    sender_put(desk->sender, &entry);
    desk_assert_becomes(desk, number, SHELF_REFUSED);
}

static void
test_what_was_refused_is_sent_again_when_people_want_so(void **state)
{
    struct desk *desk = *state;
    struct entry entry = killed_decision(1);

    desk_put(desk, 2);
    desk_assert_becomes(desk, 2, SHELF_SENT);
    sender_send_again(desk->sender, killed_decision(2).key); // nothing to do
    assert_int_equal(sender_find(desk->sender, killed_decision(2).key),
                     SHELF_SENT);
    records_ask(&desk->records,
                "CREATE TRIGGER no BEFORE INSERT ON decision BEGIN SELECT "
                "RAISE(ABORT, 'no'); END");
    sender_put(desk->sender, &entry);
    desk_assert_becomes(desk, 1, SHELF_REFUSED);
    records_ask(&desk->records, "DROP TRIGGER no");
    sender_send_again(desk->sender, entry.key);
    desk_assert_becomes(desk, 1, SHELF_SENT);
    desk_assert_arrived(desk, "2 1");
    desk_close(desk);
    desk_open(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_look(desk->sender).refused, 0);
}

static void
test_what_was_refused_twice_is_told_again(void **state)
{
    struct desk *desk = *state;
    int executes;

    refuse(desk, 1);
    executes = desk->gate.executes;
    sender_send_again(desk->sender, killed_decision(1).key);
    while (desk->gate.executes == executes)
        usleep(1000);
    desk_assert_becomes(desk, 1, SHELF_REFUSED);
    assert_int_equal(sender_look(desk->sender).refused, 1);
}

static void
test_what_is_put_away_stays_in_the_file_alone(void **state)
{
    struct desk *desk = *state;
    struct entry list[2];

    refuse(desk, 1);
    sender_put_away(desk->sender, killed_decision(1).key);
    desk_assert_becomes(desk, 1, SHELF_AWAY);
    assert_int_equal(sender_look(desk->sender).refused, 0);
    desk_close(desk);
    desk->outbox = outbox_open(desk->records.folder);
    assert_int_equal(outbox_list(desk->outbox, OUTBOX_AWAY, list, 2), 1);
    assert_string_equal(list[0].person, "Karen");
    outbox_close(desk->outbox);
    desk_open(desk);
    while (!sender_look(desk->sender).is_ready)
        usleep(1000);
    assert_int_equal(sender_look(desk->sender).refused, 0);
    desk_assert_arrived(desk, "");
}

// A login page says no to everything, and so does a schema of before.
static void
test_who_cannot_be_believed_refuses_nothing(void **state)
{
    struct desk *desk = *state;

    desk->gate.result = SOURCE_INVALID;
    desk->gate.refusals = 4;
    desk->gate.is_broken = true;
    desk_put(desk, 1);
    for (int i = 0; i < 6; i++) {
        usleep(30000);
        sender_hurry(desk->sender);
    }
    desk->gate.is_broken = false;
    desk->gate.refusals = 0;
    sender_hurry(desk->sender);
    desk_assert_becomes(desk, 1, SHELF_SENT);
    desk_assert_arrived(desk, "1");
}

// Stand a link to nowhere in the place of the outbox, or take it away.
static void
spoil_disk(struct desk *desk, bool is_spoilt)
{
    char path[120];

    snprintf(path, sizeof path, "%s/outbox.db", desk->records.folder);
    unlink(path);
    if (is_spoilt)
        assert_int_equal(symlink("/proc/nowhere", path), 0);
}

static void
test_a_disk_that_takes_nothing_is_told_and_loses_nothing(void **state)
{
    struct desk *desk = *state;

    desk_close(desk);
    spoil_disk(desk, true);
    desk->gate.result = SOURCE_UNAVAILABLE;
    desk->gate.refusals = -1;
    desk_open(desk);
    desk_put(desk, 1);
    desk_put(desk, 2);
    desk_assert_becomes(desk, 2, SHELF_UNSAFE);
    assert_int_equal(sender_look(desk->sender).unsafe, 2);
    spoil_disk(desk, false);
    desk_put(desk, 3); // with it the others are tried again
    desk_assert_becomes(desk, 3, SHELF_WAITING);
    assert_int_equal(sender_look(desk->sender).unsafe, 0);
    desk_close(desk);
    desk->gate.refusals = 0;
    desk_open(desk);
    desk_assert_becomes(desk, 3, SHELF_SENT);
    desk_assert_arrived(desk, "1 2 3");
}

static void
test_what_the_disk_does_not_take_is_sent_all_the_same(void **state)
{
    struct desk *desk = *state;

    desk_close(desk);
    spoil_disk(desk, true);
    desk_open(desk);
    desk_put(desk, 1);
    desk_put(desk, 2);
    desk_assert_becomes(desk, 2, SHELF_SENT);
    desk_assert_arrived(desk, "1 2");
    spoil_disk(desk, false);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_a_lost_answer_is_asked_for_again),
        WITH_DESK(test_what_the_database_refuses_is_kept_and_told),
        WITH_DESK(test_what_was_refused_is_sent_again_when_people_want_so),
        WITH_DESK(test_what_was_refused_twice_is_told_again),
        WITH_DESK(test_what_is_put_away_stays_in_the_file_alone),
        WITH_DESK(test_who_cannot_be_believed_refuses_nothing),
        WITH_DESK(test_a_disk_that_takes_nothing_is_told_and_loses_nothing),
        WITH_DESK(test_what_the_disk_does_not_take_is_sent_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
