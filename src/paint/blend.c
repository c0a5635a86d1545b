#include "paint/blend.h"

#define RED_BLUE 0xFF00FFu
#define GREEN 0x00FF00u
#define HALF_RED_BLUE 0x800080u
#define HALF_GREEN 0x008000u

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

// Red and blue share one word. Written as below * 256 + (colour - below) *
// weight the halves borrow from each other, but the sum is back in range.
static inline uint32_t
mix(uint32_t below, uint32_t colour, uint32_t weight)
{
    uint32_t red_blue = below & RED_BLUE, green = below & GREEN;

    red_blue = red_blue * BLEND_FULL +
               ((colour & RED_BLUE) - red_blue) * weight + HALF_RED_BLUE;
    green =
        green * BLEND_FULL + ((colour & GREEN) - green) * weight + HALF_GREEN;
    return (red_blue >> 8 & RED_BLUE) | (green >> 8 & GREEN);
}

void
blend_run(uint32_t *pixels, int count, uint32_t colour, uint32_t weight)
{
    if (weight == BLEND_FULL) {
        store_run(pixels, count, colour);
        return;
    }
    for (int i = 0; i < count; i++)
        pixels[i] = mix(pixels[i], colour, weight);
}

void
blend_row(uint32_t *pixels, const uint16_t *weights, int count, uint32_t colour)
{
    for (int i = 0; i < count; i++)
        pixels[i] = mix(pixels[i], colour, weights[i]);
}
