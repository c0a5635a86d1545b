// The painter: a scene drawn into pixels, only where it changed.
#ifndef PEJL_PAINT_PAINTER_H
#define PEJL_PAINT_PAINTER_H

#include "paint/fonts.h"
#include "paint/pictures.h"
#include "paint/surface.h"
#include "scene/scene.h"

struct painter;

// Make a painter; fonts and pictures are borrowed and outlive it. `pictures`
// may be NULL: then none is drawn. Main thread, as all of these.
struct painter *
painter_create(struct fonts *fonts, struct pictures *pictures);

// Draw the part of the scene inside `clip` into `pixels`, which has the size
// of the scene. What lies inside is the same, bit for bit, as if the whole had
// been drawn; outside nothing is touched. A picture that is not decoded, or
// broken, is left out: what the page drew below it is seen.
void
painter_draw(struct painter *painter, const struct scene *scene,
             struct pixels pixels, struct box clip);

// Ask for the pictures of a scene that may come, so that they are decoded by
// then.
void
painter_expect(struct painter *painter, const struct scene *scene);

// Return the box of all pictures that were left out because they were not
// decoded yet, and forget it; empty if there were none. To be drawn again when
// a picture is ready, though the scene is the same.
struct box
painter_take_awaited(struct painter *painter);

// Release. Accepts NULL.
void
painter_destroy(struct painter *painter);

#endif
