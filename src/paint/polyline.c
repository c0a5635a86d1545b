#include "paint/polyline.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

#define FIRST_CAPACITY 256
#define MAX_COUNT ((size_t)1 << 18)
#define MAX_COORDINATE 3e6

void
polyline_destroy(struct polyline *line)
{
    free(line->vertices);
    free(line->contours);
    *line = (struct polyline){0};
}

void
polyline_reset(struct polyline *line)
{
    line->vertex_count = 0;
    line->contour_count = 0;
    line->is_refused = false;
}

// Capacities are powers of two times the first, so they meet MAX_COUNT exactly.
static bool
make_room(void **items, size_t count, size_t *capacity, size_t item_size)
{
    if (count < *capacity)
        return true;
    if (count >= MAX_COUNT)
        return false;
    *capacity = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    *items = memory_grow(*items, *capacity, item_size);
    return true;
}

static void
append(struct polyline *line, double x, double y)
{
    void *vertices = line->vertices;

    if (!(fabs(x) <= MAX_COORDINATE) || !(fabs(y) <= MAX_COORDINATE) ||
        !make_room(&vertices, line->vertex_count, &line->vertex_capacity,
                   sizeof *line->vertices)) {
        line->is_refused = true;
        return;
    }
    line->vertices = vertices;
    line->vertices[line->vertex_count++] = (struct vertex){x, y};
    line->contours[line->contour_count - 1].count++;
}

void
polyline_begin(struct polyline *line, double x, double y)
{
    void *contours = line->contours;

    if (line->is_refused ||
        !make_room(&contours, line->contour_count, &line->contour_capacity,
                   sizeof *line->contours)) {
        line->is_refused = true;
        return;
    }
    line->contours = contours;
    line->contours[line->contour_count++] =
        (struct contour){.start = line->vertex_count};
    append(line, x, y);
}

void
polyline_add(struct polyline *line, double x, double y)
{
    if (line->contour_count == 0 ||
        line->contours[line->contour_count - 1].is_closed)
        polyline_begin(line, x, y);
    else if (!line->is_refused)
        append(line, x, y);
}

void
polyline_close(struct polyline *line)
{
    if (line->contour_count > 0)
        line->contours[line->contour_count - 1].is_closed = true;
}
