// A timer: a ring that fills as time passes, with a needle at its head.
#ifndef PEJL_SCENE_TIMER_H
#define PEJL_SCENE_TIMER_H

#include "scene/draw.h"

#define TIMER_SIZE 104.0F

// Draw it about (x, y); `passed` is 0 to 1 and stays full beyond
// (design.md 08).
void
timer_draw(struct draw *draw, float x, float y, float passed);

#endif
