// Sheet: a question that lies over the page until it is answered.
#ifndef PEJL_SCENE_SHEET_H
#define PEJL_SCENE_SHEET_H

#include "scene/draw.h"

#define SHEET_RADIUS 40.0F
#define SHEET_PADDING 40.0F
#define SHEET_RISE_MS 250 // how long it takes to rise (design2.md 6)

struct sheet {
    float x, y, width, height;
};

// Lay a sheet over all that is there, which from then on lies behind it: under
// one flat scrim, seen but neither read nor touched. `away` says how far it is
// from its place, 0 to 1; what is drawn next is as far away. Surface is the
// ground then.
void
sheet_draw(struct draw *draw, struct sheet sheet, float away);

#endif
