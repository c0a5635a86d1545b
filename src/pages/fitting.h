// The page on which a screen is fitted to its wall: touch, size and place.
#ifndef PEJL_PAGES_FITTING_H
#define PEJL_PAGES_FITTING_H

#include "scene/draw.h"

#include <stdbool.h>
#include <stddef.h>

#define FITTING_CORNERS 4
#define FITTING_CORNER_INSET 108.0F // of a target's middle, from both edges

// What the page shows. Its intents are words for whoever runs it: "larger",
// "smaller", "rotate/90", "higher", "lower", "distance/3000", "again", "save".
struct page_fitting {
    const struct style *style; // at 100 %
    const struct metrics *metrics;
    int width, height;   // of the picture, in pixels
    const char *pressed; // the intent under the finger, NULL if none
    size_t corner;       // to be touched next, clockwise from the upper left
    int error_mm[FITTING_CORNERS]; // of those touched
    int missed_mm;                 // of the last try; 0: none was missed
    int inches, width_mm, height_mm;
    int rotation; // degrees clockwise
    int mounting_cm;
    int from_cm, to_cm; // above the floor, where the controls end up
    bool is_reached;
    int distance_mm;
    int text_step;  // percent
    bool is_failed; // the file could not be written
};

// Build the page.
void
page_build_fitting(struct scene *scene, const struct page_fitting *view);

// Return the middle of a corner's target in the picture, in pixels.
struct path_point
page_fitting_corner(const struct scene *scene, size_t corner);

#endif
