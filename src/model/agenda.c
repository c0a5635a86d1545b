#include "model/agenda.h"

#include <stdlib.h>

#include "model/snapshot_rows.h"

#define BIT(reason) (1U << (reason))

// While it is made. Items are not const yet.
struct making {
    const struct since *since;
    int32_t today;
    struct agenda_item *items;
    struct agenda_deadline *deadlines;
    struct agenda agenda;
};

static bool
is_over(const struct plan *plan)
{
    return plan->state == PLAN_REALISED || plan->state == PLAN_STOPPED;
}

static int32_t
milestone_day(const struct milestone *milestone)
{
    if (milestone->reached_on != DAY_NONE) {
        return DAY_NONE;
    }
    return milestone->expected_on != DAY_NONE ? milestone->expected_on
                                              : milestone->planned_on;
}

static unsigned
add_deadline(struct making *making, const struct plan *plan,
             const struct milestone *milestone, int32_t day)
{
    if (day == DAY_NONE || day > making->today + AGENDA_NEAR_DAYS) {
        return 0;
    }
    making->deadlines[making->agenda.deadline_count++] =
        (struct agenda_deadline){day, plan, milestone};
    making->agenda.overdue_count += day < making->today;
    return day < making->today ? BIT(AGENDA_OVERDUE) : BIT(AGENDA_DUE);
}

static unsigned
find_deadlines(struct making *making, const struct plan *plan)
{
    unsigned reasons = add_deadline(making, plan, NULL, plan->deadline);
    for (size_t i = 0; i < plan->milestone_count; i++) {
        const struct milestone *milestone = &plan->milestones[i];
        reasons |=
            add_deadline(making, plan, milestone, milestone_day(milestone));
    }
    return reasons;
}

static bool
waits_for_figures(const struct plan *plan, int32_t today)
{
    for (size_t i = 0; i < plan->goals.count; i++) {
        if (progress_is_measurement_overdue(plan->goals.items[i], today)) {
            return true;
        }
    }
    return false;
}

static unsigned
find_standing(const struct making *making, const struct plan *plan)
{
    bool has_owner = plan->owner != NULL && *plan->owner != '\0';
    unsigned reasons = 0;
    if (progress_plan_status(plan) == STATUS_OFF) {
        reasons |= BIT(AGENDA_OFF_COURSE);
    }
    if (!has_owner && plan->state != PLAN_DRAFT) {
        reasons |= BIT(AGENDA_NO_OWNER);
    }
    if (plan->wants_support) {
        reasons |= BIT(AGENDA_SUPPORT);
    }
    if (waits_for_figures(plan, making->today)) {
        reasons |= BIT(AGENDA_UNMEASURED);
    }
    return reasons;
}

static void
consider(struct making *making, const struct plan *plan)
{
    struct agenda_item item = {.plan = plan,
                               .change = since_find_plan(making->since, plan)};
    if (!is_over(plan)) {
        item.reasons =
            find_deadlines(making, plan) | find_standing(making, plan);
    }
    if (item.change != NULL && item.change->kind != SINCE_PROGRESS) {
        item.reasons |= BIT(AGENDA_CHANGED);
    }
    if (item.reasons != 0) {
        making->items[making->agenda.count++] = item;
    }
}

// 0 is worst.
static int
grade(unsigned reasons)
{
    const unsigned worst = BIT(AGENDA_OFF_COURSE) | BIT(AGENDA_OVERDUE);
    if ((reasons & worst) == worst) {
        return 0;
    }
    for (int reason = 0; reason < AGENDA_REASONS; reason++) {
        if (reasons & BIT(reason)) {
            return reason + 1;
        }
    }
    return AGENDA_REASONS + 1;
}

static int
count_reasons(unsigned reasons)
{
    int count = 0;
    for (; reasons != 0; reasons &= reasons - 1) {
        count++;
    }
    return count;
}

static int
compare_ranks(const struct plan *left, const struct plan *right)
{
    int order = (left->rank == 0) - (right->rank == 0);
    order = order ? order : rows_compare_numbers(left->rank, right->rank);
    return order ? order : rows_compare_numbers(left->id, right->id);
}

static int
compare_items(const void *left, const void *right)
{
    const struct agenda_item *a = left;
    const struct agenda_item *b = right;
    int order = grade(a->reasons) - grade(b->reasons);
    order =
        order ? order : count_reasons(b->reasons) - count_reasons(a->reasons);
    return order ? order : compare_ranks(a->plan, b->plan);
}

static int
compare_deadlines(const void *left, const void *right)
{
    const struct agenda_deadline *a = left;
    const struct agenda_deadline *b = right;
    int order = rows_compare_numbers(a->day, b->day);
    order = order ? order : compare_ranks(a->plan, b->plan);
    order = order ? order : (a->milestone != NULL) - (b->milestone != NULL);
    if (order != 0 || a->milestone == NULL) {
        return order;
    }
    return rows_compare_numbers(a->milestone->id, b->milestone->id);
}

struct agenda
agenda_find(const struct snapshot *snapshot, const struct since *since,
            int32_t today, struct arena *arena)
{
    size_t plans = snapshot->ranked.count;
    size_t days = plans + snapshot->milestones.count;
    struct making making = {
        .since = since,
        .today = today,
        .items = arena_allocate(arena, (plans + 1) * sizeof *making.items),
        .deadlines =
            arena_allocate(arena, (days + 1) * sizeof *making.deadlines),
    };
    for (size_t i = 0; i < plans; i++) {
        consider(&making, snapshot->ranked.items[i]);
    }
    if (making.agenda.count > 1) {
        qsort(making.items, making.agenda.count, sizeof *making.items,
              compare_items);
    }
    if (making.agenda.deadline_count > 1) {
        qsort(making.deadlines, making.agenda.deadline_count,
              sizeof *making.deadlines, compare_deadlines);
    }
    making.agenda.items = making.items;
    making.agenda.deadlines = making.deadlines;
    return making.agenda;
}
