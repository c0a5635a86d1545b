#include "paint/blend.h"

#include "paint/wide.h"

uint32_t
blend_weight(int alpha)
{
    if (alpha <= 0)
        return 0;
    if (alpha >= 255)
        return BLEND_FULL;
    return (uint32_t)(alpha + (alpha >> 7));
}

static void
store_run(uint32_t *pixels, int count, uint32_t colour)
{
    for (int i = 0; i < count; i++)
        pixels[i] = colour;
}

WIDE void
blend_run(uint32_t *pixels, int count, uint32_t colour, uint32_t weight)
{
    if (weight == BLEND_FULL) {
        store_run(pixels, count, colour);
        return;
    }
    for (int i = 0; i < count; i++)
        pixels[i] = blend_mix(pixels[i], colour, weight);
}

WIDE void
blend_row(uint32_t *pixels, const uint16_t *weights, int count, uint32_t colour)
{
    for (int i = 0; i < count; i++)
        pixels[i] = blend_mix(pixels[i], colour, weights[i]);
}
