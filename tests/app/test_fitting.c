#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <math.h>

#include "app/fitting.h"
#include "scene/path.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define WIDTH 1920
#define HEIGHT 1080
#define UNIT_MM 0.6343 // of 55 inches

// The corners are where the picture ends, whatever is drawn.
static void
begin(struct fitting_state *state, struct scene *scene)
{
    struct settings settings = {0};
    struct color ink = {0};
    *scene = (struct scene){0};
    scene_reset(scene, WIDTH, HEIGHT, 1.0F, ink);
    fitting_begin(state, &settings);
    fitting_resize(state, WIDTH, HEIGHT);
}

static bool
touch(struct fitting_state *state, const struct scene *scene, float x, float y)
{
    struct path_point at = page_fitting_corner(scene, state->corner);
    return fitting_touch(state, scene, at.x + x, at.y + y);
}

static void
test_each_corner_takes_what_is_near_enough(void **unused)
{
    (void)unused;
    struct fitting_state state;
    struct scene scene;
    begin(&state, &scene);
    assert_int_equal(state.screen.width_mm, 1218);
    assert_int_equal(state.screen.height_mm, 685);
    assert_true(touch(&state, &scene, 3.0F, 4.0F));
    assert_int_equal(state.corner, 1);
    assert_true(fabs(state.error_mm[0] - 5.0 * UNIT_MM) < 0.01);
    // 16 units are 10.1 mm: a miss, and it is told.
    assert_true(touch(&state, &scene, 16.0F, 0.0F));
    assert_int_equal(state.corner, 1);
    assert_true(fabs(state.missed_mm - 16.0 * UNIT_MM) < 0.01);
    // What is far off was meant for something else.
    assert_false(touch(&state, &scene, -300.0F, 300.0F));
    assert_true(touch(&state, &scene, 0.0F, 15.0F));
    assert_int_equal(state.corner, 2);
    assert_float_equal(state.missed_mm, 0.0, 0.001);
    assert_true(touch(&state, &scene, 0.0F, 0.0F));
    assert_true(touch(&state, &scene, 0.0F, 0.0F));
    assert_int_equal(state.corner, FITTING_CORNERS);
    assert_false(fitting_touch(&state, &scene, 108.0F, 108.0F));
    scene_destroy(&scene);
}

static void
test_the_corners_come_clockwise(void **unused)
{
    (void)unused;
    static const float wanted[][2] = {{108, 108},
                                      {WIDTH - 108, 108},
                                      {WIDTH - 108, HEIGHT - 108},
                                      {108, HEIGHT - 108}};
    struct fitting_state state;
    struct scene scene;
    begin(&state, &scene);
    for (size_t i = 0; i < FITTING_CORNERS; i++) {
        struct path_point at = page_fitting_corner(&scene, i);
        assert_float_equal(at.x, wanted[i][0], 0.01);
        assert_float_equal(at.y, wanted[i][1], 0.01);
    }
    scene_destroy(&scene);
}

static void
test_what_is_asked_for_changes_what_follows(void **unused)
{
    (void)unused;
    static const struct {
        const char *intent;
        int inches, width_mm, mounting_cm, from_cm, distance_mm, step;
        bool is_reached;
    } rows[] = {
        {"stay", 55, 1218, 95, 97, 1500, 100, true},
        {"larger", 56, 1240, 95, 97, 1500, 100, true},
        {"smaller", 55, 1218, 95, 97, 1500, 100, true},
        {"distance/4000", 55, 1218, 95, 97, 4000, 150, true},
        {"lower", 55, 1218, 90, 92, 4000, 150, true},
        {"lower", 55, 1218, 85, 87, 4000, 150, false},
        {"higher", 55, 1218, 90, 92, 4000, 150, true},
    };
    struct fitting_state state;
    struct scene scene;
    begin(&state, &scene);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct page_fitting view = {0};
        assert_int_equal(fitting_apply(&state, rows[i].intent, "/nowhere"),
                         FITTING_GOES_ON);
        fitting_fill(&state, &view);
        assert_int_equal(view.inches, rows[i].inches);
        assert_int_equal(view.width_mm, rows[i].width_mm);
        assert_int_equal(view.mounting_cm, rows[i].mounting_cm);
        assert_int_equal(view.from_cm, rows[i].from_cm);
        assert_int_equal(view.distance_mm, rows[i].distance_mm);
        assert_int_equal(view.text_step, rows[i].step);
        assert_int_equal(view.is_reached, rows[i].is_reached);
    }
    scene_destroy(&scene);
}

static void
test_a_turn_begins_anew(void **unused)
{
    (void)unused;
    struct fitting_state state;
    struct scene scene;
    begin(&state, &scene);
    assert_true(touch(&state, &scene, 0.0F, 0.0F));
    assert_int_equal(fitting_apply(&state, "rotate/0", ""), FITTING_GOES_ON);
    assert_int_equal(state.corner, 1);
    assert_int_equal(fitting_apply(&state, "rotate/90", ""), FITTING_IS_TURNED);
    assert_int_equal(state.corner, 0);
    fitting_resize(&state, HEIGHT, WIDTH);
    assert_int_equal(state.screen.width_mm, 685);
    assert_int_equal(state.screen.height_mm, 1218);
    scene_destroy(&scene);
}

static void
test_it_is_saved_after_four_hits_only(void **unused)
{
    (void)unused;
    char folder[] = "/tmp/pejl-fit-XXXXXX";
    char path[64];
    struct settings settings = {0};
    struct fitting_state state;
    struct scene scene;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/board.ini", folder);
    begin(&state, &scene);
    for (size_t i = 0; i < FITTING_CORNERS; i++) {
        assert_int_equal(fitting_apply(&state, "save", path), FITTING_GOES_ON);
        assert_int_not_equal(access(path, F_OK), 0);
        assert_true(touch(&state, &scene, 1.0F, 1.0F));
    }
    assert_int_equal(fitting_apply(&state, "save", "/proc/none/board.ini"),
                     FITTING_GOES_ON);
    assert_true(state.is_failed);
    assert_int_equal(fitting_apply(&state, "save", path), FITTING_IS_SAVED);
    settings_defaults(&settings);
    assert_true(settings_read_file(&settings, path));
    assert_int_equal(settings.screen.width_mm, 1218);
    assert_int_equal(settings.screen.mounting_height_mm, 950);
    settings_destroy(&settings);
    unlink(path);
    rmdir(folder);
    scene_destroy(&scene);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_corner_takes_what_is_near_enough),
        cmocka_unit_test(test_the_corners_come_clockwise),
        cmocka_unit_test(test_what_is_asked_for_changes_what_follows),
        cmocka_unit_test(test_a_turn_begins_anew),
        cmocka_unit_test(test_it_is_saved_after_four_hits_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
