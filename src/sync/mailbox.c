#include "sync/mailbox.h"

void
mailbox_init(struct mailbox *mailbox)
{
    pthread_mutex_init(&mailbox->lock, NULL);
    mailbox->unread = NULL;
}

static struct snapshot *
exchange(struct mailbox *mailbox, struct snapshot *snapshot)
{
    pthread_mutex_lock(&mailbox->lock);
    struct snapshot *before = mailbox->unread;
    mailbox->unread = snapshot;
    pthread_mutex_unlock(&mailbox->lock);
    return before;
}

bool
mailbox_put(struct mailbox *mailbox, struct snapshot *snapshot)
{
    struct snapshot *before = exchange(mailbox, snapshot);
    snapshot_destroy(before);
    return before == NULL;
}

struct snapshot *
mailbox_take(struct mailbox *mailbox)
{
    return exchange(mailbox, NULL);
}

void
mailbox_destroy(struct mailbox *mailbox)
{
    snapshot_destroy(mailbox->unread);
    mailbox->unread = NULL;
    pthread_mutex_destroy(&mailbox->lock);
}
