// The notice: a banner over the top of every page (design.md 10, mockup 11c).
#ifndef PEJL_PAGES_NOTICE_H
#define PEJL_PAGES_NOTICE_H

#include "pages/page.h"

#define NOTICE_HEIGHT 296.0F
#define NOTICE_CONTENT_TOP 320.0F // where the content begins under it

// Say whether there is one, and whether it has come to rest: only then does it
// stand in for the top line and push the content down.
bool
notice_is_shown(const struct page_input *input);
bool
notice_is_in_place(const struct page_input *input);

// Hide what of the content reaches below its floor, before the bar is drawn.
void
notice_end_content(struct page *page);

// Draw it over the page, if there is one.
void
notice_draw(struct page *page);

#endif
