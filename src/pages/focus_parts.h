// The parts of a focus' page: commitments, plans, goals and the newest story.
#ifndef PEJL_PAGES_FOCUS_PARTS_H
#define PEJL_PAGES_FOCUS_PARTS_H

#include "pages/page.h"

#define FOCUS_PLANS_MAX 7

// Where a part lies on the page.
struct focus_card {
    float x, y, width, height;
};

// Return how high a card of `rows` plans is.
float
focus_parts_plans_height(size_t rows);

// Draw what the focus commits to, at most seven, each with the marks of its
// plans.
void
focus_parts_draw_commitments(struct page *page, const struct focus *focus,
                             const struct focus_card *card);

// Draw up to seven plans along a course line, drifting to the right.
void
focus_parts_draw_plans(struct page *page, const struct focus *focus,
                       const struct focus_card *card);

// Draw as many goals as fit, with their values.
void
focus_parts_draw_goals(struct page *page, const struct focus *focus,
                       const struct focus_card *card);

// Draw the newest story with its picture.
void
focus_parts_draw_story(struct page *page, const struct focus *focus,
                       const struct focus_card *card);

#endif
