// Clashes: two reports on a plan whose writers did not know of each other.
// Pure.
#ifndef PEJL_MODEL_CLASH_H
#define PEJL_MODEL_CLASH_H

#include "model/snapshot.h"

#include <stdbool.h>
#include <stddef.h>

// Both of them are kept, whatever people choose.
struct clash {
    const struct plan *plan;
    const struct status_report *ours;   // the newest of this board
    const struct status_report *theirs; // the newest that ours was not written
                                        // in sight of, nor in sight of ours
};

// Look for a clash on a plan; `screen` is what this board is called, and those
// reports with a key that carry its name are its own. Writers saw what had
// arrived up to the report that they say they saw last. A report that tells no
// such thing, since no board wrote it, clashes only if it was there first:
// later it is simply news. A report by anyone who saw both settles it. Returns
// false if there is none.
bool
clash_find(const struct plan *plan, const char *screen, struct clash *clash);

// Fill `clashes` with at most `limit`, in the snapshot's order of plans, and
// return how many there are.
size_t
clash_list(const struct snapshot *snapshot, const char *screen,
           struct clash *clashes, size_t limit);

#endif
