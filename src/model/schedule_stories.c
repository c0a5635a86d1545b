#include "model/schedule.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/snapshot_lists.h"

static int
priority_of(const struct schedule_rule *rule)
{
    return rule == NULL ? 0 : rule->priority;
}

// Returns the highest priority of those that may be shown. A story keeps that
// of its own in `priorities`, which is as long as there are stories.
static int
judge_all(struct snapshot *snapshot, const struct schedule_screen *screen,
          const struct now *now, int *priorities, bool *is_changed)
{
    int highest = INT32_MIN;

    for (size_t i = 0; i < snapshot->stories.count; i++) {
        struct story *story = &snapshot->stories.items[i];
        struct schedule_verdict verdict =
            schedule_judge_story(snapshot, story, screen, now);
        bool is_shown = verdict.reason == SCHEDULE_SHOWN;

        priorities[i] = priority_of(verdict.rule);
        if (is_shown && priorities[i] > highest)
            highest = priorities[i];
        *is_changed = *is_changed || is_shown != story->is_shown;
        story->is_shown = is_shown;
        story->dwell_s =
            is_shown && verdict.rule != NULL ? verdict.rule->dwell_s : 0;
    }
    return highest;
}

bool
schedule_show_stories(struct snapshot *snapshot,
                      const struct schedule_screen *screen,
                      const struct now *now)
{
    size_t count = snapshot->stories.count;
    int *priorities = memory_grow(NULL, count + 1, sizeof *priorities);
    bool is_changed = false;
    int highest = judge_all(snapshot, screen, now, priorities, &is_changed);

    for (size_t i = 0; i < count; i++) {
        struct story *story = &snapshot->stories.items[i];
        bool is_told = story->is_shown && priorities[i] == highest;

        is_changed = is_changed || is_told != story->is_told;
        story->is_told = is_told;
    }
    free(priorities);
    if (is_changed)
        lists_show_stories(snapshot);
    return is_changed;
}
