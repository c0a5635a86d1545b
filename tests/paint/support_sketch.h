// Drawings for the tests of the rasteriser: random ones and a fixed one.
#ifndef PEJL_TESTS_PAINT_SUPPORT_SKETCH_H
#define PEJL_TESTS_PAINT_SUPPORT_SKETCH_H

#include "paint/support_canvas.h"

// Draw `count` random fills, strokes and fades inside `clip`; the same for the
// same seed, whatever the clip.
void
sketch_random(struct canvas *canvas, struct clip clip, uint32_t seed,
              int count);

// Draw a picture of everything the rasteriser can do, 320 by 240.
void
sketch_composite(struct canvas *canvas, struct clip clip);

#endif
