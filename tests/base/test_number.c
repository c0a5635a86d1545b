#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/language.h"
#include "base/number.h"
#include "base/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define NBSP TEXT_NO_BREAK_SPACE
#define MINUS TEXT_MINUS
#define DASH TEXT_EN_DASH

static void
test_numbers(void **state)
{
    (void)state;
    static const struct {
        double value;
        int decimals;
        const char *danish;
        const char *english;
    } rows[] = {
        {0, 0, "0", "0"},
        {-0.0, 0, "0", "0"},
        {-0.0, 2, "0,00", "0.00"},
        {-0.04, 1, "0,0", "0.0"},
        {-0.06, 1, MINUS "0,1", MINUS "0.1"},
        {4.2, 1, "4,2", "4.2"},
        {12450, 0, "12.450", "12,450"},
        {999, 0, "999", "999"},
        {1000, 0, "1.000", "1,000"},
        {999.9996, 3, "1.000,000", "1,000.000"},
        {1234567.891, 2, "1.234.567,89", "1,234,567.89"},
        {-1234.5, 1, MINUS "1.234,5", MINUS "1,234.5"},
        {1e15, 0, "1.000.000.000.000.000", "1,000,000,000,000,000"},
        {-1e15, 6, MINUS "1.000.000.000.000.000,000000",
         MINUS "1,000,000,000,000,000.000000"},
        {1.1e15, 0, DASH, DASH},
        {1e30, 0, DASH, DASH},
        {-1e300, 2, DASH, DASH},
        {NAN, 1, DASH, DASH},
        {INFINITY, 1, DASH, DASH},
        {-INFINITY, 1, DASH, DASH},
        {1e-300, 2, "0,00", "0.00"},
        {1.0 / 3, 100, "0,333333", "0.333333"},
        {1.5, -3, "2", "2"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char out[64];
        language_use("da");
        assert_string_equal(
            number_format(out, sizeof out, rows[i].value, rows[i].decimals),
            rows[i].danish);
        language_use("en");
        assert_string_equal(
            number_format(out, sizeof out, rows[i].value, rows[i].decimals),
            rows[i].english);
    }
}

static void
test_numbers_with_units(void **state)
{
    (void)state;
    language_use("da");
    static const struct {
        double value;
        int decimals;
        const char *unit;
        const char *written;
    } rows[] = {
        {96, 0, "%", "96" NBSP "%"},
        {12.5, 1, "dage", "12,5" NBSP "dage"},
        {-1250, 0, "kr.", MINUS "1.250" NBSP "kr."},
        {7, 0, "", "7"},
        {7, 0, NULL, "7"},
        {NAN, 0, "%", DASH},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char out[64];
        number_format_unit(out, sizeof out, rows[i].value, rows[i].decimals,
                           rows[i].unit);
        assert_string_equal(out, rows[i].written);
    }
}

static void
test_durations(void **state)
{
    (void)state;
    static const struct {
        int minutes;
        const char *danish;
        const char *english;
    } rows[] = {
        {0, "0" NBSP "m", "0" NBSP "m"},
        {45, "45" NBSP "m", "45" NBSP "m"},
        {60, "1" NBSP "t 0" NBSP "m", "1" NBSP "h 0" NBSP "m"},
        {285, "4" NBSP "t 45" NBSP "m", "4" NBSP "h 45" NBSP "m"},
        {6000, "100" NBSP "t 0" NBSP "m", "100" NBSP "h 0" NBSP "m"},
        {-1, DASH, DASH},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char out[64];
        language_use("da");
        number_format_duration(out, sizeof out, rows[i].minutes);
        assert_string_equal(out, rows[i].danish);
        language_use("en");
        number_format_duration(out, sizeof out, rows[i].minutes);
        assert_string_equal(out, rows[i].english);
    }
}

static void
test_a_small_buffer_is_never_overrun(void **state)
{
    (void)state;
    for (size_t size = 1; size < 8; size++) {
        char out[8];
        memset(out, 'x', sizeof out);
        number_format_unit(out, size, -1234567.8, 1, "kr.");
        assert_true(strlen(out) < size);
    }
}

int
main(void)
{
    language_start(PEJL_LOCALE_DIR);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_numbers_with_units),
        cmocka_unit_test(test_durations),
        cmocka_unit_test(test_a_small_buffer_is_never_overrun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
