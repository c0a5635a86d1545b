// What the schedule keeps off a screen, and why.
#ifndef PEJL_CLI_SCHEDULE_MISSING_H
#define PEJL_CLI_SCHEDULE_MISSING_H

#include "model/snapshot.h"
#include "settings/settings.h"

#include <stdint.h>

// Print each page and story that is not shown all day, when it is not, and why,
// in the language in use. Stories of the snapshot are shown and hidden.
void
schedule_print_missing(const struct settings *settings,
                       struct snapshot *snapshot, int32_t day);

#endif
