// What was said of a plan at the meeting, before the shared data says it too.
#ifndef PEJL_PAGES_MEETING_SAID_H
#define PEJL_PAGES_MEETING_SAID_H

#include "meeting/meeting.h"
#include "model/progress.h"
#include "pages/page.h"

// A plan as it is now: by its newest report, sent or not.
struct meeting_said {
    enum status status;
    double progress; // NAN if not told
    const char *cause;
    const char *next_step;
    bool is_new;     // the data does not say so yet
    bool is_waiting; // and something about it was not sent yet
};

// Return how a plan stands.
struct meeting_said
meeting_find_said(const struct page_input *input, const struct plan *plan);

// Say whether anything about a plan was not sent yet.
bool
meeting_is_waiting(const struct page_input *input, int64_t plan_id);

// Say whether this board and another reported on a plan without knowing of each
// other.
bool
meeting_is_clash(const struct page_input *input, const struct plan *plan);

// Return how many things were not sent yet, or were not taken.
size_t
meeting_count_waiting(const struct page_input *input);

// Say whether what the data says of a plan is older than what was said here.
bool
meeting_has_said(const struct page_input *input, const struct plan *plan);

// Return the reports of this meeting that the data does not say yet, newest
// first and each plan once, by their index; NULL behind the last.
const struct meeting_note *
meeting_find_report(const struct page_input *input, size_t index);

#endif
