// A variant: one page in one of all the ways it can be met.
#ifndef PEJL_TESTS_RULES_SUPPORT_VARIANT_H
#define PEJL_TESTS_RULES_SUPPORT_VARIANT_H

#include "pages/support_build.h"
#include "support_pairs.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

enum variant_dimension {
    VARIANT_VIEW, // which page, and what is open on it
    VARIANT_STATE,
    VARIANT_AUDIENCE,
    VARIANT_THEME,
    VARIANT_SIZE,
    VARIANT_LANGUAGE,
    VARIANT_STEP,
};
static_assert(VARIANT_STEP + 1 == PAIRS_DIMENSIONS, "as many dimensions");

// Return how many values each dimension has. The views are those of the table,
// and behind them each page that is not in it.
struct pairs_row
variant_sizes(void);

// Say whether the view is in the table.
bool
variant_is_listed(const struct pairs_row *row);

// What variants are made with: made once, and kept.
struct variants;

struct variants *
variants_create(void);
void
variants_destroy(struct variants *variants);

// Make what is to be built of a variant; valid until variants_destroy.
struct support_request
variants_request(struct variants *variants, const struct pairs_row *row);

// Say whether the page is of a strategy of two foci that carry each other.
bool
variant_is_balance(const struct pairs_row *row);

// Return the step of the text in percent.
int
variant_step(const struct pairs_row *row);

// Write page and variant in words.
void
variant_name(char *out, size_t size, const struct pairs_row *row);

#endif
