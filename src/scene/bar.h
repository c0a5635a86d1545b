// A bar: how far something has come.
#ifndef PEJL_SCENE_BAR_H
#define PEJL_SCENE_BAR_H

#include "scene/draw.h"

// Draw a track of `width` by `height` and fill `percent` of it (0 to 100, NAN
// for none); what is filled is at least as long as it is high.
void
bar_draw(struct draw *draw, float x, float y, float width, float height,
         double percent);

#endif
