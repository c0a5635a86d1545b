#include "nav/sequence.h"

#include "nav/nav.h"

size_t
sequence_count(const struct nav *nav, enum page_id page,
               const struct snapshot *snapshot)
{
    const struct nav_rules *rules = rules_find(nav, page);

    switch (page) {
    case PAGE_PLAN:
        return snapshot->ranked.count;
    case PAGE_GOAL:
        return snapshot->shown_goals.count;
    case PAGE_STORIES:
    case PAGE_STORY:
        return snapshot->shown_stories.count;
    case PAGE_FOCUS:
        return snapshot->compass_count;
    case PAGE_STAKEHOLDER:
        return snapshot->shown_stakeholder_count;
    case PAGE_SERVICE:
        return snapshot->service_promises.count;
    case PAGE_LEADERSHIP:
        return snapshot->matrix.visits.count;
    case PAGE_OUTLOOK:
        return snapshot->visits.count;
    case PAGE_RANKING:
        return snapshot->round_count;
    default:
        return rules->count == NULL ? 0 : rules->count(snapshot);
    }
}

int64_t
sequence_id(const struct nav *nav, enum page_id page,
            const struct snapshot *snapshot, size_t index)
{
    switch (page) {
    case PAGE_PLAN:
        return snapshot->ranked.items[index]->id;
    case PAGE_GOAL:
        return snapshot->shown_goals.items[index]->id;
    case PAGE_STORIES:
    case PAGE_STORY:
        return snapshot->shown_stories.items[index]->id;
    case PAGE_FOCUS:
        return snapshot->compass[index]->id;
    case PAGE_STAKEHOLDER:
        return snapshot->shown_stakeholders[index]->id;
    case PAGE_SERVICE:
        return snapshot->service_promises.items[index].id;
    case PAGE_LEADERSHIP:
        return snapshot->matrix.visits.items[index]->id;
    case PAGE_OUTLOOK:
        return snapshot->visits.items[index]->id;
    case PAGE_RANKING:
        return snapshot->rounds[index]->id;
    default:
        return rules_find(nav, page)->find_id(snapshot, index);
    }
}

bool
nav_sequence(const struct nav *nav, struct place place,
             const struct snapshot *snapshot, size_t *index, size_t *count)
{
    size_t found = sequence_count(nav, place.page, snapshot);

    for (size_t i = 0; i < found; i++) {
        if (sequence_id(nav, place.page, snapshot, i) == place.item) {
            *index = i;
            *count = found;
            return true;
        }
    }
    return false;
}

struct place
sequence_step(const struct nav *nav, struct place place,
              const struct snapshot *snapshot, int step)
{
    size_t index = 0;
    size_t count = 1;

    if (!nav_sequence(nav, place, snapshot, &index, &count))
        return place;
    index = (step > 0 ? index + 1 : index + count - 1) % count;
    return (struct place){.page = place.page,
                          .item =
                              sequence_id(nav, place.page, snapshot, index)};
}

struct place
sequence_enter(const struct nav *nav, struct place place,
               const struct snapshot *snapshot)
{
    size_t count = sequence_count(nav, place.page, snapshot);

    if (place.item != 0 || count == 0)
        return place;
    if (place.page == PAGE_RANKING)
        place.item = sequence_id(nav, place.page, snapshot, count - 1);
    if (place.page == PAGE_SERVICE || place.page == PAGE_LEADERSHIP ||
        place.page == PAGE_OUTLOOK ||
        rules_find(nav, place.page)->count != NULL)
        place.item = sequence_id(nav, place.page, snapshot, 0);
    return place;
}

static bool
holds_behaviour(const struct snapshot *snapshot, int64_t id)
{
    const struct behaviour *behaviour = snapshot_find_behaviour(snapshot, id);
    const struct matrix *matrix = &snapshot->matrix;

    return behaviour != NULL &&
           behaviour->cell < matrix->role_count * matrix->competence_count;
}

static bool
holds_story(const struct snapshot *snapshot, int64_t id)
{
    for (size_t i = 0; i < snapshot->shown_stories.count; i++) {
        if (snapshot->shown_stories.items[i]->id == id)
            return true;
    }
    return false;
}

static bool
holds_other(const struct nav *nav, struct place place,
            const struct snapshot *snapshot)
{
    size_t index;
    size_t count;

    return place.item == 0 ? nav_has_content(nav, place.page, snapshot)
                           : nav_sequence(nav, place, snapshot, &index, &count);
}

bool
sequence_holds(const struct nav *nav, struct place place,
               const struct snapshot *snapshot)
{
    switch (place.page) {
    case PAGE_PLAN:
        return snapshot_find_plan(snapshot, place.item) != NULL;
    case PAGE_GOAL:
        return snapshot_find_goal(snapshot, place.item) != NULL;
    case PAGE_STORIES:
    case PAGE_STORY:
        return holds_story(snapshot, place.item);
    case PAGE_FOCUS:
        return snapshot_find_focus(snapshot, place.item) != NULL;
    case PAGE_COMMITMENT:
        return snapshot_find_commitment(snapshot, place.item) != NULL;
    case PAGE_STAKEHOLDER:
        return snapshot_find_stakeholder(snapshot, place.item) != NULL;
    case PAGE_SERVICE:
        return snapshot_find_service(snapshot, place.item) != NULL;
    case PAGE_LEADERSHIP:
        return holds_behaviour(snapshot, place.item);
    case PAGE_RANKING:
        return snapshot_find_round(snapshot, place.item) != NULL;
    case PAGE_OUTLOOK:
        return place.item == 0
                   ? nav_has_content(nav, PAGE_OUTLOOK, snapshot)
                   : snapshot_find_outlook(snapshot, place.item) != NULL;
    case PAGE_PLANS:
        return nav_has_content(nav, PAGE_PLANS, snapshot) &&
               (place.item == 0 ||
                snapshot_find_focus(snapshot, place.item) != NULL);
    default:
        return holds_other(nav, place, snapshot);
    }
}

static struct place
focus_of_commitment(const struct snapshot *snapshot, int64_t id)
{
    const struct commitment *commitment =
        snapshot_find_commitment(snapshot, id);

    if (commitment == NULL)
        return (struct place){.page = PAGE_COMPASS};
    return (struct place){.page = PAGE_FOCUS, .item = commitment->focus_id};
}

struct place
sequence_list(const struct nav *nav, struct place place,
              const struct snapshot *snapshot)
{
    switch (place.page) {
    case PAGE_PLAN:
        return (struct place){.page = PAGE_PLANS};
    case PAGE_GOAL:
        return (struct place){.page = PAGE_GOALS};
    case PAGE_STORY:
        return (struct place){.page = PAGE_STORIES, .item = place.item};
    case PAGE_FOCUS:
    case PAGE_STAKEHOLDER:
        return (struct place){.page = PAGE_COMPASS};
    case PAGE_STOPPED:
    case PAGE_RANKING:
    case PAGE_TRIALS:
        return (struct place){.page = PAGE_PLANS};
    case PAGE_COMMITMENT:
        return focus_of_commitment(snapshot, place.item);
    default:
        return (struct place){.page = place_may_cycle(place.page)
                                          ? PAGE_COUNT
                                          : rules_find(nav, place.page)->above};
    }
}
