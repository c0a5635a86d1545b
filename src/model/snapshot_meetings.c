#include "model/snapshot_subjects.h"

#include <stdlib.h>

static bool
link_decision(const struct linking *linking, void *row)
{
    struct decision *decision = row;
    decision->meeting =
        snapshot_find_meeting(linking->snapshot, decision->meeting_id);
    decision->plan = snapshot_find_plan(linking->snapshot, decision->plan_id);
    return true;
}

static bool
link_discussed(const struct linking *linking, void *row)
{
    struct discussed *talk = row;
    talk->plan = snapshot_find_plan(linking->snapshot, talk->plan_id);
    return talk->plan != NULL &&
           snapshot_find_meeting(linking->snapshot, talk->meeting_id);
}

static int
compare_decisions(const void *left, const void *right)
{
    const struct decision *a = left;
    const struct decision *b = right;
    int order = rows_compare_numbers(a->decided_at, b->decided_at);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_talks(const void *left, const void *right)
{
    const struct discussed *a = left;
    const struct discussed *b = right;
    int order = rows_compare_numbers(a->discussed_at, b->discussed_at);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_newest(const void *left, const void *right)
{
    const struct meeting_record *a =
        *(const struct meeting_record *const *)left;
    const struct meeting_record *b =
        *(const struct meeting_record *const *)right;
    int order = rows_compare_numbers(b->started_at, a->started_at);
    return order ? order : rows_compare_numbers(b->id, a->id);
}

static void
list_meetings(struct snapshot *snapshot)
{
    struct meeting_records *held = &snapshot->held;
    for (size_t i = 0; i < snapshot->meetings.count; i++) {
        LIST_ADD(&snapshot->arena, held, &snapshot->meetings.items[i]);
    }
    if (held->count > 1) {
        qsort(held->items, held->count, sizeof(void *), compare_newest);
    }
}

static void
list_decisions(struct snapshot *snapshot)
{
    struct arena *arena = &snapshot->arena;
    size_t count = snapshot->decisions.count;
    for (size_t i = 0; i < count; i++) {
        const struct decision *oldest = &snapshot->decisions.items[i];
        const struct decision *newest =
            &snapshot->decisions.items[count - 1 - i];
        if (oldest->meeting != NULL) {
            struct meeting_record *meeting =
                ROW(snapshot->meetings, oldest->meeting);
            LIST_ADD(arena, &meeting->decisions, oldest);
        }
        if (newest->plan != NULL) {
            struct plan *plan = ROW(snapshot->plans, newest->plan);
            LIST_ADD(arena, &plan->decisions, newest);
        }
    }
}

static void
list_talks(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->talks.count; i++) {
        const struct discussed *talk = &snapshot->talks.items[i];
        const struct meeting_record *of =
            snapshot_find_meeting(snapshot, talk->meeting_id);
        struct meeting_record *meeting = ROW(snapshot->meetings, of);
        LIST_ADD(&snapshot->arena, &meeting->talks, talk);
    }
}

size_t
subjects_link_meetings(const struct linking *linking, struct snapshot *snapshot)
{
    SORT_ROWS(snapshot->meetings, rows_compare_ids);
    SORT_ROWS(snapshot->decisions, compare_decisions);
    SORT_ROWS(snapshot->talks, compare_talks);
    SORT_ROWS(snapshot->changes, rows_compare_ids);
    size_t dropped = KEEP_ROWS(linking, snapshot->decisions, link_decision) +
                     KEEP_ROWS(linking, snapshot->talks, link_discussed);
    list_meetings(snapshot);
    list_decisions(snapshot);
    list_talks(snapshot);
    return dropped;
}
