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

// Return how many things were not sent yet.
size_t
meeting_count_waiting(const struct page_input *input);

// A row of what is another since the last meeting.
struct meeting_news {
    const struct plan *plan;
    enum status before, after;
    bool is_waiting;
};

// Collect at most `limit` rows: what was said here first, newest first, then
// what came otherwise. Returns how many there are in all.
size_t
meeting_collect_news(const struct page_input *input, struct meeting_news *news,
                     size_t limit);

#endif
