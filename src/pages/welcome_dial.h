// The compass for visitors: how many plans are on course, on a disc that stands
// on a picture; without needle and names, which are for those who steer.
#ifndef PEJL_PAGES_WELCOME_DIAL_H
#define PEJL_PAGES_WELCOME_DIAL_H

#include "pages/page.h"

// Draw it about (x, y) on a disc of `radius`, a way to the plans; nothing
// where there are no foci.
void
welcome_dial_draw(struct page *page, float x, float y, float radius);

#endif
