// The check of a published source: who signed it, and how old it is.
#ifndef PEJL_CLI_CHECK_PUBLICATION_H
#define PEJL_CLI_CHECK_PUBLICATION_H

#include "settings/settings.h"

#include <stdbool.h>

// Print a line for the publication and one for its age, if the source is one,
// and for a board in a lobby that could read more than is public. Returns
// false if it cannot be taken.
bool
check_publication(const struct settings *settings);

#endif
