// Rounded copies: a picture copied into its box with round corners.
#ifndef PEJL_PAINT_ROUNDED_H
#define PEJL_PAINT_ROUNDED_H

#include "paint/surface.h"

// Copy the part of `picture` that lies inside `clip` to where its upper left
// corner is (x, y). Corners of `radius` (held to half the shorter side) are
// blended with what is below, so they fit any ground. The clip lies inside
// the surface.
void
rounded_copy(struct pixels surface, struct clip clip, int x, int y,
             struct pixels picture, float radius);

#endif
