// A command for the panel: a program that is run beside the board, in time.
#ifndef PEJL_APP_COMMAND_H
#define PEJL_APP_COMMAND_H

#include "base/thread.h"

#include <stdatomic.h>
#include <stdbool.h>

// Valid when all-zero: nothing is run.
struct command {
    struct thread thread;
    pthread_mutex_t lock;
    pthread_cond_t asked;
    char *wanted; // the line to run next, owned; NULL: none
    bool is_ending;
    atomic_bool has_failed; // the last one did
};

// Start the thread that runs what is asked for.
void
command_start(struct command *command);

// Run a line soon: a program found in $PATH and its arguments, parted by
// spaces; what stands between double quotes is one argument. No shell reads
// it: no variables, no pipes, no patterns. It gets no input, and 10 s, then it
// is killed. What was asked for and has not begun is forgotten. NULL or "" runs
// nothing.
void
command_run(struct command *command, const char *line);

// Say whether the last one could not be run, failed or was too slow. Any
// thread.
bool
command_has_failed(const struct command *command);

// End the thread; a program that runs is killed. Accepts an all-zero command.
void
command_stop(struct command *command);

#endif
