// A history: the course a plan held month by month, drifting downwards.
#ifndef PEJL_SCENE_HISTORY_H
#define PEJL_SCENE_HISTORY_H

#include "scene/mark.h"

#include <stddef.h>

#define HISTORY_MONTHS 6

struct history_month {
    enum mark mark;
    const char *word;  // what the mark says
    const char *month; // "jun."
};

struct history {
    float x, y, width;    // the course line; the months' words stand below
    float first_x, pitch; // where the marks stand
    float step;           // how far one step of drift leads down
    float words_y;
    struct history_month months[HISTORY_MONTHS];
};

// Draw marks on the line or one or two steps below it, joined (design.md 6,
// Kurs history). A month without a report shows a hollow ring.
void
history_draw(struct draw *draw, const struct history *history);

#endif
