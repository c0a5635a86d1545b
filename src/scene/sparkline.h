// A sparkline: a small curve with its target, the good side tinted.
#ifndef PEJL_SCENE_SPARKLINE_H
#define PEJL_SCENE_SPARKLINE_H

#include "scene/draw.h"

#include <stddef.h>

#define SPARKLINE_POINTS_MAX 24

struct sparkline {
    float x, y, width, height;
    const double *values; // oldest first; more than 24: the newest
    size_t count;
    double target; // NAN: none
    bool is_lower_better;
    bool is_rank;  // drawn with place 1 on top
    bool has_zone; // tint the good side of the target
};

// Draw the curve with air of 8 % above and below (design.md 6). Draws nothing
// without values; one value is a dot.
void
sparkline_draw(struct draw *draw, const struct sparkline *sparkline);

#endif
