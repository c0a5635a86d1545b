// A list of the meeting's page: a heading, a card and rows of like height.
#ifndef PEJL_PAGES_MEETING_LIST_H
#define PEJL_PAGES_MEETING_LIST_H

#include "pages/page.h"

#define LIST_INSET 32.0F // of what stands on the card
#define LIST_LINE 36.0F

// Where it stands.
struct meeting_list {
    float x, width;
    float heading_y, card_y, card_height;
    size_t rows;
};

// Draw the heading, what stands below it, and the card.
void
meeting_list_open(struct page *page, const struct meeting_list *list,
                  const char *heading, const char *below);

// Say below the rows what has no place among them, "" for nothing. Returns how
// high a row is.
float
meeting_list_say_more(struct page *page, const struct meeting_list *list,
                      const char *more);

// Say why there are no rows.
void
meeting_list_say_nothing(struct page *page, const struct meeting_list *list,
                         const char *words);

// Begin a row: its hairline, its tap target, and its ground while pressed.
void
meeting_list_begin_row(struct page *page, const struct meeting_list *list,
                       size_t row, float height, const char *intent,
                       const char *label);

#endif
