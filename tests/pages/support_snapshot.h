// Snapshots for the tests of pages, made by hand: no database, no clock.
#ifndef PEJL_TESTS_PAGES_SUPPORT_SNAPSHOT_H
#define PEJL_TESTS_PAGES_SUPPORT_SNAPSHOT_H

#include "model/snapshot.h"

// What a snapshot is made of; all-zero gives an empty one.
struct support_recipe {
    size_t foci; // 0 to 9
    size_t plans;
    size_t goals;
    size_t stories;
    size_t commitments;  // of each focus
    size_t words_length; // of every text in bytes; 0: short, natural ones
    const char *words;   // repeated to make them; NULL: Danish words
};

// What stands beside the steering chain; all-zero adds nothing.
struct support_extras {
    size_t subjects; // of each kind, at most what the tests can name
    bool is_balance; // the first two foci carry each other, with areas
};

// The local day on which the tests live: Friday 21 November 2025.
int32_t
support_today(void);

// Make and link a snapshot; the caller destroys it.
struct snapshot *
support_snapshot(const struct support_recipe *recipe);
struct snapshot *
support_snapshot_with(const struct support_recipe *recipe,
                      const struct support_extras *extras);

#endif
