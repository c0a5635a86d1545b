// The list of plans on a running board, and its first row.
#ifndef PEJL_TESTS_APP_SUPPORT_PLANS_H
#define PEJL_TESTS_APP_SUPPORT_PLANS_H

#include "support_board.h"

#define PLANS_LATE_MS 20000 // a change that takes longer never comes

// The rows, at two thirds of the design's size.
extern const struct rectangle plans_rows;

// Start the board, go to the list, and wait until all of it stands there.
void
plans_show(struct running *running);

// Give the first plan another name in the database; returns the milliseconds
// until that is on the glass.
int
plans_rename(struct running *running, int number);

// The same for any plan, and the row it has.
int
plans_rename_one(struct running *running, int plan, struct rectangle row,
                 int number);

#endif
