// Marks: the status of one thing as a shape, always beside its word.
#ifndef PEJL_SCENE_MARK_H
#define PEJL_SCENE_MARK_H

#include "scene/draw.h"

// The shapes of design.md 6 and design2.md 4; each can be told without colour.
enum mark {
    MARK_NEW,  // hollow ring
    MARK_ON,   // disc with a check
    MARK_RISK, // triangle with an exclamation mark
    MARK_OFF,  // square with a cross
    MARK_DONE, // ring around a disc
    MARK_STOPPED,
    MARK_TRIAL,
    MARK_WAITING,
    MARK_COUNT,
};

// Return the mark that may be shown for one: of a status that may have changed
// since nothing but the hollow ring (design.md 10).
enum mark
mark_shown(const struct draw *draw, enum mark mark);

// Draw a mark in a square box of `size` about (x, y), and note its words for
// readers.
void
mark_draw(struct draw *draw, float x, float y, float size, enum mark mark,
          const char *words);

// Return the colour of a block on the compass or the strip.
enum token
mark_token(enum mark mark);

#endif
