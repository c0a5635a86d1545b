// What the page of the screens says of one of them.
#ifndef PEJL_PAGES_SCREENS_WORDS_H
#define PEJL_PAGES_SCREENS_WORDS_H

#include "model/screen_state.h"
#include "pages/page.h"
#include "scene/mark.h"

// Return the screens in the arena of the scene, the worst first.
const struct screen_report **
screens_words_sort(struct page *page);

enum mark
screens_words_mark(enum screen_state state);

// Return the word for a state, alone and after a number.
const char *
screens_words_state(enum screen_state state);
const char *
screens_words_count(enum screen_state state);

// Return what stands under the name: what is to be done, else the place.
const char *
screens_words_second(struct page *page, const struct screen_report *screen,
                     struct screen_verdict verdict);

// Return what it shows, of when its data is and when it was heard; an en dash
// where that is not known.
const char *
screens_words_page(const struct screen_report *screen,
                   struct screen_verdict verdict);
const char *
screens_words_data(struct page *page, const struct screen_report *screen);
const char *
screens_words_heard(struct page *page, const struct screen_report *screen);

#endif
