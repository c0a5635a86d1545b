// Back-off: how long to wait after a failure, and after an answer. Pure.
#ifndef PEJL_SYNC_BACKOFF_H
#define PEJL_SYNC_BACKOFF_H

#include <stdint.h>

// Valid when all-zero; boards with other seeds wait other times.
struct backoff {
    unsigned failures; // in a row
    uint64_t seed;
    int64_t took_ms; // the answer before; more than any after a failure
};

// Count one failure more and return how long to wait, in ms: 1 s, doubled each
// time up to 5 min, 20 % more or less by chance (faults.md R8). No less than
// `least_ms`, which is what a server asked for; up to 20 % more by chance,
// since it asked the same of everybody.
int64_t
backoff_next(struct backoff *backoff, int64_t least_ms);

// Note an answer that took `took_ms` and return how long to wait until the next
// question: `interval_ms` less up to 20 % by chance, so that boards which were
// switched on together do not ask together. If this answer and the one before
// both took more than 100 ms, it may be longer: 40 times what the quicker of
// them took beyond that, a minute at most. A node that is asked by more boards
// than it can answer gets slower with each question, until it answers none.
int64_t
backoff_pace(struct backoff *backoff, int64_t interval_ms, int64_t took_ms);

#endif
