#include "model/snapshot_subjects.h"

#include <stdlib.h>

#include "model/snapshot_order.h"

static bool
link_outlook_plan(const struct linking *linking, void *row)
{
    const struct link *link = row;
    return snapshot_find_outlook(linking->snapshot, link->from_id) &&
           snapshot_find_plan(linking->snapshot, link->to_id);
}

static int
compare_outlooks(const void *left, const void *right)
{
    const struct outlook *a = *(const struct outlook *const *)left;
    const struct outlook *b = *(const struct outlook *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_visits(const void *left, const void *right)
{
    const struct outlook *a = *(const struct outlook *const *)left;
    const struct outlook *b = *(const struct outlook *const *)right;
    int order =
        rows_compare_numbers((int64_t)b->plans.count, (int64_t)a->plans.count);
    return order ? order : compare_outlooks(left, right);
}

static void
attach_plans(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->outlook_plans.count; i++) {
        const struct link *link = &snapshot->outlook_plans.items[i];
        const struct plan *plan = snapshot_find_plan(snapshot, link->to_id);
        const struct outlook *from =
            snapshot_find_outlook(snapshot, link->from_id);
        if (plan->state != PLAN_STOPPED) {
            struct outlook *outlook = ROW(snapshot->outlooks, from);
            LIST_ADD(&snapshot->arena, &outlook->plans, plan);
        }
    }
    for (size_t i = 0; i < snapshot->outlooks.count; i++) {
        struct plan_list *plans = &snapshot->outlooks.items[i].plans;
        order_plans(plans->items, plans->count);
        LIST_DROP_REPEATED(plans);
    }
}

static void
sort_list(struct outlook_list *list, int (*compare)(const void *, const void *))
{
    if (list->count > 1) {
        qsort(list->items, list->count, sizeof *list->items, compare);
    }
}

// A visit shows a challenge that something is done about; if there is none,
// any.
static void
list_visits(struct snapshot *snapshot)
{
    const struct outlook_list *challenges = &snapshot->challenges;
    for (size_t i = 0; i < challenges->count; i++) {
        LIST_ADD(&snapshot->arena, &snapshot->visits, challenges->items[i]);
    }
    sort_list(&snapshot->visits, compare_visits);
    size_t count = snapshot->visits.count;
    while (count > 0 && snapshot->visits.items[count - 1]->plans.count == 0) {
        count--;
    }
    snapshot->visits.count = count > 0 ? count : challenges->count;
}

size_t
subjects_link_outlook(const struct linking *linking, struct snapshot *snapshot)
{
    SORT_ROWS(snapshot->outlooks, rows_compare_ids);
    size_t dropped =
        KEEP_ROWS(linking, snapshot->outlook_plans, link_outlook_plan);
    attach_plans(snapshot);
    for (size_t i = 0; i < snapshot->outlooks.count; i++) {
        const struct outlook *outlook = &snapshot->outlooks.items[i];
        struct outlook_list *list = outlook->kind == OUTLOOK_CHALLENGE
                                        ? &snapshot->challenges
                                        : &snapshot->opportunities;
        LIST_ADD(&snapshot->arena, list, outlook);
    }
    sort_list(&snapshot->challenges, compare_outlooks);
    sort_list(&snapshot->opportunities, compare_outlooks);
    list_visits(snapshot);
    return dropped;
}
