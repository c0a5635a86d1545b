// Rules of the schedule written as words, and tables of when they hold.
#ifndef PEJL_TESTS_MODEL_SUPPORT_SCHEDULE_H
#define PEJL_TESTS_MODEL_SUPPORT_SCHEDULE_H

#include "model/schedule.h"

// The names in tables.
enum {
    SHOWN = SCHEDULE_SHOWN,
    OTHER_SCREEN = SCHEDULE_OTHER_SCREEN,
    CLOCK_UNKNOWN = SCHEDULE_CLOCK_UNKNOWN,
    OVER = SCHEDULE_OVER,
    NOT_YET = SCHEDULE_NOT_YET,
    OTHER_WEEKDAY = SCHEDULE_OTHER_WEEKDAY,
    HOLIDAY = SCHEDULE_HOLIDAY,
    NO_HOLIDAY = SCHEDULE_NO_HOLIDAY,
    OTHER_HOURS = SCHEDULE_OTHER_HOURS,
};

struct schedule_case {
    const char *rule; // "hours=22:00-06:00 days=5 holidays=not from=… to=…
                      // for=lobby"; in names _ stands for a space
    const char *moment; // "2026-10-25T02:30:00+02", the wall clock and what it
                        // is ahead of UTC; with ? the clock is not known to be
                        // right
    int reason;
};

// Room for the texts of one rule.
struct schedule_words {
    char text[200];
    char opens_at[6];
    char closes_at[6];
    struct schedule_rule rule;
};

// Read a rule; `words` keeps its texts.
const struct schedule_rule *
support_read_rule(struct schedule_words *words, const char *rule);

// Read a moment as above.
struct now
support_read_moment(const char *moment);

// Judge each case for the screen Forhal in the lobby.
void
support_judge(const struct schedule_case *cases, size_t count);

#endif
