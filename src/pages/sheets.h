// Sheets: what lies over the page while something is said at the meeting.
#ifndef PEJL_PAGES_SHEETS_H
#define PEJL_PAGES_SHEETS_H

#include "pages/page.h"

// Say whether a sheet of the meeting lies over the page, and whether somebody
// writes, which takes the whole page.
bool
sheets_are_open(const struct page_input *input);
bool
sheets_are_written_on(const struct page_input *input);

// Draw the sheet of the meeting that lies on the page drawn so far; nothing if
// there is none.
void
sheets_draw(struct page *page);

// Draw the keyboard, what is written and what for, instead of a page.
void
sheets_draw_keyboard(struct page *page);

#endif
