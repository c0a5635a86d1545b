// The board: everything together, from the first frame to the last.
#ifndef PEJL_APP_APP_H
#define PEJL_APP_APP_H

#include "settings/settings.h"

#include <stdbool.h>

// Show the board that the settings, which are complete, describe, until
// SIGTERM or SIGINT comes or its window is closed. Returns false, logged with
// the remedy, if it cannot begin. Main thread.
bool
app_run(const struct settings *settings);

#endif
