// All pairs: few rows of choices in which every two choices meet.
#ifndef PEJL_TESTS_RULES_SUPPORT_PAIRS_H
#define PEJL_TESTS_RULES_SUPPORT_PAIRS_H

#include <stdbool.h>
#include <stddef.h>

#define PAIRS_DIMENSIONS 7

// Of each dimension which value, from 0.
struct pairs_row {
    size_t values[PAIRS_DIMENSIONS];
};

struct pairs_rows {
    struct pairs_row *items;
    size_t count;
};

// Choose rows so that each value of a dimension stands in one row with each
// value of each other dimension; greedily, and always the same. `sizes` says
// how many values a dimension has. The caller frees the items.
struct pairs_rows
pairs_choose(const size_t sizes[PAIRS_DIMENSIONS]);

// Return how many pairs of values meet in no row.
size_t
pairs_missing(const size_t sizes[PAIRS_DIMENSIONS],
              const struct pairs_rows *rows);

#endif
