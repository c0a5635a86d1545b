// The parts of a focus' page: commitments, plans, goals and the newest story.
#ifndef PEJL_PAGES_FOCUS_PARTS_H
#define PEJL_PAGES_FOCUS_PARTS_H

#include "pages/page.h"

// Draw what the focus commits to, each with the marks of its plans.
void
focus_parts_draw_commitments(struct page *page, const struct focus *focus);

// Draw up to seven plans along a course line, drifting to the right.
void
focus_parts_draw_plans(struct page *page, const struct focus *focus);

// Draw up to three goals with their values.
void
focus_parts_draw_goals(struct page *page, const struct focus *focus);

// Draw the newest story with its picture.
void
focus_parts_draw_story(struct page *page, const struct focus *focus);

#endif
