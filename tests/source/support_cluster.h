// A cluster made of fault servers, and a source that reads it.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_CLUSTER_H
#define PEJL_TESTS_SOURCE_SUPPORT_CLUSTER_H

#include "source/support_fault_server.h"
#include "source/support_source.h"

// What nodes may answer: a row with the text "good"; nothing; no leader.
extern const struct fault_answer cluster_good;
extern const struct fault_answer cluster_silent;
extern const struct fault_answer cluster_leaderless;

// Return options that give a node a second to answer, four in all.
struct source_options
cluster_options(void);

// Open rqlite+http:// and the hosts that the format gives.
struct source *
cluster_open(const struct source_options *options, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Return a port that nothing listens on: it was free a moment ago.
unsigned
cluster_dead_port(void);

#endif
