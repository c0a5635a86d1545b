#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "paint/crossfade.h"

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed;
}

static void
test_ends_are_copies(void **state)
{
    (void)state;
    uint32_t from[67], to[67], out[67], seed = 1;
    for (size_t i = 0; i < 67; i++) {
        from[i] = next_random(&seed);
        to[i] = next_random(&seed);
    }
    crossfade_row(out, from, to, 67, 0);
    assert_memory_equal(out, from, sizeof from);
    crossfade_row(out, from, to, 67, CROSSFADE_FULL);
    assert_memory_equal(out, to, sizeof to);
    crossfade_row(out, from, to, 67, -5);
    assert_memory_equal(out, from, sizeof from);
    crossfade_row(out, from, to, 67, 1000);
    assert_memory_equal(out, to, sizeof to);
}

static unsigned
mix_byte(unsigned from, unsigned to, unsigned share)
{
    return (from * (256 - share) + to * share + 128) / 256;
}

static void
test_every_byte_and_share(void **state)
{
    (void)state;
    for (unsigned from = 0; from < 256; from++) {
        uint8_t row_from[256], row_to[256], out[256];
        for (unsigned to = 0; to < 256; to++) {
            row_from[to] = (uint8_t)from;
            row_to[to] = (uint8_t)to;
        }
        for (int share = 0; share <= 256; share++) {
            uint8_t into[256];
            memcpy(into, row_from, sizeof into);
            crossfade_row((uint32_t *)(void *)out,
                          (const uint32_t *)(void *)row_from,
                          (const uint32_t *)(void *)row_to, 64, share);
            crossfade_into((uint32_t *)(void *)into,
                           (const uint32_t *)(void *)row_to, 64, share);
            for (unsigned to = 0; to < 256; to++) {
                assert_int_equal(out[to], mix_byte(from, to, (unsigned)share));
            }
            assert_memory_equal(into, out, sizeof into);
        }
    }
}

static void
test_same_stays(void **state)
{
    (void)state;
    uint32_t row[16], out[16], seed = 7;
    for (size_t i = 0; i < 16; i++) {
        row[i] = next_random(&seed);
    }
    for (int share = 0; share <= 256; share++) {
        crossfade_row(out, row, row, 16, share);
        assert_memory_equal(out, row, sizeof row);
    }
}

static void
test_nothing_past_the_end(void **state)
{
    (void)state;
    for (size_t count = 0; count < 40; count++) {
        uint32_t from[41] = {0}, to[41], out[41];
        memset(to, 0xFF, sizeof to);
        memset(out, 0x5A, sizeof out);
        crossfade_row(out, from, to, count, 128);
        assert_int_equal(out[count], 0x5A5A5A5A);
        assert_true(count == 0 || out[count - 1] == 0x80808080);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ends_are_copies),
        cmocka_unit_test(test_every_byte_and_share),
        cmocka_unit_test(test_same_stays),
        cmocka_unit_test(test_nothing_past_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
