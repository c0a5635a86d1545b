// Links: buttons in the bottom bar that lead on along the steering chain.
#ifndef PEJL_PAGES_LINKS_H
#define PEJL_PAGES_LINKS_H

#include "pages/page.h"

// Draw, after the way back that ends at `left`, what belongs to the object:
// each page names at most two, so that they fit before the steps.
void
links_draw_plan(struct page *page, float left, const struct plan *plan);
void
links_draw_goal(struct page *page, float left, const struct goal *goal);
void
links_draw_story(struct page *page, float left, float right,
                 const struct story *story);

#endif
