#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/composite.h"

static void
add_tap(struct scene *scene, float x, const char *intent)
{
    scene_add_tap(scene, x, 0, 50, 50,
                  (struct scene_tap){.intent = intent, .label = intent});
}

static void
test_the_later_lies_above(void **state)
{
    (void)state;
    struct scene page = {0};
    struct scene ring = {0};
    struct scene whole = {0};

    scene_reset(&page, 200, 100, 1.0F, color_from_rgb(0x123456));
    scene_reset(&ring, 200, 100, 1.0F, color_from_rgb(0x654321));
    add_tap(&page, 0, "plan/1");
    add_tap(&page, 100, "plan/2");
    add_tap(&ring, 100, "pause");
    composite_join(&whole, &page, &ring);
    assert_int_equal(whole.count, 3);
    assert_int_equal(whole.width, 200);
    assert_int_equal(color_to_rgb(whole.background), 0x123456);
    assert_string_equal(scene_find_tap(&whole, 25, 25)->as.tap.intent,
                        "plan/1");
    assert_string_equal(scene_find_tap(&whole, 125, 25)->as.tap.intent,
                        "pause");
    scene_destroy(&whole);
    scene_destroy(&ring);
    scene_destroy(&page);
}

static void
test_only_what_changed_differs(void **state)
{
    (void)state;
    struct scene page = {0};
    struct scene rings[2] = {0};
    struct scene wholes[2] = {0};
    struct path arc = {0};
    struct box box;

    path_add_rectangle(&arc, 150, 50, 20, 20, 0);
    scene_reset(&page, 200, 100, 1.0F, color_from_rgb(0x123456));
    for (int i = 0; i < 2; i++) {
        scene_reset(&rings[i], 200, 100, 1.0F, color_from_rgb(0x123456));
        scene_add_fill(&rings[i], &arc, color_from_rgb(i == 0 ? 1 : 2));
        composite_join(&wholes[i], &page, &rings[i]);
    }
    box = scene_difference(&wholes[0], &wholes[1]);
    assert_in_range(box.x, 148, 150);
    assert_in_range(box.width, 20, 24);
    box = scene_difference(&wholes[0], &wholes[0]);
    assert_int_equal(box.width, 0);
    for (int i = 0; i < 2; i++) {
        scene_destroy(&wholes[i]);
        scene_destroy(&rings[i]);
    }
    scene_destroy(&page);
    path_destroy(&arc);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_later_lies_above),
        cmocka_unit_test(test_only_what_changed_differs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
