// A zone: the good side of a target, tinted; in high contrast hatched.
#ifndef PEJL_SCENE_ZONE_H
#define PEJL_SCENE_ZONE_H

#include "scene/draw.h"

#include <stdint.h>

// Draw the zone over a rectangle, `alpha` deep where it is a tint (design.md 2,
// design2.md 2).
void
zone_draw(struct draw *draw, float x, float y, float width, float height,
          uint8_t alpha);

#endif
