#include "paint/stencil.h"

#include "paint/blend.h"

#include <string.h>

#define CHUNK 16
#define STEP 8

static void
weigh(uint16_t *restrict weights, const uint8_t *restrict mask, int count,
      uint32_t alpha_weight)
{
    for (int i = 0; i < count; i++) {
        uint32_t weight = mask[i] + (mask[i] >> 7);
        weights[i] = (uint16_t)((weight * alpha_weight + 128) >> 8);
    }
}

// Most of a line of words is empty.
static int
skip_empty(const uint8_t *mask, int from, int count)
{
    static const uint8_t empty[STEP];
    while (from + STEP <= count && memcmp(mask + from, empty, STEP) == 0) {
        from += STEP;
    }
    return from;
}

void
stencil_row(uint32_t *pixels, const uint8_t *mask, int count, uint32_t colour,
            int alpha)
{
    uint16_t weights[CHUNK];
    uint32_t alpha_weight = blend_weight(alpha);
    for (int i = skip_empty(mask, 0, count); i < count;
         i = skip_empty(mask, i, count)) {
        int length = count - i < CHUNK ? count - i : CHUNK;
        weigh(weights, mask + i, length, alpha_weight);
        blend_row(pixels + i, weights, length, colour);
        i += length;
    }
}
