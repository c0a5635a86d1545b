// Enlarged sheets: those of the meeting at the text step of 200 %.
//
// One question at a time (design2.md 5): meeting.part says which. At 150 %,
// which is for readers far away, a sheet stays as whoever touches it reads it.
#ifndef PEJL_PAGES_ENLARGED_SHEET_H
#define PEJL_PAGES_ENLARGED_SHEET_H

#include "pages/page.h"

#define ENLARGED_SHEET_GAP 16.0F
#define ENLARGED_SHEET_ROW 132.0F // the height of buttons and answers

// Where the answers lie.
struct enlarged_sheet {
    struct page *page;
    float left, width;
    float y, bottom;
    float foot_y;
};

// What stands above them; NULL for none. `count` up to 1 says no place among
// the questions.
struct enlarged_sheet_head {
    const char *title;
    const char *question;
    size_t index, count;
};

// What stands below them. Without a `label` the main button leads to the next
// question.
struct enlarged_sheet_foot {
    const char *cancel, *cancel_intent; // NULL: "Cancel"
    const char *previous;               // intent; NULL: none
    const char *label, *intent;         // of the main button, or NULL
    enum icon icon;
    bool is_ready; // it may be touched
};

// Say whether the sheet that lies on the page has a larger layout in its style.
bool
enlarged_sheet_has(const struct page_input *input);

// Lay a sheet with so much room for answers, as far down as it goes, so that
// they are within reach.
struct enlarged_sheet
enlarged_sheet_open(struct page *page, const struct enlarged_sheet_head *head,
                    float height);

void
enlarged_sheet_close(const struct enlarged_sheet *sheet,
                     const struct enlarged_sheet_foot *foot);

// Return the intent that leads to a question, in the scene's arena.
const char *
enlarged_sheet_part(struct page *page, size_t part);

// Draw one of several answers in a grid of so many columns.
struct choice;
void
enlarged_sheet_answer(const struct enlarged_sheet *sheet, size_t index,
                      size_t columns, const struct choice *choice);

// Return how high so many answers are in a grid.
float
enlarged_sheet_height(size_t count, size_t columns);

// Draw the days of a week to choose from, the week `part - base` from now, and
// the ways to the weeks around it. ENLARGED_WEEK rows high.
#define ENLARGED_WEEK(is_portrait) ((is_portrait) ? 5 : 3)
void
enlarged_sheet_week(const struct enlarged_sheet *sheet, size_t base,
                    int32_t chosen);

// The sheets themselves, as those of pages/sheet_parts.h.
void
enlarged_sheet_report(struct page *page);
void
enlarged_sheet_decision(struct page *page);
void
enlarged_sheet_person(struct page *page);
void
enlarged_sheet_waiting(struct page *page);
void
enlarged_sheet_refused(struct page *page);
void
enlarged_sheet_clash(struct page *page);
void
enlarged_sheet_plans(struct page *page);
void
enlarged_sheet_draft(struct page *page);

#endif
