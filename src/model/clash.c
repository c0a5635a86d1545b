#include "model/clash.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

struct keys {
    const char **sorted;
    size_t count;
};

static int
compare_keys(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static struct keys
sort_keys(const char (*own_keys)[ENTRY_KEY_SIZE], size_t count)
{
    struct keys keys = {.count = count};

    keys.sorted = memory_allocate((count + 1) * sizeof *keys.sorted);
    for (size_t i = 0; i < count; i++)
        keys.sorted[i] = own_keys[i];
    qsort(keys.sorted, count, sizeof *keys.sorted, compare_keys);
    return keys;
}

static bool
is_own(const struct keys *keys, const struct status_report *report)
{
    return report->key[0] != '\0' &&
           bsearch(&report->key, keys->sorted, keys->count,
                   sizeof *keys->sorted, compare_keys) != NULL;
}

// What arrived before a report that somebody saw, they saw as well: a board
// shows whole generations.
static bool
has_seen(const struct status_report *report, const struct status_report *other)
{
    return other->id <= report->based_on_id;
}

static bool
is_unaware(const struct status_report *ours, const struct status_report *theirs)
{
    bool is_news = theirs->key[0] == '\0' && theirs->id > ours->id;

    return !is_news && !has_seen(ours, theirs) && !has_seen(theirs, ours);
}

static bool
is_settled(const struct plan *plan, const struct clash *clash)
{
    for (size_t i = 0; i < plan->report_count; i++) {
        const struct status_report *report = &plan->reports[i];

        if (has_seen(report, clash->ours) && has_seen(report, clash->theirs))
            return true;
    }
    return false;
}

static bool
find_in(const struct plan *plan, const struct keys *keys, struct clash *clash)
{
    *clash = (struct clash){.plan = plan};
    for (size_t i = 0; i < plan->report_count; i++) {
        const struct status_report *report = &plan->reports[i];

        if (is_own(keys, report) &&
            (clash->ours == NULL || report->id > clash->ours->id))
            clash->ours = report;
    }
    for (size_t i = 0; clash->ours != NULL && i < plan->report_count; i++) {
        const struct status_report *report = &plan->reports[i];

        if (!is_own(keys, report) && is_unaware(clash->ours, report) &&
            (clash->theirs == NULL || report->id > clash->theirs->id))
            clash->theirs = report;
    }
    return clash->theirs != NULL && !is_settled(plan, clash);
}

size_t
clash_find(const struct snapshot *snapshot,
           const char (*own_keys)[ENTRY_KEY_SIZE], size_t own_count,
           struct clash *clashes, size_t limit)
{
    struct keys keys = sort_keys(own_keys, own_count);
    size_t count = 0;

    for (size_t i = 0; own_count > 0 && i < snapshot->plans.count; i++) {
        struct clash clash;

        if (!find_in(&snapshot->plans.items[i], &keys, &clash))
            continue;
        if (count < limit)
            clashes[count] = clash;
        count++;
    }
    free(keys.sorted);
    return count;
}
