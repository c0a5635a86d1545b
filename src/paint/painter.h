// The painter: a scene drawn into pixels, only where it changed.
#ifndef PEJL_PAINT_PAINTER_H
#define PEJL_PAINT_PAINTER_H

#include "paint/fonts.h"
#include "paint/pictures.h"
#include "paint/raster.h"
#include "scene/scene.h"

struct painter;

// Make a painter; fonts and pictures are borrowed and outlive it.
struct painter *
painter_create(struct fonts *fonts, struct pictures *pictures);

// Draw the part of the scene inside `clip` into `pixels`, which has the size
// of the scene. What lies inside is the same, bit for bit, as if the whole had
// been drawn. Pictures that are not decoded yet show their place.
void
painter_draw(struct painter *painter, const struct scene *scene,
             struct pixels pixels, struct box clip);

// Release. Accepts NULL.
void
painter_destroy(struct painter *painter);

#endif
