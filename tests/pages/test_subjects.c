// The pages beside the steering chain against the dumps that were looked at
// and kept; see test_golden.c.
#include "support_build.h"
#include "support_golden.h"
#include "support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

struct state {
    const char *name;
    struct support_recipe recipe;
    struct support_extras extras;
};

static const struct state states[] = {
    {"normal", {4, 24, 7, 6, 6, 0, NULL}, {3, false}},
    {"empty", {0, 0, 0, 0, 0, 0, NULL}, {0, false}},
    {"bare", {4, 1, 1, 0, 0, 0, NULL}, {1, false}},
    {"overlong", {4, 60, 9, 3, 7, 400, NULL}, {9, false}},
};

// A strategy of two foci that carry each other.
static const struct state balances[] = {
    {"normal", {2, 14, 7, 4, 7, 0, NULL}, {3, true}},
    {"empty", {0, 0, 0, 0, 0, 0, NULL}, {0, false}},
    {"bare", {2, 1, 1, 0, 1, 0, NULL}, {1, true}},
    {"overlong", {2, 60, 9, 3, 9, 400, NULL}, {9, true}},
};

struct view {
    struct place place;
    bool is_tab;
    const char *suffix; // of the dump's name, "" if the page's is enough
};

static const struct view views[] = {
    {{.page = PAGE_SERVICE, .item = 1}, true, ""},
    {{.page = PAGE_LEADERSHIP, .item = 11}, true, ""},
    {{.page = PAGE_LEADERSHIP, .item = 11, .detail = 2}, true, "-opened"},
    {{.page = PAGE_LEADERSHIP, .item = 1, .detail = 25}, false, "-expected"},
    {{.page = PAGE_STOPPED}, false, ""},
    {{.page = PAGE_TRIALS}, false, ""},
    {{.page = PAGE_PLANS}, false, "-linked"},
    {{.page = PAGE_RANKING, .item = 3}, false, ""},
    {{.page = PAGE_STAKEHOLDER, .item = 1}, false, ""},
    {{.page = PAGE_GOAL, .item = 3}, false, "-compared"},
    {{.page = PAGE_OUTLOOK}, true, ""},
    {{.page = PAGE_OUTLOOK, .item = 1, .detail = 8}, true, "-opened"},
    {{.page = PAGE_FOCUS, .item = 2}, false, "-linked"},
    {{.page = PAGE_RANKING, .item = 1, .part = 1}, false, "-first"},
};

static const struct view balance_views[] = {
    {{.page = PAGE_BALANCE}, true, ""},
    {{.page = PAGE_BALANCE, .part = 1}, true, "-more"},
    {{.page = PAGE_BALANCE, .detail = 2}, true, "-opened"},
    {{.page = PAGE_INITIATIVES}, true, ""},
    {{.page = PAGE_COMMITMENT, .item = 1}, false, "-measured"},
};

// How a page is seen; all but the first with the first state alone.
static const struct variant {
    const char *suffix;
    const char *language;
    int width, height;
    int text_step; // in percent; 0: 100
} variants[] = {
    {"", "da", 1920, 1080, 100},
    {"-en", "en", 1920, 1080, 100},
    {"-portrait", "da", 1080, 1920, 100},
    {"-150", "da", 1920, 1080, 150},
    {"-200-portrait", "da", 1080, 1920, 200},
};

static bool
check(const struct state *state, const struct snapshot *snapshot,
      const struct view *view, const struct variant *variant)
{
    struct text_builder dump = {0};
    struct support_request request = {.snapshot = snapshot,
                                      .place = view->place,
                                      .is_tab = view->is_tab,
                                      .width = variant->width,
                                      .height = variant->height,
                                      .text_step = variant->text_step,
                                      .language = variant->language};
    support_dump(&dump, &request);
    char name[128];
    snprintf(name, sizeof name, "%s%s-%s%s", place_page_name(view->place.page),
             view->suffix, state->name, variant->suffix);
    bool is_other = support_differs(name, &dump);
    text_destroy(&dump);
    return is_other;
}

static int
check_all(const struct state *state, const struct view *seen, size_t count,
          bool is_normal)
{
    int different = 0;
    size_t variant_count = is_normal ? sizeof variants / sizeof variants[0] : 1;
    struct snapshot *snapshot =
        support_snapshot_with(&state->recipe, &state->extras);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < variant_count; j++) {
            different += check(state, snapshot, &seen[i], &variants[j]);
        }
    }
    snapshot_destroy(snapshot);
    return different;
}

static void
test_pages_look_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        different += check_all(&states[i], views,
                               sizeof views / sizeof views[0], i == 0);
    }
    assert_int_equal(different, 0);
}

static void
test_pages_of_a_balance_look_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    for (size_t i = 0; i < sizeof balances / sizeof balances[0]; i++) {
        different +=
            check_all(&balances[i], balance_views,
                      sizeof balance_views / sizeof balance_views[0], i == 0);
    }
    assert_int_equal(different, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_look_as_kept),
        cmocka_unit_test(test_pages_of_a_balance_look_as_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
