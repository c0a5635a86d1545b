// Keyboard: Danish letters, digits and the signs that a sentence needs.
#ifndef PEJL_SCENE_KEYBOARD_H
#define PEJL_SCENE_KEYBOARD_H

#include "scene/draw.h"

#define KEYBOARD_COLUMNS 11
#define KEYBOARD_ROWS 5
#define KEYBOARD_GAP 12.0F

struct keyboard {
    const char *prefix; // of the intents: "key/<code point>", "shift",
                        // "delete", "done", "cancel"
    float key_height;
    enum type_role role; // of the letters
    bool is_shifted;     // the next letter is a large one
    bool is_locked;      // all are
};

// Return how high it is.
float
keyboard_height(float key_height);

// Draw it; 11 keys with gaps of 12 between them fill the width. Touch within
// 12 of a key counts as the key (design2.md 6).
void
keyboard_draw(struct draw *draw, float x, float y, float width,
              const struct keyboard *keyboard);

#endif
