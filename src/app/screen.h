// The screen: what the glass shows, what it shows next, and the way there.
#ifndef PEJL_APP_SCREEN_H
#define PEJL_APP_SCREEN_H

#include "app/canvas.h"
#include "paint/glass.h"
#include "paint/surface.h"
#include "scene/scene.h"

#include <stdbool.h>
#include <stdint.h>

// A page and its ring, and both as one picture.
struct screen_picture {
    struct scene whole; // borrows from a page and a ring below
    int page, ring;     // which
};

struct screen_fade {
    bool is_running;
    int64_t began_ms;
    int duration_ms;
    int64_t next_frame; // counted from 0
    int share;          // of what it leads to that was shown last
    struct box changed;
};

// Valid when all-zero. Main thread.
struct screen {
    struct canvas *canvas; // borrowed
    struct glass *glass;   // owned
    int width, height;
    struct pixels front; // what the glass shows: its own, where it has any
    bool owns_front;
    struct pixels back; // what it fades to
    struct scene pages[2];
    struct scene rings[2];
    struct scene ahead;
    bool is_ahead_painted;       // on the back, whole
    struct screen_picture shown; // by number 0 in `pages`, and so on, …
    struct screen_picture draft; // … each has its own
    struct screen_fade fade;
    struct box awaited; // by pictures of the page seen; empty: see the painter
};

// Open the window and take its size. Returns false, logged, if there is none.
bool
screen_open(struct screen *screen, struct canvas *canvas,
            const struct glass_options *options);

// Take the size that the window has now. The next update shows everything.
void
screen_resize(struct screen *screen);

// Show everything again: the window lost it.
void
screen_expose(struct screen *screen);

// Return the scene to build the next page, or its ring, into. It is seen after
// the next update.
struct scene *
screen_draft_page(struct screen *screen);
struct scene *
screen_draft_ring(struct screen *screen);

// Show what was drafted, at once and only where it differs: page and ring, the
// page under the ring that is there, or the ring over the page that is there. A
// fade under way ends first.
void
screen_update(struct screen *screen);
void
screen_update_page(struct screen *screen);
void
screen_update_ring(struct screen *screen);

// Show the drafted page and ring by fading to them, from what is seen of a
// fade under way if there is one. `now_ms` is thread_now_ms.
void
screen_begin_fade(struct screen *screen, int duration_ms, int64_t now_ms);

// Show the frame of the fade that is due.
void
screen_step(struct screen *screen, int64_t now_ms);

// Return when screen_step has something to do; INT64_MAX if never.
int64_t
screen_deadline_ms(const struct screen *screen);

// Fade to the same picture with those pictures in it that were not decoded yet
// when it was painted, and are now.
void
screen_fade_in_pictures(struct screen *screen, int duration_ms, int64_t now_ms);

// Return the scene to build a page into that may come next.
struct scene *
screen_ahead(struct screen *screen);

// Have the pictures of that page decoded.
void
screen_expect_pictures(struct screen *screen);

// Paint that page where nobody sees it: if it comes next, only what became
// different is left to paint. Not while a fade is under way.
void
screen_look_ahead(struct screen *screen);

// Return the picture seen, for what lies under a finger.
const struct scene *
screen_seen(const struct screen *screen);

// Close the window. Accepts an all-zero screen.
void
screen_close(struct screen *screen);

#endif
