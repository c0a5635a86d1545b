// The day of some screens, made ready for the page of the schedule.
#ifndef PEJL_CLI_SCHEDULE_BOARD_H
#define PEJL_CLI_SCHEDULE_BOARD_H

#include "cli/still.h"
#include "pages/schedule.h"

// Make the rows: the three rooms as their defaults have them, and the screens
// that the schedule names, each as an office; the one that the settings are
// about is as they say, and its round is shown. All with what the snapshot
// holds, whose stories are shown and hidden. NULL, logged, if there are no
// fonts. Release with free; borrows from settings and snapshot.
struct schedule_board *
schedule_board_make(const struct still *still, struct snapshot *snapshot);

#endif
