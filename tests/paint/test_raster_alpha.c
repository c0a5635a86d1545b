#include "paint/support_canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
test_alpha_blends_and_extremes_are_exact(void **state)
{
    struct canvas canvas = canvas_create(4, 1);
    struct path path = {0};
    const int alphas[] = {0, 64, 255, 999};

    (void)state;
    for (int x = 0; x < 4; x++)
        canvas.pixels.data[x] = 0x204060;
    for (int x = 0; x < 4; x++) {
        path_reset(&path);
        path_add_rectangle(&path, (float)x, 0, 1, 1, 0);
        assert_true(raster_fill(&canvas.raster, canvas.pixels,
                                canvas_all(&canvas), &path, 0xFFE08040,
                                alphas[x]));
    }
    assert_int_equal(canvas.pixels.data[0], 0x204060);
    assert_int_equal(canvas.pixels.data[1], 0x505058);
    assert_int_equal(canvas.pixels.data[2], 0xE08040);
    assert_int_equal(canvas.pixels.data[3], 0xE08040);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_the_top_byte_stays_zero(void **state)
{
    struct canvas canvas = canvas_create(100, 1);
    struct clip all = canvas_all(&canvas);
    struct path path = {0};

    (void)state;
    path_add_rectangle(&path, 0, 0, 100, 1, 0);
    assert_true(raster_fill(&canvas.raster, canvas.pixels, all, &path,
                            0xFFE08040, 255));
    for (int x = 0; x < 100; x++)
        assert_int_equal(canvas.pixels.data[x], 0xE08040);
    assert_true(raster_fade(&canvas.raster, canvas.pixels, all, all, true,
                            0xFF102030, 255, 255));
    for (int x = 0; x < 100; x++)
        assert_int_equal(canvas.pixels.data[x], 0x102030);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_fade_runs_from_one_alpha_to_the_other(void **state)
{
    struct canvas canvas = canvas_create(256, 256);
    struct clip area = {0, 0, 256, 256};

    (void)state;
    assert_true(raster_fade(&canvas.raster, canvas.pixels, area, area, false,
                            WHITE, 0, 255));
    for (int x = 0; x < 256; x++)
        assert_in_range(canvas_at(&canvas, x, x), x > 0 ? x - 1 : 0, x + 1);
    assert_int_equal(canvas_at(&canvas, 77, 0), canvas_at(&canvas, 77, 255));

    canvas_clear(&canvas);
    assert_true(raster_fade(&canvas.raster, canvas.pixels, area, area, true,
                            WHITE, 255, 0));
    for (int y = 0; y < 256; y++)
        assert_in_range(canvas_at(&canvas, y, y), y < 255 ? 254 - y : 0,
                        y > 0 ? 256 - y : 255);
    canvas_destroy(&canvas);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alpha_blends_and_extremes_are_exact),
        cmocka_unit_test(test_the_top_byte_stays_zero),
        cmocka_unit_test(test_a_fade_runs_from_one_alpha_to_the_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
