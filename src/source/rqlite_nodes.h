// The nodes of a cluster: which to ask first, and how each of them is.
#ifndef PEJL_SOURCE_RQLITE_NODES_H
#define PEJL_SOURCE_RQLITE_NODES_H

#include "base/log.h"
#include "source/rqlite_answer.h"
#include "source/rqlite_location.h"

#include <stdint.h>

struct rqlite_node {
    const char *host; // borrowed
    struct log_state state;
    struct log_state certificate;
    unsigned failures;       // in a row
    int64_t rest_until_ms;   // asked after the others until then
    enum rqlite_answer last; // of the round under way
};

// Valid when all-zero: there are none.
struct rqlite_nodes {
    size_t count;
    size_t best; // the one that answered last, or is to be tried next
    struct rqlite_node nodes[RQLITE_NODES];
};

// Take the hosts of `location`, which must stay.
void
rqlite_nodes_init(struct rqlite_nodes *nodes,
                  const struct rqlite_location *location);

// Forget what each answered in the round before.
void
rqlite_nodes_begin(struct rqlite_nodes *nodes);

// Fill `order` with the indexes of all nodes: the best, those after it in the
// list, and last those that rest, the sooner first. `now_ms` is monotonic.
void
rqlite_nodes_order(const struct rqlite_nodes *nodes, int64_t now_ms,
                   size_t order[RQLITE_NODES]);

// Note what node `index` answered: one that was away rests for 1 s, doubled
// each time up to a minute. Logs `cause` once per change of its state.
void
rqlite_nodes_note(struct rqlite_nodes *nodes, size_t index,
                  enum rqlite_answer answer, const char *cause, int64_t now_ms);

// Ask the one after node `index` first, next time: of a change that may have
// been made nobody else was asked, and this one may hang for long.
void
rqlite_nodes_pass(struct rqlite_nodes *nodes, size_t index);

// Note when the certificate of node `index` ends, 0 if that is not known now.
// Logs once if that is in less than 14 days (faults.md 13). UTC seconds.
void
rqlite_nodes_heed_certificate(struct rqlite_nodes *nodes, size_t index,
                              int64_t end_s, int64_t now_s);

// Return what a round that no node settled comes to.
enum source_result
rqlite_nodes_conclude(const struct rqlite_nodes *nodes);

#endif
