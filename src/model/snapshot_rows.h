// Rows: what is done alike with the rows of every kind, and lists of them.
#ifndef PEJL_MODEL_SNAPSHOT_ROWS_H
#define PEJL_MODEL_SNAPSHOT_ROWS_H

#include "base/arena.h"
#include "model/snapshot.h"

// What a rule about one row may look at.
struct linking {
    const struct snapshot *snapshot;
    int32_t today;
};

// Sets what the row points to and says whether it may stay.
typedef bool
row_rule(const struct linking *linking, void *row);

// Keep the rows that the rule lets stay; returns how many went.
size_t
rows_keep(const struct linking *linking, void *items, size_t *count,
          size_t size, row_rule *rule);

#define KEEP_ROWS(linking, rows, rule)                                      \
    rows_keep((linking), (rows).items, &(rows).count, sizeof *(rows).items, \
              (rule))

// Sort rows; they mostly come sorted, and they are large to move.
void
rows_sort(void *items, size_t count, size_t size,
          int (*compare)(const void *, const void *));

#define SORT_ROWS(rows, compare) \
    rows_sort((rows).items, (rows).count, sizeof *(rows).items, (compare))

// Compare two rows by the id that each begins with, for rows_sort.
int
rows_compare_ids(const void *left, const void *right);

// Compare two numbers.
int
rows_compare_numbers(int64_t left, int64_t right);

// Rows that begin with their id and their owner's, sorted by owner: take the
// run of `owner_id` that begins at `*next`. Returns its length and moves on.
// Owners must come in the order of their ids.
size_t
rows_take_run(const void *rows, size_t count, size_t size, int64_t owner_id,
              size_t *next);

#define TAKE_RUN(rows, owner_id, next)                              \
    rows_take_run((rows).items, (rows).count, sizeof *(rows).items, \
                  (owner_id), (next))

// Return `items` with room for one pointer more: doubled when it is full,
// which is when the count is a power of two.
void *
rows_make_room(struct arena *arena, void *items, size_t count);

#define LIST_ADD(arena, list, item)                                         \
    ((list)->items = rows_make_room((arena), (list)->items, (list)->count), \
     (list)->items[(list)->count++] = (item))

// Drop every pointer that is the same as the one before it.
size_t
rows_drop_repeated(void *items, size_t count);

#define LIST_DROP_REPEATED(list) \
    ((list)->count = rows_drop_repeated((list)->items, (list)->count))

// The objects that a pointer in a row leads to are rows of the same snapshot:
// constant for its readers, not while it is made.
#define ROW(rows, pointer) (&(rows).items[(pointer) - (rows).items])

#endif
