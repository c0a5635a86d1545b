// A row of a new priority round: a plan that can be moved by its handle.
#ifndef PEJL_PAGES_ROUND_ROW_H
#define PEJL_PAGES_ROUND_ROW_H

#include "pages/page.h"

struct round_row {
    const struct plan *plan;
    float y, pitch;
    float offset; // how far below its place it hangs while it is lifted
    int64_t rank;
    int64_t places_up; // since the round began; less than 0: down
    bool is_lifted;
};

// Return how many places up the plan at a place has come since the round
// began, less than 0: down; and that in words.
int64_t
round_count_up(const struct meeting_round *round, size_t place);
const char *
round_move_words(struct page *page, int64_t places_up);

// Draw the row; lifted it stands out to the right. Its tap target is as high as
// the pitch, since a drag is measured by it.
void
round_row_draw(struct page *page, const struct round_row *row);

// Draw the gap that a lifted row leaves.
void
round_row_draw_gap(struct page *page, const struct round_row *row);

// Draw the line between two rows, about `y`; lifted it is a row of its own.
void
round_row_draw_line(struct page *page, float y, float pitch, bool is_lifted);

#endif
