// What the welcome says, in the language that is spoken.
#ifndef PEJL_PAGES_WELCOME_WORDS_H
#define PEJL_PAGES_WELCOME_WORDS_H

#include "pages/page.h"

#define WELCOME_FACTS_MAX 4

// One row: who to turn to, or when it is open.
struct welcome_fact {
    enum icon icon;
    const char *title;
    const char *words;
};

// Return the greeting up to the name of the unit, that name, and the sentence
// below it; "" where there is none.
const char *
welcome_words_greeting(void);
const char *
welcome_words_unit(const struct page *page);
const char *
welcome_words_lead(const struct page *page);

// Write the rows; returns how many there are. Texts lie in the snapshot or in
// the scene's arena.
size_t
welcome_words_facts(struct page *page,
                    struct welcome_fact facts[WELCOME_FACTS_MAX]);

#endif
