// A watch: looks whether a board moves, on a thread of its own.
#ifndef PEJL_TESTS_CLUSTER_SUPPORT_WATCH_H
#define PEJL_TESTS_CLUSTER_SUPPORT_WATCH_H

#include "app/support_display.h"

struct watch;

// Watch the arc that tells when the page turns.
struct watch *
watch_start(const struct display *display);

// End it. Returns for how many milliseconds the arc stood still at most.
int
watch_end(struct watch *watch);

#endif
