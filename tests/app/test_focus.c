#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "app/focus.h"

static void
add_tap(struct scene *scene, const char *intent)
{
    scene_add_tap(scene, 0, 0, 10, 10,
                  (struct scene_tap){.intent = intent, .label = intent});
}

static void
fill(struct scene *scene)
{
    scene_reset(scene, 100, 100, 1.0F, (struct color){0});
    scene_add_mark(scene, 0, 0, 10, 10, "no target");
    add_tap(scene, "plan/1");
    add_tap(scene, "plan/2");
    add_tap(scene, "plan/1");
    scene_add_mark(scene, 0, 0, 10, 10, "no target");
    add_tap(scene, "pause");
}

static const struct {
    const char *focused;
    int step;
    const char *next;
} cases[] = {
    {NULL, 1, "plan/1"},        {NULL, -1, "pause"},
    {"plan/1", 1, "plan/2"},    {"plan/2", 1, "pause"},
    {"pause", 1, "plan/1"},     {"plan/1", -1, "pause"},
    {"pause", -1, "plan/2"},    {"plan/2", -1, "plan/1"},
    {"plan/gone", 1, "plan/1"}, {"plan/gone", -1, "pause"},
};

static void
test_the_focus_goes_round_in_reading_order(void **state)
{
    (void)state;
    struct scene scene = {0};

    fill(&scene);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(focus_step(&scene, cases[i].focused, cases[i].step),
                            cases[i].next);
    scene_destroy(&scene);
}

static void
test_without_targets_nothing_is_focused(void **state)
{
    (void)state;
    struct scene scene = {0};

    assert_null(focus_step(&scene, NULL, 1));
    scene_reset(&scene, 100, 100, 1.0F, (struct color){0});
    scene_add_mark(&scene, 0, 0, 10, 10, "no target");
    assert_null(focus_step(&scene, NULL, 1));
    assert_null(focus_step(&scene, "plan/1", -1));
    scene_destroy(&scene);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_focus_goes_round_in_reading_order),
        cmocka_unit_test(test_without_targets_nothing_is_focused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
