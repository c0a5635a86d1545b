#include "paint/stroke.h"

#include "paint/flatten.h"

#include <math.h>

#define MAX_TURN_LINES 4096

struct pen {
    struct polyline *out;
    double reach; // half the width
    bool is_round;
};

// A line of a contour: the unit vector to its left, and how long it is.
struct side {
    struct vertex normal;
    double length;
};

static struct side
side_of(struct vertex from, struct vertex to)
{
    double dx = to.x - from.x, dy = to.y - from.y;
    double length = sqrt(dx * dx + dy * dy);

    return (struct side){{dy / length, -dx / length}, length};
}

static void
add_offset(struct pen *pen, struct vertex at, struct vertex normal,
           double reach)
{
    polyline_add(pen->out, at.x + reach * normal.x, at.y + reach * normal.y);
}

// The cosine and sine of half an angle of 0 to 180 degrees.
static void
halve(double *cosine, double *sine)
{
    double half = sqrt((1 + *cosine) / 2);

    *sine = half > 0.5 ? *sine / (2 * half) : sqrt((1 - *cosine) / 2);
    *cosine = half;
}

// Turn clockwise about `at` by an angle given as cosine and sine. Points
// between the ends stand out by a twelfth of the squared step, as in arcs.
static void
add_turn(struct pen *pen, struct vertex at, struct vertex from,
         struct vertex to, double cosine, double sine)
{
    int lines = 1;

    while (lines < MAX_TURN_LINES &&
           pen->reach * (1 - sqrt((1 + cosine) / 2)) > FLATTEN_TOLERANCE) {
        halve(&cosine, &sine);
        lines *= 2;
    }
    double reach = pen->reach * (1 + (1 - cosine) / 6);
    struct vertex normal = from;
    add_offset(pen, at, from, pen->reach);
    for (int i = 1; i < lines; i++) {
        normal = (struct vertex){normal.x * cosine - normal.y * sine,
                                 normal.x * sine + normal.y * cosine};
        add_offset(pen, at, normal, reach);
    }
    add_offset(pen, at, to, pen->reach);
}

static void
add_half_turn(struct pen *pen, struct vertex at, struct vertex from)
{
    add_turn(pen, at, from, (struct vertex){-from.x, -from.y}, -1, 0);
}

static void
add_cap(struct pen *pen, struct vertex at, struct vertex normal)
{
    if (pen->is_round) {
        add_half_turn(pen, at, normal);
        return;
    }
    add_offset(pen, at, normal, pen->reach);
    add_offset(pen, at, normal, -pen->reach);
}

// Where the two offset lines meet.
static void
add_corner(struct pen *pen, struct vertex at, struct side in, struct side out,
           double dot)
{
    struct vertex sum = {in.normal.x + out.normal.x,
                         in.normal.y + out.normal.y};

    add_offset(pen, at, sum, pen->reach / (1 + dot));
}

// The outside of a bend: a corner when nobody sees the difference.
static void
add_outer_join(struct pen *pen, struct vertex at, struct side in,
               struct side out, double dot, double cross)
{
    double half = sqrt(fmax(1 + dot, 0) / 2);

    if (pen->reach * (1 - half) <= FLATTEN_TOLERANCE * half)
        add_corner(pen, at, in, out, dot);
    else
        add_turn(pen, at, in.normal, out.normal, fmin(fmax(dot, -1), 1), cross);
}

// The inside of a bend. Where a line is too short for the offset lines to
// meet, the outline goes through the point itself: each line then encloses
// its own half, always in the same sense, and no hole appears.
static void
add_inner_join(struct pen *pen, struct vertex at, struct side in,
               struct side out, double dot, double cross)
{
    double room = fmin(in.length, out.length) / 2;

    if (dot > -0.99 && pen->reach * fabs(cross) <= room * (1 + dot)) {
        add_corner(pen, at, in, out, dot);
        return;
    }
    add_offset(pen, at, in.normal, pen->reach);
    polyline_add(pen->out, at.x, at.y);
    add_offset(pen, at, out.normal, pen->reach);
}

static void
add_join(struct pen *pen, struct vertex at, struct side in, struct side out,
         bool is_forward)
{
    struct vertex a = in.normal, b = out.normal;
    double dot = a.x * b.x + a.y * b.y, cross = a.x * b.y - a.y * b.x;

    if (cross > 0 || (cross == 0 && is_forward))
        add_outer_join(pen, at, in, out, dot, cross);
    else
        add_inner_join(pen, at, in, out, dot, cross);
}

// The left side, as one walks, of all joins but `skip` at either end.
static void
add_left_side(struct pen *pen, const struct vertex *points, size_t count,
              size_t skip, bool is_forward)
{
    size_t last = count - 1;
    struct vertex before = points[skip > 0 ? 0 : last];

    if (!is_forward)
        before = points[skip > 0 ? last : 0];
    for (size_t k = skip; k + skip < count && !pen->out->is_refused; k++) {
        size_t i = is_forward ? k : last - k;
        size_t next = is_forward ? i + 1 : i + last;
        struct vertex after = points[next < count ? next : next - count];
        add_join(pen, points[i], side_of(before, points[i]),
                 side_of(points[i], after), is_forward);
        before = points[i];
    }
}

static void
outline_ring(struct pen *pen, const struct vertex *points, size_t count)
{
    add_left_side(pen, points, count, 0, true);
    polyline_close(pen->out);
    add_left_side(pen, points, count, 0, false);
    polyline_close(pen->out);
}

static void
outline_open(struct pen *pen, const struct vertex *points, size_t count)
{
    add_left_side(pen, points, count, 1, true);
    add_cap(pen, points[count - 1],
            side_of(points[count - 2], points[count - 1]).normal);
    add_left_side(pen, points, count, 1, false);
    add_cap(pen, points[0], side_of(points[1], points[0]).normal);
    polyline_close(pen->out);
}

static void
outline_dot(struct pen *pen, struct vertex at)
{
    struct vertex up = {0, -1}, down = {0, 1};

    add_half_turn(pen, at, up);
    add_half_turn(pen, at, down);
    polyline_close(pen->out);
}

bool
stroke_outline(const struct polyline *line, const struct stroke *stroke,
               struct polyline *out)
{
    struct pen pen = {.out = out, .reach = stroke->width / 2.0};

    polyline_reset(out);
    for (size_t i = 0; i < line->contour_count && !out->is_refused; i++) {
        struct contour contour = line->contours[i];
        const struct vertex *points = line->vertices + contour.start;

        // A closed line there and back has no caps, but joins at both ends.
        pen.is_round = stroke->cap == STROKE_ROUND || contour.is_closed;
        if (contour.count > 2 && contour.is_closed)
            outline_ring(&pen, points, contour.count);
        else if (contour.count > 1)
            outline_open(&pen, points, contour.count);
        else if (stroke->cap == STROKE_ROUND)
            outline_dot(&pen, points[0]);
    }
    return !out->is_refused;
}
