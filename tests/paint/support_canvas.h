// A surface in memory with a rasteriser, and ways to measure what was drawn.
#ifndef PEJL_TESTS_PAINT_SUPPORT_CANVAS_H
#define PEJL_TESTS_PAINT_SUPPORT_CANVAS_H

#include "paint/raster.h"

#define WHITE 0xFFFFFFu

struct canvas {
    struct raster raster;
    struct pixels pixels;
};

// Make a black canvas.
struct canvas
canvas_create(int width, int height);

void
canvas_destroy(struct canvas *canvas);

void
canvas_clear(struct canvas *canvas);

// Return the clip that holds the whole canvas.
struct clip
canvas_all(const struct canvas *canvas);

// Return the blue of a pixel, 0 to 255.
int
canvas_at(const struct canvas *canvas, int x, int y);

// Return how many pixels white on black covers, parts included.
double
canvas_area(const struct canvas *canvas);

// Return how many pixels are not black.
int
canvas_touched(const struct canvas *canvas);

// Return a hash of all pixels (FNV-1a over words).
uint64_t
canvas_hash(const struct canvas *canvas);

// Fill or stroke a path in white on the whole canvas.
bool
canvas_fill(struct canvas *canvas, const struct path *path);
bool
canvas_stroke(struct canvas *canvas, const struct path *path,
              struct stroke stroke);

#endif
