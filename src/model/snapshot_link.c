#include "model/snapshot.h"

#include <math.h>

#include "base/calendar.h"
#include "base/log.h"
#include "model/changes.h"
#include "model/progress.h"
#include "model/snapshot_lists.h"
#include "model/snapshot_order.h"
#include "model/snapshot_rows.h"
#include "model/snapshot_subjects.h"

#define COMPASS_LIMIT 8

static bool
link_commitment(const struct linking *linking, void *row)
{
    struct commitment *commitment = row;
    commitment->focus =
        snapshot_find_focus(linking->snapshot, commitment->focus_id);
    return commitment->focus != NULL;
}

static bool
link_measurement(const struct linking *linking, void *row)
{
    const struct measurement *measurement = row;
    return isfinite(measurement->value) &&
           snapshot_find_goal(linking->snapshot, measurement->goal_id);
}

static bool
link_milestone(const struct linking *linking, void *row)
{
    const struct milestone *milestone = row;
    return snapshot_find_plan(linking->snapshot, milestone->plan_id);
}

static bool
link_report(const struct linking *linking, void *row)
{
    const struct status_report *report = row;
    return snapshot_find_plan(linking->snapshot, report->plan_id);
}

static bool
link_plan_commitment(const struct linking *linking, void *row)
{
    const struct link *link = row;
    return snapshot_find_plan(linking->snapshot, link->from_id) &&
           snapshot_find_commitment(linking->snapshot, link->to_id);
}

static bool
link_plan_goal(const struct linking *linking, void *row)
{
    const struct link *link = row;
    return snapshot_find_plan(linking->snapshot, link->from_id) &&
           snapshot_find_goal(linking->snapshot, link->to_id);
}

static bool
link_goal(const struct linking *linking, void *row)
{
    struct goal *goal = row;
    goal->focus = snapshot_find_focus(linking->snapshot, goal->focus_id);
    return (goal->valid_from == DAY_NONE ||
            goal->valid_from <= linking->today) &&
           (goal->valid_to == DAY_NONE || goal->valid_to >= linking->today);
}

static bool
link_plan(const struct linking *linking, void *row)
{
    struct plan *plan = row;
    plan->focus = snapshot_find_focus(linking->snapshot, plan->focus_id);
    return true;
}

// A story is told from the day it is published to the day its time is up.
static bool
is_published(const struct story *story, int32_t today)
{
    return (story->publish_from == TIME_NONE ||
            calendar_now(story->publish_from, true).day <= today) &&
           (story->publish_to == TIME_NONE ||
            calendar_now(story->publish_to, true).day >= today);
}

static bool
link_story(const struct linking *linking, void *row)
{
    const struct snapshot *snapshot = linking->snapshot;
    struct story *story = row;
    story->plan = snapshot_find_plan(snapshot, story->plan_id);
    story->goal = snapshot_find_goal(snapshot, story->goal_id);
    story->picture = snapshot_find_picture(snapshot, story->picture_id);
    story->focus = snapshot_find_focus(snapshot, story->focus_id);
    if (story->focus == NULL && story->plan) {
        story->focus = story->plan->focus;
    }
    if (story->focus == NULL && story->goal) {
        story->focus = story->goal->focus;
    }
    story->is_shown = is_published(story, linking->today);
    story->is_told = story->is_shown;
    return true;
}

static void
keep_what_hangs_together(const struct linking *linking,
                         struct snapshot *snapshot)
{
    size_t commitments =
        KEEP_ROWS(linking, snapshot->commitments, link_commitment);
    size_t measurements =
        KEEP_ROWS(linking, snapshot->measurements, link_measurement);
    size_t milestones =
        KEEP_ROWS(linking, snapshot->milestones, link_milestone);
    size_t reports = KEEP_ROWS(linking, snapshot->reports, link_report);
    size_t links =
        KEEP_ROWS(linking, snapshot->plan_commitments, link_plan_commitment) +
        KEEP_ROWS(linking, snapshot->plan_goals, link_plan_goal);
    if (commitments + measurements + milestones + reports + links > 0) {
        log_warning("left out what points to nothing: %zu commitments, "
                    "%zu measurements, %zu milestones, %zu status reports, "
                    "%zu links",
                    commitments, measurements, milestones, reports, links);
    }
}

static void
attach_to_goals(struct snapshot *snapshot)
{
    size_t next = 0;
    for (size_t i = 0; i < snapshot->goals.count; i++) {
        struct goal *goal = &snapshot->goals.items[i];
        size_t begin = next;
        goal->measurement_count =
            TAKE_RUN(snapshot->measurements, goal->id, &next);
        if (goal->measurement_count > 0) {
            goal->measurements = &snapshot->measurements.items[begin];
        }
    }
}

static void
attach_to_plans(struct snapshot *snapshot)
{
    size_t milestone = 0;
    size_t report = 0;
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        struct plan *plan = &snapshot->plans.items[i];
        size_t first_milestone = milestone;
        size_t first_report = report;
        plan->milestone_count =
            TAKE_RUN(snapshot->milestones, plan->id, &milestone);
        plan->report_count = TAKE_RUN(snapshot->reports, plan->id, &report);
        if (plan->milestone_count > 0) {
            plan->milestones = &snapshot->milestones.items[first_milestone];
        }
        if (plan->report_count > 0) {
            plan->reports = &snapshot->reports.items[first_report];
        }
    }
}

static bool
has_begun(const struct strategy *strategy, int32_t today)
{
    return strategy->period_from == DAY_NONE || strategy->period_from <= today;
}

static bool
is_running(const struct strategy *strategy, int32_t today)
{
    return has_begun(strategy, today) &&
           (strategy->period_to == DAY_NONE || strategy->period_to >= today);
}

static bool
is_more_current(const struct strategy *left, const struct strategy *right,
                int32_t today)
{
    if (is_running(left, today) != is_running(right, today)) {
        return is_running(left, today);
    }
    if (has_begun(left, today) != has_begun(right, today)) {
        return has_begun(left, today);
    }
    return left->period_from > right->period_from;
}

static void
choose_strategy(struct snapshot *snapshot, int32_t today)
{
    for (size_t i = 0; i < snapshot->strategies.count; i++) {
        const struct strategy *candidate = &snapshot->strategies.items[i];
        if (snapshot->strategy == NULL ||
            is_more_current(candidate, snapshot->strategy, today)) {
            snapshot->strategy = candidate;
        }
    }
}

static bool
is_on_compass(const struct snapshot *snapshot, const struct focus *focus)
{
    return focus->kind == FOCUS_KIND_FOCUS &&
           (snapshot->strategy == NULL || focus->strategy_id == 0 ||
            focus->strategy_id == snapshot->strategy->id);
}

static void
lay_compass(struct snapshot *snapshot)
{
    const struct focus **compass = arena_allocate(
        &snapshot->arena, snapshot->foci.count * sizeof *compass);
    size_t count = 0;
    for (size_t i = 0; i < snapshot->foci.count; i++) {
        if (is_on_compass(snapshot, &snapshot->foci.items[i])) {
            compass[count++] = &snapshot->foci.items[i];
        }
    }
    order_foci(compass, count);
    snapshot->compass = compass;
    snapshot->compass_count = count < COMPASS_LIMIT ? count : COMPASS_LIMIT;
    for (size_t i = 0; i < snapshot->compass_count; i++) {
        snapshot->foci.items[compass[i] - snapshot->foci.items].sector = i;
    }
}

// When somebody last wrote: whatever the clock says, it is later than that.
static void
find_newest(struct snapshot *snapshot)
{
    snapshot->newest_s = TIME_NONE;
    for (size_t i = 0; i < snapshot->reports.count; i++) {
        if (snapshot->reports.items[i].reported_at > snapshot->newest_s) {
            snapshot->newest_s = snapshot->reports.items[i].reported_at;
        }
    }
}

void
snapshot_link(struct snapshot *snapshot, int32_t today)
{
    struct linking linking = {snapshot, today};
    order_rows(snapshot);
    find_newest(snapshot);
    keep_what_hangs_together(&linking, snapshot);
    // A goal that is not valid is no fault, and nor is what it takes along.
    if (KEEP_ROWS(&linking, snapshot->goals, link_goal) > 0) {
        KEEP_ROWS(&linking, snapshot->measurements, link_measurement);
    }
    KEEP_ROWS(&linking, snapshot->plans, link_plan);
    KEEP_ROWS(&linking, snapshot->stories, link_story);
    attach_to_goals(snapshot);
    attach_to_plans(snapshot);
    choose_strategy(snapshot, today);
    lay_compass(snapshot);
    lists_build(snapshot);
    subjects_link(&linking, snapshot);
    progress_tally_lists(snapshot);
    changes_note_standings(snapshot);
}
