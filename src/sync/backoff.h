// Back-off: how long to wait after each failure in a row. Pure.
#ifndef PEJL_SYNC_BACKOFF_H
#define PEJL_SYNC_BACKOFF_H

#include <stdint.h>

// Valid when all-zero; boards with other seeds wait other times.
struct backoff {
    unsigned failures; // in a row
    uint64_t seed;
};

// Count one failure more and return how long to wait, in ms: 1 s, doubled each
// time up to 5 min, 20 % more or less by chance, and no less than `least_ms`
// (faults.md R8).
int64_t
backoff_next(struct backoff *backoff, int64_t least_ms);

// Return `interval_ms` less up to 20 % by chance, so that boards which were
// switched on together do not ask together.
int64_t
backoff_scatter(struct backoff *backoff, int64_t interval_ms);

// Note that it worked.
void
backoff_reset(struct backoff *backoff);

#endif
