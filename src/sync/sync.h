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
    // The source answers again after it had not. Called on the sync thread:
    // only wake. May be NULL.
    void (*on_return)(void *context);
    // What the clock says, in UTC seconds. NULL for the system's clock.
    int64_t (*read_clock)(void *context);
    void *context;
    bool wants_screens;  // what other boards tell, too, every 20 s at most
    bool wants_meetings; // meetings, decisions and the change log, too
};

// Start the thread. It owns neither source nor cache, but nobody else may use
// them until sync_stop returned. Probes at once, then after each source_wait
// and about every `probe_interval_ms`; after a failure by back-off (backoff.h),
// a minute or more if it was denied. Hands over a snapshot at the first answer
// and whenever content, staleness or the local day changed. Returns NULL,
// logged, if no thread can start.
struct sync *
sync_start(struct source *source, struct cache *cache, struct mailbox *mailbox,
           int64_t probe_interval_ms, const struct sync_callbacks *callbacks);

// Return when the source last confirmed what is shown, in UTC seconds,
// TIME_NONE if never since the start. Safe from any thread.
int64_t
sync_last_answer_s(const struct sync *sync);

// Return when the next try is due, on the monotonic clock in ms. Any thread.
int64_t
sync_next_try_ms(const struct sync *sync);

// Interrupt, join and release, within a second. Accepts NULL.
void
sync_stop(struct sync *sync);

#endif
