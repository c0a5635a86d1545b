#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_nav.h"

#define START_MS 50000

static const struct contents some = {.foci = 2, .plans = 3, .goals = 1};

static const struct {
    size_t words;
    bool is_public;
    int64_t stay_ms;
} stays[] = {
    {0, false, 15000},      {7, false, 15000},  {10, false, 16000},
    {50, false, 32000},     {70, false, 40000}, {74, false, 40000},
    {100, false, 40000},    {0, true, 22500},   {50, true, 48000},
    {100000, false, 40000}, {100, true, 60000},
};

static void
test_a_stay_grows_with_the_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof stays / sizeof *stays; i++) {
        struct nav_settings settings = support_settings(OFFICE);
        struct nav nav;
        settings.is_public = stays[i].is_public;
        nav_init(&nav, &settings, START_MS);
        nav_set_words(&nav, stays[i].words);
        assert_int_equal(nav_deadline_ms(&nav), START_MS + stays[i].stay_ms);
    }
}

static void
test_a_stay_that_is_set_goes_before_the_words(void **state)
{
    (void)state;
    struct nav_settings settings = support_settings(OFFICE);
    struct nav nav;
    settings.stay_ms = 800;
    settings.is_public = true;
    nav_init(&nav, &settings, START_MS);
    nav_set_words(&nav, 100);
    assert_int_equal(nav_deadline_ms(&nav), START_MS + 800);
}

static void
assert_ring(const struct nav *nav, int64_t at_ms, double share)
{
    assert_float_equal(nav_ring(nav, START_MS + at_ms), share, 0.0001);
}

static void
test_the_ring_fills_until_the_deadline(void **state)
{
    (void)state;
    struct nav_settings settings = support_settings(OFFICE);
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav;

    nav_init(&nav, &settings, START_MS);
    assert_ring(&nav, -1, 0);
    assert_ring(&nav, 0, 0);
    assert_ring(&nav, 7500, 0.5);
    assert_ring(&nav, 99000, 1);
    nav_apply(&nav, intent_parse("stay"), snapshot, START_MS + 10000);
    assert_ring(&nav, 10000, 0);
    assert_ring(&nav, 25000, 0.25);
    nav_apply(&nav, intent_parse("plan/101"), snapshot, START_MS + 30000);
    assert_ring(&nav, 75000, 0.5);
    nav_apply(&nav, intent_parse("pause"), snapshot, START_MS + 100000);
    assert_ring(&nav, 107500, 0.5);
    nav_apply(&nav, intent_parse("pause"), snapshot, START_MS + 110000);
    assert_ring(&nav, 260000, 0.25);
    snapshot_destroy(snapshot);
}

static void
test_no_page_turns_within_three_seconds_of_a_touch(void **state)
{
    (void)state;
    struct nav_settings settings = support_settings(OFFICE);
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav;

    settings.idle_return_ms = 1000;
    nav_init(&nav, &settings, START_MS);
    nav_apply(&nav, intent_parse("stay"), snapshot, START_MS + 500);
    assert_int_equal(nav_deadline_ms(&nav), START_MS + 3500);
    assert_int_equal(nav_tick(&nav, snapshot, START_MS + 3499), NAV_SAME);
    assert_int_equal(nav_tick(&nav, snapshot, START_MS + 3500), NAV_TURN);
    snapshot_destroy(snapshot);
}

static void
test_the_return_can_be_switched_off(void **state)
{
    (void)state;
    struct nav_settings settings = support_settings(OFFICE);
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav;

    settings.idle_return_ms = 0;
    nav_init(&nav, &settings, START_MS);
    nav_apply(&nav, intent_parse("stay"), snapshot, START_MS);
    assert_int_equal(nav_deadline_ms(&nav), INT64_MAX);
    assert_ring(&nav, 999999, 0);
    nav_apply(&nav, intent_parse("pause"), snapshot, START_MS);
    nav_apply(&nav, intent_parse("pause"), snapshot, START_MS);
    assert_int_equal(nav_deadline_ms(&nav), START_MS + 600000);
    snapshot_destroy(snapshot);
}

static void
test_an_object_knows_its_neighbours(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&some);
    struct place plan = {.page = PAGE_PLAN, .item = SUPPORT_PLAN(1)};
    struct place plans = {.page = PAGE_PLANS};
    struct place gone = {.page = PAGE_GOAL, .item = SUPPORT_GOAL(7)};
    struct nav nav = {0};
    size_t index = 0;
    size_t count = 0;

    assert_true(nav_sequence(&nav, plan, snapshot, &index, &count));
    assert_int_equal(index, 1);
    assert_int_equal(count, 3);
    assert_false(nav_sequence(&nav, plans, snapshot, &index, &count));
    assert_false(nav_sequence(&nav, gone, snapshot, &index, &count));
    snapshot_destroy(snapshot);
}

// Twenty seconds before the return, or half of a shorter visit.
static void
test_a_visit_is_warned_of_its_end(void **state)
{
    (void)state;
    struct nav_settings settings = support_settings(OFFICE);
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav;

    nav_init(&nav, &settings, START_MS);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 7000), 0);
    nav_apply(&nav, intent_parse("stay"), snapshot, START_MS);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 39999), 0);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 40000), 20000);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 59999), 1);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 60000), 0);
    nav_apply(&nav, intent_parse("stay"), snapshot, START_MS + 50000);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 50001), 0);
    nav.settings.idle_return_ms = 12000;
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 55000), 0);
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 56000), 6000);
    nav.settings.idle_return_ms = 0;
    assert_int_equal(nav_return_left_ms(&nav, START_MS + 56000), 0);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_stay_grows_with_the_words),
        cmocka_unit_test(test_a_stay_that_is_set_goes_before_the_words),
        cmocka_unit_test(test_the_ring_fills_until_the_deadline),
        cmocka_unit_test(test_no_page_turns_within_three_seconds_of_a_touch),
        cmocka_unit_test(test_a_visit_is_warned_of_its_end),
        cmocka_unit_test(test_the_return_can_be_switched_off),
        cmocka_unit_test(test_an_object_knows_its_neighbours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
