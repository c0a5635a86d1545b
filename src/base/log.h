// The log: one line per event on standard error, as journald reads it.
#ifndef PEJL_BASE_LOG_H
#define PEJL_BASE_LOG_H

// Write one line, prefixed with <3> (error), <4> (warning) or <6>
// (information). Line breaks inside become spaces. Never log a credential,
// nor the words of a row. Safe from any thread.
__attribute__((format(printf, 1, 2))) void
log_error(const char *format, ...);
__attribute__((format(printf, 1, 2))) void
log_warning(const char *format, ...);
__attribute__((format(printf, 1, 2))) void
log_info(const char *format, ...);

// A condition that is logged when it changes, not each time it is met.
// Valid when all-zero, which means: nothing was said yet.
struct log_state {
    unsigned long long said; // hash of the last line, 0 if none
};

// Log a warning unless the same line was the last one said for this state.
__attribute__((format(printf, 2, 3))) void
log_state_warn(struct log_state *state, const char *format, ...);

// Log that the condition is over, if a warning was said before.
__attribute__((format(printf, 2, 3))) void
log_state_clear(struct log_state *state, const char *format, ...);

#endif
