// What the files of the sender share.
#ifndef PEJL_SYNC_SENDER_STATE_H
#define PEJL_SYNC_SENDER_STATE_H

#include "base/log.h"
#include "base/thread.h"
#include "sync/backoff.h"
#include "sync/sender.h"

// What is kept besides the entries.
struct sender_record {
    bool is_new; // and not on the disk
    size_t length;
    char bytes[OUTBOX_RECORD_SIZE];
};

struct sender {
    struct source *source; // of the sending thread
    struct outbox *outbox;
    struct sender_options options;
    struct thread sender, keeper;
    struct backoff backoff; // of the sending thread, as the two below
    int refusals;           // of the entry that is sent, in a row
    struct log_state state;

    pthread_mutex_t lock; // of what follows
    pthread_cond_t send, keep;
    bool is_ending, is_ready, is_failing;
    bool is_hurried;  // since the last try began
    int64_t due_ms;   // when the next entry may be sent, monotonic
    int64_t retry_ms; // when the disk may be tried again
    struct shelf shelf;
    struct sender_record records[OUTBOX_RECORDS];
};

int64_t
sender_read_clock(const struct sender *sender);

// Wait on one of the two conditions for `timeout_ms` at most, or with
// INT64_MAX until woken. With the lock held.
void
sender_wait(struct sender *sender, pthread_cond_t *condition,
            int64_t timeout_ms);

// Wake whoever looks at the sender.
void
sender_tell(const struct sender *sender);

// Keep what is handed over, until the end: the other thread.
void
sender_run_keeper(void *context);

#endif
