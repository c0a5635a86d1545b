#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/ripple.h"

// Returns how many commands the ripple adds at a moment.
static size_t
draw(struct ripple *ripple, struct scene *scene, int64_t now_ms)
{
    struct style style = style_make(THEME_DAY, false);

    scene_reset(scene, 1280, 720, 2.0F / 3.0F, (struct color){0});
    ripple_add(ripple, scene, &style, now_ms);
    return scene->count;
}

static void
test_a_ripple_grows_around_the_finger(void **state)
{
    (void)state;
    struct ripple ripple = {0};
    struct scene scene = {0};
    struct box box;

    ripple_begin(&ripple, 300, 200, 1000);
    assert_int_equal(draw(&ripple, &scene, 1125), 1);
    box = scene.commands[0].box;
    assert_in_range(box.x + box.width / 2, 299, 301);
    assert_in_range(box.y + box.height / 2, 199, 201);
    // Half of 48 logical units each way, and half of the line.
    assert_in_range(box.width, 34, 40);
    assert_int_equal(scene.commands[0].color.alpha, 51);
    assert_true(ripple.is_running);
    scene_destroy(&scene);
}

static void
test_a_ripple_ends(void **state)
{
    (void)state;
    struct ripple ripple = {0};
    struct scene scene = {0};

    assert_int_equal(draw(&ripple, &scene, 5), 0);
    ripple_begin(&ripple, 300, 200, 1000);
    assert_int_equal(draw(&ripple, &scene, 1250), 0);
    assert_false(ripple.is_running);
    assert_int_equal(draw(&ripple, &scene, 1100), 0);
    scene_destroy(&scene);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_ripple_grows_around_the_finger),
        cmocka_unit_test(test_a_ripple_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
