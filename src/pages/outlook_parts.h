// The parts of the outlook: its rows, and the initiatives that link them.
#ifndef PEJL_PAGES_OUTLOOK_PARTS_H
#define PEJL_PAGES_OUTLOOK_PARTS_H

#include "pages/page.h"

#define OUTLOOK_ROW_HEIGHT 84.0F
#define OUTLOOK_PILLS_MAX 4

// A column of challenges or opportunities, as much of it as is seen.
struct outlook_column {
    float x, y, width, gap;
    const struct outlook **items;
    size_t count;
    int first_detail; // what a touch on the first row opens
    bool is_left;
};

// What is chosen, and the initiatives that answer or use it.
struct outlook_choice {
    const struct outlook *outlook; // NULL: nothing
    const struct plan *plans[OUTLOOK_PILLS_MAX];
    float y[OUTLOOK_PILLS_MAX]; // the middle of each pill
    size_t count;
    size_t more; // plans that are not shown
};

// Choose up to four initiatives, those that lead to the topmost row of `other`
// first, so that their links do not cross.
void
outlook_parts_choose(struct outlook_choice *choice,
                     const struct outlook *outlook,
                     const struct outlook_column *other);

// Draw the rows; what is chosen is strong, what it is linked with is outlined.
void
outlook_parts_draw_column(struct page *page,
                          const struct outlook_column *column,
                          const struct outlook_choice *choice);

// Draw the links from the chosen row through the pills, whose edges are given.
void
outlook_parts_draw_links(struct page *page, const struct outlook_column *left,
                         const struct outlook_column *right,
                         const struct outlook_choice *choice, float pill_left,
                         float pill_right);

// Draw one initiative as a pill with its middle at (x, y); a tap target.
void
outlook_parts_draw_pill(struct page *page, float x, float y, float width,
                        const struct plan *plan);

#endif
