#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/memory.h"
#include "sync/sender_state.h"

#define RETRY_MS 10000 // until the disk is tried again

// What was handed over meanwhile comes behind what waited before.
static void
join_shelf(struct sender *sender, struct shelf *before)
{
    for (size_t i = 0; i < sender->shelf.count; i++) {
        const struct shelf_item *item = &sender->shelf.items[i];

        if (item->entry != NULL)
            shelf_add(before, item->entry, item->fate);
    }
    shelf_destroy(&sender->shelf);
    sender->shelf = *before;
}

static void
load_state(struct sender *sender, enum outbox_state state, enum shelf_fate fate,
           struct shelf *shelf)
{
    size_t limit = outbox_list(sender->outbox, state, NULL, 0);
    struct entry *entries = memory_allocate((limit + 1) * sizeof *entries);
    size_t count = outbox_list(sender->outbox, state, entries, limit);

    for (size_t i = 0; i < count && i < limit; i++)
        shelf_add(shelf, &entries[i], fate);
    explicit_bzero(entries, limit * sizeof *entries);
    free(entries);
}

static void
load_record(struct sender *sender, enum outbox_record record)
{
    struct sender_record *kept = &sender->records[record];
    char bytes[OUTBOX_RECORD_SIZE];
    size_t length =
        outbox_take(sender->outbox, record, sender->options.versions[record],
                    bytes, sender_read_clock(sender));

    pthread_mutex_lock(&sender->lock);
    if (!kept->is_new) {
        memcpy(kept->bytes, bytes, length);
        kept->length = length;
    }
    pthread_mutex_unlock(&sender->lock);
    explicit_bzero(bytes, length);
}

static void
load(struct sender *sender)
{
    struct shelf before = {.count = 0};

    for (int i = 0; i < OUTBOX_RECORDS; i++)
        load_record(sender, (enum outbox_record)i);
    load_state(sender, OUTBOX_REFUSED, SHELF_REFUSED, &before);
    load_state(sender, OUTBOX_WAITING, SHELF_WAITING, &before);
    pthread_mutex_lock(&sender->lock);
    join_shelf(sender, &before);
    sender->is_ready = true;
    pthread_cond_broadcast(&sender->send);
    pthread_mutex_unlock(&sender->lock);
    sender_tell(sender);
}

// What is to be kept now.
struct words {
    bool has_entry, has_record;
    bool has_decision; // on `entry`, which was refused
    bool is_away;      // it is put away
    struct entry entry;
    enum outbox_record kind;
    struct sender_record record;
};

// What the disk did not take comes before what is newer, so that the order is
// kept; it is tried again with every new word, and from time to time.
static const struct entry *
choose_entry(const struct sender *sender)
{
    bool is_due = thread_now_ms() >= sender->retry_ms ||
                  shelf_count(&sender->shelf, SHELF_TAKEN) > 0;

    return shelf_first(&sender->shelf, SHELF_TAKEN,
                       is_due ? SHELF_UNSAFE : SHELF_TAKEN);
}

static bool
take_record(struct sender *sender, struct words *words)
{
    for (int i = 0; i < OUTBOX_RECORDS; i++) {
        if (!sender->records[i].is_new)
            continue;
        sender->records[i].is_new = false;
        words->kind = (enum outbox_record)i;
        words->record = sender->records[i];
        return true;
    }
    return false;
}

static bool
take_decision(const struct sender *sender, struct words *words)
{
    const struct entry *first =
        shelf_first(&sender->shelf, SHELF_AGAIN, SHELF_PUTTING);

    if (first == NULL)
        return false;
    words->entry = *first;
    words->is_away = shelf_find(&sender->shelf, first->key) == SHELF_PUTTING;
    return true;
}

// A record may say that something was written down: that is kept first.
static bool
take_words(struct sender *sender, struct words *words)
{
    const struct entry *first = choose_entry(sender);

    words->has_entry = first != NULL;
    if (first != NULL)
        words->entry = *first;
    words->has_decision = first == NULL && take_decision(sender, words);
    words->has_record =
        first == NULL && !words->has_decision && take_record(sender, words);
    return words->has_entry || words->has_decision || words->has_record;
}

// Wait until there is something to keep, and copy it; false at the end, once
// there is nothing.
static bool
await_words(struct sender *sender, struct words *words)
{
    bool is_there;

    pthread_mutex_lock(&sender->lock);
    while (!(is_there = take_words(sender, words)) && !sender->is_ending) {
        bool is_unsafe = shelf_count(&sender->shelf, SHELF_UNSAFE) > 0;

        sender_wait(sender, &sender->keep, is_unsafe ? RETRY_MS : INT64_MAX);
    }
    pthread_mutex_unlock(&sender->lock);
    return is_there;
}

// The disk takes nothing now; at the end it was asked for the last time.
static void
note_failure(struct sender *sender)
{
    const struct entry *entry;

    while ((entry = shelf_first(&sender->shelf, SHELF_TAKEN, SHELF_TAKEN)) !=
           NULL)
        shelf_set(&sender->shelf, entry->key, SHELF_UNSAFE);
    sender->retry_ms =
        sender->is_ending ? INT64_MAX : thread_now_ms() + RETRY_MS;
}

// It may have been sent meanwhile, if the disk did not take it before.
static void
keep_entry(struct sender *sender, const struct entry *entry)
{
    bool is_kept = outbox_put(sender->outbox, entry);
    enum shelf_fate fate;

    pthread_mutex_lock(&sender->lock);
    fate = shelf_find(&sender->shelf, entry->key);
    if (!is_kept)
        note_failure(sender);
    else if (fate == SHELF_TAKEN || fate == SHELF_UNSAFE)
        shelf_set(&sender->shelf, entry->key, SHELF_WAITING);
    pthread_cond_broadcast(&sender->send);
    pthread_mutex_unlock(&sender->lock);
    if (is_kept && (fate == SHELF_SENT || fate == SHELF_REFUSED))
        (void)outbox_mark(sender->outbox, entry->key,
                          fate == SHELF_SENT ? OUTBOX_SENT : OUTBOX_REFUSED);
    sender_tell(sender);
}

// What the disk does not note is sent again all the same: its key makes nothing
// of a second time. To be put away, it must be noted.
static void
keep_decision(struct sender *sender, const struct entry *entry, bool is_away)
{
    bool is_kept = outbox_mark(sender->outbox, entry->key,
                               is_away ? OUTBOX_AWAY : OUTBOX_WAITING);

    if (is_away && is_kept)
        log_info("a %s that the shared database refuses was put away; the "
                 "outbox of this board keeps it",
                 entry_kind_name(entry->kind));
    pthread_mutex_lock(&sender->lock);
    shelf_set(&sender->shelf, entry->key,
              !is_away  ? SHELF_WAITING
              : is_kept ? SHELF_AWAY
                        : SHELF_REFUSED);
    sender->due_ms = 0;
    pthread_cond_broadcast(&sender->send);
    pthread_mutex_unlock(&sender->lock);
    sender_tell(sender);
}

static void
keep_record(struct sender *sender, enum outbox_record kind,
            const struct sender_record *record)
{
    (void)outbox_keep(sender->outbox, kind, sender->options.versions[kind],
                      record->bytes, record->length, sender_read_clock(sender));
}

void
sender_run_keeper(void *context)
{
    struct sender *sender = context;
    struct words *words = memory_allocate(sizeof *words);

    load(sender);
    while (await_words(sender, words)) {
        if (words->has_entry)
            keep_entry(sender, &words->entry);
        if (words->has_decision)
            keep_decision(sender, &words->entry, words->is_away);
        if (words->has_record)
            keep_record(sender, words->kind, &words->record);
        explicit_bzero(words, sizeof *words);
    }
    free(words);
}
