// A still: one page as a picture or as text, without a window.
#ifndef PEJL_CLI_STILL_H
#define PEJL_CLI_STILL_H

#include "app/fitting.h"
#include "base/calendar.h"
#include "meeting/rehearsal.h"
#include "model/snapshot.h"
#include "nav/nav.h"
#include "settings/settings.h"

#include <stdbool.h>

struct still {
    const struct settings *settings;
    const struct snapshot *snapshot;
    struct nav nav;
    struct now now;
    int width, height;
    const struct schedule_board *schedule; // of its own page, else NULL
    const struct rehearsal *meeting;       // NULL: the board holds none
    const struct fitting_state *fitting;   // of the set-up page, else NULL
    bool is_text;                          // the dump instead of the picture
    const char *out;                       // the file, "-" for standard output
};

// Go to a place as somebody who touches the board would. Returns false, said
// on standard error, if there is no such place.
bool
still_go(struct still *still, struct place place);

// Speak the language of the board.
void
still_speak(const struct settings *settings);

// Build the page, paint it and write it. Returns false, said on standard
// error, if that cannot be done.
bool
still_write(struct still *still);

#endif
