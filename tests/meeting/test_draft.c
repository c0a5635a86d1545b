#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_meeting.h"

struct kept {
    unsigned char bytes[MEETING_DRAFT_SIZE];
    size_t length;
};

static bool
keep(struct hall *hall, struct kept *kept)
{
    return meeting_take_draft(&hall->meeting, kept->bytes, &kept->length);
}

// The power goes and comes back.
static void
restart(struct hall *hall, const struct kept *kept)
{
    support_leave(hall);
    support_enter(hall);
    meeting_offer_draft(&hall->meeting, kept->bytes, kept->length);
}

static void
test_what_changes_on_a_sheet_is_handed_out(void **state)
{
    (void)state;
    struct hall hall;
    struct kept kept;
    support_enter(&hall);
    assert_false(keep(&hall, &kept));
    support_do(&hall, "start,next");
    assert_false(keep(&hall, &kept));
    support_do(&hall, "report");
    assert_true(keep(&hall, &kept));
    assert_true(kept.length > 0);
    assert_false(keep(&hall, &kept));
    support_do(&hall, "write/next,key/97");
    assert_true(keep(&hall, &kept));
    support_do(&hall, "cancel,cancel");
    assert_true(keep(&hall, &kept));
    assert_int_equal(kept.length, 0);
    assert_false(keep(&hall, &kept));
    support_leave(&hall);
}

static void
test_a_sheet_is_offered_again_to_who_shows_their_code(void **state)
{
    (void)state;
    struct hall hall;
    struct kept kept;
    support_enter(&hall);
    support_do(&hall, "start,next,report,status/off,cause/2,progress/33,"
                      "write/next");
    support_type(&hall, "møde");
    keep(&hall, &kept);
    restart(&hall, &kept);
    assert_true(hall.meeting.has_draft);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    support_do(&hall, "start");
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    assert_false(keep(&hall, &kept));
    support_do(&hall, "code/1");
    assert_int_equal(hall.meeting.sheet, SHEET_DRAFT);
    support_do(&hall, "draft");
    assert_int_equal(hall.meeting.sheet, SHEET_REPORT);
    assert_int_equal(hall.meeting.plan_id, SUPPORT_PLAN(1));
    assert_string_equal(hall.meeting.report.next_step, "Møde");
    support_do(&hall, "save");
    assert_int_equal(hall.taken_count, 2);
    assert_int_equal(hall.taken[1].status, STATUS_OFF);
    assert_int_equal(hall.taken[1].progress, 33);
    assert_string_equal(hall.taken[1].cause, "Short of money");
    support_leave(&hall);
}

static void
test_who_was_to_see_it_is_offered_again(void **state)
{
    (void)state;
    struct hall hall;
    struct kept kept;
    support_enter(&hall);
    support_do(&hall, "start,next,report,status/on,audience");
    assert_true(keep(&hall, &kept));
    restart(&hall, &kept);
    support_do(&hall, "start,code/1,draft");
    assert_true(hall.meeting.report.is_public);
    kept.length -= sizeof(int64_t); // as it was kept before that was asked
    restart(&hall, &kept);
    support_do(&hall, "start,code/1,draft");
    assert_int_equal(hall.meeting.report.status, STATUS_ON);
    assert_false(hall.meeting.report.is_public);
    support_leave(&hall);
}

static void
test_a_round_is_offered_again(void **state)
{
    (void)state;
    struct hall hall;
    struct kept kept;
    support_enter(&hall);
    support_do(&hall, "start,round,code/0,lift/103,up");
    keep(&hall, &kept);
    restart(&hall, &kept);
    support_do(&hall, "start,code/0,draft");
    assert_int_equal(hall.meeting.stage, MEETING_RANKING);
    assert_int_equal(hall.meeting.round.ids[1], 103);
    support_do(&hall, "save");
    assert_int_equal(hall.taken[1].ranks[1], 103);
    support_leave(&hall);
}

static void
test_who_does_not_want_it_forgets_it(void **state)
{
    (void)state;
    struct hall hall;
    struct kept kept;
    support_enter(&hall);
    support_do(&hall, "start,decision");
    keep(&hall, &kept);
    restart(&hall, &kept);
    support_do(&hall, "start,cancel,end,close,cancel,close");
    assert_true(hall.meeting.has_draft);
    support_do(&hall, "start,code/0,cancel,next");
    assert_true(hall.meeting.has_draft);
    support_do(&hall, "end,close,start,code/0,forget");
    assert_false(hall.meeting.has_draft);
    assert_int_equal(hall.meeting.sheet, SHEET_NONE);
    support_leave(&hall);
}

static void
test_a_sheet_that_everybody_left_is_offered_again(void **state)
{
    (void)state;
    struct hall hall;
    struct kept kept;
    support_enter(&hall);
    support_do(&hall, "start,next,report,status/off,cause/2");
    assert_true(keep(&hall, &kept));
    support_wait(&hall, 1800000);
    assert_false(keep(&hall, &kept));
    support_wait(&hall, MEETING_ASK_MS);
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_false(keep(&hall, &kept));
    support_do(&hall, "start,code/1,draft,save");
    assert_int_equal(hall.taken_count, 2);
    assert_int_equal(hall.taken[1].plan_id, SUPPORT_PLAN(1));
    assert_true(keep(&hall, &kept));
    assert_int_equal(kept.length, 0);
    support_leave(&hall);
}

// Whatever the bytes are, there is a right draft or none.
static void
test_bytes_that_are_damaged(void **state)
{
    (void)state;
    struct hall hall;
    struct kept whole;
    uint64_t chance = 88172645463325252;
    support_enter(&hall);
    support_do(&hall, "start,report,status/off,cause/1,write/next");
    support_type(&hall, "møde");
    keep(&hall, &whole);
    for (int i = 0; i < 3000; i++) {
        struct kept kept = whole;
        for (int j = 0; j < 3; j++) {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            // The first numbers and texts are where it matters.
            kept.bytes[chance % (i % 2 == 0 ? 120 : kept.length)] =
                (unsigned char)(chance >> 32);
        }
        restart(&hall, &kept);
        support_do(&hall, "start,code/0,draft,save,up,done,cancel");
    }
    for (size_t length = 0; length < whole.length; length += 97) {
        struct kept kept = whole;
        kept.length = length;
        restart(&hall, &kept);
        assert_false(hall.meeting.has_draft);
    }
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_changes_on_a_sheet_is_handed_out),
        cmocka_unit_test(test_a_sheet_is_offered_again_to_who_shows_their_code),
        cmocka_unit_test(test_who_was_to_see_it_is_offered_again),
        cmocka_unit_test(test_a_round_is_offered_again),
        cmocka_unit_test(test_who_does_not_want_it_forgets_it),
        cmocka_unit_test(test_a_sheet_that_everybody_left_is_offered_again),
        cmocka_unit_test(test_bytes_that_are_damaged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
