#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "paint/rounded.h"

#define SIDE 80
#define PICTURE_SIDE 60

struct fixture {
    uint32_t surface[SIDE * SIDE];
    uint32_t picture[PICTURE_SIDE * PICTURE_SIDE];
};

static void
fill(struct fixture *fixture, uint32_t ground, uint32_t color)
{
    for (size_t i = 0; i < SIDE * SIDE; i++) {
        fixture->surface[i] = ground;
    }
    for (size_t i = 0; i < PICTURE_SIDE * PICTURE_SIDE; i++) {
        fixture->picture[i] = color;
    }
}

static void
copy(struct fixture *fixture, struct clip clip, int x, int y, int width,
     int height, float radius)
{
    struct pixels surface = {fixture->surface, SIDE, SIDE, SIDE};
    struct pixels picture = {fixture->picture, width, height, PICTURE_SIDE};
    rounded_copy(surface, clip, x, y, picture, radius);
}

static const struct clip all = {0, 0, SIDE, SIDE};

static void
test_no_radius_is_a_plain_copy(void **state)
{
    (void)state;
    const float radii[] = {0, -3, nanf("")};
    for (size_t i = 0; i < 3; i++) {
        struct fixture fixture;
        fill(&fixture, 0x000000, 0xFFFFFF);
        copy(&fixture, all, 10, 20, 50, 40, radii[i]);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                bool is_in = x >= 10 && x < 60 && y >= 20 && y < 60;
                assert_int_equal(fixture.surface[y * SIDE + x],
                                 is_in ? 0xFFFFFF : 0);
            }
        }
    }
}

static double
covered_area(const struct fixture *fixture)
{
    double sum = 0;
    for (size_t i = 0; i < SIDE * SIDE; i++) {
        sum += (fixture->surface[i] & 255) / 255.0;
    }
    return sum;
}

static void
test_area_of_round_corners(void **state)
{
    (void)state;
    const float radii[] = {4, 10.5F, 20, 1000};
    for (size_t i = 0; i < 4; i++) {
        struct fixture fixture;
        fill(&fixture, 0x000000, 0xFFFFFF);
        copy(&fixture, all, 10, 10, 60, 50, radii[i]);
        double radius = radii[i] < 25 ? radii[i] : 25;
        double exact = 60 * 50 - (4 - 3.14159265) * radius * radius;
        assert_true(fabs(covered_area(&fixture) - exact) < 4);
    }
}

static void
test_corners_are_alike(void **state)
{
    (void)state;
    struct fixture fixture;
    fill(&fixture, 0x203040, 0xF0E0D0);
    copy(&fixture, all, 10, 10, 60, 60, 17);
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
            uint32_t pixel = fixture.surface[y * SIDE + x];
            assert_int_equal(pixel, fixture.surface[y * SIDE + SIDE - 1 - x]);
            assert_int_equal(pixel, fixture.surface[(SIDE - 1 - y) * SIDE + x]);
            assert_int_equal(pixel, fixture.surface[x * SIDE + y]);
        }
    }
    assert_int_equal(fixture.surface[10 * SIDE + 10], 0x203040);
    assert_int_equal(fixture.surface[10 * SIDE + 40], 0xF0E0D0);
}

static void
test_parts_are_the_whole(void **state)
{
    (void)state;
    struct fixture whole, parts;
    fill(&whole, 0x203040, 0);
    fill(&parts, 0x203040, 0);
    for (uint32_t i = 0; i < PICTURE_SIDE * PICTURE_SIDE; i++) {
        whole.picture[i] = parts.picture[i] = i * 2654435761u & 0xFFFFFF;
    }
    const int places[][2] = {{5, 7}, {-20, 30}, {40, -11}, {-9, -9}, {90, 0}};
    for (size_t i = 0; i < 5; i++) {
        int x = places[i][0];
        int y = places[i][1];
        copy(&whole, all, x, y, 55, 48, 13.3F);
        for (int top = 0; top < SIDE; top += 16) {
            for (int left = 0; left < SIDE; left += 20) {
                struct clip tile = {left, top, left + 20, top + 16};
                copy(&parts, tile, x, y, 55, 48, 13.3F);
            }
        }
        assert_memory_equal(whole.surface, parts.surface, sizeof whole.surface);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_radius_is_a_plain_copy),
        cmocka_unit_test(test_area_of_round_corners),
        cmocka_unit_test(test_corners_are_alike),
        cmocka_unit_test(test_parts_are_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
