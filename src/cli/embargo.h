// The embargo: stories whose time is not near yet, and what hangs on them, are
// not published.
#ifndef PEJL_CLI_EMBARGO_H
#define PEJL_CLI_EMBARGO_H

#include "source/source.h"

#include <stdbool.h>
#include <stdint.h>

// How long before its publish_from a story may be in the file: as long as
// whoever publishes may be late, so that it begins on the second.
#define EMBARGO_AHEAD_MINUTES 15

// Leave out of the rows of a source (`texts`, one JSON array for each dataset
// of the table, allocated) every story that begins after `until_s`, UTC
// seconds, and the rules and pictures that are about it alone. `worker` is any
// open database, to reckon with. Returns false if it does not answer.
bool
embargo_hold(struct source *worker, char **texts, int64_t until_s);

#endif
