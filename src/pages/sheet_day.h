// The day of the next step, chosen in a calendar.
#ifndef PEJL_PAGES_SHEET_DAY_H
#define PEJL_PAGES_SHEET_DAY_H

#include "pages/page.h"

// Draw the sheet that asks for it; about a plan.
void
sheet_day_draw(struct page *page, const struct plan *plan);

#endif
