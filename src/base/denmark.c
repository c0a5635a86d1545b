#include "base/denmark.h"

#include "base/calendar.h"

#define SECONDS_PER_HOUR 3600
#define FIRST_YEAR 1996
#define LAST_PRAYER_YEAR 2023

static int64_t
find_switch(int year, int month)
{
    int32_t last = calendar_day_from_date((struct date){year, month, 31});

    return (int64_t)(last - calendar_weekday(last) % 7) * SECONDS_PER_DAY +
           SECONDS_PER_HOUR;
}

static int32_t
day_of(int64_t time_s)
{
    return (int32_t)(time_s / SECONDS_PER_DAY - (time_s % SECONDS_PER_DAY < 0));
}

int32_t
denmark_offset_s(int64_t utc_s)
{
    int year = calendar_date_from_day(day_of(utc_s)).year;
    bool is_summer = year >= FIRST_YEAR && utc_s >= find_switch(year, 3) &&
                     utc_s < find_switch(year, 10);

    return is_summer ? 2 * SECONDS_PER_HOUR : SECONDS_PER_HOUR;
}

int64_t
denmark_wall_s(int64_t utc_s)
{
    return utc_s + denmark_offset_s(utc_s);
}

// The clock is one hour or two ahead; summer's answer is the earlier one, and
// right if it leads back to the time asked for.
int64_t
denmark_moment(int64_t wall_s)
{
    int64_t summer = wall_s - 2 * SECONDS_PER_HOUR;
    int64_t winter = wall_s - SECONDS_PER_HOUR;

    if (denmark_wall_s(summer) == wall_s)
        return summer;
    if (denmark_wall_s(winter) == wall_s)
        return winter;
    return find_switch(calendar_date_from_day(day_of(wall_s)).year, 3);
}

int64_t
denmark_midnight(int32_t day)
{
    return denmark_moment((int64_t)day * SECONDS_PER_DAY);
}

// Easter Day (Anonymous Gregorian algorithm, as J. Meeus gives it in
// "Astronomical Algorithms", chapter 8).
static int32_t
find_easter(int year)
{
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int leap = century - (century + 8) / 25;
    int epact =
        (19 * golden + century - century / 4 - (leap + 1) / 3 + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int code = epact + weekday - 7 * shift + 114;

    return calendar_day_from_date(
        (struct date){year, code / 31, code % 31 + 1});
}

static enum holiday
find_fixed(struct date date)
{
    if (date.month == 1 && date.day == 1)
        return HOLIDAY_NEW_YEAR;
    if (date.month == 12 && date.day == 25)
        return HOLIDAY_CHRISTMAS_DAY;
    if (date.month == 12 && date.day == 26)
        return HOLIDAY_CHRISTMAS_SECOND;
    return HOLIDAY_NONE;
}

enum holiday
denmark_holiday(int32_t day)
{
    struct date date = calendar_date_from_day(day);

    switch (day - find_easter(date.year)) {
    case -3:
        return HOLIDAY_MAUNDY_THURSDAY;
    case -2:
        return HOLIDAY_GOOD_FRIDAY;
    case 0:
        return HOLIDAY_EASTER_DAY;
    case 1:
        return HOLIDAY_EASTER_MONDAY;
    case 26:
        return date.year <= LAST_PRAYER_YEAR ? HOLIDAY_PRAYER_DAY
                                             : HOLIDAY_NONE;
    case 39:
        return HOLIDAY_ASCENSION;
    case 49:
        return HOLIDAY_WHIT_SUNDAY;
    case 50:
        return HOLIDAY_WHIT_MONDAY;
    default:
        return find_fixed(date);
    }
}
