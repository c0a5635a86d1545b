// The row of buttons before the ring on a public board, and where each stands.
#ifndef PEJL_PAGES_CHROME_ROW_H
#define PEJL_PAGES_CHROME_ROW_H

#include "pages/page.h"

// From the left: the languages, the voice where there is one, larger text. All
// but the languages are round, and where there is little room those are, too.
struct chrome_row {
    float y, size; // of what is round
    float language_x, language_width;
    float reader_x;
    float enlarge_x;
    float width; // of all, to the ring
    bool has_reader;
    bool is_wide; // both languages are named, not the other one alone
};

// Return where they stand on a public board.
struct chrome_row
chrome_find_row(const struct page *page);

// Draw the way to the other language.
void
chrome_draw_language(struct page *page, const struct chrome_row *row);

#endif
