// The state of a screen: whether it is well, judged by what it told last.
#ifndef PEJL_MODEL_SCREEN_STATE_H
#define PEJL_MODEL_SCREEN_STATE_H

#include "model/domain.h"

#include <stddef.h>
#include <stdint.h>

// From the worst to what needs nobody.
enum screen_state {
    SCREEN_SILENT, // nothing heard for three minutes
    SCREEN_LOOK,   // it runs, but somebody should look at it
    SCREEN_WELL,
    SCREEN_OFF, // on purpose
};

// What is to be done about it.
enum screen_need {
    SCREEN_NEEDS_NOTHING,
    SCREEN_NEEDS_FIRST_WORD, // it was never heard
    SCREEN_NEEDS_POWER,
    SCREEN_NEEDS_CLOCK, // its clock is wrong
    SCREEN_NEEDS_DATA,  // it runs on old data
    SCREEN_NEEDS_PANEL, // its panel does not obey
    SCREEN_NEEDS_SPACE,
    SCREEN_NEEDS_LOG, // it ended without being asked to
};

struct screen_verdict {
    enum screen_state state;
    enum screen_need need;
};

// Judge at a moment, UTC seconds. A screen that is off on purpose may be silent
// until five minutes after it is to come on again; without that time for a
// day. A clock that is two minutes ahead of ours is wrong, data is old after
// fifteen, and an end that nobody asked for is told for an hour.
struct screen_verdict
screen_state_judge(const struct screen_report *screen, int64_t now_s);

// Sort the worst first, then by name.
void
screen_state_sort(const struct screen_report **screens, size_t count,
                  int64_t now_s);

#endif
