// What both pages of a story share: its picture, its focus and its QR code.
#ifndef PEJL_PAGES_STORY_PARTS_H
#define PEJL_PAGES_STORY_PARTS_H

#include "pages/page.h"

// Draw the picture from `left` to the right edge of the glass over its whole
// height, fading into the page over `fade` from its left edge; without a
// picture the empty compass takes its place.
void
story_parts_draw_picture(struct page *page, const struct story *story,
                         float left, float fade, float stand_in_y);

// Draw the focus of a story as mark and name; a tap target. Nothing without.
void
story_parts_draw_focus(struct page *page, const struct story *story, float x,
                       float y);

#endif
