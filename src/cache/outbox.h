// The outbox: what people wrote down and the shared database has not got yet,
// in a file of its own that outlives the power.
#ifndef PEJL_CACHE_OUTBOX_H
#define PEJL_CACHE_OUTBOX_H

#include "model/entry.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define OUTBOX_RECORD_SIZE 16384   // bytes of the largest record
#define OUTBOX_DRAFT_S (24 * 3600) // how long one is offered (design2.md)

enum outbox_state {
    OUTBOX_WAITING,
    OUTBOX_REFUSED, // the database said no for good: kept, to be shown
    OUTBOX_SENT,    // of this the key is left, and none of its words
    OUTBOX_AWAY,    // refused, and put away by people: kept, shown no more
};

// What is kept besides entries, one of each.
enum outbox_record {
    OUTBOX_DRAFT,   // what stands on a sheet that is not saved
    OUTBOX_MEETING, // where the meeting is
    OUTBOX_RECORDS,
};

struct outbox;

// Open (or make) outbox.db in `directory`, readable by nobody else. A damaged
// file is set aside under a name that is free (".broken", ".broken-2" …),
// logged, and what can still be read of it goes to a new one; one of a newer
// version of this program stays as it is. Where there can be no file now, each
// call tries again. Never returns NULL. Release with outbox_close. The
// functions below may be called from any thread and wait for the disk, so never
// from the main one.
struct outbox *
outbox_open(const char *directory);

// Keep an entry; when this returns true it is on the disk. One whose key is
// there already, in whatever state, is kept as it was. Returns false, logged
// once per change, if it cannot be kept.
bool
outbox_put(struct outbox *outbox, const struct entry *entry);

// Fill `entries` with at most `limit` in this state (OUTBOX_SENT: none), oldest
// first, and return how many there are of them.
size_t
outbox_list(struct outbox *outbox, enum outbox_state state,
            struct entry *entries, size_t limit);

// Note what became of a waiting entry, or that a refused one waits again or was
// put away. Returns false if that cannot be kept;
// then it waits still.
bool
outbox_mark(struct outbox *outbox, const char *key, enum outbox_state state);

// Keep a record instead of the one before: any bytes, whose meaning has a
// version. With a `length` of 0 there is none. Returns false, logged, if it
// cannot be kept or is too long.
bool
outbox_keep(struct outbox *outbox, enum outbox_record record, int version,
            const void *bytes, size_t length, int64_t now_s);

// Copy the record of that version to `bytes`, which holds OUTBOX_RECORD_SIZE,
// and return its length; 0 if there is none, or only a draft that was kept more
// than 24 hours before `now_s`. It stays until another is kept.
size_t
outbox_take(struct outbox *outbox, enum outbox_record record, int version,
            void *bytes, int64_t now_s);

// How often somebody's code was wrong since it was right, and when it was so
// last, in UTC seconds. All-zero: never.
struct outbox_tries {
    int wrong;
    int64_t last_s;
};

// Read it. Returns false if the file cannot be used.
bool
outbox_read_tries(struct outbox *outbox, const char *person,
                  struct outbox_tries *tries);

// Keep it. Returns false if it cannot be kept.
bool
outbox_write_tries(struct outbox *outbox, const char *person,
                   struct outbox_tries tries);

// Release. Accepts NULL.
void
outbox_close(struct outbox *outbox);

#endif
