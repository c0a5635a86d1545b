// A side of the balance: its name, and its statements with what measures them.
#ifndef PEJL_PAGES_BALANCE_SIDE_H
#define PEJL_PAGES_BALANCE_SIDE_H

#include "pages/page.h"

// Where a side lies: its name hangs over the list, whose height is given.
struct balance_side_layout {
    float x, y, width, list_height;
};

struct balance_side {
    const struct focus *focus;
    size_t measured;
    bool is_left;    // marks stand towards the dial
    bool needs_care; // what is missing is told in a calm warning
};

// The statements of a side that are seen, at most NAV_PART_STATEMENTS.
struct balance_statements {
    const struct commitment *const *items;
    size_t count;
};

// Return those from index `first` on, none if there are fewer.
struct balance_statements
balance_side_find(const struct focus *focus, size_t first);

// Draw the side.
void
balance_side_draw(struct page *page, const struct balance_side_layout *layout,
                  const struct balance_statements *statements,
                  const struct balance_side *side);

// Return a statement in few words.
const char *
balance_side_words(const struct commitment *statement);

// Return a name as it stands within a sentence: its first letter small, unless
// the second is large too, as in "DI". Danish letters only; in `arena`.
const char *
balance_side_inside(struct arena *arena, const char *name);

#endif
