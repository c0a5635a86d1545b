// What the two halves of the screen share: what is shown, and the way there.
#ifndef PEJL_APP_SCREEN_PARTS_H
#define PEJL_APP_SCREEN_PARTS_H

#include "app/screen.h"

// Return the box of the whole picture.
struct box
screen_all(const struct screen *screen);

// Make what is seen of the page with this number and of the drafted ring;
// nothing is painted. Returns what differs.
struct scene_changes
screen_exchange(struct screen *screen, int page);

// Show at once what a fade, if one is under way, leads to.
void
screen_end_fade(struct screen *screen);

#endif
