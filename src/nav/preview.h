// The preview: what a board will show on a day if nobody touches it.
//
// The board's own navigation is run through the day, so that what is foretold
// is what is then shown.
#ifndef PEJL_NAV_PREVIEW_H
#define PEJL_NAV_PREVIEW_H

#include "nav/nav.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One stay, from a moment until before another, UTC milliseconds.
struct preview_turn {
    int64_t from_ms;
    int64_t to_ms;
    struct place place;
};

struct preview {
    const struct nav_settings *settings;
    struct snapshot *snapshot; // its stories are shown and hidden
    int32_t day;               // local
    bool is_trusted;           // whether the clock is known to be right

    // Count the words to read on the place that is seen. NULL for none.
    size_t (*count_words)(void *context, const struct nav *nav,
                          const struct now *now);
    // Take the next turn; returns false to end the preview. `nav` is the
    // board's while it is shown.
    bool (*take_turn)(void *context, const struct preview_turn *turn,
                      const struct nav *nav);
    void *context;
};

// Run through the day, from midnight to midnight.
void
preview_run(const struct preview *preview);

#endif
