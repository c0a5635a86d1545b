// A transition: from one mark to another, with the word of the second.
#ifndef PEJL_SCENE_TRANSITION_H
#define PEJL_SCENE_TRANSITION_H

#include "scene/icon.h"
#include "scene/mark.h"

// What was, and what is; the words are those of the marks. An icon stands
// between them: ICON_FORWARD, or ICON_NEXT where rows are close.
struct transition {
    enum mark from, to;
    const char *from_word, *to_word;
    float from_size, to_size; // 40 and 44 (design.md 08)
    enum icon icon;
    float icon_size;
    enum type_role role; // of the word
};

// Draw it with its middle at `y`, the word cut at `width`; returns the width
// taken. A reader hears both words.
float
transition_draw(struct draw *draw, float x, float y, float width,
                const struct transition *transition);

#endif
