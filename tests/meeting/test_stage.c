#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_meeting.h"

#define MINUTE_MS 60000

static int
set_up(void **state)
{
    static struct hall hall;

    support_enter(&hall);
    *state = &hall;
    return 0;
}

static int
tear_down(void **state)
{
    support_leave(*state);
    return 0;
}

// Words, and where they lead from rest.
static const struct {
    const char *words;
    enum meeting_stage stage;
    enum meeting_sheet sheet;
    size_t index;
} ways[] = {
    {"", MEETING_RESTING, SHEET_NONE, 0},
    {"next", MEETING_RESTING, SHEET_NONE, 0},
    {"report", MEETING_RESTING, SHEET_NONE, 0},
    {"end", MEETING_RESTING, SHEET_NONE, 0},
    {"close", MEETING_RESTING, SHEET_NONE, 0},
    {"waiting", MEETING_RESTING, SHEET_WAITING, 0},
    {"waiting,cancel", MEETING_RESTING, SHEET_NONE, 0},
    {"start", MEETING_HELD, SHEET_NONE, 0},
    {"start,start", MEETING_HELD, SHEET_NONE, 0},
    {"start,next", MEETING_HELD, SHEET_NONE, 1},
    {"start,previous", MEETING_HELD, SHEET_NONE, 0},
    {"start,next,next,next,next,next,next,next,next", MEETING_HELD, SHEET_NONE,
     1},
    {"start,next,previous", MEETING_HELD, SHEET_NONE, 0},
    {"start,plans", MEETING_HELD, SHEET_PLANS, 0},
    {"start,plans,next", MEETING_HELD, SHEET_PLANS, 0},
    {"start,plans,plan/105", MEETING_HELD, SHEET_NONE, 1},
    {"start,plans,plan/105,next", MEETING_HELD, SHEET_NONE, 2},
    {"start,plan/102", MEETING_HELD, SHEET_NONE, 1},
    {"start,plan/999", MEETING_HELD, SHEET_NONE, 0},
    {"start,plan/0", MEETING_HELD, SHEET_NONE, 0},
    {"start,plan/-1", MEETING_HELD, SHEET_NONE, 0},
    {"start,plan/", MEETING_HELD, SHEET_NONE, 0},
    {"start,plan/102x", MEETING_HELD, SHEET_NONE, 0},
    {"start,plan/99999999999999999999", MEETING_HELD, SHEET_NONE, 0},
    {"start,plan", MEETING_HELD, SHEET_NONE, 0},
    {"start,next/1", MEETING_HELD, SHEET_NONE, 0},
    {"start,report", MEETING_HELD, SHEET_REPORT, 0},
    {"start,report,next", MEETING_HELD, SHEET_REPORT, 0},
    {"start,report,end", MEETING_HELD, SHEET_REPORT, 0},
    {"start,report,cancel", MEETING_HELD, SHEET_NONE, 0},
    {"start,decision", MEETING_HELD, SHEET_DECISION, 0},
    {"start,decision,cancel", MEETING_HELD, SHEET_NONE, 0},
    {"start,waiting", MEETING_HELD, SHEET_WAITING, 0},
    {"start,clash/101", MEETING_HELD, SHEET_NONE, 0},
    {"start,end", MEETING_CLOSING, SHEET_NONE, 0},
    {"start,end,resume", MEETING_HELD, SHEET_NONE, 0},
    {"start,end,close", MEETING_CLOSING, SHEET_PERSON, 0},
    {"start,end,close,cancel", MEETING_CLOSING, SHEET_NONE, 0},
    {"start,end,close,cancel,close", MEETING_RESTING, SHEET_NONE, 0},
    {"start,end,close,code/0", MEETING_RESTING, SHEET_NONE, 0},
    {"start,end,close,wrong/0", MEETING_CLOSING, SHEET_PERSON, 0},
    {"start,round", MEETING_RANKING, SHEET_PERSON, 0},
    {"start,round,cancel", MEETING_HELD, SHEET_NONE, 0},
    {"start,round,code/1", MEETING_RANKING, SHEET_NONE, 0},
    {"start,round,code/1,cancel", MEETING_HELD, SHEET_NONE, 0},
    {"start,plans,round", MEETING_RANKING, SHEET_PERSON, 0},
    {"start,plans,round,cancel", MEETING_HELD, SHEET_NONE, 0},
    {"start,next,plans,round,code/1", MEETING_RANKING, SHEET_NONE, 1},
    {"start,next,plans,round,code/1,cancel", MEETING_HELD, SHEET_NONE, 1},
    {"start,next,plans,round,code/1,lift/103,up,save", MEETING_HELD, SHEET_NONE,
     1},
    {"start,report,round", MEETING_HELD, SHEET_REPORT, 0},
    {"round", MEETING_RANKING, SHEET_PERSON, 0},
    {"round,cancel", MEETING_RESTING, SHEET_NONE, 0},
    {"round,code/2,cancel", MEETING_RESTING, SHEET_NONE, 0},
    {"start,cancel", MEETING_HELD, SHEET_NONE, 0},
    {"start,nonsense", MEETING_HELD, SHEET_NONE, 0},
};

static void
test_ways(void **state)
{
    struct hall *hall = *state;

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        support_leave(hall);
        support_enter(hall);
        support_do(hall, ways[i].words);
        if (hall->meeting.stage != ways[i].stage ||
            hall->meeting.sheet != ways[i].sheet ||
            hall->meeting.index != ways[i].index)
            fail_msg("%s: stage %d, sheet %d, index %zu", ways[i].words,
                     (int)hall->meeting.stage, (int)hall->meeting.sheet,
                     hall->meeting.index);
    }
}

static void
test_the_agenda_begins_with_what_is_worst(void **state)
{
    struct hall *hall = *state;

    support_do(hall, "start");
    assert_true(hall->meeting.item_count >= 2);
    assert_int_equal(hall->meeting.items[0].plan_id, SUPPORT_PLAN(0));
    assert_int_equal(hall->meeting.items[1].plan_id, SUPPORT_PLAN(1));
    assert_int_equal(hall->meeting.plan_id, SUPPORT_PLAN(0));
}

static void
test_a_plan_that_is_pulled_in_comes_next(void **state)
{
    struct hall *hall = *state;
    size_t count;

    support_do(hall, "start");
    count = hall->meeting.item_count;
    support_do(hall, "plan/110");
    assert_int_equal(hall->meeting.item_count, count + 1);
    assert_int_equal(hall->meeting.plan_id, SUPPORT_PLAN(9));
    assert_true(hall->meeting.items[1].is_pulled);
    support_do(hall, "previous,plan/110");
    assert_int_equal(hall->meeting.item_count, count + 1);
}

static void
test_the_timer_counts_down_and_over(void **state)
{
    struct hall *hall = *state;
    struct meeting *meeting = &hall->meeting;

    support_do(hall, "start");
    assert_int_equal(meeting_left_ms(meeting, hall->time.ms), 15 * MINUTE_MS);
    support_wait(hall, 14 * MINUTE_MS);
    assert_int_equal(meeting_left_ms(meeting, hall->time.ms), MINUTE_MS);
    support_wait(hall, 2 * MINUTE_MS);
    assert_int_equal(meeting_left_ms(meeting, hall->time.ms), -MINUTE_MS);
    assert_int_equal(meeting->stage, MEETING_HELD);
}

static void
test_each_plan_has_the_time_that_it_was_in_focus(void **state)
{
    struct hall *hall = *state;
    struct meeting *meeting = &hall->meeting;

    support_do(hall, "start");
    support_wait(hall, 30000);
    assert_int_equal(meeting_held_ms(meeting, 0, hall->time.ms), 30000);
    support_do(hall, "next");
    support_wait(hall, 5000);
    support_do(hall, "previous");
    support_wait(hall, 1000);
    assert_int_equal(meeting_held_ms(meeting, 0, hall->time.ms), 31000);
    assert_int_equal(meeting_held_ms(meeting, 1, hall->time.ms), 5000);
    assert_true(meeting->items[0].is_discussed);
    assert_false(meeting->items[1].is_discussed);
    support_do(hall, "end");
    support_wait(hall, 9000);
    assert_int_equal(meeting_held_ms(meeting, 0, hall->time.ms), 31000);
    support_do(hall, "resume");
    support_wait(hall, 1000);
    assert_int_equal(meeting_held_ms(meeting, 0, hall->time.ms), 32000);
}

static void
test_it_asks_once_and_ends_when_nobody_is_there(void **state)
{
    struct hall *hall = *state;
    struct meeting *meeting = &hall->meeting;

    support_do(hall, "start");
    assert_int_equal(meeting_deadline_ms(meeting),
                     SUPPORT_MS + 30 * (int64_t)MINUTE_MS);
    support_wait(hall, 30 * MINUTE_MS - 1);
    assert_int_equal(meeting->sheet, SHEET_NONE);
    support_wait(hall, 1);
    assert_int_equal(meeting->sheet, SHEET_ASK);
    assert_int_equal(meeting->question, QUESTION_END);
    support_wait(hall, MEETING_ASK_MS - 1);
    assert_int_equal(meeting->stage, MEETING_HELD);
    support_wait(hall, 1);
    assert_int_equal(meeting->stage, MEETING_RESTING);
    assert_int_equal(hall->taken_count, 0);
}

static void
test_any_touch_answers_that_it_goes_on(void **state)
{
    struct hall *hall = *state;

    support_do(hall, "start,report,status/on");
    support_wait(hall, 30 * MINUTE_MS);
    assert_int_equal(hall->meeting.sheet, SHEET_ASK);
    meeting_touch(&hall->meeting, &hall->time);
    assert_int_equal(hall->meeting.sheet, SHEET_REPORT);
    assert_true(hall->meeting.report.has_status);
    support_wait(hall, 30 * MINUTE_MS);
    support_do(hall, "nonsense");
    assert_int_equal(hall->meeting.sheet, SHEET_REPORT);
    support_wait(hall, 30 * MINUTE_MS);
    support_do(hall, "end");
    assert_int_equal(hall->meeting.stage, MEETING_CLOSING);
}

static void
test_the_minutes_close_by_themselves(void **state)
{
    struct hall *hall = *state;

    support_do(hall, "start,end");
    support_wait(hall, MEETING_CLOSING_MS - 1);
    assert_int_equal(hall->meeting.stage, MEETING_CLOSING);
    support_wait(hall, 1);
    assert_int_equal(hall->meeting.stage, MEETING_RESTING);
}

// Minutes after midnight in Denmark; the room opens at nine.
static const struct {
    const char *name;
    int weekday, minute;
    int64_t wait_ms;
    bool begins;
} set_times[] = {
    {"no time is set", 0, 9 * 60, 0, false},
    {"it is time", 4, 9 * 60, 0, true},
    {"it is another day", 5, 9 * 60, 0, false},
    {"it is too early", 4, 9 * 60 + 1, 0, false},
    {"a minute later it is time", 4, 9 * 60 + 1, MINUTE_MS, true},
    {"the board came late", 4, 8 * 60 + 46, 0, true},
    {"the board came too late", 4, 8 * 60 + 45, 0, false},
};

static void
test_it_begins_at_the_set_time(void **state)
{
    struct hall *hall = *state;

    for (size_t i = 0; i < sizeof set_times / sizeof *set_times; i++) {
        support_leave(hall);
        support_enter(hall);
        hall->meeting.settings.start_weekday = set_times[i].weekday;
        hall->meeting.settings.start_minute = set_times[i].minute;
        support_wait(hall, set_times[i].wait_ms);
        if ((hall->meeting.stage == MEETING_HELD) != set_times[i].begins)
            fail_msg("%s", set_times[i].name);
        if (!set_times[i].begins)
            continue;
        support_do(hall, "end,close,cancel,close");
        support_wait(hall, 1000);
        assert_int_equal(hall->meeting.stage, MEETING_RESTING);
    }
}

static void
test_it_does_not_begin_by_a_clock_that_nobody_set(void **state)
{
    struct hall *hall = *state;

    hall->meeting.settings.start_weekday = 4;
    hall->meeting.settings.start_minute = 9 * 60;
    hall->time.now.is_trusted = false;
    assert_false(meeting_tick(&hall->meeting, hall->snapshot, &hall->time));
    assert_int_equal(hall->meeting.stage, MEETING_RESTING);
}

static void
test_plans_that_are_gone_leave_the_agenda(void **state)
{
    struct hall *hall = *state;
    struct snapshot *fewer = support_make_plans(SUPPORT_PLANS);

    support_do(hall, "start,next");
    meeting_rebind(&hall->meeting, fewer, &hall->time);
    support_assert_sane(hall);
    assert_int_equal(hall->meeting.item_count, 0);
    assert_int_equal(hall->meeting.plan_id, 0);
    meeting_apply(&hall->meeting, "meet/discussed", fewer, &hall->time);
    meeting_apply(&hall->meeting, "meet/next", fewer, &hall->time);
    meeting_apply(&hall->meeting, "meet/previous", fewer, &hall->time);
    support_assert_sane(hall);
    snapshot_destroy(fewer);
}

static void
test_a_plan_that_is_written_about_stays_until_that_is_done(void **state)
{
    struct hall *hall = *state;
    struct snapshot *fewer = support_make_plans(SUPPORT_PLANS);

    support_do(hall, "start,next,report");
    meeting_rebind(&hall->meeting, fewer, &hall->time);
    assert_int_equal(hall->meeting.plan_id, SUPPORT_PLAN(1));
    support_do(hall, "cancel");
    meeting_rebind(&hall->meeting, fewer, &hall->time);
    assert_int_equal(hall->meeting.plan_id, 0);
    snapshot_destroy(fewer);
}

static void
test_without_leave_nothing_is_written(void **state)
{
    static const char *const verbs[] = {"report", "decision", "round",
                                        "persons"};
    struct hall *hall = *state;

    hall->meeting.settings.may_write = false;
    support_do(hall, "start");
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        assert_false(support_do(hall, verbs[i]));
        assert_int_equal(hall->meeting.stage, MEETING_HELD);
    }
    support_do(hall, "discussed,end,close");
    assert_int_equal(hall->meeting.stage, MEETING_RESTING);
    assert_int_equal(hall->taken_count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ways),
        cmocka_unit_test(test_the_agenda_begins_with_what_is_worst),
        cmocka_unit_test(test_a_plan_that_is_pulled_in_comes_next),
        cmocka_unit_test(test_the_timer_counts_down_and_over),
        cmocka_unit_test(test_each_plan_has_the_time_that_it_was_in_focus),
        cmocka_unit_test(test_it_asks_once_and_ends_when_nobody_is_there),
        cmocka_unit_test(test_any_touch_answers_that_it_goes_on),
        cmocka_unit_test(test_the_minutes_close_by_themselves),
        cmocka_unit_test(test_it_begins_at_the_set_time),
        cmocka_unit_test(test_it_does_not_begin_by_a_clock_that_nobody_set),
        cmocka_unit_test(test_plans_that_are_gone_leave_the_agenda),
        cmocka_unit_test(
            test_a_plan_that_is_written_about_stays_until_that_is_done),
        cmocka_unit_test(test_without_leave_nothing_is_written),
    };
    struct CMUnitTest fresh[sizeof tests / sizeof *tests];

    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        fresh[i] = tests[i];
        fresh[i].setup_func = set_up;
        fresh[i].teardown_func = tear_down;
    }
    return cmocka_run_group_tests(fresh, NULL, NULL);
}
