// The banner: which notice is shown, and how far down it has come.
#ifndef PEJL_APP_BANNER_H
#define PEJL_APP_BANNER_H

#include "model/notice.h"

#include <stdbool.h>
#include <stdint.h>

// Valid when all-zero. Main thread.
struct banner {
    struct notice_watch watch;
    struct notice_shown shown; // borrows from the snapshot looked at last
    int64_t rests_ms;          // when it is in its place
    bool is_moving;            // at the last look it was not there yet
    int64_t due_ms;            // when to look again; INT64_MAX: never
};

// Choose the notice again. One that comes where none was begins to move at
// `begin_ms` and takes 400 ms (design.md 10); with `is_still` it is in its
// place at once. An end ends it at once.
void
banner_look(struct banner *banner, const struct snapshot *snapshot,
            const struct notice_reader *reader, int64_t begin_ms,
            bool is_still);

// Return how far it is from its place, 0 to 1.
float
banner_away(const struct banner *banner, int64_t now_ms);

#endif
