// The corner targets of the set-up page.
#ifndef PEJL_PAGES_FITTING_CORNER_H
#define PEJL_PAGES_FITTING_CORNER_H

#include "pages/fitting.h"

// Draw the target of a corner: touched, waiting for it now, or later.
void
fitting_corner_draw(struct draw *draw, const struct page_fitting *view,
                    size_t corner);

#endif
