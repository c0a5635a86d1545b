// Fetch: bring the cache to where the source is. Policy, no thread, no clock.
#ifndef PEJL_SYNC_FETCH_H
#define PEJL_SYNC_FETCH_H

#include "base/log.h"
#include "cache/cache.h"
#include "source/source.h"

struct fetch {
    struct source *source; // both borrowed
    struct cache *cache;
    bool wants_screens;  // what is read only for who asks for it, too:
    bool wants_meetings; // other boards, and meetings with the change log
    bool is_back;        // a revision went backwards at the last probe
    bool is_stale;       // what was read last could not ask the leader
    int64_t answer_ms;   // how long the source took to the last probe
    struct log_state content;
};

// Ask the source for its revisions and, if any moved, read what moved as one
// consistent set and store it; `is_changed` says whether anything was. On
// anything but SOURCE_DONE the cache is as it was.
//
// A revision that goes backwards (a restored backup, a node that lags) is
// logged and believed only if it is told again at the next call, and never from
// a node without leader; then everything is read anew, since equal revisions
// may hide other content (faults.md 22).
enum source_result
fetch_data(struct fetch *fetch, bool *is_changed);

// Read at most `limit` pictures that the cache wants, one at a time; `fetched`
// counts those that came. A picture that cannot be believed is not asked for
// again.
enum source_result
fetch_pictures(struct fetch *fetch, size_t limit, size_t *fetched);

#endif
