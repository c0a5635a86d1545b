// Sequences: the objects behind a page, their order and their number.
#ifndef PEJL_NAV_SEQUENCE_H
#define PEJL_NAV_SEQUENCE_H

#include "model/snapshot.h"
#include "nav/place.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct nav;

// Return how many objects a page shows one at a time; 0 for other pages.
size_t
sequence_count(const struct nav *nav, enum page_id page,
               const struct snapshot *snapshot);

// Return the id of the object at `index`, which is below sequence_count.
int64_t
sequence_id(const struct nav *nav, enum page_id page,
            const struct snapshot *snapshot, size_t index);

// Return the place of the next (`step` 1) or previous (-1) object; behind the
// last comes the first. `place` is in a sequence.
struct place
sequence_step(const struct nav *nav, struct place place,
              const struct snapshot *snapshot, int step);

// Say whether there is such a place: its object is known, its page has
// something to show.
bool
sequence_holds(const struct nav *nav, struct place place,
               const struct snapshot *snapshot);

// Choose the object of a page that may be opened without saying which: the
// newest round, the first promise of service, behaviour or outlook.
struct place
sequence_enter(const struct nav *nav, struct place place,
               const struct snapshot *snapshot);

// Return the list that an object belongs to; PAGE_COUNT if it has none.
struct place
sequence_list(const struct nav *nav, struct place place,
              const struct snapshot *snapshot);

#endif
