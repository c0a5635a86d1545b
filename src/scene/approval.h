// The approval chain: three stations on a proposal's way to a decision.
#ifndef PEJL_SCENE_APPROVAL_H
#define PEJL_SCENE_APPROVAL_H

#include "scene/draw.h"

// Where a proposal stands. The chain never stands without its words.
enum approval {
    APPROVAL_NONE,    // nothing was written yet
    APPROVAL_DRAFT,   // with the owner, also again
    APPROVAL_WAITING, // before the body that decides
    APPROVAL_DONE,    // approved: all three checked
};

// Draw it with the first station's middle at (x, y), the others `pitch` apart
// (design2.md 4, approval chain).
void
approval_draw(struct draw *draw, float x, float y, float pitch,
              enum approval approval);

#endif
