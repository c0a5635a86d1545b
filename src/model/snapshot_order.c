#include "model/snapshot_order.h"

#include <stdlib.h>

#include "base/calendar.h"
#include "base/text.h"
#include "model/snapshot_rows.h"

// What is missing comes last, whatever it is marked with.
static int
compare_present(int64_t left, int64_t right, int64_t missing)
{
    int order = (left == missing) - (right == missing);
    return order ? order : rows_compare_numbers(left, right);
}

static int
compare_names(const char *left, const char *right)
{
    return text_compare_danish(left ? left : "", right ? right : "");
}

static int
compare_measurements(const void *left, const void *right)
{
    const struct measurement *a = left;
    const struct measurement *b = right;
    int order = rows_compare_numbers(a->goal_id, b->goal_id);
    order =
        order ? order : rows_compare_numbers(a->measured_on, b->measured_on);
    order = order ? order : rows_compare_numbers(a->period_to, b->period_to);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_milestones(const void *left, const void *right)
{
    const struct milestone *a = left;
    const struct milestone *b = right;
    int order = rows_compare_numbers(a->plan_id, b->plan_id);
    order = order ? order : rows_compare_numbers(a->position, b->position);
    order =
        order ? order : compare_present(a->planned_on, b->planned_on, DAY_NONE);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_reports(const void *left, const void *right)
{
    const struct status_report *a = left;
    const struct status_report *b = right;
    int order = rows_compare_numbers(a->plan_id, b->plan_id);
    order =
        order ? order : rows_compare_numbers(a->reported_at, b->reported_at);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

void
order_rows(struct snapshot *snapshot)
{
    SORT_ROWS(snapshot->strategies, rows_compare_ids);
    SORT_ROWS(snapshot->stakeholders, rows_compare_ids);
    SORT_ROWS(snapshot->foci, rows_compare_ids);
    SORT_ROWS(snapshot->commitments, rows_compare_ids);
    SORT_ROWS(snapshot->goals, rows_compare_ids);
    SORT_ROWS(snapshot->measurements, compare_measurements);
    SORT_ROWS(snapshot->plans, rows_compare_ids);
    SORT_ROWS(snapshot->milestones, compare_milestones);
    SORT_ROWS(snapshot->reports, compare_reports);
    SORT_ROWS(snapshot->stories, rows_compare_ids);
    SORT_ROWS(snapshot->pictures, rows_compare_ids);
}

const void *
order_find_row(const void *rows, size_t count, size_t row_size, int64_t id)
{
    return count > 0 ? bsearch(&id, rows, count, row_size, rows_compare_ids)
                     : NULL;
}

static int
compare_foci(const void *left, const void *right)
{
    const struct focus *a = *(const struct focus *const *)left;
    const struct focus *b = *(const struct focus *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    order = order ? order : compare_names(a->name, b->name);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_commitments(const void *left, const void *right)
{
    const struct commitment *a = *(const struct commitment *const *)left;
    const struct commitment *b = *(const struct commitment *const *)right;
    int order = rows_compare_numbers(a->focus->position, b->focus->position);
    order = order ? order : rows_compare_numbers(a->focus_id, b->focus_id);
    order = order ? order : rows_compare_numbers(a->position, b->position);
    order = order ? order : compare_names(a->code, b->code);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_goals(const void *left, const void *right)
{
    const struct goal *a = *(const struct goal *const *)left;
    const struct goal *b = *(const struct goal *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    order = order ? order : compare_names(a->name, b->name);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_plans(const void *left, const void *right)
{
    const struct plan *a = *(const struct plan *const *)left;
    const struct plan *b = *(const struct plan *const *)right;
    int order = compare_present(a->rank, b->rank, 0);
    order = order ? order : compare_present(a->deadline, b->deadline, DAY_NONE);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_stopped(const void *left, const void *right)
{
    const struct plan *a = *(const struct plan *const *)left;
    const struct plan *b = *(const struct plan *const *)right;
    int order = rows_compare_numbers(b->ended_on, a->ended_on);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_newest(const void *left, const void *right)
{
    const struct story *a = *(const struct story *const *)left;
    const struct story *b = *(const struct story *const *)right;
    int order = rows_compare_numbers(b->publish_from, a->publish_from);
    return order ? order : rows_compare_numbers(b->id, a->id);
}

static int
compare_stories(const void *left, const void *right)
{
    const struct story *a = *(const struct story *const *)left;
    const struct story *b = *(const struct story *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : compare_newest(left, right);
}

static void
sort_pointers(void *items, size_t count,
              int (*compare)(const void *, const void *))
{
    if (count > 1) {
        qsort(items, count, sizeof(void *), compare);
    }
}

void
order_foci(const struct focus **foci, size_t count)
{
    sort_pointers(foci, count, compare_foci);
}

void
order_commitments(const struct commitment **commitments, size_t count)
{
    sort_pointers(commitments, count, compare_commitments);
}

void
order_goals(const struct goal **goals, size_t count)
{
    sort_pointers(goals, count, compare_goals);
}

void
order_plans(const struct plan **plans, size_t count)
{
    sort_pointers(plans, count, compare_plans);
}

void
order_stopped(const struct plan **plans, size_t count)
{
    sort_pointers(plans, count, compare_stopped);
}

void
order_stories(const struct story **stories, size_t count)
{
    sort_pointers(stories, count, compare_stories);
}

void
order_newest(const struct story **stories, size_t count)
{
    sort_pointers(stories, count, compare_newest);
}
