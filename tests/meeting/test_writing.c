#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_meeting.h"

// What was handed out, as kinds, and of the last one the words that matter.
static void
assert_kinds(const struct hall *hall, const enum entry_kind *kinds,
             size_t count)
{
    assert_int_equal(hall->taken_count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(hall->taken[i].kind, kinds[i]);
}

static const struct {
    const char *words;
    bool can_save;
} readiness[] = {
    {"start", false},
    {"start,report", false},
    {"start,report,progress/50", false},
    {"start,report,status/on", true},
    {"start,report,status/new", true},
    {"start,report,status/done", true},
    {"start,report,status/risk", false},
    {"start,report,status/off", false},
    {"start,report,status/green", false},
    {"start,report,status/", false},
    {"start,report,status", false},
    {"start,report,status/off,cause/0", true},
    {"start,report,status/off,cause/3", true},
    {"start,report,status/off,cause/4", false},
    {"start,report,status/off,cause/4,key/97,done", true},
    {"start,report,status/off,cause/4,key/97,cancel", false},
    {"start,report,status/off,cause/4,key/32,done", false},
    {"start,report,status/off,cause/0,cause/4,done", true},
    {"start,report,status/off,cause/5", false},
    {"start,report,status/off,cause/-1", false},
    {"start,report,status/on,cause/0,status/off", false},
    {"start,report,status/off,cause/0,status/on,status/risk", true},
    {"start,report,status/on,cancel", false},
    {"start,decision", false},
    {"start,decision,who/0", false},
    {"start,decision,write/decision,key/97,done", false},
    {"start,decision,write/decision,key/97,done,who/0", true},
    {"start,decision,write/decision,key/97,cancel,who/0", false},
    {"start,decision,write/decision,key/97,done,who/99", false},
    {"start,decision,write/next,key/97,done,who/0", false},
};

static void
test_when_it_can_be_saved(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof readiness / sizeof *readiness; i++) {
        struct hall hall;
        support_enter(&hall);
        support_do(&hall, readiness[i].words);
        if (meeting_can_save(&hall.meeting) != readiness[i].can_save)
            fail_msg("%s", readiness[i].words);
        support_do(&hall, "save");
        assert_int_equal(hall.meeting.sheet == SHEET_PERSON,
                         readiness[i].can_save);
        assert_int_equal(hall.taken_count, 0);
        support_leave(&hall);
    }
}

static const struct {
    const char *words;
    int progress;
} slides[] = {
    {"progress/0", 0},
    {"progress/100", 100},
    {"progress/101", 10},
    {"up", 15},
    {"down", 5},
    {"down,down,down", 0},
    {"progress/98,up", 100},
    {"progress/41", 41},
    {"progress/x", 10},
    {"progress/", 10},
    {"progress/9999999999999999999", 10},
};

static void
test_progress(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof slides / sizeof *slides; i++) {
        struct hall hall;
        support_enter(&hall);
        support_do(&hall, "start,next,report");
        assert_int_equal(hall.meeting.report.progress_before, 10);
        support_do(&hall, slides[i].words);
        if (hall.meeting.report.progress != slides[i].progress)
            fail_msg("%s: %d", slides[i].words, hall.meeting.report.progress);
        support_leave(&hall);
    }
}

static void
test_a_report_is_handed_out_once_its_writer_is_known(void **state)
{
    (void)state;
    static const enum entry_kind kinds[] = {ENTRY_BEGINNING, ENTRY_REPORT};
    struct hall hall;
    const struct entry *report = &hall.taken[1];
    support_enter(&hall);
    support_do(&hall, "start,report,status/off,cause/0,progress/41,"
                      "write/next");
    support_type(&hall, "møde med juristen");
    support_do(&hall, "done,day,date/20420,save");
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    support_do(&hall, "wrong/1");
    assert_true(hall.meeting.code.is_wrong);
    support_do(&hall, "code/1");
    assert_int_equal(hall.meeting.sheet, SHEET_NONE);
    assert_true(hall.meeting.items[0].is_discussed);
    assert_kinds(&hall, kinds, 2);
    assert_string_equal(hall.taken[0].text, "Direktionen");
    assert_string_equal(hall.taken[0].meeting, report->meeting);
    assert_int_equal(hall.taken[0].at_s, SUPPORT_UTC_S);
    assert_string_equal(report->person, "Mette Holm");
    assert_string_equal(report->screen, "Hav");
    assert_int_equal(report->plan_id, SUPPORT_PLAN(0));
    assert_int_equal(report->status, STATUS_OFF);
    assert_int_equal(report->progress, 41);
    assert_int_equal(report->based_on_id, SUPPORT_REPORT(0));
    assert_string_equal(report->cause, "Waiting for others");
    assert_string_equal(report->next_step, "Møde med juristen");
    assert_int_equal(report->next_on, 20420);
    assert_int_equal(strlen(report->key), 32);
    assert_string_not_equal(report->key, hall.taken[0].key);
    support_leave(&hall);
}

static void
test_a_cause_belongs_to_drifting_alone(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,report,status/off,cause/4");
    support_type(&hall, "sygdom");
    support_do(&hall, "done,save,code/0,report,status/risk,cause/1,status/on,"
                      "save");
    assert_int_equal(hall.taken_count, 3);
    assert_string_equal(hall.taken[1].cause, "Sygdom");
    assert_string_equal(hall.taken[2].cause, "");
    support_leave(&hall);
}

// The second plan alone is public. Each sheet begins with an internal report.
static const struct {
    const char *words;
    bool is_public;
} audiences[] = {
    {"start,next,report,status/on", false},
    {"start,next,report,status/on,audience", true},
    {"start,next,report,status/on,audience,audience", false},
    {"start,next,report,audience,cancel,report,status/on", false},
    {"start,next,report,audience,cancel,next,previous,report,status/on", false},
    {"start,report,status/on,audience", false},
    {"start,next,report,audience,cancel,previous,report,status/on,audience",
     false},
};

static void
test_citizens_see_a_report_only_if_that_was_chosen(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof audiences / sizeof *audiences; i++) {
        struct hall hall;
        support_enter(&hall);
        support_do(&hall, audiences[i].words);
        support_do(&hall, "save,code/0");
        assert_int_equal(hall.taken_count, 2);
        if (hall.taken[1].is_public != audiences[i].is_public)
            fail_msg("%s", audiences[i].words);
        support_leave(&hall);
    }
}

static void
test_a_plan_that_was_closed_meanwhile_is_not_shown(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,next,report,status/on,audience");
    hall.snapshot->plans.items[1].is_public = false;
    support_do(&hall, "save,code/0");
    assert_int_equal(hall.taken_count, 2);
    assert_false(hall.taken[1].is_public);
    support_leave(&hall);
}

static void
test_a_decision_has_who_and_when(void **state)
{
    (void)state;
    struct hall hall;
    const struct entry *decision = &hall.taken[1];
    support_enter(&hall);
    support_do(&hall, "start,next,decision,write/decision");
    support_type(&hall, "kurset deles i to");
    support_do(&hall, "done,who/3,quick/2,save,code/0");
    assert_int_equal(hall.taken_count, 2);
    assert_int_equal(decision->kind, ENTRY_DECISION);
    assert_int_equal(decision->plan_id, SUPPORT_PLAN(1));
    assert_string_equal(decision->text, "Kurset deles i to");
    assert_string_equal(decision->responsible, "Anders Toft");
    assert_int_equal(decision->due_on, SUPPORT_TODAY + 14);
    assert_string_equal(decision->person, "Lise Bak");
    support_leave(&hall);
}

// Days after today; it is a Thursday.
static const struct {
    const char *words;
    int32_t ahead;
} days[] = {
    {"quick/1", 7},
    {"quick/2", 14},
    {"quick/3", 32}, // Saturday, 20 December gives way to Monday
    {"date/20412", 0},
    {"date/20411", -20412},
    {"date/99999999", -20412},
    {"date/20500", 88},
    {"quick/4", -20412},
    {"quick/0", -20412},
    {"quick/2,date/20413", 1},
};

static void
test_the_day_of_a_decision(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct hall hall;
        support_enter(&hall);
        support_do(&hall, "start,decision");
        support_do(&hall, days[i].words);
        if (hall.meeting.decision.due_on != SUPPORT_TODAY + days[i].ahead)
            fail_msg("%s: %d", days[i].words, hall.meeting.decision.due_on);
        support_leave(&hall);
    }
}

static void
test_the_next_meeting_is_on_the_set_weekday(void **state)
{
    (void)state;
    static const struct {
        int weekday;
        int32_t ahead;
    } weekdays[] = {{4, 7}, {5, 1}, {3, 6}, {1, 4}};
    for (size_t i = 0; i < sizeof weekdays / sizeof *weekdays; i++) {
        struct hall hall;
        support_enter(&hall);
        hall.meeting.settings.start_weekday = weekdays[i].weekday;
        support_do(&hall, "start,decision,quick/1");
        assert_int_equal(hall.meeting.decision.due_on,
                         SUPPORT_TODAY + weekdays[i].ahead);
        support_leave(&hall);
    }
}

static void
test_the_calendar_turns_from_this_month_to_two_years_ahead(void **state)
{
    (void)state;
    struct hall hall;
    int turns = 0;
    support_enter(&hall);
    support_do(&hall, "start,decision");
    assert_false(support_do(&hall, "month/0"));
    assert_false(support_do(&hall, "month/2"));
    while (support_do(&hall, "month/1"))
        turns++;
    assert_int_equal(turns, 24);
    assert_int_equal(calendar_date_from_day(hall.meeting.month_on).day, 1);
    assert_true(support_do(&hall, "month/0"));
    support_leave(&hall);
}

static void
test_a_day_is_picked_for_the_next_step_when_it_is_asked_for(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,report");
    assert_false(support_do(&hall, "date/20420"));
    assert_true(support_do(&hall, "day,date/20420"));
    assert_false(hall.meeting.report.is_picking_day);
    support_do(&hall, "day,cancel");
    assert_int_equal(hall.meeting.sheet, SHEET_REPORT);
    assert_int_equal(hall.meeting.report.next_on, 20420);
    support_leave(&hall);
}

static void
test_the_end_tells_what_was_talked_about(void **state)
{
    (void)state;
    static const enum entry_kind kinds[] = {ENTRY_BEGINNING, ENTRY_REPORT,
                                            ENTRY_DISCUSSED, ENTRY_DISCUSSED,
                                            ENTRY_ENDING};
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1");
    support_wait(&hall, 40000);
    support_do(&hall, "next,discussed");
    support_wait(&hall, 10000);
    support_do(&hall, "end,close");
    assert_kinds(&hall, kinds, 5);
    assert_int_equal(hall.taken[2].plan_id, SUPPORT_PLAN(0));
    assert_int_equal(hall.taken[2].seconds, 40);
    assert_int_equal(hall.taken[3].plan_id, SUPPORT_PLAN(1));
    assert_int_equal(hall.taken[3].seconds, 10);
    assert_int_equal(hall.taken[4].at_s, SUPPORT_UTC_S + 50);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(hall.taken[i].meeting, hall.taken[0].meeting);
    support_leave(&hall);
}

static void
test_a_meeting_that_nobody_wrote_at_is_told_by_who_closes_it(void **state)
{
    (void)state;
    static const enum entry_kind kinds[] = {ENTRY_BEGINNING, ENTRY_DISCUSSED,
                                            ENTRY_ENDING};
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,discussed,end,close,code/2");
    assert_kinds(&hall, kinds, 3);
    assert_string_equal(hall.taken[2].person, "Jens Krogh");
    support_leave(&hall);
}

static void
test_keys_are_never_used_twice(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    for (int i = 0; i < 4; i++)
        support_do(&hall, "start,report,status/on,save,code/1,report,"
                          "status/on,save,end,close");
    assert_int_equal(hall.taken_count, 20);
    for (size_t i = 0; i < hall.taken_count; i++) {
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(hall.taken[i].key, hall.taken[j].key);
    }
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_when_it_can_be_saved),
        cmocka_unit_test(test_progress),
        cmocka_unit_test(test_a_report_is_handed_out_once_its_writer_is_known),
        cmocka_unit_test(test_a_cause_belongs_to_drifting_alone),
        cmocka_unit_test(test_citizens_see_a_report_only_if_that_was_chosen),
        cmocka_unit_test(test_a_plan_that_was_closed_meanwhile_is_not_shown),
        cmocka_unit_test(test_a_decision_has_who_and_when),
        cmocka_unit_test(test_the_day_of_a_decision),
        cmocka_unit_test(test_the_next_meeting_is_on_the_set_weekday),
        cmocka_unit_test(
            test_the_calendar_turns_from_this_month_to_two_years_ahead),
        cmocka_unit_test(
            test_a_day_is_picked_for_the_next_step_when_it_is_asked_for),
        cmocka_unit_test(test_the_end_tells_what_was_talked_about),
        cmocka_unit_test(
            test_a_meeting_that_nobody_wrote_at_is_told_by_who_closes_it),
        cmocka_unit_test(test_keys_are_never_used_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
