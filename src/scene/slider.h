// Slider: how far something has come, set by dragging or step by step.
#ifndef PEJL_SCENE_SLIDER_H
#define PEJL_SCENE_SLIDER_H

#include "scene/draw.h"

#define SLIDER_HEIGHT 88.0F

// Texts are borrowed for the time of one build.
struct slider {
    int percent;        // 0 to 100
    const char *intent; // of the track: the finger's place on it is the share
    const char *less, *more; // intents of the discs
    const char *label, *less_label, *more_label;
};

// Draw the disc for less, the track and the disc for more in a box of
// `width` by SLIDER_HEIGHT.
void
slider_draw(struct draw *draw, float x, float y, float width,
            const struct slider *slider);

#endif
