// Motion: how long one picture takes to become another.
#ifndef PEJL_APP_MOTION_H
#define PEJL_APP_MOTION_H

#include <stdbool.h>

enum motion {
    MOTION_PAGE,  // another page, other values, a picture that is decoded
    MOTION_LIGHT, // by the clock, from day to evening and back (design.md 2)
};

// Return how long a fade takes, in milliseconds: 250 for a page (accessibility
// A18), 150 with reduced motion (design.md 8). One that turns the whole glass
// from light to dark or back takes a second at the least, reduced motion or
// not: faster it would be a flash.
int
motion_fade_ms(enum motion motion, bool is_reduced, bool changes_theme);

#endif
