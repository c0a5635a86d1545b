// The lists of a snapshot: every object knows what it is linked with.
#ifndef PEJL_MODEL_SNAPSHOT_LISTS_H
#define PEJL_MODEL_SNAPSHOT_LISTS_H

#include "model/snapshot.h"

// Fill the lists of the snapshot and of its objects, each in the order in
// which it is shown. Pointers from row to row must be set.
void
lists_build(struct snapshot *snapshot);

// Fill anew those that hold stories, after another one may be shown.
void
lists_show_stories(struct snapshot *snapshot);

#endif
