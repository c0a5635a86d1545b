// The canvas: what a page is painted with; fonts, pictures and the painter.
#ifndef PEJL_APP_CANVAS_H
#define PEJL_APP_CANVAS_H

#include "app/install.h"
#include "model/snapshot.h"
#include "paint/fonts.h"
#include "paint/painter.h"
#include "paint/pictures.h"
#include "scene/hyphenator.h"
#include "scene/metrics.h"

#include <stdbool.h>

// Valid when all-zero. Stays where it is once opened.
struct canvas {
    struct fonts *fonts;
    struct hyphenator *hyphenator; // NULL if there is no dictionary
    struct pictures *pictures;
    struct painter *painter;
    struct metrics metrics;
    const struct snapshot *snapshot; // where pictures come from; borrowed
};

// Load the fonts and make the rest, for pictures of a size in pixels. Returns
// false, logged, if there are no fonts at all.
bool
canvas_open(struct canvas *canvas, const struct install *install,
            struct pictures_callbacks callbacks, int width, int height);

// Take pictures from this snapshot from now on.
void
canvas_use(struct canvas *canvas, const struct snapshot *snapshot);

// Say for a page whether a picture cannot be shown; `context` is the canvas.
bool
canvas_is_broken(void *context, int64_t id, int64_t version);

// Release. Accepts an all-zero canvas.
void
canvas_close(struct canvas *canvas);

#endif
