// A place: which page is seen, and of what.
#ifndef PEJL_NAV_PLACE_H
#define PEJL_NAV_PLACE_H

#include "base/page_list.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The kinds of page: PAGE_COMPASS, which is 0, and what else the files in
// src/pages declare.
#define PLACE_ID(upper, name, where) PAGE_##upper,
enum page_id { PAGE_LIST(PLACE_ID) PAGE_COUNT };

struct place {
    enum page_id page;
    int64_t item; // the id of the plan, goal, story …; 0 where there is none.
                  // Of plans: the focus they are narrowed to, 0 for all.
    int part;     // of a list that takes several screens, 0-based
    int detail;   // what is opened on the page, 0 for nothing: of a plan the
                  // SMARTE answer (1 to 6), of the leadership matrix the cell
                  // (from 1, row by row; behind the last the expectations), of
                  // the outlook the row (challenges first, then opportunities)
};

// Return the name as used in commands, settings and intents ("plans").
const char *
place_page_name(enum page_id page);

// Say whether a cycle may hold the page.
bool
place_may_cycle(enum page_id page);

// Find a page by its name; returns false if there is none.
bool
place_find_page(const char *name, enum page_id *page);

// Say whether two places show the same.
bool
place_equals(struct place left, struct place right);

// An intent in words: "plan/12", "plans", "plans/3", "next", "detail/5". What
// a tap target carries, and what a key or a swipe is turned into.
enum intent_kind {
    INTENT_NONE,
    INTENT_OPEN,     // "<page>" or "<page>/<item>"
    INTENT_NEXT,     // "next": the next page of the cycle, or the next object
    INTENT_PREVIOUS, // "previous"
    INTENT_BACK,     // "back": up the way that was come
    INTENT_HOME,     // "home": the compass
    INTENT_PAUSE,    // "pause": hold the cycle; when it is held, or
                     // somebody is here, let it go on
    INTENT_PART,     // "part/<n>": that part of a long list, 0-based
    INTENT_MORE,     // "more": the next part of a long list
    INTENT_LESS,     // "less": the part before
    INTENT_DETAIL,   // "detail/<n>": open it, or close it if it is open
    INTENT_STAY,     // "stay": I am still here
    INTENT_ENLARGE,  // "enlarge": the largest text in high contrast, and back
    INTENT_LIFT,     // "lift": the controls within reach, and back
    INTENT_READ,     // "read": the page aloud, and silence; a touch to us
    INTENT_DANISH,   // "danish": the words of the board, …
    INTENT_ENGLISH,  // "english": … for whoever stands before it
};

struct intent {
    enum intent_kind kind;
    struct place place; // of INTENT_OPEN; its part or detail for those
};

// Parse words; INTENT_NONE if they mean nothing.
struct intent
intent_parse(const char *words);

#endif
