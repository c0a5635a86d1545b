// The parts of the leadership page: the open cell, the matrix of one role for
// upright pages, and the expectations that may stand in place of both.
#ifndef PEJL_PAGES_LEADERSHIP_PARTS_H
#define PEJL_PAGES_LEADERSHIP_PARTS_H

#include "pages/page.h"

// Where a cell lies on the page.
struct leadership_cell {
    float x, y, width, height;
};

// Draw the open cell: words over it (or ""), the behaviour's keyword and text,
// and which of the cell's behaviours it is. A touch shows the next of them.
void
leadership_parts_draw_open(struct page *page,
                           const struct leadership_cell *cell,
                           const struct behaviour *open, const char *over);

// Draw the role of the open cell, competence below competence, and tabs for
// the other roles; the matrix has cells, `open` may be NULL.
void
leadership_parts_draw_upright(struct page *page, const struct behaviour *open);

// Draw up to six of what is expected of every leader, and the button that
// closes them again, which is `detail` once more.
void
leadership_parts_draw_expectations(struct page *page, int detail);

#endif
