// The rose: how many waited how long, hour by hour around a dial.
#ifndef PEJL_SCENE_ROSE_H
#define PEJL_SCENE_ROSE_H

#include "scene/draw.h"

#define ROSE_HOURS 24
#define ROSE_LABELS 4

struct rose {
    float x, y;                      // the centre
    float scale;                     // 1: the bezel's radius is 366
    double values[ROSE_HOURS];       // the first hour begins at north
    double needle_hours;             // where the needle points, NAN: nowhere
    const char *labels[ROSE_LABELS]; // at north, east, south and west
};

// Draw tracks, values, bezel, needle and an empty hub (design.md 7, page 07).
// A value's length is its share of the largest to the power of 0.8, so that
// small ones can be seen. Leaves the ground as it was.
void
rose_draw(struct draw *draw, const struct rose *rose);

#endif
