// Links in the head of the board: to the ranking behind it, and to what was
// stopped.
#ifndef PEJL_PAGES_PLANS_LINKS_H
#define PEJL_PAGES_PLANS_LINKS_H

#include "pages/page.h"

// Draw words about the order of the plans with their middle at `middle`, in at
// most `room`; where leaders ranked them, they lead to the newest round.
// Returns the width taken.
float
plans_links_draw_ranking(struct page *page, float x, float middle, float room,
                         const char *words);

// Draw how many plans were stopped, if there are any and it fits before
// `limit`; it leads to what they taught.
void
plans_links_draw_stopped(struct page *page, float x, float middle, float limit);

#endif
