// What the leadership page shows in place of its matrix: the expectations.
#ifndef PEJL_PAGES_LEADERSHIP_PARTS_H
#define PEJL_PAGES_LEADERSHIP_PARTS_H

#include "pages/page.h"

// Draw up to six of what is expected of every leader, and the button that
// closes them again, which is `detail` once more.
void
leadership_parts_draw_expectations(struct page *page, int detail);

#endif
