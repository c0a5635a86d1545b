// The check of a code: on a thread of its own, for it is made to take long, and
// slower with every wrong one.
#ifndef PEJL_SYNC_PIN_CHECK_H
#define PEJL_SYNC_PIN_CHECK_H

#include "cache/outbox.h"
#include "source/pin.h"

#include <stdint.h>

#define PIN_TRIES_FREE 3 // wrong ones before a wait (design2.md 4)
#define PIN_WAIT_S 60    // the first; each further one is twice as long
#define PIN_WAIT_MOST_S 3600
#define PIN_FORGET_S 86400 // after which wrong ones do not count any more

enum pin_state {
    PIN_IDLE, // nobody asked yet
    PIN_BUSY,
    PIN_RIGHT,
    PIN_WRONG,
    PIN_LOCKED, // not tried: too many were wrong
    PIN_BROKEN, // the codes, or the count of the wrong ones, cannot be used
};

struct pin_result {
    enum pin_state state;
    char person[PIN_NAME_SIZE]; // who was asked about
    int64_t locked_until_s;     // UTC; no try is taken before; 0: one is
};

struct pin_check;

struct pin_options {
    // A result is there, or the names have changed. Called on the thread: only
    // wake. May be NULL.
    void (*on_change)(void *context);
    // What the clock says, in UTC seconds. NULL for the system's clock.
    int64_t (*read_clock)(void *context);
    void *context;
};

// Start the thread, which reads the file of codes at once and before each try,
// and keeps the count of wrong ones in `outbox` (borrowed), so that a restart
// gains nothing. Returns NULL, logged, if it cannot start. The functions below
// are for the main thread.
struct pin_check *
pin_check_start(const char *pin_file, struct outbox *outbox,
                const struct pin_options *options);

// Fill `names` with at most `limit` persons who have a code, in the file's
// order. Returns how many there are.
size_t
pin_check_names(struct pin_check *check, char (*names)[PIN_NAME_SIZE],
                size_t limit);

// Read the file again: a meeting begins.
void
pin_check_refresh(struct pin_check *check);

// Ask whether that is the code of `person`; the caller wipes its own copy. Does
// nothing while another is checked.
void
pin_check_ask(struct pin_check *check, const char *person, const char *code);

// Return what became of it.
struct pin_result
pin_check_look(struct pin_check *check);

// End the thread, within a second, and release. Accepts NULL.
void
pin_check_stop(struct pin_check *check);

// Return until when no try is taken after so many wrong ones, the last of them
// at `last_s`; 0 if one is taken at `now_s`. Pure.
int64_t
pin_check_locked_until(struct outbox_tries tries, int64_t now_s);

#endif
