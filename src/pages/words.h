// Words that more than one page says, and what a status looks like.
#ifndef PEJL_PAGES_WORDS_H
#define PEJL_PAGES_WORDS_H

#include "model/progress.h"
#include "nav/place.h"
#include "scene/icon.h"
#include "scene/mark.h"

// Return the word of a status as a label ("På kurs") or within a sentence
// ("på kurs").
const char *
words_status(enum status status);
const char *
words_status_inside(enum status status);

// Return what a mark says of a status that was ("before: at risk"), in the
// scene's arena: no word stands beside it.
const char *
words_status_before(struct draw *draw, enum status status);

// Return the mark that shows a status.
enum mark
words_mark(enum status status);

// Return the mark that stands for a plan on the compass and the strip, where
// the place tells the drift: what is tried out lies on the course.
enum mark
words_course_mark(enum status status);

// Return the marks of all plans of a list, as many as it is long, those of one
// status together.
const enum mark *
words_course_marks(struct arena *arena, const struct plan_list *plans);

// Return a page's name for tabs, the top line and the way back.
const char *
words_page(enum page_id page);

// Return the name for places where the whole one is too long.
const char *
words_page_short(enum page_id page);

// Return the icon of a page that may be a tab.
enum icon
words_page_icon(enum page_id page);

// Draw the mark of a status and a word beside it, both centred on the line
// box of `role` at `y`; returns the width of both.
float
words_draw_status(struct draw *draw, float x, float y, float size, float gap,
                  enum status status, struct draw_text how, const char *words);

// Return the width of words_draw_status.
float
words_status_width(const struct draw *draw, float size, float gap,
                   enum type_role role, const char *words);

// Return "Lise Bak, i risiko" in the scene's arena; the status alone where
// nobody owns the plan or both take more than `room`.
const char *
words_owner_status(struct draw *draw, enum type_role role, float room,
                   const struct plan *plan);

#endif
