// Key: what a code or a text is typed with.
#ifndef PEJL_SCENE_KEY_H
#define PEJL_SCENE_KEY_H

#include "scene/icon.h"

// Where a key lies, and how far from the next one.
struct key_place {
    float x, y, width, height, gap;
    float radius;
};

// What it says and does; texts are borrowed for the time of one build.
struct key {
    const char *words; // NULL: its icon alone
    enum icon icon;    // ICON_COUNT for none
    float icon_size;
    enum type_role role;
    enum token fill, ink;
    const char *intent;
    const char *label;
};

// Draw a key; a tap target that reaches to the middle of the gap around it, so
// that what is hit between two keys is the nearer one. Pressed it is painted
// and a little smaller.
void
key_draw(struct draw *draw, struct key_place place, const struct key *key);

#endif
