#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support_nav.h"

#define START_MS 50000
#define HELD PAGE_SCREENS // any page that the cycle of these tests has not

static const struct contents full = {
    .foci = 4, .commitments = 6, .plans = 5, .goals = 3, .stories = 3};

static const struct {
    const char *words;
    enum nav_change change;
    const char *state;
} steps[] = {
    {"next", NAV_SAME, "screens visited"},
    {"previous", NAV_SAME, "screens visited"},
    {"back", NAV_SAME, "screens visited"},
    {"home", NAV_SAME, "screens visited"},
    {"pause", NAV_SAME, "screens visited"},
    {"screens", NAV_SAME, "screens visited"},
    {"plan/101", NAV_DOWN, "screens > plan/101 visited"},
    {"next", NAV_SIDEWAYS, "screens > plan/102 visited"},
    {"goal/201", NAV_DOWN, "screens > plan/102 > goal/201 visited"},
    {"back", NAV_UP, "screens > plan/102 visited"},
    {"plans", NAV_DOWN, "screens > plan/102 > plans visited"},
    {"next", NAV_SAME, "screens > plan/102 > plans visited"},
    {"stories", NAV_DOWN, "screens > plan/102 > plans > stories/301 visited"},
    {"home", NAV_UP, "screens visited"},
    {"plan/103", NAV_DOWN, "screens > plan/103 visited"},
    {"screens", NAV_UP, "screens visited"},
    {"plan/103", NAV_DOWN, "screens > plan/103 visited"},
    {"pause", NAV_UP, "screens visited"},
};

static void
assert_state(const struct nav *nav, const char *state)
{
    char seen[400];

    support_write(seen, sizeof seen, nav);
    assert_string_equal(seen, state);
}

static void
hold(struct nav *nav)
{
    struct nav_settings settings = support_settings(OFFICE);

    nav_init(nav, &settings, START_MS);
    assert_int_equal(nav_hold(nav, HELD, START_MS + 1), NAV_TURN);
    assert_int_equal(nav_hold(nav, HELD, START_MS + 2), NAV_SAME);
}

static void
test_all_ways_lead_back_to_what_is_held(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&full);
    struct nav nav;
    hold(&nav);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        enum nav_change change = nav_apply(&nav, intent_parse(steps[i].words),
                                           snapshot, START_MS + 10);
        assert_state(&nav, steps[i].state);
        assert_int_equal(change, steps[i].change);
    }
    snapshot_destroy(snapshot);
}

static void
test_nothing_turns_while_it_is_held(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&full);
    struct nav nav;
    hold(&nav);
    assert_int_equal(nav_deadline_ms(&nav), INT64_MAX);
    nav_apply(&nav, intent_parse("plan/101"), snapshot, START_MS + 10);
    assert_int_equal(nav_deadline_ms(&nav), START_MS + 10 + NAV_HELD_MS);
    assert_int_equal(nav_tick(&nav, snapshot, START_MS + 9 + NAV_HELD_MS),
                     NAV_SAME);
    assert_int_equal(nav_tick(&nav, snapshot, START_MS + 10 + NAV_HELD_MS),
                     NAV_UP);
    assert_state(&nav, "screens visited");
    assert_int_equal(nav_tick(&nav, snapshot, INT64_MAX / 2), NAV_SAME);
    snapshot_destroy(snapshot);
}

static void
test_other_data_leaves_what_is_held(void **state)
{
    (void)state;
    struct contents fewer = full;
    struct snapshot *before = support_fill(&full);
    struct snapshot *after;
    struct nav nav;
    fewer.gone = 101;
    after = support_fill(&fewer);
    hold(&nav);
    nav_apply(&nav, intent_parse("plan/101"), before, START_MS + 10);
    nav_rebind(&nav, after, START_MS + 20);
    assert_state(&nav, "screens visited");
    nav_rebind(&nav, before, START_MS + 30);
    assert_state(&nav, "screens visited");
    snapshot_destroy(before);
    snapshot_destroy(after);
}

static void
test_the_cycle_goes_on_when_it_is_released(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&full);
    struct nav nav;
    hold(&nav);
    assert_int_equal(nav_release(&nav, snapshot, START_MS + 50), NAV_TURN);
    assert_state(&nav, "plans cycling");
    assert_int_equal(nav_release(&nav, snapshot, START_MS + 60), NAV_SAME);
    assert_true(nav_deadline_ms(&nav) < INT64_MAX);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_ways_lead_back_to_what_is_held),
        cmocka_unit_test(test_nothing_turns_while_it_is_held),
        cmocka_unit_test(test_other_data_leaves_what_is_held),
        cmocka_unit_test(test_the_cycle_goes_on_when_it_is_released),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
