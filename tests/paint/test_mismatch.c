#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "paint/mismatch.h"

#define WIDTH 1000
#define HEIGHT 700
#define STRIDE 1003

struct pictures {
    struct pixels left, right;
};

static int
make_pictures(void **state)
{
    static struct pictures pictures;
    struct pixels *both[] = {&pictures.left, &pictures.right};

    for (int i = 0; i < 2; i++) {
        *both[i] = (struct pixels){.width = WIDTH, .height = HEIGHT};
        both[i]->stride = i == 0 ? WIDTH : STRIDE;
        both[i]->data =
            calloc((size_t)both[i]->stride * HEIGHT, sizeof(uint32_t));
    }
    *state = &pictures;
    return 0;
}

static int
free_pictures(void **state)
{
    struct pictures *pictures = *state;

    free(pictures->left.data);
    free(pictures->right.data);
    return 0;
}

static void
set(struct pixels *pixels, int x, int y, uint32_t color)
{
    pixels->data[y * pixels->stride + x] = color;
}

static int
count_holders(const struct mismatch *mismatch, int x, int y)
{
    int count = 0;

    for (size_t i = 0; i < mismatch->count; i++) {
        const struct clip *part = &mismatch->parts[i];
        count += x >= part->left && x < part->right && y >= part->top &&
                 y < part->bottom;
    }
    return count;
}

static int
sum_pixels(const struct mismatch *mismatch)
{
    int sum = 0;

    for (size_t i = 0; i < mismatch->count; i++) {
        const struct clip *part = &mismatch->parts[i];
        sum += (part->right - part->left) * (part->bottom - part->top);
    }
    return sum;
}

static int
count_run_pixels(const struct mismatch *mismatch, int y)
{
    struct mismatch_run run = {0};
    int sum = 0;

    while (mismatch_next(mismatch, y, &run))
        sum += run.right - run.left;
    return sum;
}

static bool
is_in_run(const struct mismatch *mismatch, int x, int y)
{
    struct mismatch_run run = {0};

    while (mismatch_next(mismatch, y, &run)) {
        if (x >= run.left && x < run.right)
            return true;
    }
    return false;
}

static const struct clip all = {0, 0, WIDTH, HEIGHT};

static void
test_nothing(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {.count = 3};

    mismatch_find(&found, &pictures->left, &pictures->right, all);
    assert_int_equal(found.count, 0);
    mismatch_find(&found, &pictures->left, &pictures->right, (struct clip){0});
    assert_int_equal(found.count, 0);
    mismatch_destroy(&found);
}

static void
test_all(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {0};

    memset(pictures->left.data, 1, sizeof(uint32_t) * WIDTH * HEIGHT);
    mismatch_find(&found, &pictures->left, &pictures->right, all);
    assert_int_equal(found.count, 1);
    assert_memory_equal(&found.parts[0], &all, sizeof all);
    mismatch_destroy(&found);
}

static void
test_outside_is_left_alone(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {0};
    struct clip part = {101, 103, 405, 207};

    memset(pictures->left.data, 1, sizeof(uint32_t) * WIDTH * HEIGHT);
    mismatch_find(&found, &pictures->left, &pictures->right, part);
    assert_int_equal(found.count, 1);
    assert_memory_equal(&found.parts[0], &part, sizeof part);
    for (int y = part.top; y < part.bottom; y++)
        assert_int_equal(count_run_pixels(&found, y), part.right - part.left);
    mismatch_destroy(&found);
}

// Every pixel that differs lies in one part, whatever the pattern, and what is
// alike far from it in none.
static void
test_every_pixel_once(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {0};
    uint32_t chance = 1;

    for (int i = 0; i < 2000; i++) {
        chance = chance * 1664525 + 1013904223;
        set(&pictures->left, (int)(chance >> 16) % WIDTH,
            (int)(chance >> 4) % HEIGHT, chance | 1);
    }
    mismatch_find(&found, &pictures->left, &pictures->right, all);
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            int holders = count_holders(&found, x, y);
            assert_true(holders <= 1);
            if (pictures->left.data[y * WIDTH + x] != 0)
                assert_int_equal(holders, 1);
        }
    }
    mismatch_destroy(&found);
}

static void
test_little_is_little(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {0};

    set(&pictures->right, 0, 0, 5);
    set(&pictures->right, WIDTH - 1, HEIGHT - 1, 5);
    set(&pictures->right, WIDTH / 2, HEIGHT / 2, 5);
    mismatch_find(&found, &pictures->left, &pictures->right, all);
    assert_int_equal(found.count, 3);
    assert_int_equal(count_holders(&found, 0, 0), 1);
    assert_int_equal(count_holders(&found, WIDTH - 1, HEIGHT - 1), 1);
    assert_in_range(sum_pixels(&found), 3, WIDTH * HEIGHT / 50);
    mismatch_destroy(&found);
}

// A run holds every pixel that differs, lies in a part, and is narrow.
static void
test_runs_are_finer(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {0};
    struct clip part = {7, 3, 963, 650};
    static const int places[][2] = {
        {7, 3}, {500, 3}, {962, 3}, {640, 300}, {7, 649}};

    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        set(&pictures->right, places[i][0], places[i][1], 9);
    mismatch_find(&found, &pictures->left, &pictures->right, part);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        assert_true(is_in_run(&found, places[i][0], places[i][1]));
    assert_in_range(count_run_pixels(&found, 3), 3, 3 * 16);
    assert_in_range(count_run_pixels(&found, 300), 1, 16);
    assert_int_equal(count_run_pixels(&found, 4), 0);
    assert_int_equal(count_run_pixels(&found, 301), 0);
    mismatch_destroy(&found);
}

// Only what repeats the pixel before it in both pictures is level.
static void
test_level(void **state)
{
    struct pictures *pictures = *state;
    struct mismatch found = {0};
    struct mismatch_run run = {0};

    for (int x = 0; x < WIDTH; x++)
        set(&pictures->left, x, 5, x < 500 ? 7 : 8);
    set(&pictures->right, 700, 5, 9);
    mismatch_find(&found, &pictures->left, &pictures->right, all);
    for (int x = 0; x < WIDTH; x = run.right) {
        assert_true(mismatch_next(&found, 5, &run));
        assert_int_equal(run.left, x);
        for (int i = run.left; run.is_level && i < run.right; i++)
            assert_true(i > 0 && i != 500 && i != 700 && i != 701);
        assert_true(run.is_level || run.right - run.left <= 16);
    }
    assert_false(mismatch_next(&found, 5, &run));
    mismatch_destroy(&found);
}

static void
test_all_without_looking(void **state)
{
    struct mismatch found = {0};
    struct clip part = {5, 6, 905, 606};

    (void)state;
    mismatch_take_all(&found, part);
    assert_int_equal(found.count, 1);
    assert_memory_equal(&found.parts[0], &part, sizeof part);
    for (int y = part.top; y < part.bottom; y++)
        assert_int_equal(count_run_pixels(&found, y), 900);
    mismatch_destroy(&found);
}

#define CASE(test) \
    cmocka_unit_test_setup_teardown(test, make_pictures, free_pictures)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_nothing),
        CASE(test_all),
        CASE(test_outside_is_left_alone),
        CASE(test_every_pixel_once),
        CASE(test_little_is_little),
        CASE(test_runs_are_finer),
        CASE(test_level),
        CASE(test_all_without_looking),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
