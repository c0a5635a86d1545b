#include "scene/arrival.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define BLOCKS 24 // they take 360 ms, and drift for 500

static void
rest_is_where_it_ends(void **state)
{
    (void)state;
    for (int left_ms = 0; left_ms >= -20; left_ms -= 20) {
        assert_int_equal(arrival_seen(left_ms, BLOCKS), BLOCKS);
        assert_true(arrival_drift_left(left_ms, BLOCKS) == 0.0F);
        assert_true(arrival_bearing(left_ms, BLOCKS, 225.0F) == 225.0F);
    }
}

static void
blocks_appear_every_15_ms(void **state)
{
    (void)state;
    assert_int_equal(arrival_seen(ARRIVAL_MS, BLOCKS), 0);
    assert_int_equal(arrival_seen(ARRIVAL_MS - 14, BLOCKS), 0);
    assert_int_equal(arrival_seen(ARRIVAL_MS - 15, BLOCKS), 1);
    assert_int_equal(arrival_seen(ARRIVAL_MS - 359, BLOCKS), 23);
    assert_int_equal(arrival_seen(ARRIVAL_MS - 360, BLOCKS), BLOCKS);
    assert_int_equal(arrival_seen(ARRIVAL_MS, 0), 0);
}

static void
many_blocks_take_no_longer_than_700_ms(void **state)
{
    (void)state;
    assert_in_range(arrival_seen(ARRIVAL_MS - 350, 1000), 499, 501);
    assert_int_equal(arrival_seen(ARRIVAL_MS - 701, 1000), 1000);
}

static void
one_thing_moves_at_a_time(void **state)
{
    size_t seen = 0;
    float drift_left = 1.0F;
    float bearing = 0.0F;

    (void)state;
    for (int left_ms = ARRIVAL_MS; left_ms >= 0; left_ms--) {
        size_t now_seen = arrival_seen(left_ms, BLOCKS);
        float now_left = arrival_drift_left(left_ms, BLOCKS);
        float now_bearing = arrival_bearing(left_ms, BLOCKS, 135.0F);
        int moving = (now_seen != seen) + (now_left != drift_left) +
                     (now_bearing != bearing);

        assert_true(moving <= 1);
        assert_true(now_seen >= seen && now_left <= drift_left);
        seen = now_seen;
        drift_left = now_left;
        bearing = now_bearing;
    }
}

// The needle swings past its mark, and its last step cannot be seen: at the
// rim of a dial of 704 pixels 0.1 degrees are half a pixel.
static void
needle_swings_and_settles(void **state)
{
    float most = 0.0F;

    (void)state;
    for (int left_ms = ARRIVAL_MS; left_ms > 0; left_ms--)
        most = fmaxf(most, arrival_bearing(left_ms, BLOCKS, 135.0F));
    assert_true(most > 137.0F && most < 160.0F);
    assert_true(fabsf(arrival_bearing(1, BLOCKS, 135.0F) - 135.0F) < 0.1F);
}

static void
needle_takes_the_short_way(void **state)
{
    (void)state;
    for (int left_ms = ARRIVAL_MS; left_ms > 0; left_ms--)
        assert_true(arrival_bearing(left_ms, 0, 315.0F) < 1.0F);
    assert_true(fabsf(arrival_bearing(1, 0, 315.0F) + 45.0F) < 0.1F);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rest_is_where_it_ends),
        cmocka_unit_test(blocks_appear_every_15_ms),
        cmocka_unit_test(many_blocks_take_no_longer_than_700_ms),
        cmocka_unit_test(one_thing_moves_at_a_time),
        cmocka_unit_test(needle_swings_and_settles),
        cmocka_unit_test(needle_takes_the_short_way),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
