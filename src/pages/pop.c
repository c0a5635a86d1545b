#include "pages/pop.h"

#include <math.h>

#define GROWTH 0.15F
#define HALF_TURN 3.14159265F

void
pop_begin(struct page *page, const struct plan *plan)
{
    const struct page_input *input = page->input;
    float left = (float)input->pop_left_ms / (float)POP_MS;

    if (left > 0.0F && left < 1.0F && changes_hold(&input->changes, plan->id)) {
        page->draw.mark_growth = GROWTH * sinf(HALF_TURN * left);
    }
}

void
pop_end(struct page *page)
{
    page->draw.mark_growth = 0.0F;
}
