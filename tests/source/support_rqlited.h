// A real rqlite: nodes of rqlited on the loopback, with passwords.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_RQLITED_H
#define PEJL_TESTS_SOURCE_SUPPORT_RQLITED_H

#include "source/support_source.h"

enum { RQLITED_NODES = 3, RQLITED_OPTIONS = 10 };

// Who may read, and who may do all; the last one's secret is a word that no
// program says by chance. Files of mode 0600 beside the data.
#define RQLITED_KIOSK "kiosk"
#define RQLITED_ADMIN "admin"
#define RQLITED_CANARY "canary"
#define RQLITED_CANARY_SECRET "gulspurv-7f3a91c4"

struct rqlited {
    int process; // 0 if it does not run
    unsigned http_port;
    unsigned raft_port;
};

struct rqlited_cluster {
    struct folder folder;
    size_t count;
    struct rqlited nodes[RQLITED_NODES];
    const char *options[RQLITED_OPTIONS]; // of rqlited; NULL ends; borrowed
    char authority[256];                  // of https; empty for http
    char certificate[256];
    char key[256];
};

// Start `count` nodes; the first is the leader. `options` (NULL-terminated) go
// to each; if they are NULL, wait until each node answers. Fails the test if
// rqlited is not installed.
void
rqlited_start(struct rqlited_cluster *cluster, size_t count,
              const char *const *options);

// Start them over https, with node.pem and node.key of the folder, which
// ca.pem has signed for 127.0.0.1, and wait until each answers.
void
rqlited_start_secure(struct rqlited_cluster *cluster, size_t count,
                     const struct folder *certificates);

// Start a node that was killed on what it kept, without waiting for it.
void
rqlited_restart(struct rqlited_cluster *cluster, size_t index);

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
