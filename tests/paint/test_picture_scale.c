#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "paint/picture_scale.h"
#include "paint/picture_turn.h"
#include "paint/support_picture.h"

// Scale a picture whose pixels are given by `color`.
static void
scale(int width, int height, const struct picture_target *target,
      uint32_t (*color)(int x, int y, int width, int height))
{
    struct picture_scaler *scaler =
        picture_scaler_create(width, height, target);
    uint8_t *row = malloc((size_t)width * 3);
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            uint32_t pixel = color(x, y, width, height);
            row[3 * x] = (uint8_t)(pixel >> 16);
            row[3 * x + 1] = (uint8_t)(pixel >> 8);
            row[3 * x + 2] = (uint8_t)pixel;
        }
        picture_scaler_push(scaler, row);
    }
    assert_true(picture_scaler_is_done(scaler));
    free(row);
    picture_scaler_destroy(scaler);
}

static uint32_t
plain_color(int x, int y, int width, int height)
{
    (void)x, (void)y, (void)width, (void)height;
    return 0x336699;
}

static uint32_t
noise_color(int x, int y, int width, int height)
{
    (void)width, (void)height;
    uint32_t seed = (uint32_t)x * 73856093u ^ (uint32_t)y * 19349663u;
    return (seed * 1664525u + 1013904223u) >> 8;
}

static uint32_t
column_color(int x, int y, int width, int height)
{
    (void)y, (void)height;
    return (uint32_t)(x * 255 / (width - 1)) * 0x010101u;
}

static uint32_t
checker_color(int x, int y, int width, int height)
{
    (void)width, (void)height;
    return (x + y) % 2 ? 0xFFFFFF : 0x000000;
}

static struct picture_target
make_target(int width, int height, float center_x, float center_y)
{
    uint32_t *data = malloc((size_t)width * (size_t)height * sizeof *data);
    return (struct picture_target){data, width, height, center_x, center_y};
}

static void
test_same_size_is_a_copy(void **state)
{
    (void)state;
    struct picture_target target = make_target(37, 23, 0.5F, 0.5F);
    scale(37, 23, &target, noise_color);
    for (int y = 0; y < 23; y++) {
        for (int x = 0; x < 37; x++) {
            assert_int_equal(target.data[y * 37 + x],
                             noise_color(x, y, 37, 23));
        }
    }
    free(target.data);
}

static void
test_plain_stays_plain(void **state)
{
    (void)state;
    const int sizes[][4] = {{1, 1, 9, 7},     {100, 80, 33, 50},
                            {3000, 2, 10, 9}, {2, 3000, 10, 9},
                            {64, 64, 640, 1}, {1000, 700, 1, 1}};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct picture_target target =
            make_target(sizes[i][2], sizes[i][3], 0.3F, 0.9F);
        scale(sizes[i][0], sizes[i][1], &target, plain_color);
        for (int k = 0; k < target.width * target.height; k++) {
            assert_int_equal(target.data[k], 0x336699);
        }
        free(target.data);
    }
}

static void
test_shrinking_averages(void **state)
{
    (void)state;
    struct picture_target target = make_target(40, 40, 0.5F, 0.5F);
    scale(400, 400, &target, checker_color);
    for (int k = 0; k < 1600; k++) {
        assert_true(color_distance(target.data[k], 0x808080) <= 3);
    }
    free(target.data);
}

static void
test_growing_is_smooth(void **state)
{
    (void)state;
    struct picture_target target = make_target(160, 4, 0.5F, 0.5F);
    scale(16, 2, &target, column_color);
    for (int x = 1; x < 160; x++) {
        int step =
            (int)(target.data[x] & 255) - (int)(target.data[x - 1] & 255);
        assert_in_range(step + 1, 0, 5);
    }
    free(target.data);
}

// A picture of 300 by 100 covers a square of 100 in three ways.
static void
test_crop(void **state)
{
    (void)state;
    const float centers[] = {0, 0.5F, 1, -7, 9};
    const int firsts[] = {0, 100, 200, 100, 100};
    for (size_t i = 0; i < 5; i++) {
        struct picture_target target = make_target(100, 100, centers[i], 0.5F);
        scale(300, 100, &target, column_color);
        assert_int_equal(target.data[0], column_color(firsts[i], 0, 300, 100));
        assert_int_equal(target.data[99],
                         column_color(firsts[i] + 99, 0, 300, 100));
        free(target.data);
    }
}

// Turning what a camera stored gives the picture as it was seen.
static void
test_turn(void **state)
{
    (void)state;
    // the stored upper left corner is seen here (Exif 2.3, 4.6.4): x, y
    const int corners[9][2] = {{0, 0}, {0, 0}, {1, 0}, {1, 1}, {0, 1},
                               {0, 0}, {1, 0}, {1, 1}, {0, 1}};
    for (int orientation = 1; orientation <= 8; orientation++) {
        struct picture_target seen = make_target(5, 3, 0.25F, 0.75F);
        struct picture_target stored = picture_turn_target(&seen, orientation);
        assert_int_equal(stored.width, orientation < 5 ? 5 : 3);
        uint32_t pixels[15];
        for (uint32_t i = 0; i < 15; i++) {
            pixels[i] = i;
        }
        picture_turn(&seen, pixels, orientation);
        int x = corners[orientation][0] * 4;
        int y = corners[orientation][1] * 2;
        assert_int_equal(seen.data[y * 5 + x], 0);
        int next_x = orientation < 5 ? (x ? 3 : 1) : x;
        int next_y = orientation < 5 ? y : (y ? 1 : 1);
        assert_int_equal(seen.data[next_y * 5 + next_x], 1);
        free(seen.data);
    }
}

static void
test_turned_center(void **state)
{
    (void)state;
    struct picture_target seen = {NULL, 10, 20, 0.1F, 0.3F};
    struct picture_target half = picture_turn_target(&seen, 3);
    assert_float_equal(half.center_x, 0.9, 1e-6);
    assert_float_equal(half.center_y, 0.7, 1e-6);
    struct picture_target right = picture_turn_target(&seen, 6);
    assert_float_equal(right.center_x, 0.3, 1e-6);
    assert_float_equal(right.center_y, 0.9, 1e-6);
    struct picture_target left = picture_turn_target(&seen, 8);
    assert_float_equal(left.center_x, 0.7, 1e-6);
    assert_float_equal(left.center_y, 0.1, 1e-6);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_size_is_a_copy),
        cmocka_unit_test(test_plain_stays_plain),
        cmocka_unit_test(test_shrinking_averages),
        cmocka_unit_test(test_growing_is_smooth),
        cmocka_unit_test(test_crop),
        cmocka_unit_test(test_turn),
        cmocka_unit_test(test_turned_center),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
