#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "nav/part.h"
#include "nav/passage.h"
#include "support_nav.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define IDLE_MS 60000
#define SCREENS 9

static const struct contents all = {.foci = 4,
                                    .commitments = 8,
                                    .plans = 24,
                                    .goals = 7,
                                    .stories = 2,
                                    .stopped = 3,
                                    .trials = 5,
                                    .rounds = 1};
static const struct contents balanced = {
    .foci = 2, .commitments = 8, .plans = 6, .areas = 2, .is_balance = true};

// How many screens a place takes at 100, 150 and 200 %.
static void
test_a_larger_step_takes_more_screens(void **state)
{
    (void)state;
    static const struct {
        const struct contents *contents;
        struct place place;
        int screens[3];
    } rows[] = {
        {&all, {.page = PAGE_COMPASS}, {1, 1, 5}},
        {&all, {.page = PAGE_PLANS}, {4, 6, 21}},
        {&all, {.page = PAGE_TRIALS}, {1, 2, 5}},
        {&all, {.page = PAGE_PLAN, .item = SUPPORT_PLAN(0)}, {1, 4, 7}},
        {&all, {.page = PAGE_GOALS}, {2, 2, 7}},
        {&all, {.page = PAGE_GOAL, .item = SUPPORT_GOAL(0)}, {1, 1, 2}},
        {&all, {.page = PAGE_STORY, .item = SUPPORT_STORY(0)}, {1, 3, 3}},
        {&all, {.page = PAGE_STOPPED}, {1, 2, 3}},
        {&all, {.page = PAGE_SCREENS}, {2, 3, 9}},
        {&balanced, {.page = PAGE_BALANCE}, {1, 4, 8}},
        {&balanced, {.page = PAGE_INITIATIVES}, {1, 2, 6}},
    };
    static const int steps[] = {0, 150, 200};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct snapshot *snapshot = support_fill(rows[i].contents);
        snapshot->screens.count = SCREENS;
        for (size_t j = 0; j < COUNT(steps); j++) {
            struct nav_settings settings = support_settings(OFFICE);
            struct nav nav;
            settings.text_step = steps[j];
            nav_init(&nav, &settings, 0);
            int screens = nav_part_count(&nav, rows[i].place, snapshot);
            if (screens != rows[i].screens[j]) {
                fail_msg("%s at %d %%: %d screens, not %d",
                         place_page_name(rows[i].place.page), steps[j], screens,
                         rows[i].screens[j]);
            }
        }
        snapshot_destroy(snapshot);
    }
}

// At 150 % two answers share a screen if both are short; the sixth is there.
static void
test_short_answers_share_a_screen(void **state)
{
    (void)state;
    char words[2 * PASSAGE_LARGE_ANSWER];
    struct snapshot *snapshot = support_fill(&all);
    struct place place = {.page = PAGE_PLAN, .item = SUPPORT_PLAN(0)};
    struct nav_settings settings = support_settings(OFFICE);
    struct nav nav;
    settings.text_step = 150;
    nav_init(&nav, &settings, 0);
    memset(words, 'a', sizeof words);
    words[sizeof words - 1] = '\0';
    snapshot->plans.items[0].answers[0] = words;
    // The page of the plan, two screens of the first answer, then the second
    // and the third, the fourth and the fifth, and the sixth alone.
    assert_int_equal(nav_part_count(&nav, place, snapshot), 6);
    static const struct nav_part wanted[] = {
        {NAV_GROUP_LEAD, 0, 0, 0},      {NAV_GROUP_FIRST, 0, 1, 2},
        {NAV_GROUP_FIRST, 1, 1, 2},     {NAV_GROUP_FIRST + 1, 0, 2, 2},
        {NAV_GROUP_FIRST + 3, 0, 2, 2}, {NAV_GROUP_FIRST + 5, 0, 1, 1},
    };
    for (place.part = 0; place.part < (int)COUNT(wanted); place.part++) {
        struct nav_part part = nav_find_part(&nav, place, snapshot);
        assert_memory_equal(&part, &wanted[place.part], sizeof part);
    }
    snapshot_destroy(snapshot);
}

// Every object of every list is on exactly one screen.
static void
test_the_parts_show_all_there_is(void **state)
{
    (void)state;
    static const int steps[] = {100, 150, 200};
    struct snapshot *snapshot = support_fill(&all);
    for (size_t i = 0; i < COUNT(steps); i++) {
        struct nav_settings settings = support_settings(OFFICE);
        struct nav nav;
        struct place place = {.page = PAGE_PLANS};
        size_t seen = 0;
        settings.text_step = steps[i];
        nav_init(&nav, &settings, 0);
        int parts = nav_part_count(&nav, place, snapshot);
        for (place.part = 0; place.part < parts; place.part++) {
            struct nav_part part = nav_find_part(&nav, place, snapshot);
            assert_int_equal(part.group, NAV_GROUP_FIRST);
            assert_int_equal(part.first, seen);
            assert_int_equal(part.total, snapshot->ranked.count);
            seen += part.count;
        }
        assert_int_equal(seen, snapshot->ranked.count);
        assert_int_equal(nav_find_part(&nav, place, snapshot).count, 0);
    }
    snapshot_destroy(snapshot);
}

static struct nav
begin(const struct snapshot *snapshot)
{
    struct nav_settings settings = support_settings(OFFICE);
    struct nav nav;
    settings.text_step = 150;
    nav_init(&nav, &settings, 0);
    nav_rebind(&nav, snapshot, 0);
    return nav;
}

static void
test_one_touch_enlarges_and_the_next_undoes_it(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&all);
    struct nav nav = begin(snapshot);
    struct intent enlarge = intent_parse("enlarge");
    assert_int_equal(nav_text_step(&nav), 150);
    nav_apply(&nav, intent_parse("plans"), snapshot, 1000);
    nav_apply(&nav, intent_parse("more"), snapshot, 2000);
    assert_int_equal(nav_place(&nav).part, 1);
    assert_int_equal(nav_apply(&nav, enlarge, snapshot, 3000), NAV_TURN);
    assert_int_equal(nav_text_step(&nav), 200);
    assert_true(nav.is_enlarged);
    assert_int_equal(nav_place(&nav).page, PAGE_PLANS);
    assert_int_equal(nav_place(&nav).part, 0);
    nav_apply(&nav, enlarge, snapshot, 4000);
    assert_int_equal(nav_text_step(&nav), 150);
    snapshot_destroy(snapshot);
}

static void
test_who_leaves_takes_the_size_along(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&all);
    struct nav nav = begin(snapshot);
    nav_apply(&nav, intent_parse("enlarge"), snapshot, 1000);
    nav_tick(&nav, snapshot, 1000 + IDLE_MS - 1);
    assert_true(nav.is_enlarged);
    assert_int_not_equal(nav_tick(&nav, snapshot, 1000 + IDLE_MS), NAV_SAME);
    assert_false(nav.is_enlarged);
    assert_int_equal(nav.mode, NAV_CYCLING);
    // And so does who lets the pages turn.
    nav_apply(&nav, intent_parse("enlarge"), snapshot, 90000);
    nav_apply(&nav, intent_parse("pause"), snapshot, 91000);
    assert_false(nav.is_enlarged);
    assert_int_equal(nav.mode, NAV_CYCLING);
    snapshot_destroy(snapshot);
}

static void
test_a_size_is_undone_where_there_is_one_page_only(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&all);
    struct nav_settings settings = support_settings("compass");
    struct nav nav;
    nav_init(&nav, &settings, 0);
    nav_rebind(&nav, snapshot, 0);
    nav_apply(&nav, intent_parse("enlarge"), snapshot, 1000);
    assert_int_equal(nav_tick(&nav, snapshot, 1000 + IDLE_MS), NAV_TURN);
    assert_false(nav.is_enlarged);
    snapshot_destroy(snapshot);
}

static void
test_the_menu_is_a_step_down(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_fill(&all);
    struct nav nav = begin(snapshot);
    assert_int_equal(nav_apply(&nav, intent_parse("menu"), snapshot, 1000),
                     NAV_DOWN);
    assert_int_equal(nav_place(&nav).page, PAGE_MENU);
    nav_apply(&nav, intent_parse("goals"), snapshot, 2000);
    assert_int_equal(nav_place(&nav).page, PAGE_GOALS);
    assert_int_equal(nav.depth, 0);
    nav_apply(&nav, intent_parse("menu"), snapshot, 3000);
    nav_apply(&nav, intent_parse("back"), snapshot, 4000);
    assert_int_equal(nav_place(&nav).page, PAGE_GOALS);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_larger_step_takes_more_screens),
        cmocka_unit_test(test_short_answers_share_a_screen),
        cmocka_unit_test(test_the_parts_show_all_there_is),
        cmocka_unit_test(test_one_touch_enlarges_and_the_next_undoes_it),
        cmocka_unit_test(test_who_leaves_takes_the_size_along),
        cmocka_unit_test(test_a_size_is_undone_where_there_is_one_page_only),
        cmocka_unit_test(test_the_menu_is_a_step_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
