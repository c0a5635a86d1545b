#include "scene/path.h"

#include "base/memory.h"
#include "scene/angle.h"

#include <math.h>
#include <stdlib.h>

#define FIRST_CAPACITY 16

void
path_destroy(struct path *path)
{
    if (path->capacity > 0)
        free(path->steps);
    *path = (struct path){0};
}

void
path_reset(struct path *path)
{
    path->count = 0;
}

static void
append(struct path *path, struct path_step step)
{
    if (path->count == path->capacity) {
        path->capacity = path->capacity ? path->capacity * 2 : FIRST_CAPACITY;
        path->steps =
            memory_grow(path->steps, path->capacity, sizeof *path->steps);
    }
    path->steps[path->count++] = step;
}

void
path_move(struct path *path, float x, float y)
{
    append(path, (struct path_step){PATH_MOVE, {x, y}});
}

void
path_line(struct path *path, float x, float y)
{
    append(path, (struct path_step){PATH_LINE, {x, y}});
}

void
path_cubic(struct path *path, struct path_point first, struct path_point second,
           struct path_point to)
{
    append(path,
           (struct path_step){
               PATH_CUBIC, {first.x, first.y, second.x, second.y, to.x, to.y}});
}

void
path_arc(struct path *path, float x, float y, float radius, float start,
         float end)
{
    append(path, (struct path_step){PATH_ARC, {x, y, radius, start, end}});
}

void
path_close(struct path *path)
{
    append(path, (struct path_step){.verb = PATH_CLOSE});
}

static void
add_sharp_rectangle(struct path *path, float x, float y, float width,
                    float height)
{
    path_move(path, x, y);
    path_line(path, x + width, y);
    path_line(path, x + width, y + height);
    path_line(path, x, y + height);
    path_close(path);
}

void
path_add_rectangle(struct path *path, float x, float y, float width,
                   float height, float radius)
{
    if (width <= 0 || height <= 0)
        return;
    float r = fminf(radius, fminf(width, height) / 2);
    float right = x + width - r, bottom = y + height - r;

    if (r <= 0) {
        add_sharp_rectangle(path, x, y, width, height);
        return;
    }
    path_move(path, x + r, y);
    path_arc(path, right, y + r, r, 0, 90);
    path_arc(path, right, bottom, r, 90, 180);
    path_arc(path, x + r, bottom, r, 180, 270);
    path_arc(path, x + r, y + r, r, 270, 360);
    path_close(path);
}

// A whole turn from a start that is remembered needs no first point of its
// own; a move keeps it apart from a contour that the caller left open.
static void
add_turn(struct path *path, float x, float y, float radius, float sweep)
{
    path_move(path, x, y - radius);
    path_arc(path, x, y, radius, 0, sweep);
    path_close(path);
}

void
path_add_circle(struct path *path, float x, float y, float radius)
{
    if (radius <= 0)
        return;
    add_turn(path, x, y, radius, 360);
}

void
path_add_sector(struct path *path, float x, float y, float inner, float outer,
                float start, float end)
{
    if (outer <= 0 || outer <= inner || end <= start)
        return;
    if (end - start >= 360) {
        add_turn(path, x, y, outer, 360);
        if (inner > 0)
            add_turn(path, x, y, inner, -360);
        return;
    }
    struct path_point from = path_polar(x, y, outer, start);

    path_move(path, from.x, from.y);
    path_arc(path, x, y, outer, start, end);
    if (inner > 0)
        path_arc(path, x, y, inner, end, start);
    else
        path_line(path, x, y);
    path_close(path);
}

void
path_add_polygon(struct path *path, const struct path_point *points,
                 size_t count)
{
    if (count == 0)
        return;
    path_add_polyline(path, points, count);
    path_close(path);
}

void
path_add_polyline(struct path *path, const struct path_point *points,
                  size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (i == 0)
            path_move(path, points[i].x, points[i].y);
        else
            path_line(path, points[i].x, points[i].y);
}

// False if a value is not finite: a box cannot hold that.
static bool
stretch(struct path_box *box, float x, float y)
{
    if (!isfinite(x) || !isfinite(y))
        return false;
    box->left = fminf(box->left, x);
    box->top = fminf(box->top, y);
    box->right = fmaxf(box->right, x);
    box->bottom = fmaxf(box->bottom, y);
    return true;
}

// Between its ends an arc reaches furthest where it crosses a quarter.
static bool
stretch_over_arc(struct path_box *box, const float *value)
{
    float x = value[0], y = value[1], radius = value[2];
    float low = fminf(value[3], value[4]), high = fmaxf(value[3], value[4]);
    float quarter = ceilf(low / 90) * 90;
    bool is_finite = true;

    for (int i = 0; i < 4 && quarter + 90 * (float)i < high; i++) {
        struct path_point p = path_polar(x, y, radius, quarter + 90 * (float)i);
        is_finite = is_finite && stretch(box, p.x, p.y);
    }
    struct path_point from = path_polar(x, y, radius, value[3]);
    struct path_point to = path_polar(x, y, radius, value[4]);
    return is_finite && stretch(box, from.x, from.y) &&
           stretch(box, to.x, to.y);
}

static bool
stretch_over_step(struct path_box *box, const struct path_step *step)
{
    const float *value = step->value;

    switch (step->verb) {
    case PATH_MOVE:
    case PATH_LINE:
        return stretch(box, value[0], value[1]);
    case PATH_CUBIC:
        return stretch(box, value[0], value[1]) &&
               stretch(box, value[2], value[3]) &&
               stretch(box, value[4], value[5]);
    case PATH_ARC:
        return stretch_over_arc(box, value);
    case PATH_CLOSE:
        break;
    }
    return true;
}

bool
path_bounds(const struct path *path, struct path_box *box)
{
    struct path_box around = {INFINITY, INFINITY, -INFINITY, -INFINITY};

    for (size_t i = 0; i < path->count; i++)
        if (!stretch_over_step(&around, &path->steps[i]))
            return false;
    *box = around;
    return around.left <= around.right;
}

struct path_point
path_polar(float x, float y, float radius, float degrees)
{
    double across, down;

    angle_direction(degrees, &across, &down);
    return (struct path_point){(float)(x + radius * across),
                               (float)(y + radius * down)};
}
