#include "paint/flatten.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct vertex
last_vertex(const struct polyline *line)
{
    return line->vertices[line->vertex_count - 1];
}

// Chords lie inside an arc in their middle, the points between them outside.
static void
check_arc(struct polyline *line, float radius)
{
    struct path path = {0};

    path_arc(&path, 100, 200, radius, 30, 250);
    assert_true(flatten_path(&path, line));
    for (size_t i = 0; i + 1 < line->vertex_count; i++) {
        struct vertex a = line->vertices[i], b = line->vertices[i + 1];
        double at = hypot(a.x - 100, a.y - 200);
        double middle = hypot((a.x + b.x) / 2 - 100, (a.y + b.y) / 2 - 200);
        assert_true(fabs(at - (double)radius) <= FLATTEN_TOLERANCE);
        assert_true(fabs(middle - (double)radius) <= FLATTEN_TOLERANCE);
    }
    path_destroy(&path);
}

static void
test_arcs_stay_within_the_tolerance(void **state)
{
    struct polyline line = {0};
    const float radii[] = {0.1f, 1, 5, 17, 284, 3000, 100000};

    (void)state;
    for (size_t i = 0; i < sizeof radii / sizeof *radii; i++)
        check_arc(&line, radii[i]);
    polyline_destroy(&line);
}

static void
test_arcs_begin_and_end_where_they_say(void **state)
{
    struct polyline line = {0};
    struct path path = {0};

    (void)state;
    path_arc(&path, 10, 20, 5, 0, 270);
    assert_true(flatten_path(&path, &line));
    assert_true(line.vertices[0].x == 10 && line.vertices[0].y == 15);
    assert_true(last_vertex(&line).x == 5 && last_vertex(&line).y == 20);
    path_reset(&path);
    path_arc(&path, 10, 20, 5, 270, 90);
    assert_true(flatten_path(&path, &line));
    assert_true(line.vertices[0].x == 5 && last_vertex(&line).x == 15);
    assert_true(line.vertices[line.vertex_count / 2].y > 20); // by the south
    path_destroy(&path);
    polyline_destroy(&line);
}

static void
test_cubics_stay_within_the_tolerance(void **state)
{
    struct polyline line = {0};
    struct path path = {0};

    (void)state;
    path_move(&path, 0, 0);
    path_cubic(&path, (struct path_point){0, 300},
               (struct path_point){600, 300}, (struct path_point){600, 0});
    assert_true(flatten_path(&path, &line));
    assert_in_range(line.vertex_count, 10, 200);
    double step = 1.0 / (double)(line.vertex_count - 1);
    for (size_t i = 0; i + 1 < line.vertex_count; i++) {
        double t = ((double)i + 0.5) * step; // y = 900 t (1 - t) up here
        double y = (line.vertices[i].y + line.vertices[i + 1].y) / 2;
        assert_true(fabs(y - 900 * t * (1 - t)) <= FLATTEN_TOLERANCE);
    }
    assert_true(last_vertex(&line).x == 600 && last_vertex(&line).y == 0);
    path_destroy(&path);
    polyline_destroy(&line);
}

static void
test_contours_follow_the_verbs(void **state)
{
    struct polyline line = {0};
    struct path path = {0};

    (void)state;
    path_line(&path, 1, 1); // begins a contour
    path_line(&path, 2, 1);
    path_close(&path);
    path_cubic(&path, (struct path_point){5, 5}, (struct path_point){5, 5},
               (struct path_point){5, 5}); // so does this
    path_move(&path, 9, 9);
    assert_true(flatten_path(&path, &line));
    assert_int_equal(line.contour_count, 3);
    assert_true(line.contours[0].is_closed);
    assert_false(line.contours[1].is_closed);
    assert_int_equal(line.contours[0].count, 2);
    assert_true(line.vertices[line.contours[1].start].x == 5);
    assert_int_equal(line.contours[2].count, 1);
    path_destroy(&path);
    polyline_destroy(&line);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arcs_stay_within_the_tolerance),
        cmocka_unit_test(test_arcs_begin_and_end_where_they_say),
        cmocka_unit_test(test_cubics_stay_within_the_tolerance),
        cmocka_unit_test(test_contours_follow_the_verbs),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
