// A mailbox with one slot: the newest snapshot wins, an unread one is dropped.
// What was read goes back the same way, for to free a large one takes a while.
#ifndef PEJL_SYNC_MAILBOX_H
#define PEJL_SYNC_MAILBOX_H

#include "model/snapshot.h"

#include <pthread.h>
#include <stdbool.h>

// Safe from any thread.
struct mailbox {
    pthread_mutex_t lock;
    struct snapshot *unread;
    struct snapshot *read; // given back
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

// Give back a snapshot that nobody reads any more (the mailbox owns it now).
// Accepts NULL.
void
mailbox_give_back(struct mailbox *mailbox, struct snapshot *snapshot);

// Free what was given back; says whether there was any.
bool
mailbox_sweep(struct mailbox *mailbox);

void
mailbox_destroy(struct mailbox *mailbox);

#endif
