// The chrome of the larger text steps: less of it, and larger (design2.md 3).
#ifndef PEJL_PAGES_CHROME_ENLARGED_H
#define PEJL_PAGES_CHROME_ENLARGED_H

#include "pages/chrome.h"

// Draw sign, organisation, the sample-data tag, age badge and clock.
void
chrome_draw_enlarged_top(struct page *page);

// Draw sign, organisation and the badge of a board that never had data.
void
chrome_draw_enlarged_start(struct page *page);

// Return which page the tab at `slot` is for, of fewer slots than there are
// pages in the cycle or as many: then the last is the way to the others, and
// the page seen is always among them.
enum page_id
chrome_find_slot(const struct page *page, size_t slot, size_t slots,
                 enum page_id active);

// Draw as many tabs as have room for their words, and a way to the others.
void
chrome_draw_enlarged_tabs(struct page *page, enum page_id active,
                          bool has_parts);

// Draw the way back; returns where it ends.
float
chrome_draw_enlarged_back(struct page *page, const char *words);

// Draw previous and next at the right of the bar.
void
chrome_draw_enlarged_steps(struct page *page, const struct chrome_steps *steps);

#endif
