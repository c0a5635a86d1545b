// Progress: status, counts, drift, trend and forecast. Arithmetic only.
#ifndef PEJL_MODEL_PROGRESS_H
#define PEJL_MODEL_PROGRESS_H

#include "base/calendar.h"
#include "model/snapshot.h"

// What a mark on the screen can say (design.md 6, design2.md 4).
enum status {
    STATUS_NEW,  // not begun, not assessed, not measured
    STATUS_ON,   // on course
    STATUS_RISK, // at risk
    STATUS_OFF,  // off course
    STATUS_DONE, // achieved
    STATUS_STOPPED,
    STATUS_TRIAL,
    STATUS_COUNT,
};

struct status_counts {
    size_t of[STATUS_COUNT];
    size_t total;
};

// What is told of a list as a whole.
struct plan_tally {
    struct status_counts counts;
    double progress; // see progress_mean
};

// Return the status of a plan: its state where that decides (realised,
// stopped, trial), else its health.
enum status
progress_plan_status(const struct plan *plan);

// Count the plans by status.
struct status_counts
progress_count_plans(const struct plan_list *plans);

// Return how many are on course; those achieved count (design.md 6, Compass),
// and so do trials, which drift nowhere.
size_t
progress_on_course(const struct status_counts *counts);

// Return the mean progress in percent, 0 if no plan tells any.
double
progress_mean(const struct plan_list *plans);

// Count the long lists of a snapshot once, so that the two above need not look
// at every plan again. Part of snapshot_link.
void
progress_tally_lists(struct snapshot *snapshot);

// Return the index of the focus that the needle points at: the highest
// (risk + 2 off) / plans, then the lower progress, then the first. -1 if
// nothing drifts. (design.md 6, Compass.)
int
progress_bearing(const struct snapshot *snapshot);

// Return the status of a goal by its newest measurement: better than or equal
// to the amber limit (the target, where there is none) is on course, better
// than or equal to the red limit is at risk, all else is off course. Never
// measured, or without target and limits, is STATUS_NEW.
enum status
progress_goal_status(const struct goal *goal);

// Return the newest measurement, NULL if there is none.
const struct measurement *
progress_latest(const struct goal *goal);

// Return the day by which the next measurement is due: the end of the newest
// one's period plus the interval plus the grace. DAY_NONE for ad hoc goals and
// goals that were never measured.
int32_t
progress_next_measurement(const struct goal *goal);

// Say whether a measurement is overdue on `today`.
bool
progress_is_measurement_overdue(const struct goal *goal, int32_t today);

// Say whether a plan is past its deadline and neither done nor stopped.
bool
progress_is_overdue(const struct plan *plan, int32_t today);

// A straight line through the newest measurements since the last series
// break, carried on to a day.
struct forecast {
    bool is_known; // at least four points over at least 28 days
    int32_t day;   // the target's day, else a quarter of the series ahead
    double value;
    double low;  // one standard error of prediction below
    double high; // and above
};

// Forecast by least squares over at most the eight newest points (Draper and
// Smith, Applied Regression Analysis, ch. 1: prediction at a new x), but never
// beyond what can be: place 1, 100 % of what was always within 0 to 100 %, less
// than nothing of what never was. A target day that the series has reached
// counts as none.
struct forecast
progress_forecast(const struct goal *goal);

// Fill `months` (oldest first) with the health a plan had at the end of each
// of the `count` months that end with the month of `today`;
// HEALTH_NOT_ASSESSED where no report was there yet.
void
progress_history(const struct plan *plan, int32_t today, enum health *months,
                 size_t count);

#endif
