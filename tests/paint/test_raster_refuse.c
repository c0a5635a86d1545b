#include "paint/support_sketch.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

// What one edge may add after the limit was nearly reached.
#define LAST_EDGE (2 * RASTER_MAX_SIDE)

// A refused call draws nothing and leaves nothing behind: a picture drawn
// after it is the one a fresh rasteriser draws.
static void
check_unharmed(struct canvas *canvas)
{
    struct canvas fresh = canvas_create(320, 240);

    assert_int_equal(canvas_touched(canvas), 0);
    sketch_composite(canvas, canvas_all(canvas));
    sketch_composite(&fresh, canvas_all(&fresh));
    assert_true(canvas_hash(canvas) == canvas_hash(&fresh));
    canvas_clear(canvas);
    canvas_destroy(&fresh);
}

static void
check_refused(struct canvas *canvas, const struct path *path)
{
    struct stroke stroke = {.width = 3};

    assert_false(canvas_fill(canvas, path));
    assert_false(canvas_stroke(canvas, path, stroke));
    check_unharmed(canvas);
}

static void
check_refused_in_each_value(struct canvas *canvas, float value)
{
    const struct path_step good[] = {
        {PATH_MOVE, {10, 10}},
        {PATH_LINE, {90, 20}},
        {PATH_CUBIC, {90, 90, 80, 70, 60, 50}},
        {PATH_ARC, {50, 50, 20, 0, 90}},
    };
    const int used[] = {2, 2, 6, 5};

    for (int i = 0; i < 4; i++)
        for (int j = 0; j < used[i]; j++) {
            struct path_step steps[4] = {good[0], good[1], good[2], good[3]};
            struct path path = {.steps = steps, .count = 4};
            steps[i].value[j] = value;
            check_refused(canvas, &path);
        }
}

static void
test_values_that_are_no_place_are_refused(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    const float values[] = {NAN,     -NAN,         INFINITY, -INFINITY,
                            1000001, -FLT_MAX / 2, 1e30f};

    (void)state;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        check_refused_in_each_value(&canvas, values[i]);
    canvas_destroy(&canvas);
}

static void
test_a_negative_radius_is_refused(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct path path = {0};

    (void)state;
    path_arc(&path, 50, 50, -1, 0, 90);
    check_refused(&canvas, &path);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_strokes_without_sense_are_refused(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    const struct stroke strokes[] = {
        {.width = 0},
        {.width = -1},
        {.width = NAN},
        {.width = INFINITY},
        {.width = 2e6f},
        {.width = 2, .dash = NAN, .gap = 2},
        {.width = 2, .dash = 2, .gap = INFINITY},
        {.width = 2, .dash = 2, .gap = 2, .phase = NAN},
        {.width = 2, .dash = 1e-30f, .gap = 1e-30f},
        {.width = 2, .dash = 1e-3f, .gap = 1e-4f},
    };
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 20, 20, 200, 200, 10);
    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++) {
        assert_false(canvas_stroke(&canvas, &path, strokes[i]));
        check_unharmed(&canvas);
    }
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_negative_dash_draws_a_solid_line(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct path path = {0};

    (void)state;
    path_move(&path, 10, 50);
    path_line(&path, 110, 50);
    assert_true(canvas_stroke(
        &canvas, &path, (struct stroke){.width = 2, .dash = -4, .gap = 3}));
    assert_int_equal(canvas_touched(&canvas), 200);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

// Work is counted, so this holds on a machine of any speed.
static void
test_work_is_bounded(void **state)
{
    struct canvas canvas = canvas_create(1920, 240);
    struct path path = {0};

    (void)state;
    for (int i = 0; i < 60000; i++)
        path_line(&path, (float)(i % 2 * 1919), (float)(i * 7919 % 2400) / 10);
    assert_false(canvas_fill(&canvas, &path));
    assert_in_range(canvas.raster.edges.work, EDGES_MAX_WORK,
                    EDGES_MAX_WORK + LAST_EDGE);
    assert_int_equal(canvas_touched(&canvas), 0);
    assert_false(raster_fill(&canvas.raster, canvas.pixels,
                             (struct clip){5, 5, 6, 6}, &path, WHITE, 255));
    assert_int_equal(canvas_touched(&canvas), 0);

    path_reset(&path);
    path_add_rectangle(&path, 10, 10, 20, 20, 0);
    assert_true(canvas_fill(&canvas, &path));
    assert_int_equal(canvas_touched(&canvas), 400);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_the_number_of_points_is_bounded(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct path path = {0};

    (void)state;
    for (int i = 0; i < 300000; i++)
        path_line(&path, 1, 1);
    check_refused(&canvas, &path);
    path_reset(&path);
    for (int i = 0; i < 300000; i++)
        path_move(&path, 1, 1);
    check_refused(&canvas, &path);
    path_reset(&path);
    path_arc(&path, 0, 0, 1000000, 0, 1000000);
    check_refused(&canvas, &path);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_far_geometry_that_is_finite_is_drawn(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, -1000000, -1000000, 2000000, 2000000, 0);
    assert_true(canvas_fill(&canvas, &path));
    assert_float_equal(canvas_area(&canvas), 320 * 240, 0);
    canvas_clear(&canvas);
    path_reset(&path);
    path_move(&path, -1000000, 100);
    path_line(&path, 1000000, 100);
    assert_true(canvas_stroke(&canvas, &path, (struct stroke){.width = 4}));
    assert_float_equal(canvas_area(&canvas), 320 * 4, 0);
    assert_true(
        canvas_stroke(&canvas, &path, (struct stroke){.width = 1000000}));
    path_destroy(&path);
    canvas_destroy(&canvas);
}

// Carried on down to the clip, such an edge would end beyond any number.
static void
test_a_flat_edge_above_the_clip_does_not_reach_it(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct path_point points[] = {{-1000000, 10}, {1000000, 10.01f}, {0, 9}};
    struct path path = {0};

    (void)state;
    path_add_polygon(&path, points, 3);
    assert_true(raster_fill(&canvas.raster, canvas.pixels,
                            (struct clip){0, 200, 320, 240}, &path, WHITE,
                            255));
    assert_int_equal(canvas_touched(&canvas), 0);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_nothing_to_see_is_no_failure(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct path path = {0};
    struct stroke stroke = {.width = 3};

    (void)state;
    assert_true(canvas_fill(&canvas, &path));
    assert_true(canvas_stroke(&canvas, &path, stroke));
    path_close(&path);
    path_close(&path);
    assert_true(canvas_stroke(&canvas, &path, stroke));
    path_move(&path, 3, 3);
    assert_true(canvas_fill(&canvas, &path));
    path_arc(&path, 30, 30, 0, 0, 360);
    assert_true(canvas_fill(&canvas, &path));
    check_unharmed(&canvas);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_sizes_are_checked(void **state)
{
    struct raster raster;
    struct canvas canvas = canvas_create(320, 240);
    struct path path = {0};

    (void)state;
    assert_false(raster_init(&raster, 0, 10));
    assert_false(raster_init(&raster, 10, -1));
    assert_false(raster_init(&raster, RASTER_MAX_SIDE + 1, 10));
    raster_destroy(&raster);
    path_add_rectangle(&path, 10, 10, 20, 20, 0);
    assert_true(raster_init(&raster, 320, 239));
    assert_false(raster_fill(&raster, canvas.pixels, canvas_all(&canvas), &path,
                             WHITE, 255));
    raster_destroy(&raster);
    assert_true(raster_init(&raster, 319, 240));
    assert_false(raster_fill(&raster, canvas.pixels, canvas_all(&canvas), &path,
                             WHITE, 255));
    assert_false(raster_fade(&raster, canvas.pixels, canvas_all(&canvas),
                             canvas_all(&canvas), true, WHITE, 255, 255));
    raster_destroy(&raster);
    assert_false(raster_fill(&raster, canvas.pixels, canvas_all(&canvas), &path,
                             WHITE, 255));
    assert_int_equal(canvas_touched(&canvas), 0);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_that_are_no_place_are_refused),
        cmocka_unit_test(test_a_negative_radius_is_refused),
        cmocka_unit_test(test_strokes_without_sense_are_refused),
        cmocka_unit_test(test_a_negative_dash_draws_a_solid_line),
        cmocka_unit_test(test_work_is_bounded),
        cmocka_unit_test(test_the_number_of_points_is_bounded),
        cmocka_unit_test(test_far_geometry_that_is_finite_is_drawn),
        cmocka_unit_test(test_a_flat_edge_above_the_clip_does_not_reach_it),
        cmocka_unit_test(test_nothing_to_see_is_no_failure),
        cmocka_unit_test(test_sizes_are_checked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
