#include "paint/edges.h"

#include "base/memory.h"

#include <stdlib.h>

#define NONE (-1)
#define FIRST_CAPACITY 256
#define UNITS_PER_PIXEL 4294967296.0 // of edge.x
#define HALF_STEP (INT64_C(1) << 23) // rounds edge.x to 1/256 pixel
#define ROUND_BIAS (INT64_C(1) << 40)

void
edges_init(struct edges *edges, int height)
{
    edges->height = height;
    edges->live = NONE;
    edges->starting =
        memory_grow(NULL, (size_t)height, sizeof *edges->starting);
    for (int y = 0; y < height; y++)
        edges->starting[y] = NONE;
}

void
edges_destroy(struct edges *edges)
{
    free(edges->items);
    free(edges->starting);
    *edges = (struct edges){0};
}

static inline int32_t
at_least(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

static inline int32_t
at_most(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

// The bias makes the number positive, where cutting off rounds down.
static inline int32_t
fixed_y(double y)
{
    return (int32_t)((int64_t)(y * 256 + (0.5 + (double)ROUND_BIAS)) -
                     ROUND_BIAS);
}

// From the upper end downwards, so that the same side walked either way gives
// the same numbers and cancels exactly.
static struct edge
edge_between(struct vertex from, struct vertex to)
{
    int32_t from_y = fixed_y(from.y), to_y = fixed_y(to.y);
    bool is_down = from_y < to_y;
    int64_t from_x = (int64_t)(from.x * UNITS_PER_PIXEL);
    int64_t to_x = (int64_t)(to.x * UNITS_PER_PIXEL);
    int64_t height = is_down ? to_y - from_y : from_y - to_y;
    int64_t width = is_down ? to_x - from_x : from_x - to_x;

    return (struct edge){
        .top = at_most(from_y, to_y),
        .bottom = at_least(from_y, to_y),
        .direction = is_down ? 1 : -1,
        .x = is_down ? from_x : to_x,
        .slope = height > 0 ? width / height : 0,
    };
}

// False if nothing of the edge lies in the rows.
static bool
cut_edge(struct edge *edge, int32_t top, int32_t bottom)
{
    int32_t first = at_least(edge->top, top * 256);
    int32_t last = at_most(edge->bottom, bottom * 256);

    if (first >= last)
        return false;
    edge->x += edge->slope * (first - edge->top);
    edge->top = first;
    edge->bottom = last;
    return true;
}

// Pixels that the edge crosses in rows of the surface. Not only those inside
// the clip: whether a shape is refused must not depend on the clip.
static int64_t
edge_work(const struct edge *edge, int width)
{
    int64_t run = llabs(edge->slope) * (edge->bottom - edge->top) >> 32;

    return 1 + (edge->bottom - edge->top) / 256 + (run < width ? run : width);
}

static bool
is_right_of(const struct edge *edge, int right)
{
    int64_t limit = (int64_t)right << 32;

    return edge->x > limit &&
           edge->x + edge->slope * (edge->bottom - edge->top) > limit;
}

static void
store_edge(struct edges *edges, struct edge edge)
{
    if (edges->count == edges->capacity) {
        edges->capacity =
            edges->capacity ? edges->capacity * 2 : FIRST_CAPACITY;
        edges->items =
            memory_grow(edges->items, edges->capacity, sizeof *edges->items);
    }
    int32_t *list = &edges->starting[edge.top >> 8];

    edge.next = *list;
    *list = (int32_t)edges->count;
    edges->items[edges->count++] = edge;
}

static void
add_edge(struct edges *edges, struct edge edge, struct pixels surface,
         struct clip clip)
{
    if (!cut_edge(&edge, 0, surface.height))
        return;
    edges->work += edge_work(&edge, surface.width);
    if (!cut_edge(&edge, clip.top, clip.bottom) ||
        is_right_of(&edge, clip.right))
        return;
    edge.x += HALF_STEP - ((int64_t)clip.left << 32);
    store_edge(edges, edge);
}

static void
drop_all(struct edges *edges)
{
    for (size_t i = 0; i < edges->count; i++)
        edges->starting[edges->items[i].top >> 8] = NONE;
    edges->count = 0;
}

bool
edges_build(struct edges *edges, const struct polyline *line,
            struct pixels surface, struct clip clip)
{
    edges->count = 0;
    edges->work = 0;
    for (size_t i = 0; i < line->contour_count; i++) {
        struct contour contour = line->contours[i];
        const struct vertex *vertices = line->vertices + contour.start;
        struct vertex from = vertices[contour.count - 1];

        for (size_t j = 0; j < contour.count; j++) {
            add_edge(edges, edge_between(from, vertices[j]), surface, clip);
            if (edges->work > EDGES_MAX_WORK) {
                drop_all(edges);
                return false;
            }
            from = vertices[j];
        }
    }
    return true;
}

// Move the edges that begin in the row to the live list; return how many.
static size_t
join_live(struct edges *edges, int y)
{
    size_t joined = 0;

    for (int32_t i = edges->starting[y], next; i != NONE; i = next) {
        struct edge *edge = &edges->items[i];
        next = edge->next;
        edge->next = edges->live;
        edges->live = i;
        joined++;
    }
    edges->starting[y] = NONE;
    return joined;
}

// Add to the row what each live edge does in it; edges that end there leave.
static void
walk_row(struct edges *edges, struct coverage *row, int32_t row_bottom)
{
    int32_t *link = &edges->live;

    while (*link != NONE) {
        struct edge *edge = &edges->items[*link];
        int32_t stop = at_most(edge->bottom, row_bottom);
        int32_t height = stop - edge->top;
        int64_t x = edge->x + edge->slope * height;

        coverage_add(row, (int32_t)(edge->x >> 24), (int32_t)(x >> 24),
                     edge->direction * height);
        edge->x = x;
        edge->top = stop;
        if (stop == edge->bottom)
            *link = edge->next;
        else
            link = &edge->next;
    }
}

void
edges_paint(struct edges *edges, struct coverage *row, struct pixels surface,
            struct clip clip, uint32_t colour, uint32_t weight)
{
    size_t waiting = edges->count;

    for (int y = clip.top; y < clip.bottom; y++) {
        if (waiting == 0 && edges->live == NONE)
            break;
        waiting -= join_live(edges, y);
        if (edges->live == NONE)
            continue;
        walk_row(edges, row, (y + 1) * 256);
        coverage_paint(row,
                       surface.data + (ptrdiff_t)y * surface.stride + clip.left,
                       colour, weight);
    }
    edges->count = 0;
}
