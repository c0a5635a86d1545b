// The cycle: which page comes after which, and what it shows this time.
#ifndef PEJL_NAV_CYCLE_H
#define PEJL_NAV_CYCLE_H

#include "nav/nav.h"

// Return where in the cycle a page stands; `missing` if nowhere.
size_t
cycle_find(const struct nav *nav, enum page_id page, size_t missing);

// Return the page that is shown for `page`: of a strategy that is a balance
// the balance for the compass, the initiatives for the plans, and the outlook
// for a service that there is not; the compass for a balance that is none.
// Where the settings name both, each is itself.
enum page_id
cycle_suited(const struct nav *nav, enum page_id page,
             const struct snapshot *snapshot);

// Return the page that all ways lead back to: the compass or what stands for
// it, or the welcome of a board that turns that and no compass.
enum page_id
cycle_home(const struct nav *nav, const struct snapshot *snapshot);

// Suit the whole cycle to the strategy, and add the pages that the schedule
// does.
void
cycle_suit(struct nav *nav, const struct snapshot *snapshot);

// Return where the cycle goes from `index` by `step` 1 or -1: to the nearest
// other page that may be shown, else to the same one.
size_t
cycle_step(const struct nav *nav, const struct snapshot *snapshot, size_t index,
           int step);

// Return the share of the turns that stories have at the least, in percent, 0
// to 50.
int
cycle_story_share(const struct nav *nav);

// Turn to what comes next while nobody is here: where the cycle stands then,
// and the page, which is another one where stories have waited long enough.
size_t
cycle_turn(struct nav *nav, const struct snapshot *snapshot,
           enum page_id *page);

// Return the page that stands in for the cycle: PAGE_WAITING or PAGE_EMPTY if
// there is nothing to show at all, else PAGE_COUNT.
enum page_id
cycle_substitute(const struct nav *nav, const struct snapshot *snapshot);

// Choose what a page shows this time, so that the next visit goes on where
// this one ends. Of a long list a visit shows at most four parts.
struct place
cycle_visit(struct nav *nav, enum page_id page,
            const struct snapshot *snapshot);

// Say whether the visit shows another part of the list after this one.
bool
cycle_has_more(const struct nav *nav, struct place place,
               const struct snapshot *snapshot);

#endif
