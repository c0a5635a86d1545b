#include "base/denmark.h"

#include "base/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define HOUR 3600

// The C library knows the same rule, written as POSIX has it.
static void
the_wall_clock_is_that_of_the_c_library(void **state)
{
    int64_t from = calendar_parse_time("1996-01-01T00:00:00Z");
    int64_t to = calendar_parse_time("2100-01-01T00:00:00Z");

    (void)state;
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    for (int64_t utc_s = from; utc_s < to; utc_s += HOUR) {
        time_t moment = (time_t)utc_s;
        struct tm local;

        localtime_r(&moment, &local);
        if (denmark_offset_s(utc_s) != local.tm_gmtoff)
            fail_msg("%lld: %d", (long long)utc_s, denmark_offset_s(utc_s));
    }
    unsetenv("TZ");
    tzset();
}

static void
a_time_on_the_wall_is_found_again(void **state)
{
    int64_t from = calendar_parse_time("2026-01-01T00:00:00Z");
    int64_t to = calendar_parse_time("2029-01-01T00:00:00Z");
    int64_t last = denmark_moment(denmark_wall_s(from)) - 1;

    (void)state;
    for (int64_t utc_s = from; utc_s < to; utc_s += HOUR / 4) {
        int64_t found = denmark_moment(denmark_wall_s(utc_s));

        // Found is the moment itself or, where it comes twice, the first one.
        assert_true(found == utc_s || found == utc_s - HOUR);
        assert_true(found >= last - HOUR);
        last = found;
    }
}

static void
what_comes_twice_or_never_has_one_moment(void **state)
{
    static const struct {
        const char *wall;
        const char *utc;
    } rows[] = {
        {"2026-03-29T01:59:59", "2026-03-29T00:59:59Z"},
        {"2026-03-29T02:00:00", "2026-03-29T01:00:00Z"},
        {"2026-03-29T02:30:00", "2026-03-29T01:00:00Z"},
        {"2026-03-29T02:59:59", "2026-03-29T01:00:00Z"},
        {"2026-03-29T03:00:00", "2026-03-29T01:00:00Z"},
        {"2026-10-25T01:59:59", "2026-10-24T23:59:59Z"},
        {"2026-10-25T02:00:00", "2026-10-25T00:00:00Z"},
        {"2026-10-25T02:59:59", "2026-10-25T00:59:59Z"},
        {"2026-10-25T03:00:00", "2026-10-25T02:00:00Z"},
        {"2028-03-26T02:10:00", "2028-03-26T01:00:00Z"},
        {"2028-10-29T02:10:00", "2028-10-29T00:10:00Z"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        int64_t found = denmark_moment(calendar_parse_time(rows[i].wall));
        if (found != calendar_parse_time(rows[i].utc))
            fail_msg("%s: %lld", rows[i].wall, (long long)found);
    }
}

static void
a_day_has_23_24_or_25_hours(void **state)
{
    int32_t first = calendar_parse_day("2026-01-01");
    int32_t last = calendar_parse_day("2028-12-31");

    (void)state;
    for (int32_t day = first; day <= last; day++) {
        int64_t hours = (denmark_midnight(day + 1) - denmark_midnight(day));
        bool is_spring = day == calendar_parse_day("2026-03-29") ||
                         day == calendar_parse_day("2027-03-28") ||
                         day == calendar_parse_day("2028-03-26");
        bool is_autumn = day == calendar_parse_day("2026-10-25") ||
                         day == calendar_parse_day("2027-10-31") ||
                         day == calendar_parse_day("2028-10-29");

        assert_int_equal(hours, (24 - is_spring + is_autumn) * HOUR);
    }
}

static void
public_holidays_are_known(void **state)
{
    static const struct {
        const char *day;
        enum holiday holiday;
    } rows[] = {
        {"2026-01-01", HOLIDAY_NEW_YEAR},
        {"2026-04-02", HOLIDAY_MAUNDY_THURSDAY},
        {"2026-04-03", HOLIDAY_GOOD_FRIDAY},
        {"2026-04-05", HOLIDAY_EASTER_DAY},
        {"2026-04-06", HOLIDAY_EASTER_MONDAY},
        {"2026-05-01", HOLIDAY_NONE}, // prayer day, were it still one
        {"2026-05-14", HOLIDAY_ASCENSION},
        {"2026-05-24", HOLIDAY_WHIT_SUNDAY},
        {"2026-05-25", HOLIDAY_WHIT_MONDAY},
        {"2026-06-05", HOLIDAY_NONE},
        {"2026-12-24", HOLIDAY_NONE},
        {"2026-12-25", HOLIDAY_CHRISTMAS_DAY},
        {"2026-12-26", HOLIDAY_CHRISTMAS_SECOND},
        {"2023-05-05", HOLIDAY_PRAYER_DAY},
        {"2024-04-26", HOLIDAY_NONE},
        {"2027-03-28", HOLIDAY_EASTER_DAY}, // the night of summer time
        {"2028-04-16", HOLIDAY_EASTER_DAY},
        {"2038-04-25", HOLIDAY_EASTER_DAY}, // as late as it comes
        {"2285-03-22", HOLIDAY_EASTER_DAY}, // as early
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        enum holiday found = denmark_holiday(calendar_parse_day(rows[i].day));
        if (found != rows[i].holiday)
            fail_msg("%s: %d", rows[i].day, (int)found);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_wall_clock_is_that_of_the_c_library),
        cmocka_unit_test(a_time_on_the_wall_is_found_again),
        cmocka_unit_test(what_comes_twice_or_never_has_one_moment),
        cmocka_unit_test(a_day_has_23_24_or_25_hours),
        cmocka_unit_test(public_holidays_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
