#include "model/snapshot_lists.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/snapshot_edges.h"
#include "model/snapshot_order.h"
#include "model/snapshot_rows.h"

static void
list_commitments(struct snapshot *snapshot, struct ordering *ordering)
{
    const struct commitment **items = ordering->items;
    for (size_t i = 0; i < snapshot->commitments.count; i++) {
        items[i] = &snapshot->commitments.items[i];
    }
    order_commitments(items, snapshot->commitments.count);
    for (size_t i = 0; i < snapshot->commitments.count; i++) {
        ordering->places[items[i] - snapshot->commitments.items] = i;
        struct focus *focus = ROW(snapshot->foci, items[i]->focus);
        LIST_ADD(&snapshot->arena, &focus->commitments, items[i]);
    }
}

static void
list_goals(struct snapshot *snapshot, struct ordering *ordering)
{
    const struct goal **items = ordering->items;
    for (size_t i = 0; i < snapshot->goals.count; i++) {
        items[i] = &snapshot->goals.items[i];
    }
    order_goals(items, snapshot->goals.count);
    snapshot->shown_goals = (struct goal_list){items, snapshot->goals.count};
    for (size_t i = 0; i < snapshot->goals.count; i++) {
        ordering->places[items[i] - snapshot->goals.items] = i;
        if (items[i]->focus) {
            struct focus *focus = ROW(snapshot->foci, items[i]->focus);
            LIST_ADD(&snapshot->arena, &focus->goals, items[i]);
        }
    }
}

// The stopped plans stand last in the array, and apart in the snapshot.
static void
split_stopped(struct snapshot *snapshot, const struct plan **items)
{
    size_t shown = 0;
    size_t end = snapshot->plans.count;
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        const struct plan *plan = &snapshot->plans.items[i];
        if (plan->state == PLAN_STOPPED) {
            items[--end] = plan;
        } else {
            items[shown++] = plan;
        }
    }
    snapshot->ranked = (struct plan_list){.items = items, .count = shown};
    snapshot->stopped = (struct plan_list){
        .items = items + shown, .count = snapshot->plans.count - shown};
    order_plans(snapshot->ranked.items, snapshot->ranked.count);
    order_stopped(snapshot->stopped.items, snapshot->stopped.count);
}

static void
list_plans(struct snapshot *snapshot, struct ordering *ordering)
{
    const struct plan **items = ordering->items;
    split_stopped(snapshot, items);
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        ordering->places[items[i] - snapshot->plans.items] = i;
        if (i < snapshot->ranked.count && items[i]->focus) {
            struct focus *focus = ROW(snapshot->foci, items[i]->focus);
            LIST_ADD(&snapshot->arena, &focus->plans, items[i]);
        }
    }
}

static void
add_story(struct snapshot *snapshot, const struct story *story)
{
    if (story->focus) {
        struct focus *focus = ROW(snapshot->foci, story->focus);
        LIST_ADD(&snapshot->arena, &focus->stories, story);
    }
    if (story->plan) {
        struct plan *plan = ROW(snapshot->plans, story->plan);
        LIST_ADD(&snapshot->arena, &plan->stories, story);
    }
    if (story->goal) {
        struct goal *goal = ROW(snapshot->goals, story->goal);
        LIST_ADD(&snapshot->arena, &goal->stories, story);
    }
}

static void
empty_story_lists(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->foci.count; i++) {
        snapshot->foci.items[i].stories.count = 0;
    }
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        snapshot->plans.items[i].stories.count = 0;
    }
    for (size_t i = 0; i < snapshot->goals.count; i++) {
        snapshot->goals.items[i].stories.count = 0;
    }
}

static size_t
keep_told(const struct story **items, size_t count)
{
    size_t told = 0;
    for (size_t i = 0; i < count; i++) {
        if (items[i]->is_told) {
            items[told++] = items[i];
        }
    }
    return told;
}

void
lists_show_stories(struct snapshot *snapshot)
{
    const struct story **items = arena_allocate(
        &snapshot->arena, snapshot->stories.count * sizeof(void *));
    size_t count = 0;
    empty_story_lists(snapshot);
    for (size_t i = 0; i < snapshot->stories.count; i++) {
        if (snapshot->stories.items[i].is_shown) {
            items[count++] = &snapshot->stories.items[i];
        }
    }
    order_newest(items, count);
    for (size_t i = 0; i < count; i++) {
        add_story(snapshot, items[i]);
    }
    count = keep_told(items, count);
    order_stories(items, count);
    snapshot->shown_stories = (struct story_list){items, count};
}

static void
join_commitments(struct snapshot *snapshot, const struct ordering *plans,
                 const struct ordering *commitments)
{
    const struct plan **plan_items = plans->items;
    const struct commitment **items = commitments->items;
    struct edges edges = snapshot_edges_create(snapshot->plan_commitments.items,
                                               snapshot->plan_commitments.count,
                                               plans, commitments);
    for (size_t i = 0; i < edges.count; i++) {
        const struct edge *edge = &edges.by_from[i];
        struct commitment *commitment =
            ROW(snapshot->commitments, items[edge->to]);
        if (edge->from < snapshot->ranked.count) {
            LIST_ADD(&snapshot->arena, &commitment->plans,
                     plan_items[edge->from]);
        }
        edge = &edges.by_to[i];
        struct plan *plan = ROW(snapshot->plans, plan_items[edge->from]);
        LIST_ADD(&snapshot->arena, &plan->commitments, items[edge->to]);
    }
    snapshot_edges_destroy(&edges);
}

static void
join_goals(struct snapshot *snapshot, const struct ordering *plans,
           const struct ordering *goals)
{
    const struct plan **plan_items = plans->items;
    const struct goal **items = goals->items;
    struct edges edges = snapshot_edges_create(
        snapshot->plan_goals.items, snapshot->plan_goals.count, plans, goals);
    for (size_t i = 0; i < edges.count; i++) {
        const struct edge *edge = &edges.by_from[i];
        struct goal *goal = ROW(snapshot->goals, items[edge->to]);
        if (edge->from < snapshot->ranked.count) {
            LIST_ADD(&snapshot->arena, &goal->plans, plan_items[edge->from]);
        }
        edge = &edges.by_to[i];
        struct plan *plan = ROW(snapshot->plans, plan_items[edge->from]);
        LIST_ADD(&snapshot->arena, &plan->goals, items[edge->to]);
    }
    snapshot_edges_destroy(&edges);
}

static struct ordering
begin_ordering(struct arena *arena, const void *rows, size_t row_size,
               size_t count)
{
    return (struct ordering){
        .rows = rows,
        .row_size = row_size,
        .count = count,
        .items = arena_allocate(arena, count * sizeof(void *)),
        .places = memory_grow(NULL, count, sizeof(size_t)),
    };
}

#define BEGIN_ORDERING(snapshot, field)                         \
    begin_ordering(&(snapshot)->arena, (snapshot)->field.items, \
                   sizeof *(snapshot)->field.items, (snapshot)->field.count)

void
lists_build(struct snapshot *snapshot)
{
    struct ordering commitments = BEGIN_ORDERING(snapshot, commitments);
    struct ordering goals = BEGIN_ORDERING(snapshot, goals);
    struct ordering plans = BEGIN_ORDERING(snapshot, plans);
    list_commitments(snapshot, &commitments);
    list_goals(snapshot, &goals);
    list_plans(snapshot, &plans);
    lists_show_stories(snapshot);
    join_commitments(snapshot, &plans, &commitments);
    join_goals(snapshot, &plans, &goals);
    free(plans.places);
    free(goals.places);
    free(commitments.places);
}
