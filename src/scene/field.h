// Field: what is written, or chosen, in a box with an outline.
#ifndef PEJL_SCENE_FIELD_H
#define PEJL_SCENE_FIELD_H

#include "scene/icon.h"

// Texts are borrowed for the time of one build.
struct field {
    const char *words;
    const char *hint; // stands there while there are no words; or NULL
    enum type_role role;
    int lines;         // at most
    enum icon icon;    // ICON_COUNT for none; before the words …
    bool is_icon_last; // … or behind them
    bool is_in_use;    // somebody writes in it: a caret stands behind the words
    bool is_secret;    // what is written is neither dumped nor said
    const char *intent; // NULL: it is no tap target
    const char *label;
};

// Draw a field: on a sheet as dark as the page, on the page as light as a
// sheet.
void
field_draw(struct draw *draw, float x, float y, float width, float height,
           const struct field *field);

#endif
