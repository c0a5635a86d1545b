#include "model/changes.h"

#include "model/progress.h"

static bool
has_changed(const struct snapshot *before, const struct plan *plan)
{
    const struct plan *was = snapshot_find_plan(before, plan->id);

    return was != NULL &&
           progress_plan_status(was) != progress_plan_status(plan);
}

struct changes
changes_find(const struct snapshot *before, const struct snapshot *after)
{
    struct changes changes = {0};

    if (before == NULL || after == NULL)
        return changes;
    for (size_t i = 0; i < after->ranked.count; i++) {
        const struct plan *plan = after->ranked.items[i];

        if (!has_changed(before, plan))
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
