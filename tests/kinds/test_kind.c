// A kind of page that is one file, pages/tide.c, and nothing else: the program
// knows it as it knows the others.
#include "pages/support_build.h"
#include "pages/support_snapshot.h"
#include "settings/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct support_recipe recipe = {4, 24, 7, 6, 6, 0, NULL};

static void
begin(struct nav *nav, bool is_public, int text_step)
{
    struct nav_settings settings = {
        .cycle = {PAGE_COMPASS, PAGE_TIDE},
        .cycle_count = 2,
        .is_public = is_public,
        .text_step = text_step,
        .find_rules = page_find_rules,
    };
    nav_init(nav, &settings, 0);
}

static void
test_it_has_a_name_and_no_other_has_it(void **unused)
{
    (void)unused;
    enum page_id found = PAGE_COUNT;
    assert_true(place_find_page("tide", &found));
    assert_int_equal(found, PAGE_TIDE);
    assert_true(place_may_cycle(PAGE_TIDE));
    assert_false(place_may_cycle(PAGE_TIDES));
    assert_int_equal(PAGE_COMPASS, 0);
    for (int i = 0; i < PAGE_COUNT; i++) {
        enum page_id id = (enum page_id)i;
        assert_true(place_find_page(place_page_name(id), &found));
        assert_int_equal(found, id);
        assert_non_null(page_find_kind(id)->title);
        assert_non_null(page_find_kind(id)->build);
    }
}

static void
test_settings_may_name_what_turns(void **unused)
{
    (void)unused;
    struct settings settings = {0};
    settings_defaults(&settings);
    assert_true(settings_set(&settings, "cycle.pages", "compass tide", "test"));
    assert_false(settings_set(&settings, "cycle.pages", "tides", "test"));
    settings_destroy(&settings);
}

// One goal a visit, the next one at the next.
static void
test_it_turns(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct nav nav;
    begin(&nav, false, 100);
    for (int i = 0; i < 3; i++) {
        nav_tick(&nav, snapshot, nav_deadline_ms(&nav));
        assert_int_equal(nav_place(&nav).page, PAGE_TIDE);
        assert_int_equal(nav_place(&nav).item,
                         snapshot->shown_goals.items[i]->id);
        nav_tick(&nav, snapshot, nav_deadline_ms(&nav));
        assert_int_equal(nav_place(&nav).page, PAGE_COMPASS);
    }
    snapshot_destroy(snapshot);
}

static void
test_it_is_kept_from_the_public(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct nav nav;
    begin(&nav, true, 100);
    nav_tick(&nav, snapshot, nav_deadline_ms(&nav));
    assert_int_equal(nav_place(&nav).page, PAGE_COMPASS);
    nav_apply(&nav, intent_parse("tide"), snapshot, 0);
    assert_int_equal(nav_place(&nav).page, PAGE_COMPASS);
    snapshot_destroy(snapshot);
}

static void
test_what_stands_beside_is_opened_and_left(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct nav nav;
    static const struct {
        int step, parts;
    } cases[] = {{100, 3}, {150, 5}, {200, 24}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        begin(&nav, false, cases[i].step);
        nav_apply(&nav, intent_parse("tides"), snapshot, 0);
        assert_int_equal(nav_place(&nav).page, PAGE_TIDES);
        assert_int_equal(nav_part_count(&nav, nav_place(&nav), snapshot),
                         cases[i].parts);
        nav_apply(&nav, intent_parse("back"), snapshot, 0);
        assert_int_equal(nav_place(&nav).page, PAGE_COMPASS);
    }
    nav.stack[0] = (struct place){.page = PAGE_TIDES};
    assert_int_equal(nav_page_behind(&nav, snapshot), PAGE_TIDE);
    snapshot_destroy(snapshot);
}

static void
test_it_is_seen(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct support_request request = {.snapshot = snapshot,
                                      .place =
                                          support_enter(PAGE_TIDE, snapshot),
                                      .is_tab = true};
    struct text_builder text = {0};
    support_dump(&text, &request);
    assert_non_null(strstr(text.data, "Tide"));
    assert_non_null(strstr(text.data, snapshot->shown_goals.items[0]->name));
    text_destroy(&text);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_has_a_name_and_no_other_has_it),
        cmocka_unit_test(test_settings_may_name_what_turns),
        cmocka_unit_test(test_it_turns),
        cmocka_unit_test(test_it_is_kept_from_the_public),
        cmocka_unit_test(test_what_stands_beside_is_opened_and_left),
        cmocka_unit_test(test_it_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
