#include "model/snapshot_subjects.h"

static bool
link_figure(const struct linking *linking, void *row)
{
    const struct service_figure *figure = row;
    return snapshot_find_service(linking->snapshot, figure->promise_id);
}

static bool
link_reply(const struct linking *linking, void *row)
{
    const struct service_reply *reply = row;
    return reply->hour >= 0 && reply->hour < SERVICE_HOURS &&
           reply->replies >= 0 &&
           snapshot_find_service(linking->snapshot, reply->promise_id);
}

static int
compare_figures(const void *left, const void *right)
{
    const struct service_figure *a = left;
    const struct service_figure *b = right;
    int order = rows_compare_numbers(a->promise_id, b->promise_id);
    order = order ? order : rows_compare_numbers(a->period_to, b->period_to);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static void
attach_figures(struct snapshot *snapshot)
{
    size_t next = 0;
    for (size_t i = 0; i < snapshot->service_promises.count; i++) {
        struct service_promise *promise = &snapshot->service_promises.items[i];
        size_t begin = next;
        promise->figure_count =
            TAKE_RUN(snapshot->service_figures, promise->id, &next);
        if (promise->figure_count > 0) {
            promise->figures = &snapshot->service_figures.items[begin];
        }
    }
}

static void
attach_replies(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->service_replies.count; i++) {
        const struct service_reply *reply = &snapshot->service_replies.items[i];
        const struct service_promise *promise =
            snapshot_find_service(snapshot, reply->promise_id);
        ROW(snapshot->service_promises, promise)->replies[reply->hour] =
            reply->replies;
    }
}

size_t
subjects_link_service(const struct linking *linking, struct snapshot *snapshot)
{
    SORT_ROWS(snapshot->service_promises, rows_compare_ids);
    size_t dropped =
        KEEP_ROWS(linking, snapshot->service_figures, link_figure) +
        KEEP_ROWS(linking, snapshot->service_replies, link_reply);
    SORT_ROWS(snapshot->service_figures, compare_figures);
    attach_figures(snapshot);
    attach_replies(snapshot);
    return dropped;
}
