// The log of one object: what its fields were before they moved.
#ifndef PEJL_MODEL_SINCE_LOG_H
#define PEJL_MODEL_SINCE_LOG_H

#include "base/arena.h"
#include "model/domain.h"

#include <stdbool.h>

// Changes of one object, by time.
struct since_log {
    const struct change *const *items;
    size_t count;
};

// The changes after a moment, of plans and goals, grouped by object.
struct since_logs {
    const struct change **items;
    size_t count;
};

// Take the changes later than `from_s` out of `count` of them.
struct since_logs
since_logs_take(const struct change *changes, size_t count, int64_t from_s,
                struct arena *arena);

// Take the next object's log; false when there is none left. `next` begins
// at 0.
bool
since_logs_next(const struct since_logs *logs, size_t *next,
                struct since_log *log);

// Return the first change of a field, whose `before` is what it was; NULL if it
// never moved.
const struct change *
since_log_first(const struct since_log *log, const char *field);

// Walk a number back from what it is now: the value before the change that
// made it so, and so on. An old figure that was written down late leads
// nowhere. NAN stands for none.
double
since_log_value(const struct since_log *log, const char *field, double now);

// Return a text of the log as a number; NAN if it is none.
double
since_log_number(const char *text);

#endif
