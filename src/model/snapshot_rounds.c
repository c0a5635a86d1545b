#include "model/snapshot_subjects.h"

#include <stdlib.h>

#include "base/memory.h"

static bool
link_priority(const struct linking *linking, void *row)
{
    struct priority *priority = row;
    priority->plan = snapshot_find_plan(linking->snapshot, priority->plan_id);
    return priority->plan != NULL &&
           snapshot_find_round(linking->snapshot, priority->round_id);
}

static int
compare_priorities(const void *left, const void *right)
{
    const struct priority *a = left;
    const struct priority *b = right;
    int order = rows_compare_numbers(a->round_id, b->round_id);
    order = order ? order : rows_compare_numbers(a->rank, b->rank);
    return order ? order : rows_compare_numbers(a->plan_id, b->plan_id);
}

static int
compare_rounds(const void *left, const void *right)
{
    const struct priority_round *a =
        *(const struct priority_round *const *)left;
    const struct priority_round *b =
        *(const struct priority_round *const *)right;
    int order = rows_compare_numbers(a->held_on, b->held_on);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

// Priorities begin with their owner, not with an id of their own.
static void
attach_places(struct snapshot *snapshot)
{
    size_t next = 0;
    for (size_t i = 0; i < snapshot->priority_rounds.count; i++) {
        struct priority_round *round = &snapshot->priority_rounds.items[i];
        size_t begin = next;
        while (next < snapshot->priorities.count &&
               snapshot->priorities.items[next].round_id == round->id) {
            next++;
        }
        round->place_count = next - begin;
        if (round->place_count > 0) {
            round->places = &snapshot->priorities.items[begin];
        }
    }
}

static void
list_rounds(struct snapshot *snapshot)
{
    size_t count = snapshot->priority_rounds.count;
    const struct priority_round **items =
        arena_allocate(&snapshot->arena, count * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        items[i] = &snapshot->priority_rounds.items[i];
    }
    if (count > 1) {
        qsort(items, count, sizeof *items, compare_rounds);
    }
    snapshot->rounds = items;
    snapshot->round_count = count;
}

// Which rank a plan had, to be looked up by plan.
struct rank {
    int64_t plan_id;
    int64_t rank;
};

static struct rank *
sort_ranks(const struct priority_round *round)
{
    struct rank *ranks = memory_grow(NULL, round->place_count, sizeof *ranks);
    for (size_t i = 0; i < round->place_count; i++) {
        ranks[i] =
            (struct rank){round->places[i].plan_id, round->places[i].rank};
    }
    rows_sort(ranks, round->place_count, sizeof *ranks, rows_compare_ids);
    return ranks;
}

static void
find_previous(struct snapshot *snapshot, const struct priority_round *before,
              const struct priority_round *round)
{
    struct rank *ranks = sort_ranks(before);
    struct priority *places = ROW(snapshot->priorities, round->places);
    for (size_t i = 0; i < round->place_count; i++) {
        const struct rank *rank =
            before->place_count == 0
                ? NULL
                : bsearch(&places[i].plan_id, ranks, before->place_count,
                          sizeof *ranks, rows_compare_ids);
        places[i].previous_rank = rank == NULL ? 0 : rank->rank;
    }
    free(ranks);
}

size_t
subjects_link_rounds(const struct linking *linking, struct snapshot *snapshot)
{
    SORT_ROWS(snapshot->priority_rounds, rows_compare_ids);
    size_t dropped = KEEP_ROWS(linking, snapshot->priorities, link_priority);
    SORT_ROWS(snapshot->priorities, compare_priorities);
    attach_places(snapshot);
    list_rounds(snapshot);
    for (size_t i = 1; i < snapshot->round_count; i++) {
        if (snapshot->rounds[i]->place_count > 0) {
            find_previous(snapshot, snapshot->rounds[i - 1],
                          snapshot->rounds[i]);
        }
    }
    return dropped;
}
