#include "model/snapshot_rows.h"

#include <stdlib.h>
#include <string.h>

size_t
rows_keep(const struct linking *linking, void *items, size_t *count,
          size_t size, row_rule *rule)
{
    char *rows = items;
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        char *row = rows + i * size;
        if (!rule(linking, row)) {
            continue;
        }
        if (kept < i) {
            memcpy(rows + kept * size, row, size);
        }
        kept++;
    }
    size_t dropped = *count - kept;
    *count = kept;
    return dropped;
}

void
rows_sort(void *items, size_t count, size_t size,
          int (*compare)(const void *, const void *))
{
    char *rows = items;
    for (size_t i = 1; i < count; i++) {
        if (compare(rows + (i - 1) * size, rows + i * size) > 0) {
            qsort(items, count, size, compare);
            return;
        }
    }
}

int
rows_compare_numbers(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

int
rows_compare_ids(const void *left, const void *right)
{
    return rows_compare_numbers(*(const int64_t *)left,
                                *(const int64_t *)right);
}

size_t
rows_take_run(const void *rows, size_t count, size_t size, int64_t owner_id,
              size_t *next)
{
    const char *bytes = rows;
    size_t begin = *next;
    while (*next < count &&
           ((const int64_t *)(bytes + *next * size))[1] == owner_id) {
        ++*next;
    }
    return *next - begin;
}

void *
rows_make_room(struct arena *arena, void *items, size_t count)
{
    if ((count & (count - 1)) != 0) {
        return items;
    }
    size_t capacity = count > 0 ? count * 2 : 1;
    void *larger = arena_allocate(arena, capacity * sizeof(void *));
    if (count > 0) {
        memcpy(larger, items, count * sizeof(void *));
    }
    return larger;
}

size_t
rows_drop_repeated(void *items, size_t count)
{
    char *pointers = items;
    size_t size = sizeof(void *);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || memcmp(pointers + i * size,
                                pointers + (kept - 1) * size, size) != 0) {
            memmove(pointers + kept++ * size, pointers + i * size, size);
        }
    }
    return kept;
}
