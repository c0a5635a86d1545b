// A sender at work: a shared database, an outbox, and a source between that
// answers as it is told to.
#ifndef PEJL_TESTS_SYNC_SUPPORT_DESK_H
#define PEJL_TESTS_SYNC_SUPPORT_DESK_H

#include "sync/sender.h"
#include "sync/support_killed.h"
#include "sync/support_records.h"

#define DESK_RECORDS 1 // the version of its records

// A source that answers as it is told to before it hands over to a real one.
struct gate {
    struct source source;
    struct source *real;
    _Atomic int refusals;   // answers of `result` that are left; -1: for ever
    _Atomic int result;     // an enum source_result
    _Atomic bool is_lost;   // the change is made, and its answer lost
    _Atomic bool is_broken; // reads, too, bring nothing to believe
    _Atomic int executes;
};

struct desk {
    struct records records;
    struct gate gate;
    struct outbox *outbox;
    struct sender *sender;
    _Atomic int changes;
    _Atomic int64_t now_s;
};

// As cmocka's set-up and tear-down; the state is the desk, at work.
int
desk_set_up(void **state);
int
desk_tear_down(void **state);

// End what is at work, and begin anew on the same files.
void
desk_close(struct desk *desk);
void
desk_open(struct desk *desk);

// Hand over a decision whose text is its number.
void
desk_put(struct desk *desk, int number);

// Wait until that is what became of it.
void
desk_assert_becomes(struct desk *desk, int number, enum shelf_fate fate);

// Check the numbers that arrived, in the order in which they did.
void
desk_assert_arrived(struct desk *desk, const char *numbers);

#define WITH_DESK(test) \
    cmocka_unit_test_setup_teardown(test, desk_set_up, desk_tear_down)

#endif
