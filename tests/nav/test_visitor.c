// Who stands before a public board: what they choose, and what is left of it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "nav/rules.h"
#include "support_nav.h"

enum { VISIT_MS = 60000 };

static const struct contents some = {.foci = 2, .plans = 3, .stories = 2};

static struct nav
begin(const struct snapshot *snapshot, bool is_public)
{
    struct nav_settings settings = support_settings(OFFICE);
    struct nav nav;

    settings.is_public = is_public;
    settings.detail_return_ms = VISIT_MS;
    settings.pause_ms = VISIT_MS;
    nav_init(&nav, &settings, 0);
    nav_rebind(&nav, snapshot, 0);
    return nav;
}

static enum nav_change
touch(struct nav *nav, const struct snapshot *snapshot, const char *words,
      int64_t now_ms)
{
    return nav_apply(nav, intent_parse(words), snapshot, now_ms);
}

static void
test_one_touch_chooses_the_language(void **state)
{
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav = begin(snapshot, true);

    (void)state;
    assert_int_equal(touch(&nav, snapshot, "danish", 1000), NAV_SAME);
    assert_int_equal(touch(&nav, snapshot, "english", 2000), NAV_TURN);
    assert_true(nav.is_english);
    assert_int_equal(touch(&nav, snapshot, "english", 3000), NAV_SAME);
    touch(&nav, snapshot, "plan/101", 4000);
    assert_true(nav.is_english);
    assert_int_equal(touch(&nav, snapshot, "danish", 5000), NAV_TURN);
    assert_int_equal(nav_place(&nav).page, PAGE_PLAN);
    assert_false(nav.is_english);
    snapshot_destroy(snapshot);
}

static void
test_a_board_among_colleagues_keeps_its_own(void **state)
{
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav = begin(snapshot, false);

    (void)state;
    assert_int_equal(touch(&nav, snapshot, "english", 1000), NAV_SAME);
    assert_false(nav.is_english);
    snapshot_destroy(snapshot);
}

// From 20 s before on it is counted down, and any touch begins the time anew.
static void
test_nothing_survives_a_visitor(void **state)
{
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav = begin(snapshot, true);

    (void)state;
    touch(&nav, snapshot, "english", 1000);
    touch(&nav, snapshot, "enlarge", 2000);
    touch(&nav, snapshot, "lift", 3000);
    touch(&nav, snapshot, "plan/101", 4000);
    assert_int_equal(nav_return_left_ms(&nav, 43999), 0);
    assert_int_equal(nav_return_left_ms(&nav, 44000), 20000);
    touch(&nav, snapshot, "stay", 63000);
    assert_int_equal(nav_return_left_ms(&nav, 64000), 0);
    nav_tick(&nav, snapshot, 122999);
    assert_true(nav.is_english);
    assert_int_equal(nav_tick(&nav, snapshot, 123000), NAV_TURN);
    assert_false(nav.is_english || nav.is_enlarged || nav.is_lifted);
    assert_int_equal(nav.depth, 0);
    snapshot_destroy(snapshot);
}

static void
test_a_pause_ends_as_a_visit_does(void **state)
{
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav = begin(snapshot, true);

    (void)state;
    touch(&nav, snapshot, "pause", 1000);
    touch(&nav, snapshot, "english", 2000);
    assert_int_equal(nav.mode, NAV_PAUSED);
    assert_int_equal(nav_return_left_ms(&nav, 52000), 10000);
    nav_tick(&nav, snapshot, 62000);
    assert_false(nav.is_english);
    assert_int_equal(nav.mode, NAV_CYCLING);
    snapshot_destroy(snapshot);
}

// A board that speaks English by itself is English again.
static void
test_the_boards_own_language_comes_back(void **state)
{
    struct snapshot *snapshot = support_fill(&some);
    struct nav nav = begin(snapshot, true);

    (void)state;
    nav.settings.is_english = true;
    nav.is_english = true;
    touch(&nav, snapshot, "danish", 1000);
    assert_false(nav.is_english);
    nav_tick(&nav, snapshot, 61000);
    assert_true(nav.is_english);
    // And at once where somebody lets the pages turn.
    touch(&nav, snapshot, "danish", 70000);
    touch(&nav, snapshot, "pause", 71000);
    assert_true(nav.is_english);
    snapshot_destroy(snapshot);
}

static bool
is_there(const struct snapshot *snapshot)
{
    return snapshot != NULL;
}

static const struct nav_rules *
find_rules(enum page_id page)
{
    static const struct nav_rules welcome = {.has_content = is_there};
    static const struct nav_rules none = {.has_content = NULL};

    return page == PAGE_WELCOME ? &welcome : &none;
}

// A lobby turns no compass: its home is the welcome.
static void
test_the_lobbys_home_is_the_welcome(void **state)
{
    struct snapshot *snapshot = support_fill(&some);
    struct nav_settings settings = support_settings("welcome stories");
    struct nav nav;

    (void)state;
    settings.is_public = true;
    settings.find_rules = find_rules;
    nav_init(&nav, &settings, 0);
    nav_rebind(&nav, snapshot, 0);
    touch(&nav, snapshot, "plans", 1000);
    assert_int_equal(nav_page_behind(&nav, snapshot), PAGE_WELCOME);
    touch(&nav, snapshot, "home", 2000);
    assert_int_equal(nav_place(&nav).page, PAGE_WELCOME);
    nav.settings.cycle[0] = PAGE_COMPASS;
    touch(&nav, snapshot, "home", 3000);
    assert_int_equal(nav_place(&nav).page, PAGE_COMPASS);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_touch_chooses_the_language),
        cmocka_unit_test(test_a_board_among_colleagues_keeps_its_own),
        cmocka_unit_test(test_nothing_survives_a_visitor),
        cmocka_unit_test(test_a_pause_ends_as_a_visit_does),
        cmocka_unit_test(test_the_boards_own_language_comes_back),
        cmocka_unit_test(test_the_lobbys_home_is_the_welcome),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
