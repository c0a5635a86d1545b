// Stencils: a colour blended through a mask of one byte a pixel.
#ifndef PEJL_PAINT_STENCIL_H
#define PEJL_PAINT_STENCIL_H

#include <stdint.h>

// Blend `colour` into `count` pixels, each by its byte of the mask (255 is
// all) times `alpha` (0 to 255).
void
stencil_row(uint32_t *pixels, const uint8_t *mask, int count, uint32_t colour,
            int alpha);

#endif
