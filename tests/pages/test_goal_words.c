#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pages/goal_words.h"

// A value without a target is not "not measured": the number stands beside.
static void
test_a_goal_without_target_was_measured_all_the_same(void **state)
{
    (void)state;
    struct measurement latest = {.value = 96};
    struct goal goal = {.measurements = &latest,
                        .unit = "%",
                        .target = NAN,
                        .baseline = NAN,
                        .amber_limit = NAN,
                        .red_limit = NAN};
    assert_string_equal(goal_words_status(&goal), "Not measured yet");
    goal.measurement_count = 1;
    assert_string_equal(goal_words_status(&goal), "No target set");
    goal.target = 95;
    assert_string_equal(goal_words_status(&goal), "On course");
    goal.measurement_count = 0;
    assert_string_equal(goal_words_status(&goal), "Not measured yet");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_goal_without_target_was_measured_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
