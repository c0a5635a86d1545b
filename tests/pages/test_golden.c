// Every page in every state against the dump that was looked at and kept.
// After a wanted change: PEJL_GOLDEN=write ctest -R pages/test_golden, then
// read the difference as you would read code.
#include "support_build.h"
#include "support_golden.h"
#include "support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct state {
    const char *name;
    struct support_recipe recipe;
};

static const struct state states[] = {
    {"normal", {4, 24, 7, 6, 6, 0, NULL}},
    {"empty", {0, 0, 0, 0, 0, 0, NULL}},
    {"bare", {4, 1, 1, 1, 0, 0, NULL}},
    {"overlong", {4, 200, 9, 3, 7, 5000, NULL}},
};

static const struct place places[] = {
    {.page = PAGE_COMPASS},
    {.page = PAGE_PLANS},
    {.page = PAGE_PLAN, .item = 1},
    {.page = PAGE_PLAN, .item = 1, .detail = 6},
    {.page = PAGE_GOALS},
    {.page = PAGE_GOAL, .item = 1},
    {.page = PAGE_STORIES, .item = 1},
    {.page = PAGE_STORY, .item = 1},
    {.page = PAGE_FOCUS, .item = 2},
    {.page = PAGE_COMMITMENT, .item = 1},
    {.page = PAGE_WAITING},
    {.page = PAGE_EMPTY},
};

static bool
check(const struct state *state, const struct snapshot *snapshot,
      struct place place, const char *language)
{
    struct text_builder dump = {0};
    struct support_request request = {
        .snapshot = snapshot, .place = place, .language = language};
    support_dump(&dump, &request);
    char name[128];
    snprintf(name, sizeof name, "%s%s-%s%s", place_page_name(place.page),
             place.detail > 0 ? "-opened" : "", state->name,
             strcmp(language, "en") == 0 ? "-en" : "");
    bool is_other = support_differs(name, &dump);
    text_destroy(&dump);
    return is_other;
}

static void
test_pages_look_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        struct snapshot *snapshot = support_snapshot(&states[i].recipe);
        for (size_t j = 0; j < sizeof places / sizeof places[0]; j++) {
            different += check(&states[i], snapshot, places[j], "da");
            if (i == 0) {
                different += check(&states[i], snapshot, places[j], "en");
            }
        }
        snapshot_destroy(snapshot);
    }
    assert_int_equal(different, 0);
}

static void
test_same_inputs_give_the_same_scene(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&states[0].recipe);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        struct support_request request = {.snapshot = snapshot,
                                          .place = places[i]};
        struct scene first = {0};
        struct scene second = {0};
        support_build(&first, &request);
        support_build(&second, &request);
        assert_true(scene_hash(&first) == scene_hash(&second));
        struct box box = scene_difference(&first, &second);
        assert_int_equal(box.width, 0);
        scene_destroy(&first);
        scene_destroy(&second);
    }
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_look_as_kept),
        cmocka_unit_test(test_same_inputs_give_the_same_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
