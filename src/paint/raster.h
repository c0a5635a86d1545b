// The rasteriser: fills and strokes paths with exact pixel coverage.
//
// Coordinates are pixels, whole numbers between pixels. Every call touches
// pixels inside `clip` only, and leaves there, bit for bit, what it would
// without the clip; the result is the same for every compiler and processor.
// Calls return false, having drawn nothing, for geometry they refuse: values
// that are not finite or beyond 1e6, negative radii, over 2^18 points, or an
// outline that crosses more than EDGES_MAX_WORK pixels; for a surface larger
// than the rasteriser was made for; the next call works. Nothing to see (an
// empty path or clip, alpha 0) is true. Once warm, no call allocates.
#ifndef PEJL_PAINT_RASTER_H
#define PEJL_PAINT_RASTER_H

#include "paint/coverage.h"
#include "paint/edges.h"
#include "paint/polyline.h"
#include "paint/surface.h"
#include "scene/path.h"

#include <stdbool.h>
#include <stdint.h>

#define RASTER_MAX_SIDE 16384

// Scratch memory, reused from call to call; one thread at a time. Valid when
// all-zero, but draws nothing until raster_init.
struct raster {
    int width, height;
    struct coverage row;
    struct edges edges;
    struct polyline flat, dashed, outline;
    uint16_t *weights; // one row of a fade
};

// Make a rasteriser for surfaces up to a size of 1 to RASTER_MAX_SIDE pixels
// each way; false for another size.
bool
raster_init(struct raster *raster, int width, int height);

// Free the memory and leave the rasteriser all-zero.
void
raster_destroy(struct raster *raster);

// Fill a path by the non-zero rule; open contours count as closed. `colour`
// is 0xRRGGBB, `alpha` 0 to 255.
bool
raster_fill(struct raster *raster, struct pixels surface, struct clip clip,
            const struct path *path, uint32_t colour, int alpha);

// Draw a path as a line (scene/path.h); colour and alpha as for raster_fill.
// A width that is not above zero, or a dash, gap or phase beyond 1e6, is
// refused, as are more than 2^16 dashes and gaps.
bool
raster_stroke(struct raster *raster, struct pixels surface, struct clip clip,
              const struct path *path, const struct stroke *stroke,
              uint32_t colour, int alpha);

// Blend one colour over a rectangle with an alpha that runs from `alpha_from`
// at its left (its top, if `is_vertical`) to `alpha_to` at the other end, each
// 0 to 255. The rectangle may reach outside the clip. Cannot be refused but
// for the surface.
bool
raster_fade(struct raster *raster, struct pixels surface, struct clip clip,
            struct clip area, bool is_vertical, uint32_t colour, int alpha_from,
            int alpha_to);

#endif
