// Edges: the links between two kinds of objects, sorted both ways.
#ifndef PEJL_MODEL_SNAPSHOT_EDGES_H
#define PEJL_MODEL_SNAPSHOT_EDGES_H

#include "model/domain.h"

#include <stddef.h>

// All objects of one kind in the order in which they are shown.
struct ordering {
    const void *rows; // sorted by id, which each begins with
    size_t row_size;
    size_t count;
    void *items;    // borrowed: pointers to the rows, in order
    size_t *places; // owned: where in the order each row stands
};

// A link between two objects, each named by its place in its order.
struct edge {
    size_t from;
    size_t to;
};

// Each link once. Valid when all-zero.
struct edges {
    struct edge *by_from; // sorted by `from`, then `to`; owned
    struct edge *by_to;   // sorted by `to`, then `from`
    size_t count;
};

// Make the edges of `links`; a link whose end is not there gives none.
// Release with snapshot_edges_destroy. O(n log n).
struct edges
snapshot_edges_create(const struct link *links, size_t count,
                      const struct ordering *from, const struct ordering *to);

// Release. Accepts all-zero edges.
void
snapshot_edges_destroy(struct edges *edges);

#endif
