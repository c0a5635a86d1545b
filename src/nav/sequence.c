#include "nav/sequence.h"

#include "nav/nav.h"

size_t
sequence_count(enum page_id page, const struct snapshot *snapshot)
{
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
    default:
        return 0;
    }
}

int64_t
sequence_id(enum page_id page, const struct snapshot *snapshot, size_t index)
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
    default:
        return 0;
    }
}

bool
nav_sequence(struct place place, const struct snapshot *snapshot, size_t *index,
             size_t *count)
{
    size_t found = sequence_count(place.page, snapshot);

    for (size_t i = 0; i < found; i++) {
        if (sequence_id(place.page, snapshot, i) == place.item) {
            *index = i;
            *count = found;
            return true;
        }
    }
    return false;
}

struct place
sequence_step(struct place place, const struct snapshot *snapshot, int step)
{
    size_t index = 0;
    size_t count = 1;

    if (!nav_sequence(place, snapshot, &index, &count))
        return place;
    index = (step > 0 ? index + 1 : index + count - 1) % count;
    return (struct place){.page = place.page,
                          .item = sequence_id(place.page, snapshot, index)};
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

bool
sequence_holds(struct place place, const struct snapshot *snapshot)
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
    case PAGE_PLANS:
        return nav_has_content(PAGE_PLANS, snapshot) &&
               (place.item == 0 ||
                snapshot_find_focus(snapshot, place.item) != NULL);
    default:
        return place.item == 0 && nav_has_content(place.page, snapshot);
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
sequence_list(struct place place, const struct snapshot *snapshot)
{
    switch (place.page) {
    case PAGE_PLAN:
        return (struct place){.page = PAGE_PLANS};
    case PAGE_GOAL:
        return (struct place){.page = PAGE_GOALS};
    case PAGE_STORY:
        return (struct place){.page = PAGE_STORIES, .item = place.item};
    case PAGE_FOCUS:
        return (struct place){.page = PAGE_COMPASS};
    case PAGE_COMMITMENT:
        return focus_of_commitment(snapshot, place.item);
    default:
        return (struct place){.page = PAGE_COUNT};
    }
}

static size_t
count_rows(struct place place, const struct snapshot *snapshot)
{
    const struct focus *focus;

    if (place.page == PAGE_GOALS)
        return snapshot->shown_goals.count;
    if (place.page != PAGE_PLANS)
        return 0;
    if (place.item == 0)
        return snapshot->ranked.count;
    focus = snapshot_find_focus(snapshot, place.item);
    return focus == NULL ? 0 : focus->plans.count;
}

int
nav_part_count(struct place place, const struct snapshot *snapshot)
{
    size_t rows = count_rows(place, snapshot);

    if (rows <= NAV_PART_SIZE)
        return 1;
    return (int)((rows + NAV_PART_SIZE - 1) / NAV_PART_SIZE);
}
