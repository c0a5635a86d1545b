// The parts of a stakeholder's page: a promise, and the story beside them.
#ifndef PEJL_PAGES_STAKEHOLDER_PARTS_H
#define PEJL_PAGES_STAKEHOLDER_PARTS_H

#include "pages/page.h"

// Where a part lies on the page.
struct stakeholder_card {
    float x, y, width, height;
};

// Draw what is promised, how well the goal says that it holds, and the plans
// that move the goal.
void
stakeholder_parts_draw_promise(struct page *page,
                               const struct stakeholder_promise *promise,
                               const struct stakeholder_card *card);

// Draw the newest story about the promised goals or the plans that move them,
// and whom to call.
void
stakeholder_parts_draw_story(struct page *page,
                             const struct stakeholder *stakeholder,
                             const struct stakeholder_card *card);

#endif
