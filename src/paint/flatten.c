#include "paint/flatten.h"

#include "scene/angle.h"

#include <math.h>

#define MAX_VALUE 1e6f
#define MAX_CURVE_LINES 1024
#define MAX_ARC_LINES 100000
#define RADIANS_PER_DEGREE 0.017453292519943295

static bool
is_drawable(const struct path_step *step)
{
    for (int i = 0; i < 6; i++)
        if (!(fabsf(step->value[i]) <= MAX_VALUE))
            return false;
    return step->verb != PATH_ARC || step->value[2] >= 0;
}

// A chord over the angle h lies r h^2 / 8 inside its arc.
static double
arc_line_count(double radius, double sweep)
{
    double longest = 2 * sqrt(2 * FLATTEN_TOLERANCE / fmax(radius, 0.5));

    return 1 + floor(fabs(sweep) * RADIANS_PER_DEGREE / longest);
}

// Points between the ends stand out by h^2 / 12, so that the chords enclose
// as much as the arc; the ends stay where other lines meet them.
static bool
flatten_arc(const float *value, struct polyline *line)
{
    double radius = value[2], start = value[3];
    double sweep = (double)value[4] - start;
    double count = arc_line_count(radius, sweep);

    if (count > MAX_ARC_LINES)
        return false;
    double h = sweep / count * RADIANS_PER_DEGREE;
    double reach = radius * (1 + h * h / 12);
    for (int i = 0; i <= (int)count; i++) {
        bool is_end = i == 0 || i == (int)count;
        double r = is_end ? radius : reach, across, down;

        angle_direction(start + sweep * i / count, &across, &down);
        polyline_add(line, value[0] + r * across, value[1] + r * down);
    }
    return true;
}

static double
length(double x, double y)
{
    return sqrt(x * x + y * y); // hypot() may differ between C libraries
}

// The second derivative is largest at an end: a bound on the chords' error.
static double
cubic_line_count(struct vertex from, const float *v)
{
    double first =
        length(from.x - 2.0 * v[0] + v[2], from.y - 2.0 * v[1] + v[3]);
    double last = length(v[0] - 2.0 * v[2] + v[4], v[1] - 2.0 * v[3] + v[5]);
    double count =
        1 + floor(sqrt(0.75 * fmax(first, last) / FLATTEN_TOLERANCE));

    return fmin(count, MAX_CURVE_LINES);
}

static double
cubic_at(double a, double b, double c, double d, double t)
{
    double u = 1 - t;

    return u * u * (u * a + 3 * t * b) + t * t * (3 * u * c + t * d);
}

static bool
has_open_contour(const struct polyline *line)
{
    return line->contour_count > 0 &&
           !line->contours[line->contour_count - 1].is_closed;
}

static void
flatten_cubic(const float *v, struct polyline *line)
{
    if (!has_open_contour(line))
        polyline_begin(line, v[0], v[1]);
    if (line->is_refused)
        return;
    struct vertex from = line->vertices[line->vertex_count - 1];
    double count = cubic_line_count(from, v);

    for (int i = 1; i <= (int)count; i++) {
        double t = i / count;
        polyline_add(line, cubic_at(from.x, v[0], v[2], v[4], t),
                     cubic_at(from.y, v[1], v[3], v[5], t));
    }
}

static bool
flatten_step(const struct path_step *step, struct polyline *line)
{
    const float *value = step->value;

    switch (step->verb) {
    case PATH_MOVE:
        polyline_begin(line, value[0], value[1]);
        break;
    case PATH_LINE:
        polyline_add(line, value[0], value[1]);
        break;
    case PATH_CUBIC:
        flatten_cubic(value, line);
        break;
    case PATH_ARC:
        return flatten_arc(value, line);
    case PATH_CLOSE:
        polyline_close(line);
        break;
    }
    return true;
}

bool
flatten_path(const struct path *path, struct polyline *line)
{
    polyline_reset(line);
    for (size_t i = 0; i < path->count && !line->is_refused; i++) {
        const struct path_step *step = &path->steps[i];
        if (!is_drawable(step) || !flatten_step(step, line))
            return false;
    }
    return !line->is_refused;
}
