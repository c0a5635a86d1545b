// Pad: the keys for a code of four digits, which are never shown.
#ifndef PEJL_SCENE_PAD_H
#define PEJL_SCENE_PAD_H

#include "scene/draw.h"

#define PAD_WIDTH 704.0F
#define PAD_HEIGHT 664.0F
#define PAD_DIGITS 4

// Draw ten keys and one to take a digit back, in a box that is usually
// PAD_WIDTH by PAD_HEIGHT. Their intents are `prefix` and "digit/7" or "erase".
void
pad_draw_keys(struct draw *draw, float x, float y, float width, float height,
              const char *prefix);

// Draw how many of the digits there are, about the middle (x, y); `shake` is
// how far the dots stand from there, in logical units.
void
pad_draw_dots(struct draw *draw, float x, float y, int count, float shake);

// Return how far the dots of a wrong code stand from their place, so many
// milliseconds before they rest: twice 8 to each side.
float
pad_shake(int left_ms);

#define PAD_SHAKE_MS 250

#endif
