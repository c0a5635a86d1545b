// Turned copies: rows of a picture written as a screen stands that was hung
// on its side or on its head.
#ifndef PEJL_PAINT_TURNED_H
#define PEJL_PAINT_TURNED_H

#include "paint/surface.h"

// Return where a part of a picture of this size lies on the glass after a turn
// of 0, 90, 180 or 270 degrees clockwise.
struct clip
turned_clip(struct clip part, int width, int height, int rotation);

// Return where a point of the glass lies in a picture of this size.
void
turned_point(int *x, int *y, int width, int height, int rotation);

// Write a part of a picture of this size to its place on the glass. `rows`
// begins at the part's upper left pixel, `stride` is in pixels.
void
turned_copy(struct pixels glass, const uint32_t *rows, int stride,
            struct clip part, int width, int height, int rotation);

#endif
