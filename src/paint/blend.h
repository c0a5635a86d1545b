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

// Return `below` with `colour` blended into it. Red and blue share one word:
// written as below * 256 + (colour - below) * weight the halves borrow from
// each other, but the sum is back in range.
static inline uint32_t
blend_mix(uint32_t below, uint32_t colour, uint32_t weight)
{
    uint32_t red_blue = below & 0xFF00FFu, green = below & 0x00FF00u;

    red_blue = red_blue * BLEND_FULL +
               ((colour & 0xFF00FFu) - red_blue) * weight + 0x800080u;
    green =
        green * BLEND_FULL + ((colour & 0x00FF00u) - green) * weight + 0x8000u;
    return (red_blue >> 8 & 0xFF00FFu) | (green >> 8 & 0x00FF00u);
}

// Blend `colour` into `count` pixels with one weight.
void
blend_run(uint32_t *pixels, int count, uint32_t colour, uint32_t weight);

// Blend `colour` into `count` pixels, each with its own weight.
void
blend_row(uint32_t *pixels, const uint16_t *weights, int count,
          uint32_t colour);

#endif
