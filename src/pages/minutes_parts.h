// The parts of the minutes: decisions, reports, and the meeting's number.
#ifndef PEJL_PAGES_MINUTES_PARTS_H
#define PEJL_PAGES_MINUTES_PARTS_H

#include "pages/meeting_said.h"

// What the meeting wrote down, oldest first.
struct minutes {
    const struct meeting_note **notes;
    size_t count;
    size_t decisions, reports;
};

// Collect what was written down at this meeting; in the scene's arena.
struct minutes
minutes_collect(struct page *page);

// Return how many screens they take, and which of them is seen.
size_t
minutes_count_parts(const struct page *page, const struct minutes *minutes);
size_t
minutes_part(const struct page *page, const struct minutes *minutes);

// Draw the decisions: what, about which plan, who and by when.
void
minutes_draw_decisions(struct page *page, const struct minutes *minutes);

// Draw the reports: each plan as it was and as it is said to be.
void
minutes_draw_reports(struct page *page, const struct minutes *minutes);

// Return how a plan stood before a report of the meeting.
enum status
minutes_status_before(struct page *page, const struct entry *entry);

// The marks of a change: of what was, of what is, and the arrow between them.
struct minutes_sizes {
    float from, to, icon;
};

// Draw what a report changed, with its middle at `y`.
void
minutes_draw_change(struct page *page, float x, float y, float width,
                    const struct entry *entry, struct minutes_sizes sizes);

// Draw the code that holds the number of the meeting and nothing else, so that
// it opens nothing: pejl minutes takes it.
void
minutes_draw_code(struct page *page);

#endif
