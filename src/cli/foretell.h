// Foretelling: a day of a screen with its real pages, read without a window.
#ifndef PEJL_CLI_FORETELL_H
#define PEJL_CLI_FORETELL_H

#include "model/snapshot.h"
#include "nav/day.h"
#include "settings/settings.h"

#include <stdbool.h>

// What is to be foretold. `take_turn` may be NULL.
struct foretell {
    const struct settings *settings; // the screen's
    struct snapshot *snapshot;       // its stories are shown and hidden
    int width, height;               // of the picture, in pixels
    void (*take_turn)(void *context, const struct preview_turn *turn);
    void *context;
};

// Fill in the day, whose `day` is set. Returns false, logged, if there are no
// fonts to read pages with.
bool
foretell_day(const struct foretell *foretell, struct day *day);

#endif
