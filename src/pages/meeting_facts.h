// The facts about the plan in focus: why it is there, its cause, what is next,
// and the goal that it moves.
#ifndef PEJL_PAGES_MEETING_FACTS_H
#define PEJL_PAGES_MEETING_FACTS_H

#include "pages/meeting_said.h"

// Where they stand; `label` is the width of their names.
struct meeting_column {
    float left, right;
    float label;
    float bottom;
};

// Draw them from `y` down, with as much air between them as there is.
void
meeting_draw_facts(struct page *page, const struct meeting_column *column,
                   float y, const struct plan *plan,
                   const struct meeting_said *said);

#endif
