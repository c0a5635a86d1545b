// A board that runs: the real program on a display of its own, with a
// database of its own.
#ifndef PEJL_TESTS_APP_SUPPORT_BOARD_H
#define PEJL_TESTS_APP_SUPPORT_BOARD_H

#include "support_display.h"

#include <stdbool.h>
#include <sys/types.h>

#define BOARD_DATABASE "a.db"
#define RUNNING_STOP_MS 20000 // one that hangs takes longer

struct running {
    struct display display;
    char folder[64]; // a.db, the cache, the log
    pid_t process;   // 0 if it does not run
    int supervisor;  // a socket that hears what the board tells
    char heard[200]; // the last place it told
};

// Make the folder, the display and a database with demo content; skips the
// test where there is no Xvfb. As cmocka's set-up and tear-down.
int
running_set_up(void **state);
int
running_tear_down(void **state);

// Start the board, with the settings of board.ini in the folder if there is
// one, and wait until it shows its first page.
void
running_start(struct running *running);

// Ask it to stop; returns the milliseconds that took, with what a sanitizer
// does at the end. Checks that it ended well.
int
running_stop(struct running *running);

// Take its power away.
void
running_kill(struct running *running);

// Wait until the board tells that it shows this place, as "plan/12", or with a
// slash at the end any of the kind.
void
running_wait_place(struct running *running, const char *place);

// Say whether it tells any place within a time.
bool
running_hears(struct running *running, int timeout_ms);

// Find the first tap target with this intent, or with a slash at the end any
// of the kind, on the page that is shown. Writes its whole intent.
struct rectangle
running_find(const struct running *running, const char *words, char *intent,
             size_t size);

// Tap the middle of a rectangle.
void
running_tap(const struct running *running, struct rectangle rectangle);

// Run a shell command in the folder, checking that it succeeds.
void
running_do(const struct running *running, const char *command);

// Run SQL on the database.
void
running_execute(const struct running *running, const char *sql);

// Return how many lines of the log contain these words.
int
running_count_log(const struct running *running, const char *words);

#endif
