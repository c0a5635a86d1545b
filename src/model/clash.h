// Clashes: two reports on a plan whose writers did not know of each other.
// Pure.
#ifndef PEJL_MODEL_CLASH_H
#define PEJL_MODEL_CLASH_H

#include "model/entry.h"
#include "model/snapshot.h"

#include <stddef.h>

// Both of them are kept, whatever people choose.
struct clash {
    const struct plan *plan;
    const struct status_report *ours;   // the newest of this board
    const struct status_report *theirs; // the newest that ours was not written
                                        // in sight of, nor in sight of ours
};

// Fill `clashes` with at most `limit`, one for a plan at most, in the
// snapshot's order of plans, and return how many there are. `own_keys` are
// those of the reports that this board wrote. Writers saw what had arrived up
// to the report that they say they saw last. A report that tells no such thing,
// since no board wrote it, clashes only if it was there first: later it is
// simply news. A report by anyone who saw both settles it.
size_t
clash_find(const struct snapshot *snapshot,
           const char (*own_keys)[ENTRY_KEY_SIZE], size_t own_count,
           struct clash *clashes, size_t limit);

#endif
