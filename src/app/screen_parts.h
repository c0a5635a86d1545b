// What the two halves of the screen share: what is shown, and the way there.
#ifndef PEJL_APP_SCREEN_PARTS_H
#define PEJL_APP_SCREEN_PARTS_H

#include "app/screen.h"

// Return the box of the whole picture.
struct box
screen_all(const struct screen *screen);

// Take the pixels that the glass has now as the front. Says whether these are
// new ones, with nothing on them.
bool
screen_renew_front(struct screen *screen);

// Paint all of what is seen on the front, and show it.
void
screen_paint_all(struct screen *screen);

// Make what is seen of the page and the ring with these numbers; nothing is
// painted. Returns what differs.
struct scene_changes
screen_exchange(struct screen *screen, int page, int ring);

// Show at once what a fade, if one is under way, leads to.
void
screen_end_fade(struct screen *screen);

#endif
