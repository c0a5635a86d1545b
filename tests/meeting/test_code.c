#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_meeting.h"

static void
test_the_code_is_asked_once_a_person_and_meeting(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1");
    support_do(&hall, "next,report,status/on,save");
    assert_int_equal(hall.taken_count, 3);
    assert_string_equal(hall.taken[2].person, "Mette Holm");
    support_do(&hall, "report,status/on,persons,code/2,save");
    assert_string_equal(hall.taken[3].person, "Jens Krogh");
    support_do(&hall, "report,status/on,persons,person/1,save");
    assert_int_equal(hall.meeting.sheet, SHEET_NONE);
    assert_string_equal(hall.taken[4].person, "Mette Holm");
    support_do(&hall, "end,close,start,report,status/on,save");
    assert_int_equal(hall.meeting.sheet, SHEET_PERSON);
    support_leave(&hall);
}

static void
test_three_wrong_codes_wait_for_a_minute(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,report,status/on,save,wrong/1,wrong/1,wrong/0");
    assert_true(hall.meeting.code.wait_until_ms > 0);
    assert_false(support_do(&hall, "code/1"));
    support_do(&hall, "cancel,cancel,end,close,cancel,close,start,report,"
                      "status/on,save");
    assert_false(support_do(&hall, "code/1"));
    support_wait(&hall, 59999);
    assert_false(support_do(&hall, "code/1"));
    support_wait(&hall, 1);
    assert_true(support_do(&hall, "code/1"));
    assert_int_equal(hall.taken_count, 2);
    support_leave(&hall);
}

// Whoever was touched by mistake is put back, and with them what was typed.
static void
test_the_name_can_be_taken_back(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,report,status/on,save");
    assert_false(support_do(&hall, "others"));
    assert_true(support_do(&hall, "person/1,digit/5,others"));
    assert_false(hall.meeting.code.has_person);
    assert_int_equal(hall.meeting.code.count, 0);
    assert_false(support_do(&hall, "digit/5"));
    support_do(&hall, "code/2");
    assert_string_equal(hall.taken[hall.taken_count - 1].person, "Jens Krogh");
    support_leave(&hall);
}

static void
test_a_code_leaves_nothing_behind(void **state)
{
    (void)state;
    struct hall hall;
    const char *bytes = (const char *)&hall.meeting;
    support_enter(&hall);
    support_do(&hall, "start,report,status/on,save,person/1,digit/5,digit/9,"
                      "digit/3");
    assert_int_equal(hall.meeting.code.count, 3);
    assert_true(support_do(&hall, "erase"));
    support_do(&hall, "digit/3");
    support_do(&hall, "cancel");
    for (size_t i = 0; i + 3 <= sizeof hall.meeting; i++)
        assert_memory_not_equal(bytes + i, "593", 3);
    support_leave(&hall);
}

static void
test_an_answer_to_a_code_that_was_given_up_counts_for_nothing(void **state)
{
    (void)state;
    struct hall hall;
    char digits[MEETING_DIGITS + 1];
    size_t person;
    support_enter(&hall);
    support_do(&hall, "start,report,status/on,save,person/1,digit/1,digit/1,"
                      "digit/1,digit/1");
    assert_true(meeting_take_code(&hall.meeting, &person, digits));
    assert_string_equal(digits, "1111");
    assert_false(meeting_take_code(&hall.meeting, &person, digits));
    assert_false(support_do(&hall, "digit/1"));
    assert_false(support_do(&hall, "erase"));
    assert_false(support_do(&hall, "person/0"));
    support_do(&hall, "cancel");
    meeting_answer_code(&hall.meeting, VERDICT_RIGHT, 0, hall.snapshot,
                        &hall.time);
    support_assert_sane(&hall);
    assert_int_equal(hall.meeting.sheet, SHEET_REPORT);
    assert_false(hall.meeting.code.has_writer);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_code_is_asked_once_a_person_and_meeting),
        cmocka_unit_test(test_three_wrong_codes_wait_for_a_minute),
        cmocka_unit_test(test_the_name_can_be_taken_back),
        cmocka_unit_test(test_a_code_leaves_nothing_behind),
        cmocka_unit_test(
            test_an_answer_to_a_code_that_was_given_up_counts_for_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
