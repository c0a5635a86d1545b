// The dial of a balance: two pans that carry each other, block by block.
#ifndef PEJL_SCENE_BALANCE_DIAL_H
#define PEJL_SCENE_BALANCE_DIAL_H

#include "scene/mark.h"

#include <stddef.h>

// One pan: its blocks from the top downwards.
struct balance_pan {
    const enum mark *marks; // MARK_NEW: not measured; borrowed
    size_t count;
    float share; // measured of it, 0 to 1
};

struct balance_dial {
    float x, y;                 // the centre
    float radius;               // of the bezel
    struct balance_pan pans[2]; // left and right
    size_t slots;               // how many blocks a full pan has
    int bearing;                // the pan that needs care, -1: none
    float degrees;              // of the needle, from north clockwise
    int arrival_left_ms; // of the needle, see scene/arrival.h; 0: at rest
};

// Draw it all but the words in its hub (design2.md 4, two-pan balance): blocks
// drift by what measures them, what is not measured is a dashed outline, and
// the inner arcs rise from the foot. Leaves the ground as it was.
void
balance_dial_draw(struct draw *draw, const struct balance_dial *dial);

// Return the bearing of the middle of a block.
float
balance_dial_middle(const struct balance_dial *dial, size_t pan, size_t block);

#endif
