#include "model/snapshot.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/snapshot_order.h"

struct snapshot *
snapshot_create(void)
{
    return memory_allocate(sizeof(struct snapshot));
}

void
snapshot_destroy(struct snapshot *snapshot)
{
    if (snapshot) {
        arena_destroy(&snapshot->arena);
        free(snapshot);
    }
}

#define FIND(rows, id) \
    order_find_row((rows).items, (rows).count, sizeof *(rows).items, (id))

const struct focus *
snapshot_find_focus(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->foci, id);
}

const struct commitment *
snapshot_find_commitment(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->commitments, id);
}

const struct plan *
snapshot_find_plan(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->plans, id);
}

const struct goal *
snapshot_find_goal(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->goals, id);
}

const struct story *
snapshot_find_story(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->stories, id);
}

const struct picture *
snapshot_find_picture(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->pictures, id);
}

const struct stakeholder *
snapshot_find_stakeholder(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->stakeholders, id);
}

const struct service_promise *
snapshot_find_service(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->service_promises, id);
}

const struct behaviour *
snapshot_find_behaviour(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->behaviours, id);
}

const struct priority_round *
snapshot_find_round(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->priority_rounds, id);
}

const struct outlook *
snapshot_find_outlook(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->outlooks, id);
}

const struct meeting_record *
snapshot_find_meeting(const struct snapshot *snapshot, int64_t id)
{
    return FIND(snapshot->meetings, id);
}

bool
snapshot_is_empty(const struct snapshot *snapshot)
{
    return snapshot->foci.count == 0 && snapshot->plans.count == 0;
}
