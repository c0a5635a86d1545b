// The intake: one dataset's JSON, checked, cleaned and kept.
#ifndef PEJL_CACHE_INTAKE_H
#define PEJL_CACHE_INTAKE_H

#include "cache/cache_state.h"

#define INTAKE_DEPTH_LIMIT 32 // of nested JSON (faults.md R7)

enum intake_result {
    INTAKE_DONE,
    INTAKE_REFUSED, // the content is not to be believed; logged
    INTAKE_FAILED,  // the cache cannot be written
};

// Replace the rows of one dataset inside the transaction that is open, and
// say how many there are now. A row that is not as it must be is left out,
// counted in one log line; what no author can have caused refuses all of it:
// no array, a missing column, a row without id or an id that comes twice, too
// many rows. On INTAKE_FAILED `code` is SQLite's.
enum intake_result
intake_replace(struct cache *cache, const struct cache_update *update,
               size_t *row_count, int *code);

#endif
