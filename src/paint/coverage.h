// Coverage: how much of each pixel in one row a shape covers, and its blend.
#ifndef PEJL_PAINT_COVERAGE_H
#define PEJL_PAINT_COVERAGE_H

#include <stdint.h>

// One row of pixels; `width` may be set to anything up to what coverage_init
// made room for, between rows. `area` holds, per pixel, the change of covered
// area from the pixel before (2^17 is a whole pixel); `touched` has one bit for
// every 8 pixels, so untouched stretches are neither summed nor cleared. Both
// are zero between rows. Valid when all-zero, for rows of no pixels.
struct coverage {
    uint32_t *area;
    uint64_t *touched;
    int width;
};

// Make room for rows of up to `width` pixels.
void
coverage_init(struct coverage *row, int width);

// Free the memory and leave the row empty.
void
coverage_destroy(struct coverage *row);

// Add a piece of an edge that lies within the row: from `from` to `to`, in
// 1/256 pixel right of the row's first pixel, and `height` high, in 1/256
// pixel, negative if it runs upwards. Pieces may lie outside the row. The
// result in a pixel does not depend on where the row begins or ends.
void
coverage_add(struct coverage *row, int32_t from, int32_t to, int32_t height);

// Blend `colour` into the row's pixels with its coverage times `weight`
// (blend.h), and clear the row for the next.
void
coverage_paint(struct coverage *row, uint32_t *pixels, uint32_t colour,
               uint32_t weight);

#endif
