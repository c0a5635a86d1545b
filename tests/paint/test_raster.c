#include "paint/support_canvas.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define PI 3.14159265358979323846
#define SIDE 240

struct shape {
    const char *name;
    void (*add)(struct path *path);
    double area;
    double tolerance; // part of the area
};

static void
add_whole_rectangle(struct path *path)
{
    path_add_rectangle(path, 20, 30, 100, 50, 0);
}

static void
add_half_pixel_rectangle(struct path *path)
{
    path_add_rectangle(path, 20.5f, 30.5f, 100, 50, 0);
}

static void
add_rounded_rectangle(struct path *path)
{
    path_add_rectangle(path, 20.25f, 30.75f, 150, 90, 24);
}

static void
add_pill(struct path *path)
{
    path_add_rectangle(path, 20, 30, 150, 48, 1000);
}

static void
add_small_circle(struct path *path)
{
    path_add_circle(path, 60.3f, 50.7f, 10);
}

static void
add_mark_circle(struct path *path)
{
    path_add_circle(path, 60, 50, 17);
}

static void
add_large_circle(struct path *path)
{
    path_add_circle(path, 120, 120, 113.3f);
}

static void
add_ring_piece(struct path *path)
{
    path_add_sector(path, 120, 120, 62, 106, -27, 63);
}

static void
add_pie_slice(struct path *path)
{
    path_add_sector(path, 120, 120, 0, 90, 100, 340);
}

static void
add_whole_ring(struct path *path)
{
    path_add_sector(path, 120, 120, 50, 100, 0, 360);
}

// Under x(t) from 10 to 110 the curve rises 240 t (1 - t): the integral of
// that times x'(t) is 4800.
static void
add_cubic_hill(struct path *path)
{
    path_move(path, 10, 100);
    path_cubic(path, (struct path_point){10, 20}, (struct path_point){110, 20},
               (struct path_point){110, 100});
    path_close(path);
}

static void
add_steep_triangle(struct path *path)
{
    struct path_point points[] = {{100.2f, 10}, {120.7f, 200}, {99.1f, 200}};

    path_add_polygon(path, points, 3);
}

static void
add_flat_triangle(struct path *path)
{
    struct path_point points[] = {{10, 100.2f}, {230, 120.7f}, {230, 99.1f}};

    path_add_polygon(path, points, 3);
}

static void
add_open_triangle(struct path *path)
{
    struct path_point points[] = {{10, 10}, {110, 10}, {10, 110}};

    path_add_polyline(path, points, 3);
}

static void
add_overlapping_squares(struct path *path)
{
    path_add_rectangle(path, 10, 10, 100, 100, 0);
    path_add_rectangle(path, 60, 60, 100, 100, 0);
}

static void
add_half_outside(struct path *path)
{
    path_add_rectangle(path, -50, -1000, 100, 1100, 0);
    path_add_rectangle(path, 200, 200, 5000, 5000, 0);
}

static const struct shape shapes[] = {
    {"whole rectangle", add_whole_rectangle, 5000, 0},
    {"half pixel rectangle", add_half_pixel_rectangle, 5000, 0.0003},
    {"rounded rectangle", add_rounded_rectangle, 150 * 90 - (4 - PI) * 576,
     0.0005},
    {"pill", add_pill, 102 * 48 + PI * 576, 0.0005},
    {"small circle", add_small_circle, PI * 100, 0.001},
    {"mark circle", add_mark_circle, PI * 289, 0.001},
    {"large circle", add_large_circle, PI * 113.3 * 113.3, 0.001},
    {"ring piece", add_ring_piece, PI / 4 * (106 * 106 - 62 * 62), 0.001},
    {"pie slice", add_pie_slice, PI * 8100 * 2 / 3, 0.001},
    {"whole ring", add_whole_ring, PI * 7500, 0.001},
    {"cubic hill", add_cubic_hill, 4800, 0.001},
    {"steep triangle", add_steep_triangle, 21.6 * 190 / 2, 0.001},
    {"flat triangle", add_flat_triangle, 21.6 * 220 / 2, 0.001},
    {"open triangle", add_open_triangle, 5000, 0.001},
    {"overlapping squares", add_overlapping_squares, 17500, 0},
    {"half outside", add_half_outside, 50 * 100 + 40 * 40, 0},
};

static void
check_shape(struct canvas *canvas, const struct shape *shape)
{
    struct path path = {0};

    canvas_clear(canvas);
    shape->add(&path);
    assert_true(canvas_fill(canvas, &path));
    path_destroy(&path);
    double area = canvas_area(canvas);
    if (fabs(area - shape->area) > shape->area * shape->tolerance)
        fail_msg("%s: area %f, not %f", shape->name, area, shape->area);
}

static void
test_areas_of_known_shapes(void **state)
{
    struct canvas canvas = canvas_create(SIDE, SIDE);

    (void)state;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        check_shape(&canvas, &shapes[i]);
    canvas_destroy(&canvas);
}

static void
test_half_pixels_are_half_covered(void **state)
{
    struct canvas canvas = canvas_create(40, 40);
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 10.5f, 10.5f, 20, 20, 0);
    assert_true(canvas_fill(&canvas, &path));
    assert_int_equal(canvas_at(&canvas, 10, 20), 128);
    assert_int_equal(canvas_at(&canvas, 20, 10), 128);
    assert_int_equal(canvas_at(&canvas, 30, 30), 64);
    assert_int_equal(canvas_at(&canvas, 20, 20), 255);
    assert_int_equal(canvas_at(&canvas, 9, 20), 0);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_slope_covers_its_share_of_each_pixel(void **state)
{
    struct canvas canvas = canvas_create(8, 4);
    struct path_point points[] = {{0, 1}, {8, 2}, {8, 3}, {0, 3}};
    struct path path = {0};

    (void)state;
    path_add_polygon(&path, points, 4);
    assert_true(canvas_fill(&canvas, &path));
    for (int x = 0; x < 8; x++) {
        double covered = 1 - (x + 0.5) / 8;
        assert_in_range(canvas_at(&canvas, x, 1), (int)(covered * 255 - 1),
                        (int)(covered * 255 + 1));
    }
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_pentagram_has_no_hole(void **state)
{
    struct canvas canvas = canvas_create(200, 200);
    struct path path = {0};

    (void)state;
    for (int i = 0; i < 5; i++) {
        struct path_point tip = path_polar(100, 100, 90, 144 * (float)i);
        path_line(&path, tip.x, tip.y);
    }
    path_close(&path);
    assert_true(canvas_fill(&canvas, &path));
    assert_int_equal(canvas_at(&canvas, 100, 100), 255);
    assert_int_equal(canvas_at(&canvas, 100, 40), 255);
    assert_int_equal(canvas_at(&canvas, 100, 180), 0);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_contour_the_other_way_is_a_hole(void **state)
{
    struct canvas canvas = canvas_create(60, 60);
    struct path_point hole[] = {{20, 20}, {20, 40}, {40, 40}, {40, 20}};
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 10, 10, 40, 40, 0);
    path_add_polygon(&path, hole, 4);
    assert_true(canvas_fill(&canvas, &path));
    assert_int_equal(canvas_at(&canvas, 30, 30), 0);
    assert_int_equal(canvas_at(&canvas, 15, 30), 255);
    assert_float_equal(canvas_area(&canvas), 1200, 0);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_shapes_that_share_a_side_leave_no_seam(void **state)
{
    struct canvas canvas = canvas_create(100, 100);
    struct path_point upper[] = {{10, 10}, {90, 10}, {33.3f, 61.7f}, {10, 90}};
    struct path_point lower[] = {{90, 10}, {90, 90}, {10, 90}, {33.3f, 61.7f}};
    struct path path = {0};

    (void)state;
    path_add_polygon(&path, upper, 4);
    path_add_polygon(&path, lower, 4);
    assert_true(canvas_fill(&canvas, &path));
    assert_float_equal(canvas_area(&canvas), 6400, 0);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_areas_of_known_shapes),
        cmocka_unit_test(test_half_pixels_are_half_covered),
        cmocka_unit_test(test_a_slope_covers_its_share_of_each_pixel),
        cmocka_unit_test(test_a_pentagram_has_no_hole),
        cmocka_unit_test(test_a_contour_the_other_way_is_a_hole),
        cmocka_unit_test(test_shapes_that_share_a_side_leave_no_seam),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
