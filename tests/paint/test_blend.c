#include "paint/blend.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static uint32_t
expected(uint32_t below, uint32_t above, uint32_t weight)
{
    return (above * weight + below * (256 - weight) + 128) / 256;
}

static void
check_weight(uint32_t weight)
{
    for (uint32_t below = 0; below < 256; below += 3)
        for (uint32_t above = 0; above < 256; above += 5) {
            uint32_t other = 255 - below;
            uint32_t pixel = other << 16 | below << 8 | other;
            uint16_t weights[1] = {(uint16_t)weight};
            uint32_t same = pixel;
            uint32_t other_mixed = expected(other, above, weight);

            blend_run(&pixel, 1, above * 0x010101, weight);
            blend_row(&same, weights, 1, above * 0x010101);
            assert_int_equal(pixel, other_mixed << 16 |
                                        expected(below, above, weight) << 8 |
                                        other_mixed);
            assert_int_equal(same, pixel);
        }
}

static void
test_every_weight_rounds_each_channel(void **state)
{
    (void)state;
    for (uint32_t weight = 0; weight <= BLEND_FULL; weight++)
        check_weight(weight);
}

static void
test_rows_take_each_pixel_by_its_own_weight(void **state)
{
    uint32_t pixels[40];
    uint16_t weights[40];

    (void)state;
    for (uint32_t i = 0; i < 40; i++) {
        pixels[i] = i * 5;
        weights[i] = (uint16_t)(i * 6);
    }
    blend_row(pixels, weights, 39, 200);
    for (uint32_t i = 0; i < 39; i++)
        assert_int_equal(pixels[i], expected(i * 5, 200, i * 6));
    assert_int_equal(pixels[39], 39 * 5);
}

static void
test_alpha_becomes_a_weight(void **state)
{
    (void)state;
    assert_int_equal(blend_weight(-5), 0);
    assert_int_equal(blend_weight(0), 0);
    assert_int_equal(blend_weight(1), 1);
    assert_int_equal(blend_weight(127), 127);
    assert_int_equal(blend_weight(128), 129);
    assert_int_equal(blend_weight(254), 255);
    assert_int_equal(blend_weight(255), BLEND_FULL);
    assert_int_equal(blend_weight(4000), BLEND_FULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_weight_rounds_each_channel),
        cmocka_unit_test(test_rows_take_each_pixel_by_its_own_weight),
        cmocka_unit_test(test_alpha_becomes_a_weight),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
