// Sync: the thread that keeps the cache and the snapshot as the source is.
#ifndef PEJL_SYNC_SYNC_H
#define PEJL_SYNC_SYNC_H

#include "cache/cache.h"
#include "source/source.h"
#include "sync/mailbox.h"

#include <stdatomic.h>

struct sync;

struct sync_callbacks {
    // A snapshot lies in the mailbox. Called on the sync thread: only wake.
    void (*on_snapshot)(void *context);
    void *context;
};

// Start the thread. It owns neither source nor cache, but nobody else may use
// them until sync_stop returned. Probes after each source_wait and at least
// every `probe_interval_ms`. Returns NULL, logged, if no thread can start.
struct sync *
sync_start(struct source *source, struct cache *cache,
           struct mailbox *mailbox, int64_t probe_interval_ms,
           const struct sync_callbacks *callbacks);

// Return when the source last answered, in UTC seconds, TIME_NONE if never
// since the start. Safe from any thread.
int64_t
sync_last_answer_s(const struct sync *sync);

// Return when the next try is due, on the monotonic clock in ms. Any thread.
int64_t
sync_next_try_ms(const struct sync *sync);

// Interrupt, join and release, within a second. Accepts NULL.
void
sync_stop(struct sync *sync);

#endif
