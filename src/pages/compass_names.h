// The names beside the compass: each focus with its counts and the needle's
// tag.
#ifndef PEJL_PAGES_COMPASS_NAMES_H
#define PEJL_PAGES_COMPASS_NAMES_H

#include "pages/page.h"
#include "scene/compass.h"

// Draw a block of words per sector, to the right of the compass where its
// middle lies east, else to the left, from the top (design2.md 4).
void
compass_names_draw(struct page *page, const struct compass *compass);

#endif
