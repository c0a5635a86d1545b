// Buttons, tags and badges: small shapes that carry a word.
//
// On a card they take the colour of the page, and on the page that of a card.
#ifndef PEJL_SCENE_BUTTON_H
#define PEJL_SCENE_BUTTON_H

#include "scene/icon.h"

// Draw a round button with an icon in a square of `size`; a tap target.
void
button_draw_icon(struct draw *draw, float x, float y, float size,
                 enum icon icon, const char *intent, const char *label);

// Draw a pill with an icon (ICON_COUNT for none) and a word, as wide as they
// need but at most `width_max`; a tap target. `is_primary` paints it strong.
// Returns its width.
float
button_draw(struct draw *draw, float x, float y, float height, float width_max,
            enum icon icon, bool is_primary, const char *intent,
            const char *label);

// Draw such a pill with its icon after the word: it leads on.
float
button_draw_onward(struct draw *draw, float x, float y, float height,
                   float width_max, enum icon icon, bool is_primary,
                   const char *intent, const char *label);

// Draw the one button that matters: strong, as wide as it is told to be, its
// icon and word in the middle; a tap target.
void
button_draw_main(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *intent, const char *label);

// Draw a quiet one in the same way.
void
button_draw_wide(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *intent, const char *label);

// Draw the main one pale and not to be touched: something is missing yet.
void
button_draw_idle(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *label);

// Return the width that button_draw would take.
float
button_width(const struct draw *draw, float height, enum icon icon,
             const char *label);

#endif
