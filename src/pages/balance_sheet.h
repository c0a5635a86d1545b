// The sheet of one statement of a balance: its words, and what measures it.
#ifndef PEJL_PAGES_BALANCE_SHEET_H
#define PEJL_PAGES_BALANCE_SHEET_H

#include "pages/page.h"

// Return what a touch on a statement does: it opens its sheet, and where
// anybody may stand its page, beside which larger text is one touch away.
const char *
balance_sheet_intent(struct page *page, const struct commitment *statement);

// Say whether the sheet of a statement lies over the page.
bool
balance_sheet_is_open(const struct page_input *input);

// Draw it over the page drawn so far.
void
balance_sheet_draw(struct page *page);

#endif
