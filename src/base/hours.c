#include "base/hours.h"

#include <string.h>

#include "base/calendar.h"
#include "base/denmark.h"

#define DAY_MINUTES 1440
#define DAY_S 86400
#define HOLIDAY_BIT 7
#define DAYS_AHEAD 15
#define PARTS " ,;\t"

static const struct {
    const char *word;
    int bit;
} names[] = {
    {"ma", 0}, {"ti", 1}, {"on", 2}, {"to", 3}, {"fr", 4},
    {"lø", 5}, {"sø", 6}, {"hd", 7}, {"mo", 0}, {"tu", 1},
    {"we", 2}, {"th", 3}, {"sa", 5}, {"su", 6}, {"ho", 7},
};

static bool
take_day(const char **text, int *bit)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        size_t length = strlen(names[i].word);
        if (strncmp(*text, names[i].word, length) == 0) {
            *text += length;
            *bit = names[i].bit;
            return true;
        }
    }
    return false;
}

// One day or a range of them, which may run over Sunday.
static bool
take_days(const char **text, uint8_t *days)
{
    int first;
    int last;
    if (!take_day(text, &first)) {
        return false;
    }
    last = first;
    if (**text == '-') {
        ++*text;
        if (!take_day(text, &last) || first == HOLIDAY_BIT ||
            last == HOLIDAY_BIT) {
            return false;
        }
    }
    for (int day = first;; day = (day + 1) % 7) {
        *days = (uint8_t)(*days | 1U << day);
        if (day == last) {
            return true;
        }
    }
}

static bool
take_number(const char **text, int most, int *number)
{
    const char *at = *text;
    if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9') {
        return false;
    }
    *number = (at[0] - '0') * 10 + at[1] - '0';
    *text += 2;
    return *number <= most;
}

static bool
take_time(const char **text, int *minute)
{
    int hours;
    int minutes;
    if (!take_number(text, 24, &hours) || *(*text)++ != ':' ||
        !take_number(text, 59, &minutes)) {
        return false;
    }
    *minute = hours * 60 + minutes;
    return *minute <= DAY_MINUTES;
}

static bool
take_span(const char **text, struct hours_span *span)
{
    int from;
    int to;
    if (!take_time(text, &from) || *(*text)++ != '-' || !take_time(text, &to) ||
        from == DAY_MINUTES || from == to) {
        return false;
    }
    span->from_minute = (int16_t)from;
    span->to_minute = (int16_t)(to > from ? to : to + DAY_MINUTES);
    return true;
}

bool
hours_parse(const char *text, struct hours *hours)
{
    uint8_t days = 0;
    bool had_times = true;
    *hours = (struct hours){.count = 0};
    for (text += strspn(text, PARTS); *text != '\0';
         text += strspn(text, PARTS)) {
        if (*text < '0' || *text > '9') {
            days = had_times ? 0 : days;
            had_times = false;
            if (!take_days(&text, &days)) {
                return false;
            }
        } else {
            struct hours_span span = {.days = days};
            if (days == 0 || hours->count == HOURS_SPANS_MAX ||
                !take_span(&text, &span)) {
                return false;
            }
            hours->spans[hours->count++] = span;
            had_times = true;
        }
        if (*text != '\0' && strchr(PARTS, *text) == NULL) {
            return false;
        }
    }
    return had_times && hours->count > 0;
}

static bool
holds(const struct hours_span *span, int32_t day, int32_t minute)
{
    int bit = denmark_holiday(day) != HOLIDAY_NONE ? HOLIDAY_BIT
                                                   : calendar_weekday(day) - 1;
    return (span->days >> bit & 1U) != 0 && minute >= span->from_minute &&
           minute < span->to_minute;
}

bool
hours_are_open(const struct hours *hours, int64_t wall_s)
{
    int32_t day = (int32_t)(wall_s / DAY_S);
    int32_t minute = (int32_t)(wall_s % DAY_S / 60);
    for (size_t i = 0; i < hours->count; i++) {
        if (holds(&hours->spans[i], day, minute) ||
            holds(&hours->spans[i], day - 1, minute + DAY_MINUTES)) {
            return true;
        }
    }
    return false;
}

static void
consider(const struct hours *hours, int64_t utc_s, int64_t wall_s,
         int64_t *next_s)
{
    int64_t moment_s = denmark_moment(wall_s);
    bool is_open = hours_are_open(hours, denmark_wall_s(utc_s));
    if (moment_s > utc_s && (*next_s == TIME_NONE || moment_s < *next_s) &&
        hours_are_open(hours, denmark_wall_s(moment_s)) != is_open) {
        *next_s = moment_s;
    }
}

int64_t
hours_next_change(const struct hours *hours, int64_t utc_s)
{
    int64_t today_s = denmark_wall_s(utc_s) / DAY_S * DAY_S;
    int64_t next_s = TIME_NONE;
    for (int day = -1; day <= DAYS_AHEAD; day++) {
        for (size_t i = 0; i < hours->count; i++) {
            const struct hours_span *span = &hours->spans[i];
            int64_t midnight_s = today_s + (int64_t)day * DAY_S;
            consider(hours, utc_s, midnight_s + span->from_minute * 60,
                     &next_s);
            consider(hours, utc_s, midnight_s + span->to_minute * 60, &next_s);
        }
        if (next_s != TIME_NONE && day > 0) {
            break;
        }
    }
    return next_s;
}
