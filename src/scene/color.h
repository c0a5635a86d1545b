// A colour with its alpha.
#ifndef PEJL_SCENE_COLOR_H
#define PEJL_SCENE_COLOR_H

#include <stdint.h>

struct color {
    uint8_t red, green, blue;
    uint8_t alpha; // 255 is opaque
};

// Return a colour from 0xRRGGBB, opaque.
static inline struct color
color_from_rgb(uint32_t rgb)
{
    return (struct color){.red = (uint8_t)(rgb >> 16),
                          .green = (uint8_t)(rgb >> 8),
                          .blue = (uint8_t)rgb,
                          .alpha = 255};
}

// Return 0xRRGGBB without the alpha.
static inline uint32_t
color_to_rgb(struct color color)
{
    return (uint32_t)color.red << 16 | (uint32_t)color.green << 8 | color.blue;
}

// Return the colour with another alpha, 0 to 255.
static inline struct color
color_with_alpha(struct color color, uint8_t alpha)
{
    color.alpha = alpha;
    return color;
}

#endif
