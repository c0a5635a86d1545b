// Walking: the steps that change the place seen and the way back.
#ifndef PEJL_NAV_WALK_H
#define PEJL_NAV_WALK_H

#include "nav/nav.h"

// Show a place at the present depth from now on.
enum nav_change
walk_show(struct nav *nav, struct place place, enum nav_change change,
          int64_t now_ms);

// Go down to a place, or over to it if it is a tab. Places that hold nothing
// change nothing.
enum nav_change
walk_open(struct nav *nav, struct place place, const struct snapshot *snapshot,
          int64_t now_ms);

// Go to the next (`step` 1) or previous (-1) page of the cycle.
enum nav_change
walk_cycle(struct nav *nav, const struct snapshot *snapshot, int step,
           int64_t now_ms);

// Go to the neighbour of an object in its sequence, else along the cycle.
enum nav_change
walk_sideways(struct nav *nav, const struct snapshot *snapshot, int step,
              int64_t now_ms);

// Close what is opened on the page, else go up, else to the object's list.
enum nav_change
walk_back(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms);

// Go to the compass, or to the first page that has something to show.
enum nav_change
walk_home(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms);

// Go up to where the way back ends.
enum nav_change
walk_to_root(struct nav *nav, int64_t now_ms);

// Let the next step lead to the first page that may be shown.
void
walk_rewind(struct nav *nav);

// Show another part of the list seen.
enum nav_change
walk_part(struct nav *nav, int part, int64_t now_ms);

// Return what takes the place of a root that is gone.
struct place
walk_root(struct nav *nav, const struct snapshot *snapshot);

#endif
