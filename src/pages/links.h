// Links: buttons that lead on along the steering chain.
#ifndef PEJL_PAGES_LINKS_H
#define PEJL_PAGES_LINKS_H

#include "pages/page.h"

// Where buttons may stand, 88 high: side by side from the left; upright, where
// other words stand before them, up to the right.
struct links_room {
    float left, right;
    float y;
};

// Draw what belongs to the object, at most two and no more than fit.
void
links_draw_plan(struct page *page, struct links_room room,
                const struct plan *plan);
void
links_draw_goal(struct page *page, struct links_room room,
                const struct goal *goal);
void
links_draw_story(struct page *page, struct links_room room,
                 const struct story *story);
// The goals that measure it.
void
links_draw_commitment(struct page *page, struct links_room room,
                      const struct commitment *commitment);

// Return the room on the bar of landscape after the way back that ends at
// `left`, before the steps that begin at `right`, or sooner where the button
// for larger text stands behind them.
struct links_room
links_find_room(const struct page *page, float left, float right);

#endif
