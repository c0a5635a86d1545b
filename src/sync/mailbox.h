// A mailbox with one slot: the newest snapshot wins, an unread one is dropped.
#ifndef PEJL_SYNC_MAILBOX_H
#define PEJL_SYNC_MAILBOX_H

#include "model/snapshot.h"

#include <pthread.h>

// Safe from any thread.
struct mailbox {
    pthread_mutex_t lock;
    struct snapshot *unread;
};

void
mailbox_init(struct mailbox *mailbox);

// Hand over `snapshot` (the mailbox owns it now); says whether the slot was
// empty, in other words whether the reader needs waking.
bool
mailbox_put(struct mailbox *mailbox, struct snapshot *snapshot);

// Take the newest snapshot (the caller owns it), NULL if there is none.
struct snapshot *
mailbox_take(struct mailbox *mailbox);

void
mailbox_destroy(struct mailbox *mailbox);

#endif
