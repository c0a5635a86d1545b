// What stands beside the steering chain, for the tests of pages.
#ifndef PEJL_TESTS_PAGES_SUPPORT_SUBJECTS_H
#define PEJL_TESTS_PAGES_SUPPORT_SUBJECTS_H

#include "support_snapshot.h"

// Add the extras to a snapshot that is not linked yet.
void
support_add_subjects(struct snapshot *snapshot,
                     const struct support_recipe *recipe,
                     const struct support_extras *extras);

// Return the words that the recipe makes of natural ones.
const char *
support_say(struct snapshot *snapshot, const struct support_recipe *recipe,
            const char *natural);

#endif
