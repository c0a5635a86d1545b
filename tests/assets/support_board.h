// A board that looks at every kiosk view and wants to be told of changes.
#ifndef PEJL_TESTS_ASSETS_SUPPORT_BOARD_H
#define PEJL_TESTS_ASSETS_SUPPORT_BOARD_H

#include "support_schema.h"

enum { VIEW_COUNT = 2 * DATASET_COUNT };

// What the views showed and which revisions they had.
struct board {
    sqlite3 *db;
    sqlite3_stmt *views[VIEW_COUNT];
    sqlite3_stmt *revisions[DATASET_COUNT];
    uint64_t shown[VIEW_COUNT];
    int64_t revision[DATASET_COUNT];
};

// Set up and tear down a test group whose state is a board, on a filled
// schema of which everything is public.
int
board_set_up(void **state);
int
board_tear_down(void **state);

// Remember what is shown now.
void
board_look(struct board *board);

// Fail if a view shows something else than when the board last looked while
// its revision is the same: a screen would go on showing what was. `sql` is
// named as the cause.
void
board_expect_told(struct board *board, const char *sql);

#endif
