// Edges: the sides of a polygon, walked down the surface row by row.
#ifndef PEJL_PAINT_EDGES_H
#define PEJL_PAINT_EDGES_H

#include "paint/coverage.h"
#include "paint/polyline.h"
#include "paint/surface.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Pixels of outline that one shape may cross on the surface: bounds the time.
#define EDGES_MAX_WORK (1 << 22)

struct edge {
    int32_t top, bottom; // in 1/256 pixel
    int32_t direction;   // 1 downwards, -1 upwards
    int32_t next;        // in the row's list, -1 ends it
    int64_t x, slope;    // in 2^-32 pixel, and that per 1/256 pixel down
};

// Valid when all-zero, for surfaces of no rows.
struct edges {
    struct edge *items;
    size_t count, capacity;
    int32_t *starting; // per row of the surface: list of edges that begin there
    int height;
    int32_t live; // list of the edges that cross the row
    int64_t work; // of the last shape; never much above EDGES_MAX_WORK
};

// Make room for surfaces of up to `height` rows.
void
edges_init(struct edges *edges, int height);

// Free the memory and leave no edges.
void
edges_destroy(struct edges *edges);

// Replace the edges by those of `line`, every contour closed, as far as they
// matter inside `clip`, which lies on the surface. False if drawing them on
// the whole surface were too much work; then there are none.
bool
edges_build(struct edges *edges, const struct polyline *line,
            struct pixels surface, struct clip clip);

// Blend `colour` with `weight` into what the edges enclose inside `clip`, by
// the non-zero rule. Uses up the edges. `row` must be as wide as the clip.
void
edges_paint(struct edges *edges, struct coverage *row, struct pixels surface,
            struct clip clip, uint32_t colour, uint32_t weight);

#endif
