// A check of an rqlite cluster, node by node, for whoever sets a board up.
#ifndef PEJL_SOURCE_SOURCE_RQLITE_CHECK_H
#define PEJL_SOURCE_SOURCE_RQLITE_CHECK_H

#include "source/source.h"

// What one node said. Valid during the callback.
struct source_node_check {
    const char *host;    // "host:port"
    const char *cause;   // why it cannot be read; NULL if it can
    bool has_leader;     // or it answers with its own copy only
    int64_t answer_ms;   // how long the answer took
    const char *version; // of rqlite, empty if it did not say
    bool has_clock;
    int64_t clock_ahead_s;      // of ours, to a second or two
    int64_t certificate_end_s;  // UTC seconds, 0 if there is none
    bool enforces_foreign_keys; // rqlited was started with -fk
    // What the credential may do that a board's need not:
    bool may_write;   // change rows
    bool may_back_up; // take the whole database
    bool may_remove;  // send a node away
};

// Say whether `location` is an rqlite cluster's.
bool
source_is_rqlite(const char *location);

// Ask each node of `location` by itself and hand what it said to `on_node`.
// Changes nothing there. `now_s` is our clock, UTC seconds. Takes up to the
// total timeout for each node. Returns false, logged with the remedy, if the
// location or the credential is wrong.
bool
source_rqlite_check(const char *location, const struct source_options *options,
                    int64_t now_s,
                    void (*on_node)(void *context,
                                    const struct source_node_check *check),
                    void *context);

#endif
