#include "sync/mailbox.h"

void
mailbox_init(struct mailbox *mailbox)
{
    pthread_mutex_init(&mailbox->lock, NULL);
    mailbox->unread = NULL;
    mailbox->read = NULL;
}

static struct snapshot *
exchange(struct mailbox *mailbox, struct snapshot **slot,
         struct snapshot *snapshot)
{
    pthread_mutex_lock(&mailbox->lock);
    struct snapshot *before = *slot;
    *slot = snapshot;
    pthread_mutex_unlock(&mailbox->lock);
    return before;
}

bool
mailbox_put(struct mailbox *mailbox, struct snapshot *snapshot)
{
    struct snapshot *before = exchange(mailbox, &mailbox->unread, snapshot);
    snapshot_destroy(before);
    return before == NULL;
}

struct snapshot *
mailbox_take(struct mailbox *mailbox)
{
    return exchange(mailbox, &mailbox->unread, NULL);
}

void
mailbox_give_back(struct mailbox *mailbox, struct snapshot *snapshot)
{
    snapshot_destroy(exchange(mailbox, &mailbox->read, snapshot));
}

bool
mailbox_sweep(struct mailbox *mailbox)
{
    struct snapshot *snapshot = exchange(mailbox, &mailbox->read, NULL);
    snapshot_destroy(snapshot);
    return snapshot != NULL;
}

void
mailbox_destroy(struct mailbox *mailbox)
{
    snapshot_destroy(mailbox->unread);
    snapshot_destroy(mailbox->read);
    mailbox->unread = NULL;
    mailbox->read = NULL;
    pthread_mutex_destroy(&mailbox->lock);
}
