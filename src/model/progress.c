#include "model/progress.h"

#include <math.h>

enum status
progress_plan_status(const struct plan *plan)
{
    static const enum status by_health[] = {
        [HEALTH_NOT_ASSESSED] = STATUS_NEW,
        [HEALTH_ON_COURSE] = STATUS_ON,
        [HEALTH_AT_RISK] = STATUS_RISK,
        [HEALTH_OFF_COURSE] = STATUS_OFF,
    };
    switch (plan->state) {
    case PLAN_REALISED:
        return STATUS_DONE;
    case PLAN_STOPPED:
        return STATUS_STOPPED;
    case PLAN_TRIAL:
        return STATUS_TRIAL;
    default:
        return by_health[plan->health];
    }
}

struct status_counts
progress_count_plans(const struct plan_list *plans)
{
    struct status_counts counts = {.total = plans->count};
    if (plans->tally != NULL) {
        return plans->tally->counts;
    }
    for (size_t i = 0; i < plans->count; i++) {
        counts.of[progress_plan_status(plans->items[i])]++;
    }
    return counts;
}

size_t
progress_on_course(const struct status_counts *counts)
{
    return counts->of[STATUS_ON] + counts->of[STATUS_DONE] +
           counts->of[STATUS_TRIAL];
}

double
progress_mean(const struct plan_list *plans)
{
    double sum = 0;
    size_t told = 0;
    if (plans->tally != NULL) {
        return plans->tally->progress;
    }
    for (size_t i = 0; i < plans->count; i++) {
        if (!isnan(plans->items[i]->progress)) {
            sum += plans->items[i]->progress;
            told++;
        }
    }
    return told > 0 ? sum / (double)told : 0;
}

static void
tally(struct arena *arena, struct plan_list *plans)
{
    struct plan_tally *tally = arena_allocate(arena, sizeof *tally);
    *tally = (struct plan_tally){.counts = progress_count_plans(plans),
                                 .progress = progress_mean(plans)};
    plans->tally = tally;
}

void
progress_tally_lists(struct snapshot *snapshot)
{
    tally(&snapshot->arena, &snapshot->ranked);
    for (size_t i = 0; i < snapshot->foci.count; i++) {
        tally(&snapshot->arena, &snapshot->foci.items[i].plans);
    }
}

// How far a focus drifts: a fraction kept as one, so that equal is equal.
struct drift {
    size_t points;
    size_t plans;
    double progress;
};

static struct drift
measure_drift(const struct focus *focus)
{
    struct status_counts counts = progress_count_plans(&focus->plans);
    return (struct drift){
        .points = counts.of[STATUS_RISK] + 2 * counts.of[STATUS_OFF],
        .plans = counts.total,
        .progress = progress_mean(&focus->plans),
    };
}

static bool
drifts_more(const struct drift *left, const struct drift *right)
{
    size_t left_share = left->points * right->plans;
    size_t right_share = right->points * left->plans;
    if (left_share != right_share) {
        return left_share > right_share;
    }
    return left->progress < right->progress;
}

int
progress_bearing(const struct snapshot *snapshot)
{
    int bearing = -1;
    struct drift worst = {0};
    for (size_t i = 0; i < snapshot->compass_count; i++) {
        struct drift drift = measure_drift(snapshot->compass[i]);
        if (drift.points > 0 && (bearing < 0 || drifts_more(&drift, &worst))) {
            bearing = (int)i;
            worst = drift;
        }
    }
    return bearing;
}

const struct measurement *
progress_latest(const struct goal *goal)
{
    return goal->measurement_count > 0
               ? &goal->measurements[goal->measurement_count - 1]
               : NULL;
}

static bool
is_as_good(const struct goal *goal, double value, double limit)
{
    return goal->direction == DIRECTION_LOWER ? value <= limit : value >= limit;
}

enum status
progress_goal_status(const struct goal *goal)
{
    const struct measurement *latest = progress_latest(goal);
    double amber = isnan(goal->amber_limit) ? goal->target : goal->amber_limit;
    if (latest == NULL || (isnan(amber) && isnan(goal->red_limit))) {
        return STATUS_NEW; // not measured, or nothing to measure it by
    }
    if (is_as_good(goal, latest->value, amber)) {
        return STATUS_ON;
    }
    return is_as_good(goal, latest->value, goal->red_limit) ? STATUS_RISK
                                                            : STATUS_OFF;
}

static bool
is_last_of_month(int32_t day)
{
    return calendar_date_from_day(day + 1).day == 1;
}

// The same day of a later month; the last stays the last.
static int32_t
add_months(int32_t day, int months)
{
    struct date date = calendar_date_from_day(day);
    int month = date.year * 12 + date.month - 1 + months;
    struct date first = {month / 12, month % 12 + 1, 1};
    struct date next = {(month + 1) / 12, (month + 1) % 12 + 1, 1};
    int32_t last = calendar_day_from_date(next) - 1;
    int32_t same = calendar_day_from_date(first) + date.day - 1;
    return is_last_of_month(day) || same > last ? last : same;
}

static int32_t
add_interval(int32_t day, enum interval interval)
{
    switch (interval) {
    case INTERVAL_DAILY:
        return day + 1;
    case INTERVAL_WEEKLY:
        return day + 7;
    case INTERVAL_MONTHLY:
        return add_months(day, 1);
    case INTERVAL_QUARTERLY:
        return add_months(day, 3);
    case INTERVAL_HALF_YEARLY:
        return add_months(day, 6);
    case INTERVAL_YEARLY:
        return add_months(day, 12);
    case INTERVAL_AD_HOC:
    default:
        return DAY_NONE;
    }
}

int32_t
progress_next_measurement(const struct goal *goal)
{
    const struct measurement *latest = progress_latest(goal);
    if (latest == NULL || goal->interval == INTERVAL_AD_HOC) {
        return DAY_NONE;
    }
    int32_t end =
        latest->period_to != DAY_NONE ? latest->period_to : latest->measured_on;
    return end != DAY_NONE
               ? add_interval(end, goal->interval) + goal->grace_days
               : DAY_NONE;
}

bool
progress_is_measurement_overdue(const struct goal *goal, int32_t today)
{
    int32_t due = progress_next_measurement(goal);
    return due != DAY_NONE && due < today;
}

bool
progress_is_overdue(const struct plan *plan, int32_t today)
{
    return plan->deadline != DAY_NONE && plan->deadline < today &&
           plan->state != PLAN_REALISED && plan->state != PLAN_STOPPED;
}

// The last report of `plan` up to and with the local day `day`, from `*next`
// on, which is moved past it.
static enum health
health_until(const struct plan *plan, int32_t day, enum health before,
             size_t *next)
{
    enum health health = before;
    while (*next < plan->report_count &&
           calendar_now(plan->reports[*next].reported_at, true).day <= day) {
        health = plan->reports[*next].health;
        ++*next;
    }
    return health;
}

void
progress_history(const struct plan *plan, int32_t today, enum health *months,
                 size_t count)
{
    struct date date = calendar_date_from_day(today);
    int32_t first =
        calendar_day_from_date((struct date){date.year, date.month, 1});
    enum health health = HEALTH_NOT_ASSESSED;
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        // Counted back from the month after today's.
        int back = (int)(count - 1 - i);
        int32_t end = add_months(first, 1 - back) - 1;
        health = health_until(plan, end, health, &next);
        months[i] = health;
    }
}
