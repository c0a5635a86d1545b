// An avatar: a person as the first letters of their name.
#ifndef PEJL_SCENE_AVATAR_H
#define PEJL_SCENE_AVATAR_H

#include "scene/draw.h"

#define AVATAR_SIZE 72.0F

// Draw a disc of AVATAR_SIZE with its upper left corner at (x, y), and on it
// the first letters of the first and the last word of `name`; an en dash if
// nobody is named.
void
avatar_draw(struct draw *draw, float x, float y, const char *name);

#endif
