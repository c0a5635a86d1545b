// A row of the board: one plan in one line of sight; upright a card.
#ifndef PEJL_PAGES_PLAN_ROW_H
#define PEJL_PAGES_PLAN_ROW_H

#include "pages/page.h"

// Draw the row of a plan with its upper edge at `y`, 110 high, on the card of
// the board; the first has no line above it. A tap target.
void
plan_row_draw(struct page *page, float y, const struct plan *plan,
              bool is_first, bool is_last);

// Draw the card of a plan with its upper edge at `y`, 208 high. A tap target.
void
plan_row_draw_card(struct page *page, float y, const struct plan *plan);

// Return what a row says of the plan: its rank, who owns it, how far it is.
const char *
plan_row_rank_words(struct page *page, const struct plan *plan);
const char *
plan_row_owner_words(const struct plan *plan);
const char *
plan_row_progress_words(struct page *page, const struct plan *plan);

// Return the milestone that comes next, the last one if all are reached, NULL
// if there is none.
const struct milestone *
plan_row_milestone(const struct plan *plan);

// Return the day by which a milestone is expected: planned, unless told
// otherwise.
int32_t
plan_row_milestone_day(const struct milestone *milestone);

#endif
