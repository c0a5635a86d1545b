// Blending one colour into a row of pixels: integers only, rounded to nearest.
#ifndef PEJL_PAINT_BLEND_H
#define PEJL_PAINT_BLEND_H

#include <stdint.h>

// Weights run from 0, which leaves a pixel as it is, to this, which replaces
// it by the colour.
#define BLEND_FULL 256

// Return the weight for an alpha of 0 to 255; values outside are held to it.
uint32_t
blend_weight(int alpha);

// Blend `colour` into `count` pixels with one weight.
void
blend_run(uint32_t *pixels, int count, uint32_t colour, uint32_t weight);

// Blend `colour` into `count` pixels, each with its own weight.
void
blend_row(uint32_t *pixels, const uint16_t *weights, int count,
          uint32_t colour);

#endif
