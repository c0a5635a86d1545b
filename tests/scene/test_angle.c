#include "scene/angle.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define PI 3.14159265358979323846

static void
test_quarters_are_exact(void **state)
{
    const double expected[4][2] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};

    (void)state;
    for (int i = -12; i <= 12; i++) {
        double x, y;
        const double *direction = expected[(i + 12) % 4];
        angle_direction(90.0 * i, &x, &y);
        assert_true(x == direction[0] && y == direction[1]);
    }
}

static void
test_directions_match_the_c_library(void **state)
{
    (void)state;
    for (int i = -8000; i <= 8000; i++) {
        double degrees = i * 0.37, x, y;
        angle_direction(degrees, &x, &y);
        assert_true(fabs(x - sin(degrees * PI / 180)) < 1e-12);
        assert_true(fabs(y + cos(degrees * PI / 180)) < 1e-12);
    }
}

static void
test_what_is_no_bearing_gives_no_direction(void **state)
{
    const double bearings[] = {(double)NAN, (double)INFINITY, -(double)INFINITY,
                               1e300};

    (void)state;
    for (int i = 0; i < 4; i++) {
        double x = 0, y = 0;
        angle_direction(bearings[i], &x, &y);
        assert_true(isnan(x) && isnan(y));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quarters_are_exact),
        cmocka_unit_test(test_directions_match_the_c_library),
        cmocka_unit_test(test_what_is_no_bearing_gives_no_direction),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
