// Contours of straight lines: what curves, dashes and strokes become.
#ifndef PEJL_PAINT_POLYLINE_H
#define PEJL_PAINT_POLYLINE_H

#include <stdbool.h>
#include <stddef.h>

struct vertex {
    double x, y;
};

struct contour {
    size_t start, count; // in the polyline's vertices
    bool is_closed;
};

// Valid when all-zero. Bounded: what does not fit marks it as refused, and a
// refused polyline takes nothing more until it is reset.
struct polyline {
    struct vertex *vertices;
    size_t vertex_count, vertex_capacity;
    struct contour *contours;
    size_t contour_count, contour_capacity;
    bool is_refused;
};

// Free the memory and leave the polyline empty.
void
polyline_destroy(struct polyline *line);

// Empty the polyline and keep its memory.
void
polyline_reset(struct polyline *line);

// Begin a contour at a point, in pixels. A point that is not finite, or
// beyond 3e6, and a vertex or contour beyond 2^18 refuse the polyline.
void
polyline_begin(struct polyline *line, double x, double y);

// Add a point to the last contour, or begin one if that is closed or there is
// none. Limits as for polyline_begin.
void
polyline_add(struct polyline *line, double x, double y);

// Close the last contour, if there is one.
void
polyline_close(struct polyline *line);

#endif
