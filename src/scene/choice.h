// Choices: large buttons with a mark, and chips, of which one is chosen.
#ifndef PEJL_SCENE_CHOICE_H
#define PEJL_SCENE_CHOICE_H

#include "scene/icon.h"
#include "scene/mark.h"

#define CHOICE_HEIGHT 128.0F
#define CHIP_HEIGHT 88.0F

// Texts are borrowed for the time of one build.
struct choice {
    enum mark mark; // of a large button
    enum icon icon; // of a chip; ICON_COUNT for none
    const char *words;
    const char *intent;
    bool is_chosen;
    bool is_secret; // its words are somebody's own: neither dumped nor said, …
    const char *said; // … but this, if it is not NULL
};

// Draw a large button; a tap target.
void
choice_draw(struct draw *draw, float x, float y, float width, float height,
            const struct choice *choice);

// Draw it without a mark.
void
choice_draw_plain(struct draw *draw, float x, float y, float width,
                  float height, const struct choice *choice);

// Draw a chip at most `width_max` wide; a tap target. Returns its width.
float
choice_draw_chip(struct draw *draw, float x, float y, float width_max,
                 const struct choice *choice);

// Return the width that a chip takes if it has the room.
float
choice_chip_width(const struct draw *draw, const struct choice *choice);

// Return what is said of something that is one of several: its words, and that
// it is chosen. In the scene's arena.
const char *
choice_label(struct draw *draw, const char *words, bool is_chosen);

#endif
