// An area with its initiatives and where the proposal of each stands.
#ifndef PEJL_PAGES_INITIATIVES_AREA_H
#define PEJL_PAGES_INITIATIVES_AREA_H

#include "pages/page.h"

#define INITIATIVES_HEAD 112.0F // from the top to the list

struct initiatives_area {
    const struct focus *focus;
    int year; // whose initiatives are shown; 0: all
    float x, y, width, list_height;
};

// Draw name, the focus it belongs to, how many are approved, and up to seven
// initiatives in the order of their codes. Owners are told as roles.
void
initiatives_area_draw(struct page *page, const struct initiatives_area *area);

// Return where a proposal stands, in words; NULL if there is none.
const char *
initiatives_state_words(const struct proposal *proposal);

#endif
