#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "base/calendar.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
test_known_days(void **state)
{
    (void)state;
    static const struct {
        struct date date;
        int32_t day;
    } rows[] = {
        {{1970, 1, 1}, 0},      {{1969, 12, 31}, -1}, {{2000, 2, 29}, 11016},
        {{2038, 1, 19}, 24855}, {{1, 1, 1}, -719162}, {{9999, 12, 31}, 2932896},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(calendar_day_from_date(rows[i].date), rows[i].day);
        struct date date = calendar_date_from_day(rows[i].day);
        assert_int_equal(date.year, rows[i].date.year);
        assert_int_equal(date.month, rows[i].date.month);
        assert_int_equal(date.day, rows[i].date.day);
    }
}

// glibc is the other opinion on each day and its ISO week.
static void
test_every_day_from_1900_to_2100(void **state)
{
    (void)state;
    int32_t last = calendar_day_from_date((struct date){2100, 12, 31});
    int32_t day = calendar_day_from_date((struct date){1900, 1, 1});
    for (; day <= last; day++) {
        time_t moment = (time_t)day * 86400;
        struct tm tm;
        gmtime_r(&moment, &tm);
        struct date date = calendar_date_from_day(day);
        bool is_same = date.year == tm.tm_year + 1900 &&
                       date.month == tm.tm_mon + 1 && date.day == tm.tm_mday;
        char theirs[32], ours[64];
        strftime(theirs, sizeof theirs, "%G-%V-%u", &tm);
        struct week week = calendar_week(day);
        snprintf(ours, sizeof ours, "%d-%02d-%d", week.year, week.number,
                 calendar_weekday(day));
        if (!is_same || calendar_day_from_date(date) != day) {
            fail_msg("day %d", day);
        }
        assert_string_equal(ours, theirs);
    }
}

static void
test_iso_weeks_at_new_year(void **state)
{
    (void)state;
    static const struct {
        const char *day;
        struct week week;
    } rows[] = {
        {"2026-12-31", {2026, 53}}, {"2027-01-01", {2026, 53}},
        {"2027-01-03", {2026, 53}}, {"2027-01-04", {2027, 1}},
        {"2024-12-29", {2024, 52}}, {"2024-12-30", {2025, 1}},
        {"2025-01-01", {2025, 1}},  {"2021-01-03", {2020, 53}},
        {"2026-11-20", {2026, 47}}, {"0001-01-01", {1, 1}},
        {"9999-12-31", {9999, 52}},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct week week = calendar_week(calendar_parse_day(rows[i].day));
        if (week.year != rows[i].week.year ||
            week.number != rows[i].week.number) {
            fail_msg("%s: week %d of %d", rows[i].day, week.number, week.year);
        }
    }
}

static void
test_no_day_has_no_week(void **state)
{
    (void)state;
    assert_int_equal(calendar_week(DAY_NONE).number, 0);
}

static void
test_days_are_parsed(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        struct date date;
    } rows[] = {
        {"2026-11-22", {2026, 11, 22}},
        {"2024-02-29", {2024, 2, 29}},
        {"2000-02-29", {2000, 2, 29}},
        {"0001-01-01", {1, 1, 1}},
        {"9999-12-31", {9999, 12, 31}},
        {"2026-11-22T23:59:59Z", {2026, 11, 22}},
        {"2026-11-22 and more", {2026, 11, 22}},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        int32_t day = calendar_parse_day(rows[i].text);
        if (day != calendar_day_from_date(rows[i].date)) {
            fail_msg("%s: %d", rows[i].text, day);
        }
    }
}

static void
test_what_is_no_day_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        NULL,
        "",
        "2",
        "2026",
        "2026-",
        "2026-11",
        "2026-11-",
        "2026-11-2",
        "2026-11-00",
        "2026-00-10",
        "2026-13-01",
        "2026-11-31",
        "2026-02-29",
        "1900-02-29",
        "2100-02-29",
        "0000-01-01",
        "20261122",
        "2026/11/22",
        "22-11-2026",
        " 2026-11-22",
        "-026-11-22",
        "+026-11-22",
        "2026--1-22",
        "2026-1-022",
        "2026-11-221",
        "10000-01-01",
        "\xd9\xa2\xd9\xa0-11-22",
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (calendar_parse_day(rows[i]) != DAY_NONE) {
            fail_msg("taken for a day: %s", rows[i]);
        }
    }
}

static void
test_times_are_parsed(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t time;
    } rows[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"1970-01-01 00:01", 60},
        {"1969-12-31T23:59:59", -1},
        {"2038-01-19T03:14:08Z", 2147483648},
        {"2026-11-22T14:30Z", 1795357800},
        {"9999-12-31T23:59:59Z", 253402300799},
        {NULL, TIME_NONE},
        {"", TIME_NONE},
        {"2026-11-22", TIME_NONE},
        {"2026-11-22T", TIME_NONE},
        {"2026-11-22T14", TIME_NONE},
        {"2026-11-22T14:3", TIME_NONE},
        {"2026-11-22T24:00", TIME_NONE},
        {"2026-11-22T14:60", TIME_NONE},
        {"2026-11-22T14:30:60", TIME_NONE},
        {"2026-11-22T14:30:", TIME_NONE},
        {"2026-11-22T14:30:00+01:00", TIME_NONE},
        {"2026-11-22T14:30:00ZZ", TIME_NONE},
        {"2026-02-30T14:30:00Z", TIME_NONE},
        {"2026-11-22x14:30:00Z", TIME_NONE},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        int64_t time = calendar_parse_time(rows[i].text);
        if (time != rows[i].time) {
            fail_msg("%s: %lld", rows[i].text, (long long)time);
        }
    }
}

static void
test_local_time_follows_summer_time(void **state)
{
    (void)state;
    setenv("TZ", "Europe/Copenhagen", 1);
    tzset();
    static const struct {
        const char *utc;
        const char *day;
        int32_t minute;
    } rows[] = {
        {"2026-11-22T13:30:00Z", "2026-11-22", 14 * 60 + 30},
        {"2026-07-01T22:00:00Z", "2026-07-02", 0},
        {"2026-12-31T22:59:59Z", "2026-12-31", 23 * 60 + 59},
        {"2026-12-31T23:00:00Z", "2027-01-01", 0},
        {"2026-03-29T00:59:59Z", "2026-03-29", 1 * 60 + 59}, // jumps to 3
        {"2026-03-29T01:00:00Z", "2026-03-29", 3 * 60},
        {"2026-10-25T00:59:59Z", "2026-10-25", 2 * 60 + 59}, // back to 2
        {"2026-10-25T01:00:00Z", "2026-10-25", 2 * 60},
        {"1970-01-01T00:00:00Z", "1970-01-01", 60},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct now now = calendar_now(calendar_parse_time(rows[i].utc), true);
        if (now.day != calendar_parse_day(rows[i].day) ||
            now.minute != rows[i].minute) {
            fail_msg("%s: day %d, minute %d", rows[i].utc, now.day, now.minute);
        }
    }
    unsetenv("TZ");
    tzset();
}

static void
test_now_says_what_it_was_told(void **state)
{
    (void)state;
    assert_true(calendar_now(1795357800, true).is_trusted);
    assert_false(calendar_now(0, false).is_trusted);
    assert_true(calendar_now(1795357800, true).utc_s == 1795357800);
    struct now beyond = calendar_now(INT64_MAX, false);
    assert_in_range(beyond.minute, 0, 1439);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_days),
        cmocka_unit_test(test_every_day_from_1900_to_2100),
        cmocka_unit_test(test_iso_weeks_at_new_year),
        cmocka_unit_test(test_no_day_has_no_week),
        cmocka_unit_test(test_days_are_parsed),
        cmocka_unit_test(test_what_is_no_day_is_refused),
        cmocka_unit_test(test_times_are_parsed),
        cmocka_unit_test(test_local_time_follows_summer_time),
        cmocka_unit_test(test_now_says_what_it_was_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
