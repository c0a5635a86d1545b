// Enlarged: what pages are made of at the text steps of 150 and 200 %.
//
// Such a page says the most important things first, and as many as have room:
// each of these draws below the one before, moves the room's upper edge down,
// and draws nothing where there is none left. Words are cut, never shrunk.
#ifndef PEJL_PAGES_ENLARGED_H
#define PEJL_PAGES_ENLARGED_H

#include "model/progress.h"
#include "nav/part.h"
#include "nav/passage.h"
#include "pages/page.h"

// What is left of the content.
struct enlarged {
    struct page *page;
    float x, y, width, bottom;
};

// Draw the top line and return the room below it. With `has_steps` the steps
// through the parts of the place (chrome_draw_parts) have theirs, if any.
struct enlarged
enlarged_begin(struct page *page, bool has_steps);

// Draw the foot: the steps through the parts if `has_steps`, and the tabs or
// the way back as the page was reached.
void
enlarged_end(struct page *page, enum page_id id, bool has_steps);

// Draw a card over the whole room and stay within it; a tap target if `intent`
// is not NULL.
void
enlarged_open_card(struct enlarged *room, const char *intent,
                   const char *label);

// Say words in at most `how.lines` lines.
void
enlarged_say(struct enlarged *room, struct draw_text how, const char *words);

// Say a passage of a longer text.
void
enlarged_say_passage(struct enlarged *room, enum type_role role,
                     struct passage passage);

// Leave room free.
void
enlarged_skip(struct enlarged *room, float height);

// Say how many lines of a role have room.
int
enlarged_count_lines(const struct enlarged *room, enum type_role role);

// Say a status with its mark in front, in the size of a row's title.
void
enlarged_say_status(struct enlarged *room, enum status status,
                    const char *words);

// Say a key figure with its unit.
void
enlarged_say_value(struct enlarged *room, const char *value, const char *unit);

// Say how many plans are on course, at risk and off it, line by line; none of
// those that are not there.
void
enlarged_say_counts(struct enlarged *room, const struct status_counts *counts);

// One row of a list; what is NULL is not said.
struct enlarged_row {
    const char *rank;
    const char *title;
    const char *value; // of a goal, with its unit
    const char *word;  // of the status
    const char *intent;
    enum status status;
    bool has_mark;
    bool is_prose;   // the title is a sentence, not a name
    bool is_stacked; // the status stands below it, as it does upright
};

// Draw rows on a card that has room for `capacity` of them.
void
enlarged_draw_rows(struct enlarged *room, const struct enlarged_row *rows,
                   size_t count, size_t capacity);

// Return the row of a plan.
struct enlarged_row
enlarged_make_plan(struct page *page, const struct plan *plan);

// Return the row of a goal.
struct enlarged_row
enlarged_make_goal(struct page *page, const struct goal *goal);

// Draw one plan as the only object of a screen, on a card that leads to it.
void
enlarged_draw_plan(struct enlarged *room, const struct plan *plan);

// Draw a button that leads on, beside the steps that end at `left`.
void
enlarged_draw_link(struct page *page, float left, const char *intent,
                   const char *label);

#endif
