#include <string.h>

#include "base/calendar.h"
#include "base/log.h"
#include "sync/sender_state.h"

void
sender_put(struct sender *sender, const struct entry *entry)
{
    pthread_mutex_lock(&sender->lock);
    shelf_add(&sender->shelf, entry, SHELF_TAKEN);
    pthread_cond_broadcast(&sender->keep);
    pthread_mutex_unlock(&sender->lock);
}

enum shelf_fate
sender_find(struct sender *sender, const char *key)
{
    enum shelf_fate fate;

    pthread_mutex_lock(&sender->lock);
    fate = shelf_find(&sender->shelf, key);
    pthread_mutex_unlock(&sender->lock);
    return fate;
}

struct sender_work
sender_look(struct sender *sender)
{
    struct sender_work work = {.waiting_since_s = TIME_NONE};
    const struct entry *first;

    pthread_mutex_lock(&sender->lock);
    work.is_ready = sender->is_ready;
    work.is_failing = sender->is_failing;
    work.unsafe = shelf_count(&sender->shelf, SHELF_UNSAFE);
    work.waiting = shelf_count(&sender->shelf, SHELF_WAITING) +
                   shelf_count(&sender->shelf, SHELF_TAKEN) + work.unsafe;
    work.refused = shelf_count(&sender->shelf, SHELF_REFUSED);
    first = shelf_first(&sender->shelf, SHELF_WAITING, SHELF_UNSAFE);
    if (first == NULL)
        first = shelf_first(&sender->shelf, SHELF_TAKEN, SHELF_TAKEN);
    if (first != NULL)
        work.waiting_since_s = first->at_s;
    pthread_mutex_unlock(&sender->lock);
    return work;
}

static void
decide(struct sender *sender, const char *key, enum shelf_fate fate)
{
    pthread_mutex_lock(&sender->lock);
    if (shelf_find(&sender->shelf, key) == SHELF_REFUSED)
        shelf_set(&sender->shelf, key, fate);
    pthread_cond_broadcast(&sender->keep);
    pthread_mutex_unlock(&sender->lock);
}

void
sender_send_again(struct sender *sender, const char *key)
{
    decide(sender, key, SHELF_AGAIN);
}

void
sender_put_away(struct sender *sender, const char *key)
{
    decide(sender, key, SHELF_PUTTING);
}

size_t
sender_list(struct sender *sender, enum shelf_fate fate, struct entry *entries,
            size_t limit)
{
    size_t count;

    pthread_mutex_lock(&sender->lock);
    count = shelf_list(&sender->shelf, fate, entries, limit);
    pthread_mutex_unlock(&sender->lock);
    return count;
}

void
sender_hurry(struct sender *sender)
{
    pthread_mutex_lock(&sender->lock);
    sender->due_ms = 0;
    sender->is_hurried = true;
    pthread_cond_broadcast(&sender->send);
    pthread_mutex_unlock(&sender->lock);
}

void
sender_keep(struct sender *sender, enum outbox_record record, const void *bytes,
            size_t length)
{
    struct sender_record *kept = &sender->records[record];

    if (length > OUTBOX_RECORD_SIZE) {
        log_error("a record of %zu bytes is too long to be kept", length);
        return;
    }
    pthread_mutex_lock(&sender->lock);
    explicit_bzero(kept->bytes, kept->length);
    if (length > 0)
        memcpy(kept->bytes, bytes, length);
    kept->length = length;
    kept->is_new = true;
    pthread_cond_broadcast(&sender->keep);
    pthread_mutex_unlock(&sender->lock);
}

size_t
sender_take(struct sender *sender, enum outbox_record record, void *bytes)
{
    const struct sender_record *kept = &sender->records[record];
    size_t length;

    pthread_mutex_lock(&sender->lock);
    length = kept->length;
    memcpy(bytes, kept->bytes, length);
    pthread_mutex_unlock(&sender->lock);
    return length;
}
