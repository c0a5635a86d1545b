#include "model/changes.h"

#include "model/progress.h"

// Apart from the plans, for these are as large as they are many, and this is
// looked at where a finger waits for an answer.
void
changes_note_standings(struct snapshot *snapshot)
{
    size_t count = snapshot->plans.count;
    struct plan_standing *standings =
        arena_allocate(&snapshot->arena, count * sizeof *standings);

    for (size_t i = 0; i < count; i++) {
        const struct plan *plan = &snapshot->plans.items[i];

        standings[i] = (struct plan_standing){
            .id = plan->id, .status = (int)progress_plan_status(plan)};
    }
    snapshot->standings = standings;
}

static bool
has_changed(const struct plan_standing *was, const struct plan_standing *is)
{
    return was->id == is->id && was->status != is->status &&
           is->status != (int)STATUS_STOPPED;
}

// Both are in the order of their ids.
struct changes
changes_find(const struct snapshot *before, const struct snapshot *after)
{
    struct changes changes = {0};
    size_t was = 0;

    if (before == NULL || after == NULL)
        return changes;
    for (size_t is = 0; is < after->plans.count; is++) {
        const struct plan_standing *plan = &after->standings[is];

        while (was < before->plans.count &&
               before->standings[was].id < plan->id)
            was++;
        if (was == before->plans.count)
            break;
        if (!has_changed(&before->standings[was], plan))
            continue;
        if (changes.count == CHANGES_MAX)
            return (struct changes){0};
        changes.plans[changes.count++] = plan->id;
    }
    return changes;
}

bool
changes_hold(const struct changes *changes, int64_t plan)
{
    for (size_t i = 0; i < changes->count; i++) {
        if (changes->plans[i] == plan)
            return true;
    }
    return false;
}
