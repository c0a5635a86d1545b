// The shelf: what the sender knows of each entry, in memory and in order.
#ifndef PEJL_SYNC_SHELF_H
#define PEJL_SYNC_SHELF_H

#include "model/entry.h"

#include <stdbool.h>
#include <stddef.h>

#define SHELF_SENT_MAX 200 // of those sent, whose fate is known still

enum shelf_fate {
    SHELF_UNKNOWN, // no entry has that key
    SHELF_TAKEN,   // in memory alone, on its way to the disk
    SHELF_UNSAFE,  // the disk does not take it: in memory alone for now
    SHELF_WAITING, // on the disk
    SHELF_REFUSED, // on the disk; the database said no for good
    SHELF_AGAIN,   // refused, and to be tried again: that is to be kept
    SHELF_PUTTING, // refused, and to be put away: that is to be kept
    SHELF_AWAY,    // put away: on the disk alone
    SHELF_SENT,
};

struct shelf_item {
    char key[ENTRY_KEY_SIZE];
    enum shelf_fate fate;
    struct entry *entry; // owned; NULL of one that was sent or put away
};

// Valid when all-zero: empty. One thread at a time.
struct shelf {
    struct shelf_item *items; // in the order in which they came
    size_t count, capacity;
};

// Put a copy of `entry` behind the others. A key that is there stays as it is.
void
shelf_add(struct shelf *shelf, const struct entry *entry, enum shelf_fate fate);

// Return the fate of a key.
enum shelf_fate
shelf_find(const struct shelf *shelf, const char *key);

// Return the first entry of either fate, NULL if there is none. It lies there
// until its fate changes.
const struct entry *
shelf_first(const struct shelf *shelf, enum shelf_fate fate,
            enum shelf_fate other);

// Count those of that fate.
size_t
shelf_count(const struct shelf *shelf, enum shelf_fate fate);

// Fill `entries` with at most `limit` of that fate, the first first. Returns
// how many were filled in.
size_t
shelf_list(const struct shelf *shelf, enum shelf_fate fate,
           struct entry *entries, size_t limit);

// Note what became of an entry; the words of one that was sent or put away are
// wiped from memory.
void
shelf_set(struct shelf *shelf, const char *key, enum shelf_fate fate);

// Wipe and release. Accepts an all-zero shelf.
void
shelf_destroy(struct shelf *shelf);

#endif
