// The shared database's schema: which version it has, and which we know.
#ifndef PEJL_CLI_SCHEMA_H
#define PEJL_CLI_SCHEMA_H

#include "base/text.h"
#include "source/source.h"

#define SCHEMA_VERSION 4

enum schema_state {
    SCHEMA_UNKNOWN, // nobody answered; the cause was logged
    SCHEMA_NONE,    // an empty database
    SCHEMA_FOREIGN, // somebody else's tables
    SCHEMA_OLDER,
    SCHEMA_CURRENT,
    SCHEMA_NEWER,
};

// Ask the source. `version` is set from SCHEMA_OLDER on.
enum schema_state
schema_read_state(struct source *source, int *version);

// Read the first column of the first row as a number; -1 if there is none.
int64_t
schema_read_number(struct source *source, const char *sql);

// Append why a database of this state cannot be shown or filled, and what
// helps; nothing for SCHEMA_CURRENT.
void
schema_describe(struct text_builder *out, const char *location,
                enum schema_state state, int version);

#endif
