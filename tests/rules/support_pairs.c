#include "support_pairs.h"

#include "base/memory.h"

#include <stdlib.h>

// Which pairs have met: a table of all values of all dimensions.
struct meetings {
    const size_t *sizes;
    size_t first[PAIRS_DIMENSIONS]; // number of a dimension's first value
    size_t count;                   // of values
    bool *have_met;
};

static struct meetings
begin(const size_t sizes[PAIRS_DIMENSIONS])
{
    struct meetings meetings = {.sizes = sizes};
    for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
        meetings.first[i] = meetings.count;
        meetings.count += sizes[i];
    }
    meetings.have_met = memory_allocate(meetings.count * meetings.count);
    return meetings;
}

static bool *
find(const struct meetings *meetings, size_t one, size_t one_value, size_t two,
     size_t two_value)
{
    size_t row = meetings->first[one] + one_value;
    size_t column = meetings->first[two] + two_value;
    return one < two ? &meetings->have_met[row * meetings->count + column]
                     : &meetings->have_met[column * meetings->count + row];
}

static void
note(struct meetings *meetings, const struct pairs_row *row)
{
    for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
        for (size_t j = i + 1; j < PAIRS_DIMENSIONS; j++) {
            *find(meetings, i, row->values[i], j, row->values[j]) = true;
        }
    }
}

// A row that is being filled: dimensions not yet chosen are left aside.
struct draft {
    struct pairs_row row;
    bool is_chosen[PAIRS_DIMENSIONS];
};

static size_t
count_new(const struct meetings *meetings, const struct draft *draft,
          size_t dimension, size_t value)
{
    size_t count = 0;
    for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
        count += draft->is_chosen[i] && i != dimension &&
                 !*find(meetings, i, draft->row.values[i], dimension, value);
    }
    return count;
}

// Of equal values another goes first in each row, so that they share.
static void
fill(const struct meetings *meetings, struct draft *draft, size_t turn)
{
    for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
        size_t best = turn % meetings->sizes[i];
        if (draft->is_chosen[i]) {
            continue;
        }
        for (size_t j = 0; j < meetings->sizes[i]; j++) {
            size_t value = (turn + j) % meetings->sizes[i];
            if (count_new(meetings, draft, i, value) >
                count_new(meetings, draft, i, best)) {
                best = value;
            }
        }
        draft->row.values[i] = best;
        draft->is_chosen[i] = true;
    }
}

static bool
seed(const struct meetings *meetings, struct draft *draft)
{
    for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
        for (size_t j = i + 1; j < PAIRS_DIMENSIONS; j++) {
            size_t pairs = meetings->sizes[i] * meetings->sizes[j];
            for (size_t k = 0; k < pairs; k++) {
                size_t one = k / meetings->sizes[j];
                size_t two = k % meetings->sizes[j];
                if (!*find(meetings, i, one, j, two)) {
                    *draft = (struct draft){0};
                    draft->row.values[i] = one;
                    draft->row.values[j] = two;
                    draft->is_chosen[i] = true;
                    draft->is_chosen[j] = true;
                    return true;
                }
            }
        }
    }
    return false;
}

struct pairs_rows
pairs_choose(const size_t sizes[PAIRS_DIMENSIONS])
{
    struct meetings meetings = begin(sizes);
    struct pairs_rows rows = {0};
    struct draft draft;
    while (seed(&meetings, &draft)) {
        fill(&meetings, &draft, rows.count);
        note(&meetings, &draft.row);
        rows.items =
            memory_grow(rows.items, rows.count + 1, sizeof *rows.items);
        rows.items[rows.count++] = draft.row;
    }
    free(meetings.have_met);
    return rows;
}

size_t
pairs_missing(const size_t sizes[PAIRS_DIMENSIONS],
              const struct pairs_rows *rows)
{
    struct meetings meetings = begin(sizes);
    struct draft draft;
    size_t missing = 0;
    for (size_t i = 0; i < rows->count; i++) {
        note(&meetings, &rows->items[i]);
    }
    for (; seed(&meetings, &draft); missing++) {
        size_t found[2];
        size_t count = 0;
        for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
            if (draft.is_chosen[i]) {
                found[count++] = i;
            }
        }
        *find(&meetings, found[0], draft.row.values[found[0]], found[1],
              draft.row.values[found[1]]) = true;
    }
    free(meetings.have_met);
    return missing;
}
