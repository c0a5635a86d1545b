// A path: outlines of lines, cubics and arcs, as data.
#ifndef PEJL_SCENE_PATH_H
#define PEJL_SCENE_PATH_H

#include <stdbool.h>
#include <stddef.h>

enum path_verb {
    PATH_MOVE,  // value: x, y
    PATH_LINE,  // value: x, y
    PATH_CUBIC, // value: x1, y1, x2, y2, x, y
    PATH_ARC,   // value: centre x, centre y, radius, start, end
    PATH_CLOSE, // no value
};

// Values that a verb does not use are zero, so steps compare as bytes.
struct path_step {
    enum path_verb verb;
    float value[6];
};

// Lengths are in whatever unit the caller uses; y grows downwards. Valid when
// all-zero. A path that only borrows its steps has capacity 0: it may be read
// and drawn, but neither appended to nor destroyed.
struct path {
    struct path_step *steps;
    size_t count;
    size_t capacity;
};

struct path_point {
    float x, y;
};

struct path_box {
    float left, top, right, bottom;
};

enum stroke_cap { STROKE_BUTT, STROKE_ROUND };

// How a path is drawn as a line, in the path's unit; joins are round. Solid
// unless `dash` and `gap` are both above zero; `phase` is how far into the
// pattern each contour begins.
struct stroke {
    float width;
    enum stroke_cap cap;
    float dash, gap, phase;
};

// Free what the path owns and leave it empty.
void
path_destroy(struct path *path);

// Empty the path and keep its memory.
void
path_reset(struct path *path);

// Begin a new contour at a point.
void
path_move(struct path *path, float x, float y);

// Draw on to a point. With no contour open this begins one there, as do the
// two functions below at their own first point.
void
path_line(struct path *path, float x, float y);

// Draw a Bezier curve on to `to` with two control points.
void
path_cubic(struct path *path, struct path_point first, struct path_point second,
           struct path_point to);

// Draw a line to the arc's start, then the arc about (x, y) to its end.
// Bearings in degrees, 0 = north; clockwise if `end` is above `start`.
void
path_arc(struct path *path, float x, float y, float radius, float start,
         float end);

// Close the contour with a line to where it began.
void
path_close(struct path *path);

// Append a closed rectangle; `radius` rounds its corners and is held to half
// the shorter side. No width or no height appends nothing. This and every
// closed shape below runs clockwise.
void
path_add_rectangle(struct path *path, float x, float y, float width,
                   float height, float radius);

// Append a closed circle; no radius appends nothing.
void
path_add_circle(struct path *path, float x, float y, float radius);

// Append a closed piece of a ring about (x, y) from bearing `start` to `end`,
// `end` the larger. `inner` 0 gives a slice of pie; 360 degrees or more a
// whole ring, whose hole is left open.
void
path_add_sector(struct path *path, float x, float y, float inner, float outer,
                float start, float end);

// Append a closed polygon.
void
path_add_polygon(struct path *path, const struct path_point *points,
                 size_t count);

// Append an open line through points.
void
path_add_polyline(struct path *path, const struct path_point *points,
                  size_t count);

// Set `*box` to the box of all points, control points and arcs: it holds the
// path, tightly but for cubics. Flattened arcs stand out by up to 0.04. False
// for a path with no point or with a value that is not finite.
bool
path_bounds(const struct path *path, struct path_box *box);

// Return the point at a bearing and distance from (x, y).
struct path_point
path_polar(float x, float y, float radius, float degrees);

#endif
