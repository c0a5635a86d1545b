// The bar that asks whether somebody is still here, over the bottom bar.
#ifndef PEJL_PAGES_OVER_BAR_H
#define PEJL_PAGES_OVER_BAR_H

#include "pages/page.h"

// Draw it at `y`, in the coordinates of the bar, and make it the ground. What
// lies under it is neither seen nor hit: a touch beside its buttons is
// `intent`.
void
over_bar_draw(struct page *page, float y, float height, const char *intent,
              const char *label);

#endif
