// Minutes: what a meeting decided, reported, discussed and ranked.
#ifndef PEJL_MODEL_MINUTES_H
#define PEJL_MODEL_MINUTES_H

#include "base/arena.h"
#include "base/text.h"
#include "model/progress.h"

// What was reported on one plan, however often.
struct minutes_report {
    const struct plan *plan;
    const struct status_report *report; // the last of them
    enum status before;                 // by the report before the meeting
    enum status after;
    double progress; // before; NAN if it was not told
};

// How long one plan was talked about in all.
struct minutes_talk {
    const struct plan *plan;
    int seconds;
};

// A plan that another rank was given.
struct minutes_move {
    const struct plan *plan;
    int64_t before; // 0 if it had none
    int64_t after;
    bool is_below_line;
};

struct minutes {
    const struct meeting_record *meeting; // with its decisions, oldest first
    const struct strategy *strategy;      // whose it is; NULL: nobody's
    const struct minutes_report *reports; // by the time of the last
    size_t report_count;
    const struct minutes_talk *talks; // in the order they were taken up
    size_t talk_count;
    bool has_round;                   // the plans were ranked anew, the last
    const struct minutes_move *moves; // time by these moves; by new rank
    size_t move_count;
    const char *const *writers; // each name once, as they first wrote
    size_t writer_count;
};

// Gather the minutes of a meeting of the snapshot. What is made lies in
// `arena`; what it points to belongs to the snapshot.
struct minutes
minutes_make(const struct snapshot *snapshot,
             const struct meeting_record *meeting, struct arena *arena);

// Append the minutes as Markdown in the language in use: what somebody wrote
// cannot become markup. `name_status` gives the word of a status.
void
minutes_write(struct text_builder *out, const struct minutes *minutes,
              const char *(*name_status)(enum status status));

#endif
