#include <stdio.h>
#include <stdlib.h>

#include "base/calendar.h"
#include "base/language.h"
#include "base/text.h"

#define MINUTES_PER_DAY 1440

static const char *const weekdays_short[] = {
    NC_("weekday, short", "Mon"), NC_("weekday, short", "Tue"),
    NC_("weekday, short", "Wed"), NC_("weekday, short", "Thu"),
    NC_("weekday, short", "Fri"), NC_("weekday, short", "Sat"),
    NC_("weekday, short", "Sun"),
};
static const char *const weekdays[] = {
    NC_("weekday", "Monday"),    NC_("weekday", "Tuesday"),
    NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
    NC_("weekday", "Friday"),    NC_("weekday", "Saturday"),
    NC_("weekday", "Sunday"),
};
static const char *const months_short[] = {
    NC_("month, short", "Jan"), NC_("month, short", "Feb"),
    NC_("month, short", "Mar"), NC_("month, short", "Apr"),
    NC_("month, short", "May"), NC_("month, short", "Jun"),
    NC_("month, short", "Jul"), NC_("month, short", "Aug"),
    NC_("month, short", "Sep"), NC_("month, short", "Oct"),
    NC_("month, short", "Nov"), NC_("month, short", "Dec"),
};
static const char *const months[] = {
    NC_("month", "January"),   NC_("month", "February"),
    NC_("month", "March"),     NC_("month", "April"),
    NC_("month", "May"),       NC_("month", "June"),
    NC_("month", "July"),      NC_("month", "August"),
    NC_("month", "September"), NC_("month", "October"),
    NC_("month", "November"),  NC_("month", "December"),
};

static const char *
month_short(struct date date)
{
    return C_("month, short", months_short[date.month - 1]);
}

static const char *
month(struct date date)
{
    return C_("month", months[date.month - 1]);
}

// A day of another year is told with its year unless it lies within half a
// year, where nobody would mistake it ("30. jan." in November).
static bool
has_year(struct date date, int32_t day, int32_t today)
{
    return date.year != calendar_date_from_day(today).year &&
           llabs((int64_t)day - today) > 183; // either may be DAY_NONE
}

static char *
write_dash(char *out, size_t size)
{
    snprintf(out, size, "%s", TEXT_EN_DASH);
    return out;
}

char *
calendar_format_day(char *out, size_t size, int32_t day, int32_t today)
{
    struct date date = calendar_date_from_day(day);
    if (day == DAY_NONE || has_year(date, day, today)) {
        return calendar_format_short(out, size, day, today);
    }
    int weekday = calendar_weekday(day);
    // Translators: 1 weekday, 2 day of the month, 3 month: "Fri 21 Nov".
    snprintf(out, size, C_("date", "%1$s %2$d %3$s"),
             C_("weekday, short", weekdays_short[weekday - 1]), date.day,
             month_short(date));
    return out;
}

char *
calendar_format_short(char *out, size_t size, int32_t day, int32_t today)
{
    if (day == DAY_NONE) {
        return write_dash(out, size);
    }
    struct date date = calendar_date_from_day(day);
    if (!has_year(date, day, today)) {
        // Translators: 1 day of the month, 2 month: "21 Nov".
        snprintf(out, size, C_("date", "%1$d %2$s"), date.day,
                 month_short(date));
    } else {
        // Translators: 1 day of the month, 2 month, 3 year: "30 Jan 2027".
        snprintf(out, size, C_("date", "%1$d %2$s %3$d"), date.day,
                 month_short(date), date.year);
    }
    return out;
}

char *
calendar_format_long(char *out, size_t size, int32_t day)
{
    if (day == DAY_NONE) {
        return write_dash(out, size);
    }
    struct date date = calendar_date_from_day(day);
    snprintf(out, size, C_("date", "%1$s %2$d %3$s"),
             C_("weekday", weekdays[calendar_weekday(day) - 1]), date.day,
             month(date));
    return out;
}

char *
calendar_format_month(char *out, size_t size, int32_t day)
{
    if (day == DAY_NONE) {
        return write_dash(out, size);
    }
    struct date date = calendar_date_from_day(day);
    // Translators: 1 month, 2 year: "October 2025".
    snprintf(out, size, C_("date", "%1$s %2$d"), month(date), date.year);
    return out;
}

char *
calendar_format_month_near(char *out, size_t size, int32_t day, int32_t today)
{
    if (day == DAY_NONE || has_year(calendar_date_from_day(day), day, today)) {
        return calendar_format_month(out, size, day);
    }
    snprintf(out, size, "%s", month(calendar_date_from_day(day)));
    return out;
}

char *
calendar_format_month_short(char *out, size_t size, int32_t day)
{
    if (day == DAY_NONE) {
        return write_dash(out, size);
    }
    snprintf(out, size, "%s", month_short(calendar_date_from_day(day)));
    return out;
}

char *
calendar_format_week(char *out, size_t size, int32_t day)
{
    if (day == DAY_NONE) {
        return write_dash(out, size);
    }
    snprintf(out, size, _("week %d"), calendar_week(day).number);
    return out;
}

char *
calendar_format_clock(char *out, size_t size, int32_t minute)
{
    if (minute < 0 || minute >= MINUTES_PER_DAY) {
        return write_dash(out, size);
    }
    snprintf(out, size, "%02d:%02d", (int)minute / 60, (int)minute % 60);
    return out;
}

char *
calendar_format_relative(char *out, size_t size, int32_t day, int32_t today)
{
    if (day == DAY_NONE || today == DAY_NONE) {
        return write_dash(out, size);
    }
    long days = (long)day - today;
    if (days == 0) {
        snprintf(out, size, "%s", _("today"));
    } else if (days == 1) {
        snprintf(out, size, "%s", _("tomorrow"));
    } else if (days > 0) {
        snprintf(out, size,
                 ngettext("in %ld day", "in %ld days", (unsigned long)days),
                 days);
    } else {
        snprintf(out, size,
                 ngettext("%ld day overdue", "%ld days overdue",
                          (unsigned long)-days),
                 -days);
    }
    return out;
}
