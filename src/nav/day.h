// A day of a screen: which pages turn in it when, and how long each takes.
#ifndef PEJL_NAV_DAY_H
#define PEJL_NAV_DAY_H

#include "nav/preview.h"

#define DAY_PERIODS_MAX 48 // what changes more often is told by the first ones

// A page within a period.
struct day_page {
    enum page_id page;
    int64_t shown_ms; // in all
    int64_t visits;
};

// A time in which the same pages turn, UTC seconds.
struct day_period {
    int64_t from_s;
    int64_t to_s;
    struct day_page pages[NAV_CYCLE_MAX]; // in the order of the cycle
    size_t page_count;
};

// Valid when all-zero.
struct day {
    int32_t day;
    struct schedule_screen screen;
    struct day_period periods[DAY_PERIODS_MAX];
    size_t period_count;
};

// Find the periods of a day for the settings of a screen. Stories of the
// snapshot are shown and hidden.
void
day_find_periods(struct day *day, const struct nav_settings *settings,
                 struct snapshot *snapshot);

// Count a turn of the preview towards the period that it begins in.
void
day_count_turn(struct day *day, const struct preview_turn *turn);

// Return the period that a moment lies in, NULL if none does.
const struct day_period *
day_find(const struct day *day, int64_t utc_s);

// Return how long a visit of a page takes in the middle, and a round of all of
// them, ms; 0 if it was never seen.
int64_t
day_visit_ms(const struct day_page *page);
int64_t
day_round_ms(const struct day_period *period);

#endif
