// What the operating system must lock around a screen that anybody can walk up
// to, and how to see whether it does.
#ifndef PEJL_CLI_LOBBY_H
#define PEJL_CLI_LOBBY_H

#include "base/text.h"

#include <stddef.h>

enum lobby_lock { LOBBY_LOCKED, LOBBY_OPEN, LOBBY_UNKNOWN };

// One way out. `find` looks at the system whose files lie below `root` ("" for
// the one that runs) and may add what it saw.
struct lobby_way {
    const char *name;
    enum lobby_lock (*find)(const char *root, struct text_builder *seen);
    const char *remedy;
};

// Return all of them.
const struct lobby_way *
lobby_ways(size_t *count);

#endif
