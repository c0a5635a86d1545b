// The toggle: one question whose answer is either of two, told by shape and
// word.
#ifndef PEJL_SCENE_TOGGLE_H
#define PEJL_SCENE_TOGGLE_H

#include "scene/draw.h"

#define TOGGLE_HEIGHT 88.0F

// Texts are borrowed for the time of one build.
struct toggle {
    const char *words; // the answer that holds now
    const char *below; // and what follows from it
    const char *intent;
    bool is_on;
};

// Draw it at most `width_max` wide; all of it is one tap target.
void
toggle_draw(struct draw *draw, float x, float y, float width_max,
            const struct toggle *toggle);

#endif
