// Dashes: contours cut into pieces, and freed of points that say nothing.
#ifndef PEJL_PAINT_DASH_H
#define PEJL_PAINT_DASH_H

#include "paint/polyline.h"
#include "scene/path.h"

// Replace `out` by `line` without points closer than 0.03 to the one before,
// which have no direction to speak of, cut into dashes if the stroke has any.
// A closed contour stays closed unless it was cut. False, and the contents
// mean nothing, beyond 2^16 dashes and gaps or the polyline's limits.
bool
dash_cut(const struct polyline *line, const struct stroke *stroke,
         struct polyline *out);

#endif
