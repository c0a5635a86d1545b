#include <string.h>

#include "meeting/steps.h"
#include "model/agenda.h"

static void
take_items(struct meeting *meeting, const struct agenda *agenda)
{
    meeting->item_count = 0;
    for (size_t i = 0; i < agenda->count && i < MEETING_ITEMS_MAX; i++)
        meeting->items[meeting->item_count++] =
            (struct meeting_item){.plan_id = agenda->items[i].plan->id,
                                  .reasons = agenda->items[i].reasons};
    meeting->index = 0;
    meeting->plan_id = meeting->item_count == 0 ? 0 : meeting->items[0].plan_id;
}

void
agenda_make(struct meeting *meeting, const struct snapshot *snapshot,
            const struct meeting_time *time)
{
    struct arena arena = {0};
    struct since since = since_find(snapshot, time->now.utc_s, &arena);
    struct agenda agenda = agenda_find(snapshot, &since, time->now.day, &arena);

    take_items(meeting, &agenda);
    arena_destroy(&arena);
}

static bool
is_held(const struct snapshot *snapshot, int64_t plan_id)
{
    const struct plan *plan = snapshot_find_plan(snapshot, plan_id);

    return plan != NULL && plan->state != PLAN_STOPPED;
}

// The plan in focus gives way to the one behind it.
void
agenda_prune(struct meeting *meeting, const struct snapshot *snapshot)
{
    size_t kept = 0;
    size_t index = meeting->index;

    // What is being written down is about the plan in focus.
    if (meeting->sheet != SHEET_NONE)
        return;
    for (size_t i = 0; i < meeting->item_count; i++) {
        if (is_held(snapshot, meeting->items[i].plan_id))
            meeting->items[kept++] = meeting->items[i];
        else if (i < meeting->index)
            index--;
    }
    meeting->item_count = kept;
    if (index >= kept)
        index = kept == 0 ? 0 : kept - 1;
    meeting->index = index;
    meeting->plan_id = kept == 0 ? 0 : meeting->items[index].plan_id;
}

static void
take_change(struct meeting *meeting, const struct since_item *item)
{
    bool is_status = (item->moved & SINCE_MOVED_STATUS) != 0;

    if (item->plan == NULL || !is_status ||
        meeting->change_count == MEETING_CHANGES_MAX)
        return;
    meeting->changes[meeting->change_count++] =
        (struct meeting_change){.plan_id = item->plan->id,
                                .before = item->was,
                                .after = item->is,
                                .at_s = item->at_s};
}

void
agenda_look_back(struct meeting *meeting, const struct snapshot *snapshot,
                 const struct meeting_time *time)
{
    struct arena arena = {0};
    struct since since = since_find(snapshot, time->now.utc_s, &arena);

    meeting->change_count = 0;
    for (size_t i = 0; i < since.count; i++)
        take_change(meeting, &since.items[i]);
    meeting->last_s = since.meeting == NULL ? 0 : since.meeting->started_at;
    arena_destroy(&arena);
}

static void
add_person(struct meeting *meeting, const char *name)
{
    size_t length = strlen(name);
    size_t i = 0;

    if (length == 0 || length >= ENTRY_NAME_SIZE)
        return;
    while (i < meeting->people_count && strcmp(meeting->people[i], name) != 0)
        i++;
    if (i < meeting->people_count || i == MEETING_PEOPLE_MAX)
        return;
    memcpy(meeting->people[meeting->people_count++], name, length + 1);
}

void
agenda_find_people(struct meeting *meeting, const struct snapshot *snapshot)
{
    const struct meeting_settings *settings = &meeting->settings;

    meeting->people_count = 0;
    for (size_t i = 0; i < settings->person_count; i++)
        add_person(meeting, settings->persons[i]);
    for (size_t i = 0; i < snapshot->ranked.count; i++)
        add_person(meeting, snapshot->ranked.items[i]->owner);
}
