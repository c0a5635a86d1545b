#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <string.h>

#include "paint/turned.h"

#define WIDTH 75
#define HEIGHT 50

static uint32_t picture[WIDTH * HEIGHT];
static const int rotations[] = {0, 90, 180, 270};

static uint32_t
color_at(int x, int y)
{
    return (uint32_t)(y * 1000 + x + 1);
}

static int
fill_picture(void **state)
{
    (void)state;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            picture[y * WIDTH + x] = color_at(x, y);
        }
    }
    return 0;
}

static struct pixels
make_glass(uint32_t *data, int rotation)
{
    bool is_sideways = rotation % 180 != 0;
    int width = is_sideways ? HEIGHT : WIDTH;
    int height = is_sideways ? WIDTH : HEIGHT;
    return (struct pixels){data, width, height, width + 3};
}

static void
copy_part(struct pixels glass, struct clip part, int rotation)
{
    turned_copy(glass, picture + part.top * WIDTH + part.left, WIDTH, part,
                WIDTH, HEIGHT, rotation);
}

// Every pixel of the glass holds what turned_point finds below it.
static void
test_copy_and_point_agree(void **state)
{
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        uint32_t data[(WIDTH + 3) * (WIDTH + 3)] = {0};
        struct pixels glass = make_glass(data, rotations[i]);
        copy_part(glass, (struct clip){0, 0, WIDTH, HEIGHT}, rotations[i]);
        for (int y = 0; y < glass.height; y++) {
            for (int x = 0; x < glass.width; x++) {
                int seen_x = x;
                int seen_y = y;
                turned_point(&seen_x, &seen_y, WIDTH, HEIGHT, rotations[i]);
                assert_int_equal(data[y * glass.stride + x],
                                 color_at(seen_x, seen_y));
            }
            assert_int_equal(data[y * glass.stride + glass.width], 0);
        }
    }
}

static void
test_clockwise(void **state)
{
    (void)state;
    uint32_t data[(WIDTH + 3) * (WIDTH + 3)];
    struct pixels glass = make_glass(data, 90);
    copy_part(glass, (struct clip){0, 0, WIDTH, HEIGHT}, 90);
    // the upper left corner goes to the upper right
    assert_int_equal(data[glass.width - 1], color_at(0, 0));
    assert_int_equal(data[0], color_at(0, HEIGHT - 1));
}

static void
test_parts_are_the_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        uint32_t whole[(WIDTH + 3) * (WIDTH + 3)] = {0};
        uint32_t parts[(WIDTH + 3) * (WIDTH + 3)] = {0};
        struct pixels glass = make_glass(whole, rotations[i]);
        copy_part(glass, (struct clip){0, 0, WIDTH, HEIGHT}, rotations[i]);
        glass.data = parts;
        for (int top = 0; top < HEIGHT; top += 10) {
            for (int left = 0; left < WIDTH; left += 25) {
                struct clip part = {left, top, left + 25, top + 10};
                copy_part(glass, part, rotations[i]);
            }
        }
        assert_memory_equal(whole, parts, sizeof whole);
    }
}

static void
test_clip(void **state)
{
    (void)state;
    struct clip part = {3, 5, 20, 11};
    for (size_t i = 0; i < 4; i++) {
        uint32_t data[(WIDTH + 3) * (WIDTH + 3)] = {0};
        struct pixels glass = make_glass(data, rotations[i]);
        copy_part(glass, part, rotations[i]);
        struct clip place = turned_clip(part, WIDTH, HEIGHT, rotations[i]);
        for (int y = 0; y < glass.height; y++) {
            for (int x = 0; x < glass.width; x++) {
                bool is_in = x >= place.left && x < place.right &&
                             y >= place.top && y < place.bottom;
                assert_int_equal(data[y * glass.stride + x] != 0, is_in);
            }
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copy_and_point_agree),
        cmocka_unit_test(test_clockwise),
        cmocka_unit_test(test_parts_are_the_whole),
        cmocka_unit_test(test_clip),
    };
    return cmocka_run_group_tests(tests, fill_picture, NULL);
}
