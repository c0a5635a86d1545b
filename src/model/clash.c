#include "model/clash.h"

#include <string.h>

// One that no board wrote has none.
static bool
has_key(const struct status_report *report)
{
    return report->key != NULL && report->key[0] != '\0';
}

static bool
is_own(const struct status_report *report, const char *screen)
{
    return has_key(report) && report->screen != NULL &&
           strcmp(report->screen, screen) == 0;
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
    bool is_news = !has_key(theirs) && theirs->id > ours->id;

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

static const struct status_report *
find_ours(const struct plan *plan, const char *screen)
{
    const struct status_report *ours = NULL;

    for (size_t i = 0; i < plan->report_count; i++) {
        const struct status_report *report = &plan->reports[i];

        if (is_own(report, screen) && (ours == NULL || report->id > ours->id))
            ours = report;
    }
    return ours;
}

static const struct status_report *
find_theirs(const struct plan *plan, const char *screen,
            const struct status_report *ours)
{
    const struct status_report *theirs = NULL;

    for (size_t i = 0; i < plan->report_count; i++) {
        const struct status_report *report = &plan->reports[i];

        if (!is_own(report, screen) && is_unaware(ours, report) &&
            (theirs == NULL || report->id > theirs->id))
            theirs = report;
    }
    return theirs;
}

bool
clash_find(const struct plan *plan, const char *screen, struct clash *clash)
{
    *clash = (struct clash){.plan = plan, .ours = find_ours(plan, screen)};
    if (clash->ours != NULL)
        clash->theirs = find_theirs(plan, screen, clash->ours);
    return clash->theirs != NULL && !is_settled(plan, clash);
}

size_t
clash_list(const struct snapshot *snapshot, const char *screen,
           struct clash *clashes, size_t limit)
{
    size_t count = 0;

    for (size_t i = 0; i < snapshot->plans.count; i++) {
        struct clash clash;

        if (!clash_find(&snapshot->plans.items[i], screen, &clash))
            continue;
        if (count < limit)
            clashes[count] = clash;
        count++;
    }
    return count;
}
