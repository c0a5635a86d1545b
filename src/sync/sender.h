// The sender: one thread that keeps what people wrote down, and one that sends
// it to the shared database, each entry once and in order.
#ifndef PEJL_SYNC_SENDER_H
#define PEJL_SYNC_SENDER_H

#include "cache/outbox.h"
#include "source/source.h"
#include "sync/shelf.h"

struct sender;

struct sender_options {
    // What the functions below tell has changed. Called on a thread of the
    // sender's: only wake. May be NULL.
    void (*on_change)(void *context);
    // What the clock says, in UTC seconds. NULL for the system's clock.
    int64_t (*read_clock)(void *context);
    void *context;
    int versions[OUTBOX_RECORDS]; // of the records that are understood
};

// What the sender has to do.
struct sender_work {
    bool is_ready;   // what waited before the start is known
    bool is_failing; // the last try reached nobody, or was not believed
    size_t waiting;  // those that are not on the disk, too
    size_t unsafe;   // of them, those that the disk did not take
    size_t refused;
    int64_t waiting_since_s; // the oldest one's time; TIME_NONE if none waits
};

// Start the threads. `source` may write; it and the outbox are borrowed, and
// nobody else may use the source until sender_stop returned. An entry whose
// answer did not come is sent again under its key; one that the database
// refused twice, though it can be read, is kept as refused. Tries again by
// back-off (backoff.h), a minute at most. Returns NULL, logged, if no thread
// can start. All functions below may be called on the main thread.
struct sender *
sender_start(struct source *source, struct outbox *outbox,
             const struct sender_options *options);

// Hand over a copy of an entry. Its fate tells when it is on the disk; what a
// full disk does not take is held in memory, sent all the same, and kept as
// soon as there is room.
void
sender_put(struct sender *sender, const struct entry *entry);

// Return what became of the entry of that key.
enum shelf_fate
sender_find(struct sender *sender, const char *key);

struct sender_work
sender_look(struct sender *sender);

// Fill `entries` with at most `limit` that wait (SHELF_WAITING) or were refused
// (SHELF_REFUSED), oldest first. Returns how many were filled in.
size_t
sender_list(struct sender *sender, enum shelf_fate fate, struct entry *entries,
            size_t limit);

// Let one that was refused be sent again, or put it away: it stays in the
// outbox's file, marked so, and that is logged without its words. Anything else
// stays as it is. Its fate tells when that is on the disk.
void
sender_send_again(struct sender *sender, const char *key);
void
sender_put_away(struct sender *sender, const char *key);

// Try at once, or once more after the try that is under way: the shared
// database was just heard of.
void
sender_hurry(struct sender *sender);

// Keep a record instead of the one before, once the entries that were handed
// over before it are kept: at most OUTBOX_RECORD_SIZE bytes; none with a
// `length` of 0.
void
sender_keep(struct sender *sender, enum outbox_record record, const void *bytes,
            size_t length);

// Copy the record to `bytes`, which holds OUTBOX_RECORD_SIZE; returns its
// length, 0 if there is none, as before the sender is ready.
size_t
sender_take(struct sender *sender, enum outbox_record record, void *bytes);

// Keep what was handed over, interrupt, join and release. Accepts NULL.
void
sender_stop(struct sender *sender);

#endif
