// The parts of a goal's page that both of its layouts have.
#ifndef PEJL_PAGES_GOAL_PARTS_H
#define PEJL_PAGES_GOAL_PARTS_H

#include "pages/page.h"

// Draw what is measured and which way is better in one line; what is measured
// is cut first. Returns how wide it is.
float
goal_parts_draw_description(struct page *page, float x, float y, float width,
                            const struct goal *goal);

// Draw mark and word of the goal's status with a mark of 64 at (x, y) and when
// it was measured under it, in `width`.
void
goal_parts_draw_status(struct page *page, float x, float y, float width,
                       const struct goal *goal);

// Draw the newest value, 176 high, with its unit, in `width`.
void
goal_parts_draw_value(struct page *page, float x, float y, float width,
                      const struct goal *goal);

// How the card of the plans that move a goal lies on the page.
struct goal_plans_card {
    float x, y, width, height;
    float heading;         // below its upper edge
    float row, row_height; // the first and all
    float mark, gap, icon;
    enum type_role title;
};

// Draw the card with as many of them as fit, and how many more there are.
void
goal_parts_draw_plans(struct page *page, const struct goal_plans_card *card,
                      const struct goal *goal);

// Draw the whole content of an upright page.
void
goal_parts_draw_portrait(struct page *page, const struct goal *goal);

#endif
