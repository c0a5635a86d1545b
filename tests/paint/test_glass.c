#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <SDL.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "paint/glass.h"
#include "paint/support_glass.h"

static void
test_size(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        int width, height;
        glass_size(glass, &width, &height);
        bool is_sideways = glass_cases[i].rotation % 180 != 0;
        assert_int_equal(width, is_sideways ? GLASS_HEIGHT : GLASS_WIDTH);
        assert_int_equal(height, is_sideways ? GLASS_WIDTH : GLASS_HEIGHT);
        glass_close(glass);
    }
    glass_close(NULL);
}

static void
test_show(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        struct pixels picture = glass_make_picture(glass, 1);
        assert_true(glass_show(glass, &picture, (struct box){0})); // the first
        assert_int_equal(glass_compare(glass, glass_cases[i], &picture), 0);
        for (int y = 20; y < 30; y++) {
            for (int x = 7; x < 21; x++) {
                picture.data[y * picture.stride + x] ^= 0x00FFFFFF;
            }
        }
        assert_true(glass_show(glass, &picture, (struct box){0}));
        assert_true(glass_compare(glass, glass_cases[i], &picture) > 0);
        assert_true(glass_show(glass, &picture, (struct box){7, 20, 14, 10}));
        assert_int_equal(glass_compare(glass, glass_cases[i], &picture), 0);
        assert_true(
            glass_show(glass, &picture, (struct box){-50, -50, 1000, 1000}));
        assert_int_equal(glass_compare(glass, glass_cases[i], &picture), 0);
        free(picture.data);
        glass_close(glass);
    }
}

static void
test_show_several_parts(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        struct pixels picture = glass_make_picture(glass, 1);
        struct scene_changes changed = {
            {{3, 4, 2, 2}, {0}, {-5, -5, 1, 1}, {12, 20, 1, 3}}, 4};
        assert_true(glass_show(glass, &picture, (struct box){0}));
        picture.data[5 * picture.stride + 4] ^= 0x00FFFFFF;
        picture.data[22 * picture.stride + 12] ^= 0x00FFFFFF;
        assert_true(glass_show_all(glass, &picture, &changed));
        assert_int_equal(glass_compare(glass, glass_cases[i], &picture), 0);
        free(picture.data);
        glass_close(glass);
    }
}

static void
test_other_size_is_cut(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        uint32_t data[200 * 4] = {0};
        struct pixels flat = {data, 200, 4, 200};
        struct pixels narrow = {data, 4, 200, 4};
        assert_true(glass_show(glass, &flat, (struct box){0, 0, 200, 4}));
        assert_true(glass_show(glass, &narrow, (struct box){0, 0, 4, 200}));
        assert_true(glass_fade(glass, &flat, &flat, glass_everything, 99));
        assert_true(glass_fade(glass, &flat, &narrow, glass_everything, 99));
        glass_close(glass);
    }
}

static void
test_resize(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        SDL_SetWindowSize(glass_find_window(), 50, 40);
        glass_refresh(glass);
        int width, height;
        glass_size(glass, &width, &height);
        bool is_sideways = glass_cases[i].rotation % 180 != 0;
        assert_int_equal(width, is_sideways ? 40 : 50);
        struct pixels picture = glass_make_picture(glass, 4);
        assert_true(glass_show(glass, &picture, (struct box){0}));
        SDL_SetWindowSize(glass_find_window(), GLASS_WIDTH, GLASS_HEIGHT);
        glass_refresh(glass);
        free(picture.data);
        picture = glass_make_picture(glass, 5);
        assert_true(glass_show(glass, &picture, (struct box){0}));
        assert_int_equal(glass_compare(glass, glass_cases[i], &picture), 0);
        free(picture.data);
        glass_close(glass);
    }
}

static void
test_map(void **state)
{
    (void)state;
    // what lies below (10, 20) after each quarter turn
    const int seen[4][2] = {{10, 20}, {20, 85}, {85, 43}, {43, 10}};
    for (int i = 0; i < 4; i++) {
        struct glass *glass =
            glass_open_case((struct glass_case){"surface", i * 90});
        int x, y;
        glass_map(glass, 10.7F, 20.2F, &x, &y);
        assert_int_equal(x, seen[i][0]);
        assert_int_equal(y, seen[i][1]);
        glass_map(glass, nanf(""), 5, &x, &y);
        assert_int_equal(x, -1);
        glass_map(glass, 5, 1e30F, &x, &y);
        assert_int_equal(y, -1);
        glass_close(glass);
    }
}

static void
test_chooses_surface_without_gpu(void **state)
{
    (void)state;
    struct glass_options options = {.width = GLASS_WIDTH,
                                    .height = GLASS_HEIGHT};
    struct glass *glass = glass_open(&options);
    assert_non_null(glass);
    assert_string_equal(glass_way(glass), "surface");
    glass_close(glass);
}

static void
test_no_screen(void **state)
{
    (void)state;
    setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    assert_null(glass_open(&(struct glass_options){0}));
    setenv("SDL_VIDEODRIVER", "dummy", 1);
}

static void
test_fullscreen(void **state)
{
    (void)state;
    struct glass_options options = {.hides_pointer = true};
    struct glass *glass = glass_open(&options);
    int width, height;
    glass_size(glass, &width, &height);
    assert_true(width >= 640 && height >= 480);
    assert_int_equal(SDL_ShowCursor(SDL_QUERY), SDL_DISABLE);
    glass_close(glass);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_size),
        cmocka_unit_test(test_show),
        cmocka_unit_test(test_show_several_parts),
        cmocka_unit_test(test_other_size_is_cut),
        cmocka_unit_test(test_resize),
        cmocka_unit_test(test_map),
        cmocka_unit_test(test_chooses_surface_without_gpu),
        cmocka_unit_test(test_no_screen),
        cmocka_unit_test(test_fullscreen),
    };
    return cmocka_run_group_tests(tests, glass_use_dummy, NULL);
}
