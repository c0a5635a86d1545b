// Since: what changed since the last meeting, by the change log.
//
// The log is append-only and the same for every board, so what is told here is
// the same on every screen and after a restart.
#ifndef PEJL_MODEL_SINCE_H
#define PEJL_MODEL_SINCE_H

#include "base/arena.h"
#include "model/progress.h"

#define SINCE_DAYS 7 // looked back where no meeting ever ended

// What an item is about. A lower one tells more.
enum since_kind {
    SINCE_STATUS,   // a plan has another status
    SINCE_NEW,      // a plan is new
    SINCE_AGREED,   // a plan has another deadline or owner
    SINCE_DECISION, // something was decided
    SINCE_VALUE,    // a goal was measured, and the value is another
    SINCE_PROGRESS, // a plan has come further, or less far, and that is all
    SINCE_KINDS,
};

// What moved of a plan: bits.
enum since_moved {
    SINCE_MOVED_STATUS = 1,
    SINCE_MOVED_PROGRESS = 2,
    SINCE_MOVED_DEADLINE = 4,
    SINCE_MOVED_OWNER = 8,
};

// One plan, goal or decision. What it is now stands in the object itself.
struct since_item {
    enum since_kind kind;
    int64_t at_s;                    // UTC; when it moved last
    const struct plan *plan;         // the decision's too; or NULL
    const struct goal *goal;         // of SINCE_VALUE alone
    const struct decision *decision; // of SINCE_DECISION alone
    unsigned moved;                  // enum since_moved, of a plan that is old
    enum status was;                 // the status then, of a plan or a goal,
    enum status is;                  // and now
    double before;                   // progress or value then; NAN: none
    double after;                    // and now
    int32_t deadline;                // then; DAY_NONE if there was none
    const char *owner;               // then; "" if there was none
};

struct since {
    const struct meeting_record
        *meeting;   // the last that ended; NULL: there is none
    int64_t from_s; // UTC; what moved later is told
    const struct since_item *items;
    size_t count;
};

// Find what changed since the last meeting that ended or, where none did, in
// the SINCE_DAYS before `now_s`; a meeting that runs counts as since. Every
// plan, goal and decision is there once, however often it moved, and not at all
// if it came back to what it was. What a plan's status and progress were is
// told by the newest report written before that moment, even if it came later.
// A new plan is told as new and nothing more.
// Of kinds the one that tells most comes first (a plan has that of the most
// telling thing that moved), then what moved last, then the lower id. The
// items lie in `arena`; what they point to belongs to the snapshot. O(n log n).
struct since
since_find(const struct snapshot *snapshot, int64_t now_s, struct arena *arena);

// Return the item that is about the plan itself; NULL if it did not move.
const struct since_item *
since_find_plan(const struct since *since, const struct plan *plan);

#endif
