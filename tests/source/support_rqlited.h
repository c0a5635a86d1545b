// A real rqlite: nodes of rqlited on the loopback, with passwords.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_RQLITED_H
#define PEJL_TESTS_SOURCE_SUPPORT_RQLITED_H

#include "source/support_source.h"

enum { RQLITED_NODES = 3 };

// Who may read, and who may do all. Files of mode 0600 beside the data.
#define RQLITED_KIOSK "kiosk"
#define RQLITED_ADMIN "admin"

struct rqlited {
    int process; // 0 if it does not run
    unsigned http_port;
    unsigned raft_port;
};

struct rqlited_cluster {
    struct folder folder;
    size_t count;
    struct rqlited nodes[RQLITED_NODES];
};

// Start `count` nodes and wait until each of them answers; the first is the
// leader. `options` (NULL-terminated, may be NULL) go to each. Fails the test
// if rqlited is not installed.
void
rqlited_start(struct rqlited_cluster *cluster, size_t count,
              const char *const *options);

// Open a source on all nodes as `user`, over http or https.
struct source *
rqlited_open(const struct rqlited_cluster *cluster, const char *scheme,
             const char *user, const struct source_options *options);

// Send a signal to a node; SIGKILL also waits for its end.
void
rqlited_signal(struct rqlited_cluster *cluster, size_t index, int signal);

// Kill all that run and remove their data.
void
rqlited_stop(struct rqlited_cluster *cluster);

#endif
