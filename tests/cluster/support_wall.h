// A wall: a board that shows the plans of a town, on a display of its own.
#ifndef PEJL_TESTS_CLUSTER_SUPPORT_WALL_H
#define PEJL_TESTS_CLUSTER_SUPPORT_WALL_H

#include "app/support_display.h"
#include "cluster/support_town.h"

#include <stdbool.h>
#include <stdint.h>

struct wall {
    struct town *town;
    struct display display;
    const char *pages;      // what it shows
    const char *credential; // the name of its file; NULL: none
    const char *more;       // settings; may be NULL
    int probe_interval_ms;
    int stay_ms;    // until the page turns
    pid_t process;  // of the board; 0 if it does not run
    int supervisor; // a socket that hears what the board tells
    int changes;    // made until now
};

// Start a cluster of three nodes with content, and a board that shows it,
// asking every second; skips the test where there is no Xvfb. As cmocka's
// set-up and tear-down; the state is the wall. What is set in it holds from the
// next start of the board.
int
wall_set_up(void **state);
int
wall_tear_down(void **state);

// Write its settings, "board.ini" in the town's folder.
void
wall_write_settings(const struct wall *wall);

// Start the board, and wait until its page, the first of several, stands still
// on the glass. Its log, "board.log",
// lies in the town's folder, with its cache.
void
wall_start(struct wall *wall);

// Start it without waiting; and then wait until the glass shows these plans,
// and return the milliseconds that took.
void
wall_launch(struct wall *wall);
int
wall_start_with(struct wall *wall, uint64_t plans);

// Ask it to stop, and check that it ends well and soon.
void
wall_stop(struct wall *wall);

// Return a hash of the plans that the glass shows.
uint64_t
wall_plans(const struct wall *wall);

// Wait until nothing moves there any more, and return the hash.
uint64_t
wall_rest(const struct wall *wall);

// Say whether the glass shows how old the content is.
bool
wall_has_badge(const struct wall *wall);

// Wait until the glass does, or does not; returns the milliseconds that took.
int
wall_wait_badge(const struct wall *wall, bool is_there, int patience_ms);

// How long it took until a change was on the glass, in milliseconds: until its
// first pixel was, and, since it is faded to, until its last one was.
struct wall_lag {
    int since_sent;
    int since_done; // since the cluster said so
    int whole;      // since it was sent
};

// Give a plan another title through a node, as soon as the cluster takes it,
// and wait until it is on the glass; fails the test if either takes more than
// `patience_ms`.
struct wall_lag
wall_change(struct wall *wall, size_t node, int patience_ms);

#endif
