#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "base/language.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define TODAY "2026-11-22"

enum format {
    DAY,
    SHORT,
    LONG,
    MONTH,
    MONTH_NEAR,
    MONTH_SHORT,
    WEEK,
    RELATIVE
};

static const struct {
    enum format format;
    const char *day;
    const char *danish;
    const char *english;
} rows[] = {
    {DAY, "2026-11-16", "man. 16. nov.", "Mon 16 Nov"},
    {DAY, "2026-11-17", "tir. 17. nov.", "Tue 17 Nov"},
    {DAY, "2026-11-18", "ons. 18. nov.", "Wed 18 Nov"},
    {DAY, "2026-11-19", "tor. 19. nov.", "Thu 19 Nov"},
    {DAY, "2026-11-20", "fre. 20. nov.", "Fri 20 Nov"},
    {DAY, "2026-11-21", "lør. 21. nov.", "Sat 21 Nov"},
    {DAY, "2026-11-22", "søn. 22. nov.", "Sun 22 Nov"},
    {DAY, "2026-05-01", "fre. 1. maj", "Fri 1 May"},
    {DAY, "2027-01-30", "lør. 30. jan.", "Sat 30 Jan"},
    {DAY, "2027-06-30", "30. jun. 2027", "30 Jun 2027"},
    {DAY, "2025-05-31", "31. maj 2025", "31 May 2025"},
    {DAY, "2025-12-31", "31. dec. 2025", "31 Dec 2025"},
    {DAY, "", "–", "–"},
    {SHORT, "2026-11-21", "21. nov.", "21 Nov"},
    {SHORT, "2027-01-30", "30. jan.", "30 Jan"},
    {SHORT, "2027-07-30", "30. jul. 2027", "30 Jul 2027"},
    {SHORT, "9999-12-31", "31. dec. 9999", "31 Dec 9999"},
    {SHORT, "", "–", "–"},
    {LONG, "2026-11-16", "mandag 16. november", "Monday 16 November"},
    {LONG, "2026-11-17", "tirsdag 17. november", "Tuesday 17 November"},
    {LONG, "2026-11-18", "onsdag 18. november", "Wednesday 18 November"},
    {LONG, "2026-11-19", "torsdag 19. november", "Thursday 19 November"},
    {LONG, "2026-11-20", "fredag 20. november", "Friday 20 November"},
    {LONG, "2026-11-21", "lørdag 21. november", "Saturday 21 November"},
    {LONG, "2026-11-22", "søndag 22. november", "Sunday 22 November"},
    {LONG, "", "–", "–"},
    {MONTH, "2025-01-01", "januar 2025", "January 2025"},
    {MONTH, "2025-02-01", "februar 2025", "February 2025"},
    {MONTH, "2025-03-01", "marts 2025", "March 2025"},
    {MONTH, "2025-04-01", "april 2025", "April 2025"},
    {MONTH, "2025-05-01", "maj 2025", "May 2025"},
    {MONTH, "2025-06-01", "juni 2025", "June 2025"},
    {MONTH, "2025-07-01", "juli 2025", "July 2025"},
    {MONTH, "2025-08-01", "august 2025", "August 2025"},
    {MONTH, "2025-09-01", "september 2025", "September 2025"},
    {MONTH, "2025-10-01", "oktober 2025", "October 2025"},
    {MONTH, "2025-11-01", "november 2025", "November 2025"},
    {MONTH, "2025-12-01", "december 2025", "December 2025"},
    {MONTH, "", "–", "–"},
    {MONTH_NEAR, "2026-03-31", "marts", "March"},
    {MONTH_NEAR, "2025-12-01", "december 2025", "December 2025"},
    {MONTH_NEAR, "2027-01-31", "januar", "January"},
    {MONTH_NEAR, "", "–", "–"},
    {MONTH_SHORT, "2025-01-01", "jan.", "Jan"},
    {MONTH_SHORT, "2025-02-01", "feb.", "Feb"},
    {MONTH_SHORT, "2025-03-01", "mar.", "Mar"},
    {MONTH_SHORT, "2025-04-01", "apr.", "Apr"},
    {MONTH_SHORT, "2025-05-01", "maj", "May"},
    {MONTH_SHORT, "2025-06-01", "jun.", "Jun"},
    {MONTH_SHORT, "2025-07-01", "jul.", "Jul"},
    {MONTH_SHORT, "2025-08-01", "aug.", "Aug"},
    {MONTH_SHORT, "2025-09-01", "sep.", "Sep"},
    {MONTH_SHORT, "2025-10-01", "okt.", "Oct"},
    {MONTH_SHORT, "2025-11-01", "nov.", "Nov"},
    {MONTH_SHORT, "2025-12-01", "dec.", "Dec"},
    {MONTH_SHORT, "", "–", "–"},
    {WEEK, "2026-11-20", "uge 47", "week 47"},
    {WEEK, "2027-01-01", "uge 53", "week 53"},
    {WEEK, "2024-12-30", "uge 1", "week 1"},
    {WEEK, "", "–", "–"},
    {RELATIVE, "2026-11-22", "i dag", "today"},
    {RELATIVE, "2026-11-23", "i morgen", "tomorrow"},
    {RELATIVE, "2026-11-24", "om 2 dage", "in 2 days"},
    {RELATIVE, "2026-11-29", "om 7 dage", "in 7 days"},
    {RELATIVE, "2026-11-21", "1 dag over tid", "1 day overdue"},
    {RELATIVE, "2026-11-19", "3 dage over tid", "3 days overdue"},
    {RELATIVE, "0001-01-01", "739941 dage over tid", "739941 days overdue"},
    {RELATIVE, "", "–", "–"},
};

static char *
write_row(size_t row, char *out, size_t size)
{
    int32_t day = calendar_parse_day(rows[row].day);
    int32_t today = calendar_parse_day(TODAY);
    switch (rows[row].format) {
    case DAY:
        return calendar_format_day(out, size, day, today);
    case SHORT:
        return calendar_format_short(out, size, day, today);
    case LONG:
        return calendar_format_long(out, size, day);
    case MONTH:
        return calendar_format_month(out, size, day);
    case MONTH_NEAR:
        return calendar_format_month_near(out, size, day, today);
    case MONTH_SHORT:
        return calendar_format_month_short(out, size, day);
    case WEEK:
        return calendar_format_week(out, size, day);
    case RELATIVE:
        return calendar_format_relative(out, size, day, today);
    }
    return out;
}

static void
check_rows(const char *language)
{
    assert_true(language_use(language));
    for (size_t i = 0; i < COUNT(rows); i++) {
        char out[64];
        const char *wanted =
            strcmp(language, "da") == 0 ? rows[i].danish : rows[i].english;
        assert_ptr_equal(write_row(i, out, sizeof out), out);
        assert_string_equal(out, wanted);
    }
}

static void
test_danish(void **state)
{
    (void)state;
    check_rows("da");
}

static void
test_english(void **state)
{
    (void)state;
    check_rows("en");
}

static void
test_the_language_changes_while_running(void **state)
{
    (void)state;
    check_rows("en");
    check_rows("da");
    check_rows("en");
}

static void
test_clock(void **state)
{
    (void)state;
    static const struct {
        int32_t minute;
        const char *written;
    } clocks[] = {
        {0, "00:00"}, {582, "09:42"}, {1439, "23:59"},
        {-1, "–"},    {1440, "–"},    {INT32_MIN, "–"},
    };
    for (size_t i = 0; i < COUNT(clocks); i++) {
        char out[16];
        calendar_format_clock(out, sizeof out, clocks[i].minute);
        assert_string_equal(out, clocks[i].written);
    }
}

static void
test_without_a_today_the_year_is_told(void **state)
{
    (void)state;
    language_use("da");
    char out[32];
    int32_t day = calendar_parse_day(TODAY);
    calendar_format_day(out, sizeof out, day, DAY_NONE);
    assert_string_equal(out, "22. nov. 2026");
    calendar_format_relative(out, sizeof out, day, DAY_NONE);
    assert_string_equal(out, "–");
}

static void
test_a_small_buffer_is_never_overrun(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (size_t size = 1; size < 12; size++) {
            char *out = malloc(size); // so that a sanitizer sees one too far
            write_row(i, out, size);
            assert_true(strlen(out) < size);
            free(out);
        }
    }
}

int
main(void)
{
    language_start(PEJL_LOCALE_DIR);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_danish),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_the_language_changes_while_running),
        cmocka_unit_test(test_clock),
        cmocka_unit_test(test_without_a_today_the_year_is_told),
        cmocka_unit_test(test_a_small_buffer_is_never_overrun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
