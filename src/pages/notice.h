// The notice: a banner over the top of every page (design.md 10, mockup 11c).
#ifndef PEJL_PAGES_NOTICE_H
#define PEJL_PAGES_NOTICE_H

#include "pages/page.h"

#define NOTICE_HEIGHT 296.0F // at 100 %
#define NOTICE_AIR 24.0F     // between it and the content

// Say whether there is one, and whether it has come to rest: only then does it
// stand in for the top line and push the content down.
bool
notice_is_shown(const struct page_input *input);
bool
notice_is_in_place(const struct page_input *input);

// Return how high it is, in logical units. At 200 % it is alone above the bar,
// as one object is (design2.md 3); at 150 % where the banner cannot say it all.
float
notice_find_height(const struct page *page);

// Say whether it stands in place of the content.
bool
notice_is_alone(const struct page *page);

// Hide what of the content reaches below its floor, before the bar is drawn.
void
notice_end_content(struct page *page);

// Draw it over the page, if there is one.
void
notice_draw(struct page *page);

#endif
