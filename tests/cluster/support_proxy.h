// A proxy: Debian's nginx before a town's first node, by the settings that
// config/cluster/nginx.conf gives.
#ifndef PEJL_TESTS_CLUSTER_SUPPORT_PROXY_H
#define PEJL_TESTS_CLUSTER_SUPPORT_PROXY_H

#include "cluster/support_town.h"

struct proxy {
    struct folder folder; // its settings, certificates and cache
    int process;
    unsigned port;
};

// Start it, over https; skips the test if nginx is not installed.
void
proxy_start(struct proxy *proxy, const struct town *town);

// Stop and release. Accepts zero.
void
proxy_stop(struct proxy *proxy);

// Open a source that asks through it, as a user of the town.
struct source *
proxy_open(const struct proxy *proxy, const struct town *town,
           const char *user);

#endif
