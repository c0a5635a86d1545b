// The compass: every plan as a block that lies on the course or drifts off it.
#ifndef PEJL_SCENE_COMPASS_H
#define PEJL_SCENE_COMPASS_H

#include "scene/mark.h"

#include <stddef.h>

#define COMPASS_SECTORS_MAX 8

// One sector: the marks of its plans in any order, and their mean progress.
struct compass_sector {
    const enum mark *marks; // borrowed
    size_t count;
    float progress; // 0 to 100
};

struct compass {
    float x, y;   // the centre
    float radius; // of the bezel
    struct compass_sector sectors[COMPASS_SECTORS_MAX];
    size_t count;        // of sectors, 2 to 8; the first ends at north
    int bearing;         // the sector that the needle points at, -1: none
    bool is_empty;       // no course yet: dashed outlines, the needle north
    int arrival_left_ms; // see scene/arrival.h; 0: at rest
    bool has_no_needle;  // nor the hub that covers its middle
    bool is_bare; // for larger text: a wide hub, no progress, and of the needle
                  // its tip (design2.md 22)
};

// Draw the whole compass but the words in its hub (design.md 6 and design2.md
// 4: N sectors). Leaves the ground as it was.
void
compass_draw(struct draw *draw, const struct compass *compass);

// Draw the dial of a course that is not set yet: dashed outlines and a needle
// at rest (design.md 10, Empty).
void
compass_draw_unset(struct draw *draw, float x, float y, float radius,
                   size_t count);

// Return the bearing of a sector's middle, in degrees.
float
compass_sector_middle(const struct compass *compass, size_t sector);

// Draw the needle alone: a kite of `length` and half width `half_width`,
// pointing at `bearing` degrees.
void
compass_draw_needle(struct draw *draw, float x, float y, float length,
                    float half_width, float bearing, enum token front,
                    enum token back);

// Draw the sign of a focus: a ring with its sector filled, in a box of `size`
// about (x, y). `count` foci make a whole turn.
void
compass_draw_focus(struct draw *draw, float x, float y, float size,
                   size_t sector, size_t count);

// Draw the product's own sign, a small compass.
void
compass_draw_logo(struct draw *draw, float x, float y, float size);

#endif
