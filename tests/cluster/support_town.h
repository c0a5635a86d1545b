// A town: an rqlite cluster that the real program fills and reads.
#ifndef PEJL_TESTS_CLUSTER_SUPPORT_TOWN_H
#define PEJL_TESTS_CLUSTER_SUPPORT_TOWN_H

#include "source/support_rqlited.h"

#include <stddef.h>

// What the shots of a town are taken at, and its content made for.
#define TOWN_DAY "2026-11-22"
#define TOWN_NOW TOWN_DAY "T08:42:00Z"

struct town {
    struct rqlited_cluster cluster;
    struct folder certificates; // of one that speaks https
    char location[200];         // of all nodes
};

// Start a cluster without content, over http, or over https with certificates
// that last `days` (0: http). Fails the test if rqlited is not installed.
void
town_start(struct town *town, size_t nodes, int days);

// As town_start, with options of rqlited and without waiting.
void
town_start_with(struct town *town, const char *const *options);

void
town_stop(struct town *town);

// Make the tables and put the demo content of an organisation there, for
// TOWN_DAY or with `day` NULL for today.
void
town_fill(const struct town *town, const char *organisation, const char *day);

// Run a shell command in the town's folder, where $PEJL is the program and
// credentials lie as `kiosk` and `admin`. Returns what it said on both
// outputs, to be freed.
__attribute__((format(printf, 3, 4))) char *
town_run(const struct town *town, int *status, const char *format, ...);

// Run "$PEJL …" and check the exit status and that these words are said.
__attribute__((format(printf, 4, 5))) void
town_expect(const struct town *town, int status, const char *words,
            const char *format, ...);

// When a change was asked for, and when the cluster said that it is made: in
// microseconds on the monotonic clock.
struct town_change {
    int64_t sent_us;
    int64_t done_us;
};

// Change a row through one node as admin. A cluster without leader is asked
// again for up to `patience_ms`; what counts is the request that it took.
struct town_change
town_change(const struct town *town, size_t node, const char *sql,
            int patience_ms);

#endif
