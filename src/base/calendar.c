#include "base/calendar.h"

#include "base/denmark.h"

#define MONTH_COUNT 12
#define FIRST_S INT64_C(-62135510400) // the second day of the year 1
#define LAST_S INT64_C(253402214400)  // the last of the year 9999

// Years counted from March, so that the leap day is a year's last; eras of
// 400 years repeat.
#define DAYS_PER_ERA 146097
#define DAYS_BEFORE_1970 719468

static int64_t
divide_down(int64_t value, int64_t divisor)
{
    return value / divisor - (value % divisor < 0);
}

int32_t
calendar_day_from_date(struct date date)
{
    int64_t year = date.month > 2 ? date.year : (int64_t)date.year - 1;
    int64_t era = divide_down(year, 400);
    int64_t year_of_era = year - era * 400;
    int64_t month_from_march = (date.month + 9) % 12;
    int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return (int32_t)(era * DAYS_PER_ERA + day_of_era - DAYS_BEFORE_1970);
}

struct date
calendar_date_from_day(int32_t day)
{
    int64_t shifted = (int64_t)day + DAYS_BEFORE_1970;
    int64_t era = divide_down(shifted, DAYS_PER_ERA);
    int64_t day_of_era = shifted - era * DAYS_PER_ERA;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                           day_of_era / 146096) /
                          365;
    int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month_from_march = (5 * day_of_year + 2) / 153;
    struct date date = {
        .year = (int)(era * 400 + year_of_era),
        .month = (int)((month_from_march + 2) % 12 + 1),
        .day = (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1),
    };
    date.year += date.month <= 2;
    return date;
}

int
calendar_weekday(int32_t day)
{
    return (day % 7 + 10) % 7 + 1; // day 0 was a Thursday
}

struct week
calendar_week(int32_t day)
{
    if (day == DAY_NONE) {
        return (struct week){0};
    }
    // A week belongs to the year that its Thursday is in.
    int32_t thursday = day + 4 - calendar_weekday(day);
    int year = calendar_date_from_day(thursday).year;
    int32_t new_year = calendar_day_from_date((struct date){year, 1, 1});
    return (struct week){year, (thursday - new_year) / 7 + 1};
}

struct now
calendar_now(int64_t utc_s, bool is_trusted)
{
    bool is_known = utc_s > FIRST_S && utc_s < LAST_S;
    int64_t wall_s = denmark_wall_s(is_known ? utc_s : 0);
    struct now now = {.utc_s = utc_s, .is_trusted = is_trusted};
    now.day = (int32_t)divide_down(wall_s, SECONDS_PER_DAY);
    now.minute = (int32_t)((wall_s - (int64_t)now.day * SECONDS_PER_DAY) / 60);
    return now;
}

// Read exactly `count` digits; -1 if there are not that many.
static int
read_digits(const char **text, int count)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (**text < '0' || **text > '9') {
            return -1;
        }
        value = value * 10 + *(*text)++ - '0';
    }
    return value;
}

static bool
skip(const char **text, char expected)
{
    bool is_there = **text == expected;
    *text += is_there;
    return is_there;
}

static int
days_in_month(int year, int month)
{
    static const int days[MONTH_COUNT] = {31, 28, 31, 30, 31, 30,
                                          31, 31, 30, 31, 30, 31};
    bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && is_leap);
}

static int32_t
read_day(const char **text)
{
    struct date date;
    date.year = read_digits(text, 4);
    if (date.year < 1 || !skip(text, '-')) {
        return DAY_NONE;
    }
    date.month = read_digits(text, 2);
    if (date.month < 1 || date.month > MONTH_COUNT || !skip(text, '-')) {
        return DAY_NONE;
    }
    date.day = read_digits(text, 2);
    if (date.day < 1 || date.day > days_in_month(date.year, date.month)) {
        return DAY_NONE;
    }
    return calendar_day_from_date(date);
}

int32_t
calendar_parse_day(const char *text)
{
    int32_t day = text ? read_day(&text) : DAY_NONE;
    bool goes_on = day != DAY_NONE && *text >= '0' && *text <= '9';
    return goes_on ? DAY_NONE : day;
}

int64_t
calendar_parse_time(const char *text)
{
    int32_t day = text ? read_day(&text) : DAY_NONE;
    if (day == DAY_NONE || (!skip(&text, 'T') && !skip(&text, ' '))) {
        return TIME_NONE;
    }
    int hour = read_digits(&text, 2);
    if (hour < 0 || hour > 23 || !skip(&text, ':')) {
        return TIME_NONE;
    }
    int minute = read_digits(&text, 2);
    int second = skip(&text, ':') ? read_digits(&text, 2) : 0;
    skip(&text, 'Z');
    if (minute < 0 || minute > 59 || second < 0 || second > 59 || *text) {
        return TIME_NONE;
    }
    return (int64_t)day * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
}
