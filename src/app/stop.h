// Stopping: SIGTERM and SIGINT become a word to the main loop.
#ifndef PEJL_APP_STOP_H
#define PEJL_APP_STOP_H

#include "base/thread.h"

#include <stdatomic.h>
#include <stdbool.h>

// Valid when all-zero.
struct stop {
    struct thread thread;
    atomic_bool is_asked;
};

// Hold the two signals back until stop_start. At the very start, so that every
// thread does.
void
stop_hold(void);

// Wait for the signals on a thread that sleeps until then: a handler may not
// wake SDL. Needs an open window.
void
stop_start(struct stop *stop);

// Say whether one has come.
bool
stop_is_asked(const struct stop *stop);

// End the thread. Accepts one that never started.
void
stop_end(struct stop *stop);

#endif
