// What the page of the schedule shows: the day of some screens, in blocks.
#ifndef PEJL_PAGES_SCHEDULE_H
#define PEJL_PAGES_SCHEDULE_H

#include "nav/day.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SCHEDULE_ROWS_MAX 5
#define SCHEDULE_BLOCKS_MAX 16

// A time in which the same pages turn in the same light, minutes of the local
// day.
struct schedule_block {
    int from_minute, to_minute;
    bool is_evening;
    const struct day_period *period;
};

// A room, or one screen. Owns nothing.
struct schedule_row {
    const char *name; // of a screen; NULL for a room
    const char *room; // office, meeting or lobby
    struct schedule_block blocks[SCHEDULE_BLOCKS_MAX];
    size_t block_count; // between them it is off
    enum page_id usual[NAV_CYCLE_MAX];
    size_t usual_count;
    struct day day;
};

struct schedule_board {
    struct schedule_row rows[SCHEDULE_ROWS_MAX];
    size_t row_count;
    size_t selected; // the row whose round is shown
    int32_t day;
};

#endif
