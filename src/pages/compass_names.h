// The names beside the compass: each focus with its counts and the needle's
// tag.
#ifndef PEJL_PAGES_COMPASS_NAMES_H
#define PEJL_PAGES_COMPASS_NAMES_H

#include "pages/page.h"
#include "scene/compass.h"

// The sectors of a column, from the top.
struct compass_column {
    float x;
    size_t sectors[COMPASS_SECTORS_MAX];
    size_t count;
};

// Draw a block of words per sector, to the right of the compass where its
// middle lies east, else to the left, from the top (design2.md 4); upright in
// two columns below it.
void
compass_names_draw(struct page *page, const struct compass *compass);

// Draw one column of an upright page, each name under a rule.
void
compass_names_draw_portrait(struct page *page, const struct compass *compass,
                            const struct compass_column *column);

// Return where the first rule of an upright page lies for `count` names: the
// compass ends above it.
float
compass_names_top(const struct page *page, size_t count);

// Draw the tag that says where the needle points.
void
compass_names_draw_tag(struct page *page, float x, float y);

#endif
