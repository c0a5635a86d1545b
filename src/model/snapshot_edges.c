#include "model/snapshot_edges.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/snapshot_order.h"

static bool
find_place(const struct ordering *ordering, int64_t id, size_t *place)
{
    const char *row =
        order_find_row(ordering->rows, ordering->count, ordering->row_size, id);
    if (row == NULL) {
        return false;
    }
    size_t offset = (size_t)(row - (const char *)ordering->rows);
    *place = ordering->places[offset / ordering->row_size];
    return true;
}

static int
compare_sizes(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

static int
compare_from(const void *left, const void *right)
{
    const struct edge *a = left;
    const struct edge *b = right;
    int order = compare_sizes(a->from, b->from);
    return order ? order : compare_sizes(a->to, b->to);
}

static int
compare_to(const void *left, const void *right)
{
    const struct edge *a = left;
    const struct edge *b = right;
    int order = compare_sizes(a->to, b->to);
    return order ? order : compare_sizes(a->from, b->from);
}

static size_t
drop_repeated(struct edge *edges, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || compare_from(&edges[i], &edges[kept - 1]) != 0) {
            edges[kept++] = edges[i];
        }
    }
    return kept;
}

static void
sort_both_ways(struct edges *edges)
{
    qsort(edges->by_from, edges->count, sizeof *edges->by_from, compare_from);
    edges->count = drop_repeated(edges->by_from, edges->count);
    memcpy(edges->by_to, edges->by_from, edges->count * sizeof *edges->by_to);
    qsort(edges->by_to, edges->count, sizeof *edges->by_to, compare_to);
}

struct edges
snapshot_edges_create(const struct link *links, size_t count,
                      const struct ordering *from, const struct ordering *to)
{
    struct edges edges = {0};
    edges.by_from = memory_grow(NULL, count * 2, sizeof *edges.by_from);
    edges.by_to = edges.by_from + count;
    for (size_t i = 0; i < count; i++) {
        struct edge *edge = &edges.by_from[edges.count];
        if (find_place(from, links[i].from_id, &edge->from) &&
            find_place(to, links[i].to_id, &edge->to)) {
            edges.count++;
        }
    }
    sort_both_ways(&edges);
    return edges;
}

void
snapshot_edges_destroy(struct edges *edges)
{
    free(edges->by_from);
    *edges = (struct edges){0};
}
