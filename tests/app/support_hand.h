// A hand at a meeting: it finds what to touch by the page that `pejl shot`
// would show, and touches it on a display.
#ifndef PEJL_TESTS_APP_SUPPORT_HAND_H
#define PEJL_TESTS_APP_SUPPORT_HAND_H

#include "app/support_display.h"

struct hand {
    const struct display *display;
    const char *folder;
    const char *shot; // options of `pejl shot`: source and settings
};

// One touch: on which page, with the words that led there (as shot --meet
// takes them; "" for a page without a meeting), the target by its intent.
struct touch {
    const char *page;
    const char *words;
    const char *intent;
};

// Tap it, and wait until the glass shows that something came of it.
void
hand_tap(const struct hand *hand, struct touch touch);

// Press on it at a share of its width and height, move the finger to another,
// and lift it.
void
hand_drag(const struct hand *hand, struct touch touch, float from_x,
          float from_y, float to_x, float to_y);

// Tap the keys of a text, in small letters, on the keyboard that the words
// opened for a text that is empty.
void
hand_type(const struct hand *hand, const char *words, const char *text);

// Tap a person and their four digits, without a 0, on the sheet that the words
// opened, and wait until it is gone.
void
hand_show_code(const struct hand *hand, const char *page, const char *words,
               int person, const char *digits);

#endif
