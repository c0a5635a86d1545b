// The calendar: days, ISO weeks and Danish dates; it never asks the clock.
#ifndef PEJL_BASE_CALENDAR_H
#define PEJL_BASE_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A day is a count of days since 1970-01-01 (proleptic Gregorian calendar).
#define DAY_NONE INT32_MIN
#define TIME_NONE INT64_MIN
#define SECONDS_PER_DAY 86400

// What the clock on the wall says, handed in by whoever may ask it.
struct now {
    int64_t utc_s;   // seconds since 1970 in UTC
    int32_t day;     // the local day
    int32_t minute;  // of the local day, 0 to 1439
    bool is_trusted; // false until the clock is known to be right
};

struct date {
    int year;  // 1 to 9999
    int month; // 1 to 12
    int day;   // 1 to 31
};

struct week {
    int year;   // the year that the week belongs to
    int number; // 1 to 53 (ISO 8601)
};

// Days from civil and back (H. Hinnant, "chrono-Compatible Low-Level Date
// Algorithms": days_from_civil, civil_from_days).
int32_t
calendar_day_from_date(struct date date);
struct date
calendar_date_from_day(int32_t day);

// Parse "YYYY-MM-DD" (longer text, such as a time after it, is ignored).
// Returns DAY_NONE if it is no real day of the years 1 to 9999.
int32_t
calendar_parse_day(const char *text);

// Parse "YYYY-MM-DDTHH:MM:SSZ" (UTC; seconds and Z may lack, a space may stand
// for T). Returns seconds since 1970 or TIME_NONE.
int64_t
calendar_parse_time(const char *text);

// Return 1 for Monday to 7 for Sunday (ISO 8601).
int
calendar_weekday(int32_t day);

// Return the ISO 8601 week of the day.
struct week
calendar_week(int32_t day);

// Return `now` for a moment in UTC seconds, by the wall clock of Denmark
// (base/denmark.h); a moment beyond the year 9999 or before 1 counts as 1970.
struct now
calendar_now(int64_t utc_s, bool is_trusted);

// The formats of design.md 11; each writes at most `size` bytes with NUL into
// `out` and returns `out`. Words come from the catalogue, so they follow the
// language in use. DAY_NONE gives an en dash.

// "fre. 21. nov."; in another year than `today`'s and more than half a year
// away "30. jan. 2027".
char *
calendar_format_day(char *out, size_t size, int32_t day, int32_t today);
// "21. nov." without weekday; with year as above.
char *
calendar_format_short(char *out, size_t size, int32_t day, int32_t today);
// "fredag 21. november".
char *
calendar_format_long(char *out, size_t size, int32_t day);
// "oktober 2025".
char *
calendar_format_month(char *out, size_t size, int32_t day);
// "oktober"; with year as calendar_format_day.
char *
calendar_format_month_near(char *out, size_t size, int32_t day, int32_t today);
// "nov." (abbreviated month of the day).
char *
calendar_format_month_short(char *out, size_t size, int32_t day);
// "uge 47".
char *
calendar_format_week(char *out, size_t size, int32_t day);
// "09:42".
char *
calendar_format_clock(char *out, size_t size, int32_t minute);
// "i dag", "i morgen", "om 7 dage", "3 dage over tid".
char *
calendar_format_relative(char *out, size_t size, int32_t day, int32_t today);

#endif
