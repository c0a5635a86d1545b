#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/progress.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define POINT(day, y)                      \
    {                                      \
        .measured_on = (day), .value = (y) \
    }
#define BREAK(day, y)                                             \
    {                                                             \
        .measured_on = (day), .value = (y), .breaks_series = true \
    }

static struct forecast
forecast(const struct measurement *points, size_t count, int32_t target_on)
{
    struct goal goal = {.measurements = points,
                        .measurement_count = count,
                        .target_on = target_on,
                        .unit = ""};
    return progress_forecast(&goal);
}

static void
assert_near(double value, double expected)
{
    if (fabs(value - expected) > 1e-6) {
        fail_msg("%.9f is not %.9f", value, expected);
    }
}

// By hand: mean x 15, mean y 2.5, Sxx 500, Sxy 40, slope 0.08, SSE 1.8,
// s^2 = 1.8 / 2.
static const struct measurement four[] = {POINT(0, 1), POINT(10, 3),
                                          POINT(20, 2), POINT(30, 4)};

static void
test_it_carries_the_line_on_to_the_target(void **state)
{
    (void)state;
    struct forecast at = forecast(four, COUNT(four), 60);
    assert_true(at.is_known);
    assert_int_equal(at.day, 60);
    assert_near(at.value, 6.1);
    assert_near(at.low, 6.1 - 2.184032967);
    assert_near(at.high, 6.1 + 2.184032967);
}

static void
test_it_looks_a_quarter_ahead_without_a_target(void **state)
{
    (void)state;
    static const int32_t targets[] = {DAY_NONE, 30, 12};
    for (size_t i = 0; i < COUNT(targets); i++) {
        struct forecast at = forecast(four, COUNT(four), targets[i]);
        assert_true(at.is_known);
        assert_int_equal(at.day, 37);
        assert_near(at.value, 4.26);
        assert_near(at.high - at.value, 1.412869421);
    }
}

static void
test_a_straight_series_has_no_band(void **state)
{
    (void)state;
    static const struct measurement points[] = {
        POINT(19000, 92), POINT(19365, 80), POINT(19730, 68), POINT(20095, 56)};
    struct forecast at = forecast(points, COUNT(points), 20460);
    assert_near(at.value, 44);
    assert_near(at.low, 44);
    assert_near(at.high, 44);
}

static void
test_it_is_known_from_four_points_over_four_weeks(void **state)
{
    (void)state;
    static const struct measurement short_span[] = {POINT(0, 1), POINT(10, 3),
                                                    POINT(20, 2), POINT(27, 4)};
    static const struct measurement all_at_once[] = {POINT(9, 1), POINT(9, 3),
                                                     POINT(9, 2), POINT(9, 4)};
    assert_false(forecast(four, 0, 60).is_known);
    assert_false(forecast(four, 3, 60).is_known);
    assert_false(forecast(short_span, 4, 60).is_known);
    assert_false(forecast(all_at_once, 4, 60).is_known);
    assert_int_equal(forecast(four, 0, 60).day, DAY_NONE);
}

static void
test_it_begins_at_the_last_break(void **state)
{
    (void)state;
    static const struct measurement points[] = {
        BREAK(-40, 7), POINT(-30, 900), POINT(-20, 5000), BREAK(0, 1),
        POINT(10, 3),  POINT(20, 2),    POINT(30, 4),
    };
    assert_near(forecast(points, COUNT(points), 60).value, 6.1);
    // One point too few since the break: what came before does not help.
    assert_false(forecast(points, COUNT(points) - 1, 60).is_known);
}

static void
test_it_uses_the_eight_newest_points(void **state)
{
    (void)state;
    struct measurement points[12] = {{0}};
    for (size_t i = 0; i < COUNT(points); i++) {
        points[i].measured_on = (int32_t)i * 30;
        points[i].value = i < 4 ? 1e6 : (double)i;
    }
    struct forecast at = forecast(points, COUNT(points), 12 * 30);
    assert_near(at.value, 12);
    assert_near(at.high, 12);
}

// Each falls or rises by 10 a month; three months on it would be beyond.
static const struct {
    const char *unit;
    bool is_rank;
    double first;
    double step;
    double expected;
} ends[] = {
    {"%", false, 60, 10, 100}, // 120
    {"%", false, 90, 10, 150}, // was more than 100 already
    {"kr.", false, 60, 10, 120},
    {"dage", false, 40, -10, 0}, // -20
    {"", true, 40, -10, 1},
    {"point", false, 20, -10, -40}, // was less than nothing already
};

static void
test_it_ends_at_what_can_be(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(ends); i++) {
        struct measurement points[4] = {{0}};
        for (int k = 0; k < 4; k++) {
            points[k].measured_on = k * 30;
            points[k].value = ends[i].first + ends[i].step * k;
        }
        struct goal goal = {.measurements = points,
                            .measurement_count = 4,
                            .target_on = 180,
                            .is_rank = ends[i].is_rank,
                            .unit = ends[i].unit};
        struct forecast at = progress_forecast(&goal);
        assert_near(at.value, ends[i].expected);
        assert_near(at.low, ends[i].expected);
        assert_near(at.high, ends[i].expected);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_carries_the_line_on_to_the_target),
        cmocka_unit_test(test_it_looks_a_quarter_ahead_without_a_target),
        cmocka_unit_test(test_a_straight_series_has_no_band),
        cmocka_unit_test(test_it_is_known_from_four_points_over_four_weeks),
        cmocka_unit_test(test_it_begins_at_the_last_break),
        cmocka_unit_test(test_it_uses_the_eight_newest_points),
        cmocka_unit_test(test_it_ends_at_what_can_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
