// Fit: the set-up page in a window of its own, until it is saved or left.
#ifndef PEJL_APP_FIT_H
#define PEJL_APP_FIT_H

#include "settings/settings.h"

#include <stdbool.h>

// Show the page, and write what it found into the INI file at `path`.
// `settings` are complete. Returns false, logged, if there is no window;
// leaving without saving is no failure. Main thread.
bool
fit_run(const struct settings *settings, const char *path);

#endif
