#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "paint/stencil.h"

static void
test_empty_and_full(void **state)
{
    (void)state;
    uint32_t pixels[3] = {0x102030, 0x405060, 0x708090};
    const uint8_t mask[3] = {0, 255, 0};
    stencil_row(pixels, mask, 3, 0xABCDEF, 255);
    assert_int_equal(pixels[0], 0x102030);
    assert_int_equal(pixels[1], 0xABCDEF);
    assert_int_equal(pixels[2], 0x708090);
}

static void
test_close_to_the_exact_blend(void **state)
{
    (void)state;
    for (int alpha = 0; alpha <= 255; alpha += 5) {
        for (int coverage = 0; coverage < 256; coverage++) {
            uint32_t pixel = 0x000000;
            uint8_t mask = (uint8_t)coverage;
            stencil_row(&pixel, &mask, 1, 0x0000FF, alpha);
            double exact = coverage * alpha / 255.0;
            assert_true(fabs(exact - (double)(pixel & 255)) <= 1.5);
        }
    }
}

static void
test_no_alpha_leaves_all(void **state)
{
    (void)state;
    uint32_t pixel = 0x123456;
    const uint8_t mask = 255;
    stencil_row(&pixel, &mask, 1, 0xFFFFFF, 0);
    assert_int_equal(pixel, 0x123456);
}

// Whatever a row is cut into, the pixels are the same.
static void
test_parts_are_the_whole(void **state)
{
    (void)state;
    uint8_t mask[300];
    uint32_t whole[300], parts[300], seed = 5;
    for (size_t i = 0; i < 300; i++) {
        seed = seed * 1664525u + 1013904223u;
        mask[i] = seed >> 30 ? (uint8_t)0 : (uint8_t)(seed >> 20);
        whole[i] = parts[i] = seed & 0xFFFFFF;
    }
    stencil_row(whole, mask, 300, 0x224466, 200);
    for (int cut = 1; cut < 300; cut += 7) {
        uint32_t copy[300];
        memcpy(copy, parts, sizeof copy);
        stencil_row(copy, mask, cut, 0x224466, 200);
        stencil_row(copy + cut, mask + cut, 300 - cut, 0x224466, 200);
        assert_memory_equal(copy, whole, sizeof whole);
    }
}

static void
test_nothing_past_the_end(void **state)
{
    (void)state;
    for (int count = 0; count < 140; count++) {
        uint8_t *mask = malloc((size_t)count + 1);
        uint32_t pixels[141] = {0};
        memset(mask, 255, (size_t)count + 1);
        stencil_row(pixels, mask, count, 0xFFFFFF, 255);
        assert_int_equal(pixels[count], 0);
        assert_true(count == 0 || pixels[count - 1] == 0xFFFFFF);
        free(mask);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty_and_full),
        cmocka_unit_test(test_close_to_the_exact_blend),
        cmocka_unit_test(test_no_alpha_leaves_all),
        cmocka_unit_test(test_parts_are_the_whole),
        cmocka_unit_test(test_nothing_past_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
