// The timetable: which pages the schedule lets a board turn to now.
#ifndef PEJL_NAV_TIMETABLE_H
#define PEJL_NAV_TIMETABLE_H

#include "model/schedule.h"
#include "nav/nav.h"

// Judge a page for the board's cycle at a moment. A page that stands in for
// another (cycle_suited) follows the other's rules where it has none.
struct schedule_verdict
timetable_judge_page(const struct nav *nav, enum page_id page,
                     const struct snapshot *snapshot, const struct now *now);

// The same, and why a page is not turned to although its rules let it: it is
// not in the cycle, is empty, or something is more important. `nav` follows
// the schedule at that moment.
struct schedule_verdict
timetable_explain_page(const struct nav *nav, enum page_id page,
                       const struct snapshot *snapshot, const struct now *now);

// Choose what the cycle holds from now on: nav->schedule. Of the pages that
// may be shown and have something to show, those with the highest priority;
// if there is none at all, the compass, or the first that has something to
// show.
void
timetable_choose(struct nav *nav, const struct snapshot *snapshot,
                 const struct now *now);

// Say whether the cycle may turn to a page now: it has something to show, and
// the schedule allows it.
bool
timetable_allows(const struct nav *nav, enum page_id page,
                 const struct snapshot *snapshot);

// Say whether stories come more often than their place in the cycle brings
// them, to have their share of the turns.
bool
timetable_weaves_stories(const struct nav *nav,
                         const struct snapshot *snapshot);

// Let the place that is seen stay as long as the schedule says, if it does.
void
timetable_settle(struct nav *nav, const struct snapshot *snapshot);

#endif
