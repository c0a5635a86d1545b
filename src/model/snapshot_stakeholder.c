#include "model/snapshot_subjects.h"

#include <stdlib.h>

#include "base/text.h"
#include "model/snapshot_order.h"

static bool
link_promise(const struct linking *linking, void *row)
{
    struct stakeholder_promise *promise = row;
    promise->goal = snapshot_find_goal(linking->snapshot, promise->goal_id);
    return snapshot_find_stakeholder(linking->snapshot,
                                     promise->stakeholder_id);
}

static int
compare_promises(const void *left, const void *right)
{
    const struct stakeholder_promise *a = left;
    const struct stakeholder_promise *b = right;
    int order = rows_compare_numbers(a->stakeholder_id, b->stakeholder_id);
    order = order ? order : rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_stakeholders(const void *left, const void *right)
{
    const struct stakeholder *a = *(const struct stakeholder *const *)left;
    const struct stakeholder *b = *(const struct stakeholder *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    order = order ? order
                  : text_compare_danish(a->name ? a->name : "",
                                        b->name ? b->name : "");
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static void
list_stakeholders(struct snapshot *snapshot)
{
    size_t count = snapshot->stakeholders.count;
    const struct stakeholder **items =
        arena_allocate(&snapshot->arena, count * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        items[i] = &snapshot->stakeholders.items[i];
    }
    if (count > 1) {
        qsort(items, count, sizeof *items, compare_stakeholders);
    }
    snapshot->shown_stakeholders = items;
    snapshot->shown_stakeholder_count = count;
}

static void
add_plans(struct arena *arena, struct stakeholder *stakeholder,
          const struct goal *goal)
{
    for (size_t i = 0; i < goal->plans.count; i++) {
        LIST_ADD(arena, &stakeholder->plans, goal->plans.items[i]);
    }
}

static void
attach_promises(struct snapshot *snapshot)
{
    size_t next = 0;
    for (size_t i = 0; i < snapshot->stakeholders.count; i++) {
        struct stakeholder *stakeholder = &snapshot->stakeholders.items[i];
        size_t begin = next;
        stakeholder->promise_count =
            TAKE_RUN(snapshot->stakeholder_promises, stakeholder->id, &next);
        if (stakeholder->promise_count > 0) {
            stakeholder->promises =
                &snapshot->stakeholder_promises.items[begin];
        }
        for (size_t j = begin; j < next; j++) {
            const struct goal *goal =
                snapshot->stakeholder_promises.items[j].goal;
            if (goal != NULL) {
                add_plans(&snapshot->arena, stakeholder, goal);
            }
        }
        order_plans(stakeholder->plans.items, stakeholder->plans.count);
        LIST_DROP_REPEATED(&stakeholder->plans);
    }
}

size_t
subjects_link_stakeholders(const struct linking *linking,
                           struct snapshot *snapshot)
{
    size_t dropped =
        KEEP_ROWS(linking, snapshot->stakeholder_promises, link_promise);
    SORT_ROWS(snapshot->stakeholder_promises, compare_promises);
    attach_promises(snapshot);
    list_stakeholders(snapshot);
    return dropped;
}
