// Month: the days of one month with their weeks, of which one is chosen.
#ifndef PEJL_SCENE_MONTH_H
#define PEJL_SCENE_MONTH_H

#include "scene/draw.h"

#include <stdint.h>

#define MONTH_WIDTH 672.0F

// Days since 1970 (base/calendar.h).
struct month {
    int32_t first;      // the first day of the month
    int32_t chosen;     // DAY_NONE for none
    int32_t today;      // days before it cannot be chosen
    const char *prefix; // of the intents: "date/<day>", "month/0", "month/1"
};

// Return how high it is.
float
month_height(void);

// Draw the month's name between the ways to the month before and after, and
// its weeks, in a box of MONTH_WIDTH. Days of rest are calm, days that are past
// pale and no tap targets.
void
month_draw(struct draw *draw, float x, float y, const struct month *month);

// Return the first day of the month that is so many months later.
int32_t
month_step(int32_t first, int months);

#endif
