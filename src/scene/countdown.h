// Countdown: seconds that are left, in a ring that fills.
#ifndef PEJL_SCENE_COUNTDOWN_H
#define PEJL_SCENE_COUNTDOWN_H

#include "scene/draw.h"

struct countdown {
    float radius;
    enum type_role role; // of the number
    float share_left;    // of the time, 0 to 1
    int seconds;         // that are left
};

// Draw it about (x, y): the arc fills, the number falls.
void
countdown_draw(struct draw *draw, float x, float y,
               const struct countdown *countdown);

#endif
