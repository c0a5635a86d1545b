// Flattening: the curves of a path become short lines.
#ifndef PEJL_PAINT_FLATTEN_H
#define PEJL_PAINT_FLATTEN_H

#include "paint/polyline.h"
#include "scene/path.h"

// How far a flattened curve may lie from the curve, in pixels.
#define FLATTEN_TOLERANCE 0.05

// Replace `line` by the contours of `path`, whose unit is pixels. False, and
// the contents mean nothing, if a value is not finite or beyond 1e6, a radius
// is negative, or the polyline's limits are passed.
bool
flatten_path(const struct path *path, struct polyline *line);

#endif
