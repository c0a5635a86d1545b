#include "model/since.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/plan_words.h"
#include "model/since_log.h"
#include "model/snapshot_rows.h"

static size_t
find_word(const char *const *words, size_t count, const char *word,
          size_t otherwise)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], word) == 0) {
            return i;
        }
    }
    return otherwise;
}

// What was known of a plan at a moment: a report that came late, from a board
// without network, counts by when it was written.
static const struct status_report *
find_report(const struct plan *plan, int64_t from_s)
{
    const struct status_report *newest = NULL;
    for (size_t i = 0; i < plan->report_count; i++) {
        if (plan->reports[i].reported_at <= from_s) {
            newest = &plan->reports[i];
        }
    }
    return newest;
}

static enum health
find_health(const struct plan *plan, const struct since_log *log,
            int64_t from_s)
{
    const struct change *change = since_log_first(log, "health");
    if (plan->report_count > 0) {
        const struct status_report *report = find_report(plan, from_s);
        return report ? report->health : HEALTH_NOT_ASSESSED;
    }
    return change ? (enum health)find_word(plan_health_words, PLAN_HEALTH_COUNT,
                                           change->before, HEALTH_NOT_ASSESSED)
                  : plan->health;
}

static double
find_progress(const struct plan *plan, const struct since_log *log,
              int64_t from_s)
{
    const struct change *change = since_log_first(log, "progress");
    if (plan->report_count > 0) {
        const struct status_report *report = find_report(plan, from_s);
        return report ? report->progress : (double)NAN;
    }
    return change ? since_log_number(change->before) : plan->progress;
}

static enum status
find_status(const struct plan *plan, const struct since_log *log,
            int64_t from_s)
{
    const struct change *state = since_log_first(log, "state");
    struct plan then = *plan;
    then.health = find_health(plan, log, from_s);
    if (state != NULL) {
        then.state = (enum plan_state)find_word(
            plan_state_words, PLAN_STATE_COUNT, state->before, plan->state);
    }
    return progress_plan_status(&then);
}

static const char *
or_empty(const char *text)
{
    return text ? text : "";
}

// Whoever is named stands before the role, as in the views.
static const char *
find_owner(const struct plan *plan, const struct since_log *log)
{
    const struct change *person = since_log_first(log, "owner");
    const struct change *role = since_log_first(log, "owner_role");
    const char *now = or_empty(plan->owner);
    const char *role_now = or_empty(plan->owner_role);
    const char *role_then = role ? role->before : role_now;
    const char *person_then =
        person ? person->before : (strcmp(now, role_now) != 0 ? now : "");
    return *person_then != '\0' ? person_then : role_then;
}

static int32_t
find_deadline(const struct plan *plan, const struct since_log *log)
{
    const struct change *change = since_log_first(log, "deadline");
    return change ? calendar_parse_day(change->before) : plan->deadline;
}

static bool
is_other(double left, double right)
{
    return isnan(left) ? !isnan(right) : left != right;
}

static unsigned
find_moved(const struct since_item *item)
{
    const struct plan *plan = item->plan;
    unsigned moved = 0;
    if (item->was != item->is) {
        moved |= SINCE_MOVED_STATUS;
    }
    if (!isnan(item->after) && is_other(item->before, item->after)) {
        moved |= SINCE_MOVED_PROGRESS;
    }
    if (item->deadline != plan->deadline) {
        moved |= SINCE_MOVED_DEADLINE;
    }
    if (strcmp(item->owner, or_empty(plan->owner)) != 0) {
        moved |= SINCE_MOVED_OWNER;
    }
    return moved;
}

static enum since_kind
choose_kind(unsigned moved)
{
    if (moved & SINCE_MOVED_STATUS) {
        return SINCE_STATUS;
    }
    return moved & (SINCE_MOVED_DEADLINE | SINCE_MOVED_OWNER) ? SINCE_AGREED
                                                              : SINCE_PROGRESS;
}

static bool
tell_plan(const struct plan *plan, const struct since_log *log, int64_t from_s,
          struct since_item *item)
{
    const struct change *state = since_log_first(log, "state");
    *item = (struct since_item){
        .plan = plan,
        .was = find_status(plan, log, from_s),
        .is = progress_plan_status(plan),
        .before = find_progress(plan, log, from_s),
        .after = plan->progress,
        .deadline = find_deadline(plan, log),
        .owner = find_owner(plan, log),
    };
    if (state != NULL && *state->before == '\0') {
        item->kind = SINCE_NEW;
        return true;
    }
    item->moved = find_moved(item);
    item->kind = choose_kind(item->moved);
    return item->moved != 0;
}

// What the goal's status would be with another newest value.
static enum status
judge(const struct goal *goal, double value)
{
    struct measurement measurement = {.value = value};
    struct goal then = *goal;
    then.measurements = &measurement;
    then.measurement_count = isnan(value) ? 0U : 1U;
    return progress_goal_status(&then);
}

static bool
tell_goal(const struct goal *goal, const struct since_log *log,
          struct since_item *item)
{
    const struct measurement *latest = progress_latest(goal);
    double now = latest ? latest->value : (double)NAN;
    double before = since_log_value(log, "value", now);
    *item = (struct since_item){
        .kind = SINCE_VALUE,
        .goal = goal,
        .was = judge(goal, before),
        .is = progress_goal_status(goal),
        .before = before,
        .after = now,
        .owner = "",
    };
    return is_other(before, now);
}

static bool
tell(const struct snapshot *snapshot, const struct since_log *log,
     int64_t from_s, struct since_item *item)
{
    const struct change *first = log->items[0];
    bool is_plan = strcmp(first->object, "plan") == 0;
    const struct plan *plan =
        is_plan ? snapshot_find_plan(snapshot, first->object_id) : NULL;
    const struct goal *goal =
        is_plan ? NULL : snapshot_find_goal(snapshot, first->object_id);
    bool is_told = (plan != NULL && tell_plan(plan, log, from_s, item)) ||
                   (goal != NULL && tell_goal(goal, log, item));
    item->at_s = log->items[log->count - 1]->changed_at;
    return is_told;
}

static int64_t
item_id(const struct since_item *item)
{
    if (item->decision != NULL) {
        return item->decision->id;
    }
    return item->goal ? item->goal->id : item->plan->id;
}

static int
compare_items(const void *left, const void *right)
{
    const struct since_item *a = left;
    const struct since_item *b = right;
    int order = rows_compare_numbers(a->kind, b->kind);
    order = order ? order : rows_compare_numbers(b->at_s, a->at_s);
    return order ? order : rows_compare_numbers(item_id(a), item_id(b));
}

// The newest by its end: two boards' clocks may differ.
static const struct meeting_record *
find_last(const struct snapshot *snapshot)
{
    const struct meeting_record *last = NULL;
    for (size_t i = 0; i < snapshot->held.count; i++) {
        const struct meeting_record *meeting = snapshot->held.items[i];
        if (meeting->ended_at != TIME_NONE &&
            (last == NULL || meeting->ended_at > last->ended_at)) {
            last = meeting;
        }
    }
    return last;
}

struct since
since_find(const struct snapshot *snapshot, int64_t now_s, struct arena *arena)
{
    struct since since = {.meeting = find_last(snapshot)};
    since.from_s = since.meeting ? since.meeting->ended_at
                                 : now_s - SINCE_DAYS * SECONDS_PER_DAY;
    struct since_logs logs = since_logs_take(
        snapshot->changes.items, snapshot->changes.count, since.from_s, arena);
    struct since_item *items = arena_allocate(
        arena, (logs.count + snapshot->decisions.count + 1) * sizeof *items);
    struct since_log log;
    for (size_t next = 0; since_logs_next(&logs, &next, &log);) {
        since.count += tell(snapshot, &log, since.from_s, &items[since.count]);
    }
    for (size_t i = 0; i < snapshot->decisions.count; i++) {
        const struct decision *decision = &snapshot->decisions.items[i];
        if (decision->decided_at > since.from_s) {
            items[since.count++] = (struct since_item){
                .kind = SINCE_DECISION,
                .at_s = decision->decided_at,
                .plan = decision->plan,
                .decision = decision,
                .owner = "",
            };
        }
    }
    if (since.count > 1) {
        qsort(items, since.count, sizeof *items, compare_items);
    }
    since.items = items;
    return since;
}

const struct since_item *
since_find_plan(const struct since *since, const struct plan *plan)
{
    for (size_t i = 0; i < since->count; i++) {
        const struct since_item *item = &since->items[i];
        if (item->plan == plan && item->decision == NULL) {
            return item;
        }
    }
    return NULL;
}
