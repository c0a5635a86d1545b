// Checks of a board that anybody can walk up to.
#ifndef PEJL_CLI_CHECK_LOBBY_H
#define PEJL_CLI_CHECK_LOBBY_H

#include "settings/settings.h"

#include <stdbool.h>

// Say that a public board holds a credential, if it does, and return whether
// it is as it must be.
bool
check_credential(const struct settings *settings);

// Say of each way out whether the operating system has locked it, cannot be
// asked, or has not and what helps; below `root`, "" for the system that runs.
// Returns whether none is open.
bool
check_lobby(const char *root);

#endif
