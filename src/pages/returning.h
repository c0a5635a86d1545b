// The countdown before the board goes on by itself (design2.md 34).
#ifndef PEJL_PAGES_RETURNING_H
#define PEJL_PAGES_RETURNING_H

#include "pages/page.h"

// Draw the bar that counts `return_left_ms` down where the bottom bar is, and
// covers it; any touch extends the visit (accessibility A15). Measured from
// the bar.
void
returning_draw(struct page *page);

#endif
