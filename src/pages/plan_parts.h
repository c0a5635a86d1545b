// The parts of a plan's page: answers, people, goal, milestones, history.
#ifndef PEJL_PAGES_PLAN_PARTS_H
#define PEJL_PAGES_PLAN_PARTS_H

#include "pages/page.h"

// Draw the six SMARTE answers as cards; with `opened` 1 to 6 that one alone
// over all of them, in full.
void
plan_parts_draw_answers(struct page *page, const struct plan *plan, int opened);

// Draw owner, consultant and the goal it moves.
void
plan_parts_draw_people(struct page *page, const struct plan *plan);

// Draw the goal it moves in their card, or upright in one of its own.
void
plan_parts_draw_goal(struct page *page, const struct plan *plan);

// Draw the milestones: five, or the last one reached and what follows; as a way
// to the answers, within reach of everybody, unless one is opened already.
void
plan_parts_draw_milestones(struct page *page, const struct plan *plan,
                           bool leads_to_answers);

// Draw the course it held in the last six months, as a way to the
// ranking, or to what was stopped or is on trial if there was none.
void
plan_parts_draw_history(struct page *page, const struct plan *plan);

// Return the name of a SMARTE answer ("Specific"), and what it says.
const char *
plan_answer_name(size_t index);
const char *
plan_answer_words(const struct plan *plan, size_t index);

#endif
