#include "model/welcome.h"

#include <stdlib.h>
#include <string.h>

#include "base/denmark.h"
#include "model/snapshot.h"

#define DAYS_AHEAD 62
#define MINUTES_PER_HOUR 60

// Returns -1 for what is no time of the day.
static int
read_minute(const char *text)
{
    if (strlen(text) != 5 || text[2] != ':' ||
        strspn(text, "0123456789") != 2 || strspn(text + 3, "0123456789") != 2)
        return -1;
    return ((text[0] - '0') * 10 + text[1] - '0') * MINUTES_PER_HOUR +
           (text[3] - '0') * 10 + text[4] - '0';
}

static void
add_hours(struct opening_day *day, const struct opening_hours *hours)
{
    struct opening_span span = {read_minute(hours->opens_at),
                                read_minute(hours->closes_at)};
    size_t place = day->count;

    if (day->rule == NULL && *hours->reason != '\0')
        day->rule = hours;
    if (hours->is_closed || day->count == OPENING_SPANS_MAX)
        return;
    if (span.from_minute < 0 || span.to_minute <= span.from_minute) {
        day->is_untold = true;
        return;
    }
    for (; place > 0 && day->spans[place - 1].from_minute > span.from_minute;
         place--)
        day->spans[place] = day->spans[place - 1];
    day->spans[place] = span;
    day->count++;
}

// Says whether there is a rule for the day itself, or else for the weekday.
static bool
add_rules(const struct snapshot *snapshot, int32_t day, int weekday,
          struct opening_day *found)
{
    bool is_found = false;

    for (size_t i = 0; i < snapshot->opening_hours.count; i++) {
        const struct opening_hours *hours = &snapshot->opening_hours.items[i];
        if (weekday == 0 ? hours->day != day : hours->weekday != weekday)
            continue;
        add_hours(found, hours);
        is_found = true;
    }
    return is_found;
}

struct opening_day
opening_find_day(const struct snapshot *snapshot, int32_t day)
{
    struct opening_day found = {.rule = NULL};

    if (!add_rules(snapshot, day, 0, &found) &&
        denmark_holiday(day) == HOLIDAY_NONE)
        add_rules(snapshot, DAY_NONE, calendar_weekday(day), &found);
    return found;
}

struct opening
opening_find(const struct snapshot *snapshot, const struct now *now)
{
    struct opening opening = {
        .is_told = snapshot->opening_hours.count > 0 && now->is_trusted,
        .next_day = DAY_NONE,
    };
    const struct opening_day *today = &opening.today;

    if (!opening.is_told)
        return opening;
    opening.today = opening_find_day(snapshot, now->day);
    opening.is_told = !today->is_untold;
    opening.is_over = today->count > 0 &&
                      now->minute >= today->spans[today->count - 1].to_minute;
    for (int32_t i = 1; i <= DAYS_AHEAD && opening.next_day == DAY_NONE; i++) {
        opening.next = opening_find_day(snapshot, now->day + i);
        if (opening.next.count > 0)
            opening.next_day = now->day + i;
    }
    return opening;
}
