// The counts over the board: how many plans hold their course and how many do
// not.
#ifndef PEJL_PAGES_PLANS_COUNTS_H
#define PEJL_PAGES_PLANS_COUNTS_H

#include "model/progress.h"
#include "pages/page.h"

// Draw mark, number and word of each status in a line with its middle at
// `middle`: in landscape up to the right edge, upright over the whole width.
void
plans_counts_draw(struct page *page, const struct status_counts *counts,
                  float middle);

// Return where the first of them begins.
float
plans_counts_left(struct page *page, const struct status_counts *counts);

#endif
