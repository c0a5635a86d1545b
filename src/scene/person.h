// Persons: chips with their initials and names, of which one is chosen.
#ifndef PEJL_SCENE_PERSON_H
#define PEJL_SCENE_PERSON_H

#include "scene/draw.h"

// Texts are borrowed for the time of one build.
struct person_chip {
    const char *name;
    const char *intent;
    bool is_chosen;
    bool is_large; // chosen it gets an outline; a small one is painted strong
};

// Draw a chip with avatar and name; a tap target.
void
person_draw_chip(struct draw *draw, float x, float y, float width, float height,
                 const struct person_chip *chip);

#endif
