// The blocks of one sector of the compass: one per plan, drifting outwards.
#ifndef PEJL_SCENE_COMPASS_BLOCKS_H
#define PEJL_SCENE_COMPASS_BLOCKS_H

#include "scene/mark.h"

#include <stddef.h>

// A stretch of the ring: `unit` is 1/360 of the bezel's radius, angles are
// degrees clockwise from north.
struct compass_ring {
    float x, y, unit;
    float start, span;
    float drift_left; // of its drift, that a block has still before it, 0 to 1
};

// Draw the first `seen` of the blocks for `count` marks, sorted done, on,
// trial, new, risk, off clockwise. Blocks that would be narrower than 3.4
// degrees, or more than twenty, become one arc per status by share with one
// sign in its middle; none at all is one dashed outline. (design.md 6;
// design2.md 4.)
void
compass_draw_blocks(struct draw *draw, const struct compass_ring *ring,
                    const enum mark *marks, size_t count, size_t seen);

// Draw one block from bearing `start` over `width` degrees, drifting as its
// mark says, or in its place the dashed outline of one that is not there. The
// ring's own stretch does not matter.
void
compass_draw_block(struct draw *draw, const struct compass_ring *ring,
                   float start, float width, enum mark status);
void
compass_draw_gap(struct draw *draw, const struct compass_ring *ring,
                 float start, float width);

#endif
