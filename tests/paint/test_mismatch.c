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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
