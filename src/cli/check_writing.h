// What pejl check says of a board that people may write at.
#ifndef PEJL_CLI_CHECK_WRITING_H
#define PEJL_CLI_CHECK_WRITING_H

#include "settings/settings.h"

#include <stdbool.h>

// Print a line for the codes, and one for whether what is written can be sent;
// changes nothing there. Returns false if one of them is a fault; true, and
// prints nothing, where nobody may write.
bool
check_writing(const struct settings *settings);

#endif
