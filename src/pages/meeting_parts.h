// The parts of the meeting's page: the plan in focus, two lists, the bar.
#ifndef PEJL_PAGES_MEETING_PARTS_H
#define PEJL_PAGES_MEETING_PARTS_H

#include "pages/meeting_said.h"

// Draw the plan in focus on its card; in landscape with what can be done.
void
meeting_draw_focus(struct page *page, const struct plan *plan);

// Draw what can be done with the plan in focus: report, decide, read the
// answers; and upright to choose another plan.
void
meeting_draw_deeds(struct page *page, const struct plan *plan);

// Draw what is another since the last meeting.
void
meeting_draw_news(struct page *page);

// Draw what is overdue and what is due within 14 days.
void
meeting_draw_deadlines(struct page *page);

// Draw the bar of a meeting that is held, without its timer.
void
meeting_draw_bar(struct page *page);

// Draw the timer where the bar leaves room for it, in the scene of the ring.
void
meeting_draw_timer(struct page *page);

// Draw the question whether the meeting is over, over the bar.
void
meeting_draw_question(struct page *page);

// Return where it begins in larger text, in the coordinates of the bar.
float
meeting_question_y(const struct page *page);

// Draw the agenda of a meeting that is not held, and the way to begin it.
void
meeting_draw_agenda(struct page *page);

// Return why a plan is on the agenda, the worst first: "over tid, mangler
// ejer"; and how many more there are, if one line of `width` does not hold all:
// "over tid +1".
const char *
meeting_reason_words(struct page *page, unsigned reasons, enum type_role role,
                     float width);

#endif
