// The agenda: what a stand-up meeting ought to talk about, worst first, and
// the deadlines that are near.
#ifndef PEJL_MODEL_AGENDA_H
#define PEJL_MODEL_AGENDA_H

#include "model/since.h"

#define AGENDA_NEAR_DAYS 14

// Why a plan is on the agenda, worst first.
enum agenda_reason {
    AGENDA_OFF_COURSE,
    AGENDA_OVERDUE, // its deadline, or a milestone of it
    AGENDA_NO_OWNER,
    AGENDA_SUPPORT,    // its consultant asks for support
    AGENDA_UNMEASURED, // a goal that it moves was to be measured before now
    AGENDA_DUE,        // its deadline, or a milestone, within AGENDA_NEAR_DAYS
    AGENDA_CHANGED,    // its status, owner or deadline, or it is new
    AGENDA_REASONS,
};

struct agenda_item {
    const struct plan *plan;
    unsigned reasons;                // bits, 1 << enum agenda_reason
    const struct since_item *change; // what moved of the plan; NULL: nothing
};

// A day that is over or near, of a plan that still runs.
struct agenda_deadline {
    int32_t day;
    const struct plan *plan;
    const struct milestone *milestone; // NULL: the plan's own deadline
};

struct agenda {
    const struct agenda_item *items;
    size_t count; // at most as many as there are plans
    const struct agenda_deadline *deadlines;
    size_t deadline_count;
    size_t overdue_count; // of the deadlines: they come first
};

// Find what to talk about on the local day `today`. Every plan but the stopped
// is there at most once, if there is a reason for it; one that is realised only
// if it changed, a draft needs no owner yet, and progress alone is no change.
//
// The order: off course and overdue first, then off course, then overdue, then
// by the worst reason in the order above; of equals the one with more reasons,
// then by the leaders' rank. A milestone counts by the day it is expected, else
// planned, until it is reached. The deadlines come by day, then by rank, the
// plan's own before its milestones'. What is found lies in `arena` and points
// into the snapshot and `since`. O(n log n).
struct agenda
agenda_find(const struct snapshot *snapshot, const struct since *since,
            int32_t today, struct arena *arena);

#endif
