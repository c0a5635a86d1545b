#include "paint/support_canvas.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define PI 3.14159265358979323846

struct line {
    const char *name;
    void (*add)(struct path *path);
    struct stroke stroke;
    double area;
    double tolerance; // part of the area
};

static void
add_level_line(struct path *path)
{
    path_move(path, 20, 50);
    path_line(path, 120, 50);
}

static void
add_slanted_line(struct path *path)
{
    path_move(path, 20, 20);
    path_line(path, 80, 100); // 100 long
}

static void
add_corner(struct path *path)
{
    path_move(path, 20, 120);
    path_line(path, 20, 20);
    path_line(path, 120, 20);
}

static void
add_square(struct path *path)
{
    path_add_rectangle(path, 30, 30, 100, 100, 0);
}

static void
add_there_and_back(struct path *path)
{
    path_move(path, 30, 60);
    path_line(path, 130, 60);
    path_line(path, 30, 60);
}

static void
add_closed_line(struct path *path)
{
    path_move(path, 30, 60);
    path_line(path, 130, 60);
    path_close(path);
}

static void
add_dot(struct path *path)
{
    path_move(path, 60, 60);
    path_line(path, 60.01f, 60);
}

static void
add_circle(struct path *path)
{
    path_add_circle(path, 120, 120, 90);
}

static void
add_small_circle(struct path *path)
{
    path_add_circle(path, 60, 60, 4);
}

static void
add_quarter_arc(struct path *path)
{
    path_arc(path, 120, 120, 84, 20, 110);
}

// Teeth closer than the line is wide: it covers a block without a hole.
static void
add_comb(struct path *path)
{
    for (int i = 0; i <= 20; i++) {
        path_line(path, (float)(40 + 4 * i), i % 2 == 0 ? 50 : 110);
        path_line(path, (float)(44 + 4 * i), i % 2 == 0 ? 50 : 110);
    }
}

static const struct line lines[] = {
    {"butt", add_level_line, {.width = 2}, 200, 0},
    {"odd width", add_level_line, {.width = 5}, 500, 0.004},
    {"round caps",
     add_level_line,
     {.width = 20, .cap = STROKE_ROUND},
     2000 + PI * 100,
     0.001},
    {"slanted", add_slanted_line, {.width = 7}, 700, 0.002},
    {"round join", add_corner, {.width = 20}, 4000 - 100 + PI * 25, 0.001},
    {"closed square",
     add_square,
     {.width = 12},
     112 * 112 - (4 - PI) * 36 - 88 * 88,
     0.001},
    {"there and back",
     add_there_and_back,
     {.width = 20},
     2000 + PI * 50,
     0.004},
    {"closed line", add_closed_line, {.width = 20}, 2000 + PI * 100, 0.001},
    {"round dot", add_dot, {.width = 24, .cap = STROKE_ROUND}, PI * 144, 0.001},
    {"butt dot", add_dot, {.width = 24}, 0, 0},
    {"ring", add_circle, {.width = 8}, 2 * PI * 90 * 8, 0.001},
    {"ring wider than its circle",
     add_small_circle,
     {.width = 20},
     PI * 196,
     0.002},
    {"arc", add_quarter_arc, {.width = 10}, PI / 2 * 84 * 10, 0.001},
    {"dashes", add_level_line, {.width = 4, .dash = 10, .gap = 8}, 4 * 60, 0},
    {"dashes in phase",
     add_level_line,
     {.width = 4, .dash = 10, .gap = 8, .phase = 12},
     4 * 54,
     0},
};

static void
draw_line(struct canvas *canvas, const struct line *line)
{
    struct path path = {0};

    canvas_clear(canvas);
    line->add(&path);
    assert_true(canvas_stroke(canvas, &path, line->stroke));
    path_destroy(&path);
}

static void
test_areas_of_known_strokes(void **state)
{
    struct canvas canvas = canvas_create(240, 240);

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const struct line *line = &lines[i];
        draw_line(&canvas, line);
        double area = canvas_area(&canvas);
        if (fabs(area - line->area) > line->area * line->tolerance)
            fail_msg("%s: area %f, not %f", line->name, area, line->area);
    }
    canvas_destroy(&canvas);
}

static void
test_a_level_line_is_sharp(void **state)
{
    struct canvas canvas = canvas_create(240, 240);
    struct line line = {"", add_level_line, {.width = 2}, 0, 0};

    (void)state;
    draw_line(&canvas, &line);
    assert_int_equal(canvas_at(&canvas, 20, 49), 255);
    assert_int_equal(canvas_at(&canvas, 119, 50), 255);
    assert_int_equal(canvas_touched(&canvas), 200);
    canvas_destroy(&canvas);
}

static void
test_round_caps_reach_half_a_width_further(void **state)
{
    struct canvas canvas = canvas_create(240, 240);
    struct line line = {
        "", add_level_line, {.width = 20, .cap = STROKE_ROUND}, 0, 0};

    (void)state;
    draw_line(&canvas, &line);
    assert_in_range(canvas_at(&canvas, 10, 50), 200, 255);
    assert_in_range(canvas_at(&canvas, 9, 50), 0, 1);
    assert_in_range(canvas_at(&canvas, 129, 49), 200, 255);
    assert_in_range(canvas_at(&canvas, 130, 49), 0, 1);
    assert_int_equal(canvas_at(&canvas, 11, 42), 0);
    canvas_destroy(&canvas);
}

static void
test_a_join_is_round_outside_and_sharp_inside(void **state)
{
    struct canvas canvas = canvas_create(240, 240);
    struct line line = {"", add_corner, {.width = 20}, 0, 0};

    (void)state;
    draw_line(&canvas, &line);
    assert_int_equal(canvas_at(&canvas, 11, 11), 0);
    assert_int_equal(canvas_at(&canvas, 13, 14), 255);
    assert_int_equal(canvas_at(&canvas, 30, 30), 0);
    assert_int_equal(canvas_at(&canvas, 29, 30), 255);
    assert_int_equal(canvas_at(&canvas, 30, 29), 255);
    canvas_destroy(&canvas);
}

static void
check_dash(const struct canvas *canvas, int x, bool is_on)
{
    assert_int_equal(canvas_at(canvas, x, 50), is_on ? 255 : 0);
}

static void
test_dashes_lie_where_the_phase_says(void **state)
{
    struct canvas canvas = canvas_create(240, 240);
    const float phases[] = {0, 5, 12, -4, 18 * 1000 + 5};

    (void)state;
    for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
        struct line line = {
            "",
            add_level_line,
            {.width = 2, .dash = 10, .gap = 8, .phase = phases[i]},
            0,
            0};
        draw_line(&canvas, &line);
        for (int x = 0; x < 100; x++)
            check_dash(&canvas, 20 + x, ((int)phases[i] + x + 180) % 18 < 10);
    }
    canvas_destroy(&canvas);
}

static void
test_dashes_go_round_corners_and_begin_anew(void **state)
{
    struct canvas canvas = canvas_create(240, 240);
    struct path path = {0};

    (void)state;
    path_move(&path, 20, 50);
    path_line(&path, 35, 50);
    path_line(&path, 35, 100);
    path_move(&path, 100, 50);
    path_line(&path, 200, 50);
    assert_true(canvas_stroke(
        &canvas, &path, (struct stroke){.width = 2, .dash = 20, .gap = 10}));
    assert_int_equal(canvas_at(&canvas, 35, 54), 255);
    assert_int_equal(canvas_at(&canvas, 35, 55), 0);
    assert_int_equal(canvas_at(&canvas, 35, 65), 255);
    check_dash(&canvas, 100, true);
    check_dash(&canvas, 119, true);
    check_dash(&canvas, 120, false);
    check_dash(&canvas, 130, true);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_line_over_itself_leaves_no_hole(void **state)
{
    struct canvas canvas = canvas_create(240, 240);
    struct line comb = {"", add_comb, {.width = 9}, 0, 0};
    struct line ring = {"", add_small_circle, {.width = 20}, 0, 0};

    (void)state;
    draw_line(&canvas, &comb);
    for (int y = 51; y < 109; y++)
        for (int x = 41; x < 123; x++)
            assert_int_equal(canvas_at(&canvas, x, y), 255);
    draw_line(&canvas, &ring);
    for (int y = 55; y < 65; y++)
        for (int x = 55; x < 65; x++)
            assert_int_equal(canvas_at(&canvas, x, y), 255);
    canvas_destroy(&canvas);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_areas_of_known_strokes),
        cmocka_unit_test(test_a_level_line_is_sharp),
        cmocka_unit_test(test_round_caps_reach_half_a_width_further),
        cmocka_unit_test(test_a_join_is_round_outside_and_sharp_inside),
        cmocka_unit_test(test_dashes_lie_where_the_phase_says),
        cmocka_unit_test(test_dashes_go_round_corners_and_begin_anew),
        cmocka_unit_test(test_a_line_over_itself_leaves_no_hole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
