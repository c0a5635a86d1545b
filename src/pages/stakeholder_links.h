// Links to stakeholders in the bottom bar: whom something is good for.
#ifndef PEJL_PAGES_STAKEHOLDER_LINKS_H
#define PEJL_PAGES_STAKEHOLDER_LINKS_H

#include "pages/page.h"

// Draw `words` and a button for each stakeholder but `except` (or NULL) after
// the way back that ends at `left`; those that do not fit before the steps are
// left out. Upright there is no room.
void
stakeholder_links_draw(struct page *page, float left, const char *words,
                       const struct stakeholder *except);

#endif
