// The last run: how it ended, as a word in the folder of the cache.
#ifndef PEJL_APP_LAST_RUN_H
#define PEJL_APP_LAST_RUN_H

#include "model/domain.h"

// Find why this run starts, and note that it runs. START_UNKNOWN if the folder
// cannot be written to, or is NULL.
enum start_cause
last_run_begin(const char *folder);

// Note that it ends because it was asked to.
void
last_run_end(const char *folder);

// Return the word for a cause as the tables have it; "" for START_UNKNOWN.
const char *
last_run_word(enum start_cause cause);

#endif
