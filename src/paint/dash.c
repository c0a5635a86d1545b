#include "paint/dash.h"

#include <math.h>

#define NEAR 0.03
#define MAX_CUTS (1 << 16)

// Where a contour is in the pattern of dashes and gaps.
struct pattern {
    double dash, gap;
    double left; // of the dash or gap it is in
    bool is_on;
    int cuts;
};

static bool
is_near(struct vertex a, struct vertex b)
{
    return fabs(a.x - b.x) + fabs(a.y - b.y) <= NEAR;
}

static void
add_unless_near(struct polyline *out, struct vertex to)
{
    if (!is_near(out->vertices[out->vertex_count - 1], to))
        polyline_add(out, to.x, to.y);
}

static void
thin_contour(const struct vertex *vertices, struct contour contour,
             struct polyline *out)
{
    polyline_begin(out, vertices[0].x, vertices[0].y);
    for (size_t i = 1; i < contour.count && !out->is_refused; i++)
        add_unless_near(out, vertices[i]);
    if (!contour.is_closed || out->is_refused)
        return;
    struct contour *thinned = &out->contours[out->contour_count - 1];
    while (thinned->count > 1 &&
           is_near(out->vertices[out->vertex_count - 1], vertices[0])) {
        out->vertex_count--;
        thinned->count--;
    }
    polyline_close(out);
}

static void
rewind_pattern(struct pattern *pattern, float phase)
{
    double period = pattern->dash + pattern->gap;
    double into = fmod(phase, period);

    if (into < 0)
        into += period;
    pattern->is_on = into < pattern->dash;
    pattern->left = (pattern->is_on ? pattern->dash : period) - into;
}

static void
turn_over(struct pattern *pattern)
{
    pattern->is_on = !pattern->is_on;
    pattern->left = pattern->is_on ? pattern->dash : pattern->gap;
    pattern->cuts++;
}

static void
cut_line(struct pattern *pattern, struct vertex from, struct vertex to,
         struct polyline *out)
{
    double dx = to.x - from.x, dy = to.y - from.y;
    double length = sqrt(dx * dx + dy * dy), at = 0;

    while (length - at > pattern->left && pattern->cuts < MAX_CUTS) {
        at += pattern->left;
        turn_over(pattern);
        struct vertex cut = {from.x + dx * (at / length),
                             from.y + dy * (at / length)};
        if (pattern->is_on)
            polyline_begin(out, cut.x, cut.y);
        else
            add_unless_near(out, cut);
    }
    pattern->left -= length - at;
    if (pattern->is_on && !out->is_refused)
        add_unless_near(out, to);
}

static void
cut_contour(struct pattern *pattern, const struct vertex *vertices,
            struct contour contour, struct polyline *out)
{
    if (pattern->is_on)
        polyline_begin(out, vertices[0].x, vertices[0].y);
    for (size_t i = 1; i < contour.count && !out->is_refused; i++)
        cut_line(pattern, vertices[i - 1], vertices[i], out);
    if (contour.is_closed && !out->is_refused)
        cut_line(pattern, vertices[contour.count - 1], vertices[0], out);
}

bool
dash_cut(const struct polyline *line, const struct stroke *stroke,
         struct polyline *out)
{
    struct pattern pattern = {.dash = stroke->dash, .gap = stroke->gap};
    bool is_dashed = pattern.dash > 0 && pattern.gap > 0;

    polyline_reset(out);
    for (size_t i = 0; i < line->contour_count && !out->is_refused; i++) {
        struct contour contour = line->contours[i];
        const struct vertex *vertices = line->vertices + contour.start;

        if (is_dashed) {
            rewind_pattern(&pattern, stroke->phase);
            cut_contour(&pattern, vertices, contour, out);
        } else {
            thin_contour(vertices, contour, out);
        }
    }
    return !out->is_refused && pattern.cuts < MAX_CUTS;
}
