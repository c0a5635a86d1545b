// Changes: the plans whose status is another than it was before.
#ifndef PEJL_MODEL_CHANGES_H
#define PEJL_MODEL_CHANGES_H

#include "model/snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CHANGES_MAX 32 // more at once is another organisation, not news

// Valid when all-zero: nothing changed.
struct changes {
    int64_t plans[CHANGES_MAX]; // their ids
    size_t count;
};

// Note for each plan what changes_find asks for. Part of snapshot_link.
void
changes_note_standings(struct snapshot *snapshot);

// Find what changed from one snapshot to the next; nothing if there was none
// before. Plans that are new, and plans that were stopped, are no change.
struct changes
changes_find(const struct snapshot *before, const struct snapshot *after);

// Say whether a plan is among them.
bool
changes_hold(const struct changes *changes, int64_t plan);

#endif
