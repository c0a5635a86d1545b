// Word masks: a line of words rendered once, without a colour.
#ifndef PEJL_PAINT_WORD_MASK_H
#define PEJL_PAINT_WORD_MASK_H

#include "paint/word_runs.h"

#include <stdint.h>

// No mask is larger, so no field of a record can cost more; what lies
// further right is cut.
#define WORD_MASK_MAX_PIXELS (8 * 1024 * 1024)
#define WORD_MASK_MAX_WIDTH 16384

// One byte of coverage a pixel. Valid when all-zero: nothing to draw.
struct word_mask {
    uint8_t *coverage; // rows of `width`
    int width, height; // of the rows that hold anything
    int top;           // of the first of them, below the top of the font's box
    int font_height;   // of that box
};

// Render a line. Release with word_mask_destroy.
struct word_mask
word_mask_render(struct faces *faces, struct word_line line);

// Free the memory and leave the mask all-zero.
void
word_mask_destroy(struct word_mask *mask);

#endif
