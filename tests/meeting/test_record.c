#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_record.h"

#define MINUTE_MS 60000
#define IDLE_MS (1800000 + MEETING_ASK_MS) // as support_enter sets it

static void
test_what_is_elsewhere_is_handed_out(void **state)
{
    (void)state;
    static const char *const steps[] = {
        "start",        "next",   "discussed", "plan/110", "plans",
        "round,code/0", "cancel", "end",       "resume",   "end",
        "close",        "start",  "decision"};
    struct hall hall;
    struct record kept;
    support_enter(&hall);
    assert_false(record_keep(&hall, &kept));
    support_leave(&hall);
    record_enter(&hall);
    assert_false(record_keep(&hall, &kept));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        bool is_same =
            strcmp(steps[i], "plans") == 0 || strcmp(steps[i], "decision") == 0;
        support_do(&hall, steps[i]);
        if (record_keep(&hall, &kept) == is_same)
            fail_msg("%s", steps[i]);
        support_wait(&hall, 5000);
        support_do(&hall, "waiting,cancel");
        assert_false(record_keep(&hall, &kept));
    }
    support_leave(&hall);
}

static void
test_a_meeting_goes_on(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    struct meeting before;
    record_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1");
    support_wait(&hall, 2 * MINUTE_MS);
    support_do(&hall, "plan/110,discussed");
    support_wait(&hall, 10000);
    support_do(&hall, "next");
    record_keep(&hall, &kept);
    before = hall.meeting;
    record_restart(&hall, &kept, 90000);
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    assert_int_equal(hall.meeting.sheet, SHEET_NONE);
    assert_string_equal(hall.meeting.key, before.key);
    assert_int_equal(hall.meeting.began_s, before.began_s);
    assert_int_equal(hall.meeting.index, 2);
    assert_int_equal(hall.meeting.plan_id, before.plan_id);
    assert_int_equal(hall.meeting.item_count, before.item_count);
    assert_memory_equal(hall.meeting.items, before.items, sizeof before.items);
    assert_true(hall.meeting.items[1].is_pulled);
    assert_int_equal(meeting_left_ms(&hall.meeting, hall.time.ms),
                     15 * MINUTE_MS - 130000 - 90000);
    assert_int_equal(meeting_held_ms(&hall.meeting, 2, hall.time.ms), 90000);
    assert_false(record_keep(&hall, &kept));
    support_leave(&hall);
}

static void
test_what_is_written_afterwards_is_of_the_same_meeting(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    char key[ENTRY_KEY_SIZE];
    record_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1,next");
    record_keep(&hall, &kept);
    memcpy(key, hall.meeting.key, sizeof key);
    record_restart(&hall, &kept, MINUTE_MS);
    support_do(&hall, "report,status/on,save");
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    assert_int_equal(hall.taken_count, 0);
    support_do(&hall, "code/2");
    assert_int_equal(hall.taken_count, 1);
    assert_int_equal(hall.taken[0].kind, ENTRY_REPORT);
    assert_string_equal(hall.taken[0].meeting, key);
    assert_string_not_equal(hall.taken[0].key, key);
    support_do(&hall, "end,close");
    assert_int_equal(hall.taken[hall.taken_count - 1].kind, ENTRY_ENDING);
    assert_string_equal(hall.taken[hall.taken_count - 1].meeting, key);
    support_leave(&hall);
}

static const struct {
    const char *words;
    enum meeting_stage stage;
    enum meeting_sheet sheet;
} places[] = {
    {"start", MEETING_HELD, SHEET_NONE},
    {"start,decision,write/decision,key/97", MEETING_HELD, SHEET_NONE},
    {"start,next,end", MEETING_CLOSING, SHEET_NONE},
    {"start,end,close", MEETING_CLOSING, SHEET_NONE},
    {"start,round,code/0", MEETING_RANKING, SHEET_PERSON},
    {"start,plans", MEETING_HELD, SHEET_NONE},
    {"round,code/0", MEETING_RESTING, SHEET_NONE},
    {"start,end,close,cancel,close", MEETING_RESTING, SHEET_NONE},
};

static void
test_each_stage_comes_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct hall hall;
        struct record kept = {.length = 0};
        record_enter(&hall);
        kept.time = hall.time;
        support_do(&hall, places[i].words);
        record_keep(&hall, &kept);
        record_restart(&hall, &kept, MINUTE_MS);
        if (hall.meeting.stage != places[i].stage ||
            hall.meeting.sheet != places[i].sheet)
            fail_msg("%s: stage %d, sheet %d", places[i].words,
                     (int)hall.meeting.stage, (int)hall.meeting.sheet);
        support_leave(&hall);
    }
}

static void
test_a_sheet_is_offered_where_it_was_left(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    unsigned char draft[MEETING_DRAFT_SIZE];
    size_t length;
    record_enter(&hall);
    support_do(&hall, "start,round,code/0,lift/103,up");
    record_keep(&hall, &kept);
    assert_true(meeting_take_draft(&hall.meeting, draft, &length));
    support_leave(&hall);
    support_enter(&hall);
    meeting_offer_draft(&hall.meeting, draft, length);
    record_recall(&hall, &kept);
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    support_do(&hall, "code/1,draft");
    assert_int_equal(hall.meeting.stage, MEETING_RANKING);
    assert_int_equal(hall.meeting.round.ids[1], 103);
    support_leave(&hall);
}

static void
test_one_that_was_over_is_ended(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    char key[ENTRY_KEY_SIZE];
    record_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1,next");
    support_wait(&hall, MINUTE_MS);
    support_do(&hall, "discussed");
    record_keep(&hall, &kept);
    memcpy(key, hall.meeting.key, sizeof key);
    record_restart(&hall, &kept, IDLE_MS - 1000);
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    record_restart(&hall, &kept, IDLE_MS);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_int_equal(hall.taken_count, 3);
    assert_int_equal(hall.taken[0].kind, ENTRY_DISCUSSED);
    assert_int_equal(hall.taken[0].plan_id, SUPPORT_PLAN(0));
    assert_int_equal(hall.taken[1].kind, ENTRY_DISCUSSED);
    assert_int_equal(hall.taken[1].seconds, 60);
    assert_int_equal(hall.taken[2].kind, ENTRY_ENDING);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(hall.taken[i].meeting, key);
        assert_int_equal(hall.taken[i].at_s, kept.time.now.utc_s);
    }
    // What comes then is as ever.
    hall.taken_count = 0;
    meeting_rebind(&hall.meeting, hall.snapshot, &hall.time);
    support_do(&hall, "start,report,status/on,save,code/1");
    assert_int_equal(hall.taken[0].kind, ENTRY_BEGINNING);
    assert_int_equal(hall.taken[1].at_s, hall.time.now.utc_s);
    assert_string_not_equal(hall.taken[0].meeting, key);
    support_leave(&hall);
}

static void
test_where_nobody_wrote_there_is_nothing_to_end(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    record_enter(&hall);
    support_do(&hall, "start,next");
    record_keep(&hall, &kept);
    record_restart(&hall, &kept, IDLE_MS);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_int_equal(hall.taken_count, 0);
    // And the record is another from now on.
    assert_true(record_keep(&hall, &kept));
    assert_false(record_keep(&hall, &kept));
    record_restart(&hall, &kept, 0);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_false(record_keep(&hall, &kept));
    support_leave(&hall);
}

static void
test_minutes_wait_as_long_as_they_would_have(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    record_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1,end");
    record_keep(&hall, &kept);
    record_restart(&hall, &kept, MEETING_CLOSING_MS - 1000);
    assert_int_equal(hall.meeting.stage, MEETING_CLOSING);
    // Whoever wrote before need not show their code to end it.
    support_wait(&hall, 1000);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_int_equal(hall.taken[hall.taken_count - 1].kind, ENTRY_ENDING);
    record_restart(&hall, &kept, MEETING_CLOSING_MS);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_int_equal(hall.taken[hall.taken_count - 1].kind, ENTRY_ENDING);
    support_leave(&hall);
}

static void
test_a_clock_that_went_back_stops_the_timer_only(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    record_enter(&hall);
    support_do(&hall, "start");
    support_wait(&hall, MINUTE_MS);
    support_do(&hall, "next");
    record_keep(&hall, &kept);
    record_restart(&hall, &kept, -400 * 86400000LL);
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    assert_int_equal(meeting_left_ms(&hall.meeting, hall.time.ms),
                     14 * MINUTE_MS);
    support_leave(&hall);
}

// At the set time a board that restarts knows whether it has begun already.
static void
test_it_begins_once_in_spite_of_a_restart(void **state)
{
    (void)state;
    struct hall hall;
    struct record kept;
    record_enter(&hall);
    hall.meeting.settings.start_weekday = 4;
    hall.meeting.settings.start_minute = 9 * 60;
    support_wait(&hall, 0);
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    support_do(&hall, "end,close,cancel,close");
    assert_true(record_keep(&hall, &kept));
    support_leave(&hall);
    support_enter(&hall);
    hall.meeting.settings.keeps_record = true;
    hall.meeting.settings.start_weekday = 4;
    hall.meeting.settings.start_minute = 9 * 60;
    support_wait(&hall, 0);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    record_recall(&hall, &kept);
    support_wait(&hall, 1000);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_elsewhere_is_handed_out),
        cmocka_unit_test(test_a_meeting_goes_on),
        cmocka_unit_test(
            test_what_is_written_afterwards_is_of_the_same_meeting),
        cmocka_unit_test(test_each_stage_comes_back),
        cmocka_unit_test(test_a_sheet_is_offered_where_it_was_left),
        cmocka_unit_test(test_one_that_was_over_is_ended),
        cmocka_unit_test(test_where_nobody_wrote_there_is_nothing_to_end),
        cmocka_unit_test(test_minutes_wait_as_long_as_they_would_have),
        cmocka_unit_test(test_a_clock_that_went_back_stops_the_timer_only),
        cmocka_unit_test(test_it_begins_once_in_spite_of_a_restart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
