// What people make of what the shared database did not take.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_meeting.h"

static void
assert_decided(struct hall *hall, const char *expected)
{
    char key[ENTRY_KEY_SIZE] = "";
    bool is_again = false;

    if (!meeting_take_decision(&hall->meeting, key, &is_again))
        assert_string_equal(expected, "");
    else
        assert_string_equal(key, expected);
    assert_false(meeting_take_decision(&hall->meeting, key, &is_again));
}

static void
test_people_decide_on_what_was_refused(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    assert_false(support_do(&hall, "refused/ab"));
    support_do(&hall, "start,waiting,refused/ab");
    assert_int_equal(hall.meeting.sheet, SHEET_REFUSED);
    assert_decided(&hall, "");
    support_do(&hall, "cancel");
    assert_int_equal(hall.meeting.sheet, SHEET_NONE);
    assert_decided(&hall, "");
    support_do(&hall, "waiting,refused/ab,again");
    assert_int_equal(hall.meeting.sheet, SHEET_WAITING);
    assert_decided(&hall, "ab");
    support_do(&hall, "refused/cd,away");
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    assert_decided(&hall, "");
    support_do(&hall, "code/1");
    assert_int_equal(hall.meeting.sheet, SHEET_WAITING);
    assert_decided(&hall, "cd");
    support_do(&hall, "refused/0123456789012345678901234567890123456789");
    assert_int_equal(hall.meeting.sheet, SHEET_WAITING); // too long
    support_leave(&hall);
}

static void
test_who_puts_it_away_at_rest_is_forgotten(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "waiting,refused/ab,away,code/1");
    assert_decided(&hall, "ab");
    support_do(&hall, "refused/cd,away");
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_people_decide_on_what_was_refused),
        cmocka_unit_test(test_who_puts_it_away_at_rest_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
