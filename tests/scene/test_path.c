#include "scene/path.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
check_verbs(const struct path *path, const char *verbs)
{
    assert_int_equal(path->count, strlen(verbs));
    for (size_t i = 0; i < path->count; i++)
        assert_int_equal("MLCAZ"[path->steps[i].verb], verbs[i]);
}

static void
check_box(const struct path *path, float left, float top, float right,
          float bottom)
{
    struct path_box box;

    assert_true(path_bounds(path, &box));
    assert_float_equal(box.left, left, 0.001f);
    assert_float_equal(box.top, top, 0.001f);
    assert_float_equal(box.right, right, 0.001f);
    assert_float_equal(box.bottom, bottom, 0.001f);
}

static void
test_steps_are_kept_with_unused_values_zero(void **state)
{
    struct path path = {0};

    (void)state;
    for (int i = 0; i < 100; i++)
        path_cubic(&path, (struct path_point){1, 2}, (struct path_point){3, 4},
                   (struct path_point){5, (float)i});
    path_line(&path, 8, 9);
    assert_int_equal(path.count, 101);
    assert_float_equal(path.steps[99].value[5], 99, 0);
    const float line[6] = {8, 9};
    assert_memory_equal(path.steps[100].value, line, sizeof line);
    path_destroy(&path);
    assert_null(path.steps);
    path_destroy(&path);
}

static void
test_reset_keeps_the_memory(void **state)
{
    struct path path = {0};

    (void)state;
    path_move(&path, 1, 1);
    size_t capacity = path.capacity;
    path_reset(&path);
    assert_int_equal(path.count, 0);
    assert_int_equal(path.capacity, capacity);
    path_destroy(&path);
}

static void
test_a_borrowed_path_is_not_freed(void **state)
{
    struct path_step steps[1] = {{PATH_MOVE, {4, 5}}};
    struct path path = {.steps = steps, .count = 1};

    (void)state;
    check_box(&path, 4, 5, 4, 5);
    path_destroy(&path);
    assert_null(path.steps);
}

static void
test_shapes_are_made_of_the_right_steps(void **state)
{
    struct path_point points[] = {{0, 0}, {4, 0}, {4, 4}};
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 0, 0, 10, 10, 0);
    check_verbs(&path, "MLLLZ");
    path_reset(&path);
    path_add_rectangle(&path, 0, 0, 10, 10, 3);
    check_verbs(&path, "MAAAAZ");
    path_reset(&path);
    path_add_circle(&path, 0, 0, 10);
    check_verbs(&path, "MAZ");
    path_reset(&path);
    path_add_sector(&path, 0, 0, 5, 10, 20, 60);
    path_add_sector(&path, 0, 0, 0, 10, 20, 60);
    path_add_sector(&path, 0, 0, 5, 10, 20, 380);
    check_verbs(&path, "MAAZ"
                       "MALZ"
                       "MAZMAZ");
    path_reset(&path);
    path_add_polygon(&path, points, 3);
    path_add_polyline(&path, points, 3);
    check_verbs(&path, "MLLZMLL");
    path_destroy(&path);
}

static void
test_shapes_of_no_size_append_nothing(void **state)
{
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 0, 0, 0, 10, 3);
    path_add_rectangle(&path, 0, 0, 10, -1, 3);
    path_add_circle(&path, 0, 0, 0);
    path_add_sector(&path, 0, 0, 10, 10, 20, 60);
    path_add_sector(&path, 0, 0, 5, 10, 60, 60);
    path_add_polygon(&path, NULL, 0);
    path_add_polyline(&path, NULL, 0);
    assert_int_equal(path.count, 0);
    path_destroy(&path);
}

static void
test_a_radius_is_held_to_half_the_shorter_side(void **state)
{
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 0, 0, 100, 20, 99);
    assert_float_equal(path.steps[1].value[2], 10, 0);
    check_box(&path, 0, 0, 100, 20);
    path_destroy(&path);
}

static void
test_bounds_hold_each_kind_of_step(void **state)
{
    struct path path = {0};

    (void)state;
    path_move(&path, 3, 4);
    check_box(&path, 3, 4, 3, 4);
    path_cubic(&path, (struct path_point){-1, 9}, (struct path_point){7, 2},
               (struct path_point){5, 5});
    check_box(&path, -1, 2, 7, 9);
    path_reset(&path);
    path_add_circle(&path, 10, 20, 5);
    check_box(&path, 5, 15, 15, 25);
    path_reset(&path);
    path_arc(&path, 0, 0, 10, -90, 0); // the upper left quarter
    check_box(&path, -10, -10, 0, 0);
    path_reset(&path);
    path_arc(&path, 0, 0, 10, 150, 40); // anticlockwise by east
    check_box(&path, 5, -7.6604f, 10, 8.6603f);
    path_destroy(&path);
}

static void
test_bounds_of_nothing_and_of_nonsense(void **state)
{
    struct path path = {0};
    struct path_box box;

    (void)state;
    assert_false(path_bounds(&path, &box));
    path_close(&path);
    assert_false(path_bounds(&path, &box));
    path_move(&path, 1, NAN);
    assert_false(path_bounds(&path, &box));
    path_reset(&path);
    path_arc(&path, 1, 1, 5, 0, INFINITY);
    assert_false(path_bounds(&path, &box));
    path_destroy(&path);
}

static void
test_polar_points_follow_the_compass(void **state)
{
    struct path_point north = path_polar(10, 20, 5, 0);
    struct path_point east = path_polar(10, 20, 5, 90);
    struct path_point southwest = path_polar(0, 0, 10, 225);

    (void)state;
    assert_true(north.x == 10 && north.y == 15);
    assert_true(east.x == 15 && east.y == 20);
    assert_float_equal(southwest.x, -7.0711f, 0.0001f);
    assert_float_equal(southwest.y, 7.0711f, 0.0001f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps_are_kept_with_unused_values_zero),
        cmocka_unit_test(test_reset_keeps_the_memory),
        cmocka_unit_test(test_a_borrowed_path_is_not_freed),
        cmocka_unit_test(test_shapes_are_made_of_the_right_steps),
        cmocka_unit_test(test_shapes_of_no_size_append_nothing),
        cmocka_unit_test(test_a_radius_is_held_to_half_the_shorter_side),
        cmocka_unit_test(test_bounds_hold_each_kind_of_step),
        cmocka_unit_test(test_bounds_of_nothing_and_of_nonsense),
        cmocka_unit_test(test_polar_points_follow_the_compass),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
