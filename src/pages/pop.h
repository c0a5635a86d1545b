// The pop: how a mark shows that it is another than it was a moment ago.
#ifndef PEJL_PAGES_POP_H
#define PEJL_PAGES_POP_H

#include "pages/page.h"

#define POP_MS 300 // (design.md 8)

// Let the marks drawn from here on be those of this plan: larger for a moment,
// 1 to 1.15 to 1, if its status has just changed. pop_end takes that back.
void
pop_begin(struct page *page, const struct plan *plan);
void
pop_end(struct page *page);

#endif
