#include "model/snapshot_subjects.h"

#include "base/log.h"
#include "model/snapshot_order.h"

void
subjects_link_measures(struct snapshot *snapshot)
{
    struct arena *arena = &snapshot->arena;
    for (size_t i = 0; i < snapshot->commitment_goals.count; i++) {
        const struct link *link = &snapshot->commitment_goals.items[i];
        const struct commitment *from =
            snapshot_find_commitment(snapshot, link->from_id);
        const struct goal *goal = snapshot_find_goal(snapshot, link->to_id);
        if (from != NULL && goal != NULL) {
            struct commitment *commitment = ROW(snapshot->commitments, from);
            LIST_ADD(arena, &commitment->goals, goal);
        }
    }
    for (size_t i = 0; i < snapshot->commitments.count; i++) {
        struct goal_list *goals = &snapshot->commitments.items[i].goals;
        order_goals(goals->items, goals->count);
        LIST_DROP_REPEATED(goals);
    }
    for (size_t i = 0; i < snapshot->benchmarks.count; i++) {
        const struct benchmark *benchmark = &snapshot->benchmarks.items[i];
        const struct goal *of =
            snapshot_find_goal(snapshot, benchmark->goal_id);
        if (of != NULL &&
            (of->benchmark == NULL || of->benchmark->year <= benchmark->year)) {
            ROW(snapshot->goals, of)->benchmark = benchmark;
        }
    }
}

void
subjects_link(const struct linking *linking, struct snapshot *snapshot)
{
    subjects_link_measures(snapshot);
    size_t dropped = subjects_link_areas(linking, snapshot) +
                     subjects_link_stakeholders(linking, snapshot) +
                     subjects_link_service(linking, snapshot) +
                     subjects_link_matrix(linking, snapshot) +
                     subjects_link_rounds(linking, snapshot) +
                     subjects_link_meetings(linking, snapshot) +
                     subjects_link_outlook(linking, snapshot);
    subjects_link_welcome(snapshot);
    if (dropped > 0) {
        log_warning("left out %zu rows beside the steering chain that point "
                    "to nothing",
                    dropped);
    }
}
