// The rules of a kind of page: what the navigation asks about a page that it
// does not know by itself. They stand beside the page, in its own file.
#ifndef PEJL_NAV_RULES_H
#define PEJL_NAV_RULES_H

#include "model/snapshot.h"
#include "nav/place.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct nav;

// Valid when all-zero: a page that never has anything to show by itself.
struct nav_rules {
    bool is_internal;        // a public board has none
    bool is_never_turned_to; // in a cycle: a tab, opened by touch alone
    // Say whether there is something to show; NULL: if there is an object.
    bool (*has_content)(const struct snapshot *snapshot);
    // Objects that it shows one at a time, as a poster in the cycle, from one
    // to the next outside it: their number, and the id of one below that. NULL:
    // it shows all at once, and has neither.
    size_t (*count)(const struct snapshot *snapshot);
    int64_t (*find_id)(const struct snapshot *snapshot, size_t index);
    // A list that takes several screens: how much there is, and how much one
    // shows at 100, 150 and 200 %, at least 1. NULL: one screen.
    size_t (*count_rows)(struct place place, const struct snapshot *snapshot);
    size_t rows_shown[3];
    enum page_id above; // of a page beside the cycle, the way back
};

// Return the rules of a page, all-zero ones if it has none.
const struct nav_rules *
rules_find(const struct nav *nav, enum page_id page);

#endif
