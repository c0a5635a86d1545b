#include "app/motion.h"

#define PAGE_MS 250
#define CALM_MS 150
#define LIGHT_MS 2000
#define DIM_MS 1000 // most of the light is gone after four tenths of a fade

int
motion_fade_ms(enum motion motion, bool is_reduced, bool changes_theme)
{
    int wanted_ms = is_reduced               ? CALM_MS
                    : motion == MOTION_LIGHT ? LIGHT_MS
                                             : PAGE_MS;

    return changes_theme && wanted_ms < DIM_MS ? DIM_MS : wanted_ms;
}
