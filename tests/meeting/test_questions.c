#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_meeting.h"

// In larger text a sheet asks one thing at a time; each begins with the first.
static void
test_questions_are_asked_one_by_one(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    assert_false(support_do(&hall, "start,part/1"));
    assert_true(support_do(&hall, "report,part/2"));
    assert_int_equal(hall.meeting.part, 2);
    assert_false(support_do(&hall, "part/1000"));
    support_do(&hall, "status/on,save,cancel");
    assert_int_equal(hall.meeting.part, 2);
    support_do(&hall, "cancel,decision");
    assert_int_equal(hall.meeting.part, 0);
    support_do(&hall, "part/5,cancel,waiting");
    assert_int_equal(hall.meeting.part, 0);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_questions_are_asked_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
