#include "model/schedule_span.h"

#include <string.h>

#include "base/calendar.h"
#include "base/denmark.h"
#include "model/schedule.h"

#define SECONDS_PER_MINUTE 60

// "HH:MM"; `missing` for anything else.
static int32_t
read_hour(const char *text, int32_t missing)
{
    int hour;
    int minute;

    if (strlen(text) != 5 || text[2] != ':' ||
        strspn(text, "0123456789") != 2 || strspn(text + 3, "0123456789") != 2)
        return missing;
    hour = (text[0] - '0') * 10 + text[1] - '0';
    minute = (text[3] - '0') * 10 + text[4] - '0';
    return (hour * 60 + minute) * SECONDS_PER_MINUTE;
}

struct schedule_span
schedule_find_span(const struct schedule_rule *rule, int32_t day)
{
    int64_t midnight = (int64_t)day * SECONDS_PER_DAY;
    int32_t opens = read_hour(rule->opens_at, 0);
    int32_t closes = read_hour(rule->closes_at, SECONDS_PER_DAY);

    if (closes <= opens)
        closes += SECONDS_PER_DAY;
    return (struct schedule_span){denmark_moment(midnight + opens),
                                  denmark_moment(midnight + closes)};
}

bool
schedule_has_weekday(const struct schedule_rule *rule, int32_t day)
{
    return *rule->weekdays == '\0' ||
           strchr(rule->weekdays, '0' + calendar_weekday(day)) != NULL;
}

bool
schedule_has_every_weekday(const struct schedule_rule *rule)
{
    for (int32_t day = 0; day < 7; day++) {
        if (!schedule_has_weekday(rule, day))
            return false;
    }
    return true;
}

static int64_t
nearest(int64_t moment, int64_t after, int64_t best)
{
    return moment > after && moment < best ? moment : best;
}

static int64_t
next_of_rule(const struct schedule_rule *rule, const struct now *now,
             int64_t best)
{
    if (rule->starts_at != TIME_NONE)
        best = nearest(denmark_moment(rule->starts_at), now->utc_s, best);
    if (rule->ends_at != TIME_NONE)
        best = nearest(denmark_moment(rule->ends_at), now->utc_s, best);
    for (int32_t day = now->day - 1; day <= now->day; day++) {
        struct schedule_span span = schedule_find_span(rule, day);

        best = nearest(span.from_s, now->utc_s, best);
        best = nearest(span.to_s, now->utc_s, best);
    }
    return best;
}

int64_t
schedule_next_change_s(const struct snapshot *snapshot, const struct now *now)
{
    int64_t best = denmark_midnight(now->day + 1);

    for (size_t i = 0; i < snapshot->schedule.count; i++)
        best = next_of_rule(&snapshot->schedule.items[i], now, best);
    for (size_t i = 0; i < snapshot->stories.count; i++) {
        const struct story *story = &snapshot->stories.items[i];

        best = nearest(story->publish_from, now->utc_s, best);
        best = nearest(story->publish_to, now->utc_s, best);
    }
    return best;
}
