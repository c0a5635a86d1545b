// A name beside the compass: one focus in words, with its counts.
#ifndef PEJL_PAGES_COMPASS_NAME_H
#define PEJL_PAGES_COMPASS_NAME_H

#include "model/progress.h"
#include "pages/page.h"
#include "scene/compass.h"

#define COMPASS_NAME_TAG_HEIGHT 48.0F

// A block of words before it has a place.
struct compass_name {
    const struct focus *focus;
    struct status_counts counts;
    double progress;
    bool has_needle;
    bool has_meta; // how many plans and how far they are
    bool has_new;  // tells what has not begun
    int lines;     // of the name, at most
    enum type_role role;
};

// Make the block of a sector; `role` sets its name.
struct compass_name
compass_name_make(const struct page *page, const struct compass *compass,
                  size_t sector, enum type_role role);

// Keep the name in one line and its worst status alone.
void
compass_name_shorten(struct compass_name *name);

// Keep the name alone.
void
compass_name_keep_title(struct compass_name *name);

// Give up one thing more of the block to make it lower: what has not begun,
// then the progress, then the second line of the name. False if nothing is
// left to give up.
bool
compass_name_give_up(struct compass_name *name);

// Give up what has no room in `room`, as above; returns the height left.
float
compass_name_fit(struct page *page, struct compass_name *name, float room);

// Return the width of every block and the height of this one, without the tag.
float
compass_name_width(const struct page *page);
float
compass_name_measure(struct page *page, const struct compass_name *name);

// Draw it with its upper left corner at (x, y); a tap target.
void
compass_name_draw(struct page *page, float x, float y,
                  const struct compass_name *name);

// Draw a tag of the needle, the height given above.
void
compass_name_draw_tag(struct draw *draw, float x, float y, const char *words);

#endif
