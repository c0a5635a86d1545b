// What both pages of a story share: its picture and its focus.
#ifndef PEJL_PAGES_STORY_PARTS_H
#define PEJL_PAGES_STORY_PARTS_H

#include "pages/page.h"

// How the picture lies on the page: in landscape from its edge to the right of
// the glass over its whole height, upright from the top down to its edge.
struct story_frame {
    float edge; // towards the words
    float fade; // how far it fades into the page there
    float stand_in_y, stand_in_radius;
};

// Say whether the page shows a picture: not in high contrast (design2.md 2).
bool
story_parts_has_picture(const struct page *page, const struct story *story);

// Draw the picture, or the empty compass in its place.
void
story_parts_draw_picture(struct page *page, const struct story *story,
                         const struct story_frame *frame);

// Draw the focus of a story as mark and name; a tap target. Nothing without.
void
story_parts_draw_focus(struct page *page, const struct story *story, float x,
                       float y);

#endif
