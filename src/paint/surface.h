// The pixels that the painter draws on, and the part of them it may touch.
#ifndef PEJL_PAINT_SURFACE_H
#define PEJL_PAINT_SURFACE_H

#include <stdint.h>

// Pixels somebody else owns, 0x00RRGGBB each, top row first. `stride` is the
// distance between rows in pixels. The top byte means nothing: what is drawn
// leaves it zero or as it was.
struct pixels {
    uint32_t *data;
    int width, height, stride;
};

// A rectangle of whole pixels; `right` and `bottom` are just outside it.
struct clip {
    int left, top, right, bottom;
};

#endif
