// A board that is killed while people write.
#ifndef PEJL_TESTS_SYNC_SUPPORT_KILLED_H
#define PEJL_TESTS_SYNC_SUPPORT_KILLED_H

#include "model/entry.h"
#include "source/source.h"

#include <stdbool.h>

struct killed {
    const char *folder;                    // of the outbox
    struct source *(*open)(void *context); // the source to write to
    void *context;
};

// Return a decision whose text is its number, under a key of its own.
struct entry
killed_decision(int number);

// Start a board that writes decisions from `first` on, kill it so many
// microseconds after its start, or after it has shown one as saved, and return
// the last number that it showed so; `first` - 1 if none.
int
killed_run(const struct killed *killed, int first, bool has_shown,
           unsigned life_us);

// Start a board that writes nothing, and wait until it has sent all.
void
killed_send_rest(const struct killed *killed);

#endif
