// Stroking: the outline of a line of some width.
#ifndef PEJL_PAINT_STROKE_H
#define PEJL_PAINT_STROKE_H

#include "paint/polyline.h"
#include "scene/path.h"

// Replace `out` by the outline of `line`, which dash_cut has cleaned: filled
// by the non-zero rule it is the stroke. Joins are round; the ends of open
// contours are the stroke's caps; a contour of one point is a dot under round
// caps and else nothing. False, and the contents mean nothing, beyond the
// polyline's limits.
bool
stroke_outline(const struct polyline *line, const struct stroke *stroke,
               struct polyline *out);

#endif
