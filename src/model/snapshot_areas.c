#include "model/snapshot_subjects.h"

#include <stdlib.h>

#include "base/text.h"
#include "model/snapshot_order.h"

static bool
link_proposal(const struct linking *linking, void *row)
{
    const struct proposal *proposal = row;
    return snapshot_find_plan(linking->snapshot, proposal->plan_id);
}

static bool
link_plan_focus(const struct linking *linking, void *row)
{
    const struct link *link = row;
    return snapshot_find_plan(linking->snapshot, link->from_id) &&
           snapshot_find_focus(linking->snapshot, link->to_id);
}

static bool
is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

// "A10" comes after "A9": runs of digits count as numbers. Short of that, the
// texts decide.
static int
compare_codes(const char *left, const char *right)
{
    while (*left != '\0' && *left == *right && !is_digit(*left)) {
        left++;
        right++;
    }
    if (is_digit(*left) && is_digit(*right)) {
        int order = rows_compare_numbers(strtoll(left, NULL, 10),
                                         strtoll(right, NULL, 10));
        return order ? order : text_compare_danish(left, right);
    }
    return text_compare_danish(left, right);
}

static int
compare_initiatives(const void *left, const void *right)
{
    const struct plan *a = *(const struct plan *const *)left;
    const struct plan *b = *(const struct plan *const *)right;
    int order = compare_codes(a->code ? a->code : "", b->code ? b->code : "");
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static void
list_initiatives(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->plan_foci.count; i++) {
        const struct link *link = &snapshot->plan_foci.items[i];
        const struct plan *plan = snapshot_find_plan(snapshot, link->from_id);
        const struct focus *to = snapshot_find_focus(snapshot, link->to_id);
        if (to->kind == FOCUS_KIND_AREA && plan->state != PLAN_STOPPED) {
            struct focus *area = ROW(snapshot->foci, to);
            LIST_ADD(&snapshot->arena, &area->initiatives, plan);
        }
    }
    for (size_t i = 0; i < snapshot->foci.count; i++) {
        struct plan_list *plans = &snapshot->foci.items[i].initiatives;
        if (plans->count > 1) {
            qsort(plans->items, plans->count, sizeof(void *),
                  compare_initiatives);
            LIST_DROP_REPEATED(plans);
        }
    }
}

static void
list_areas(struct snapshot *snapshot)
{
    const struct focus **areas =
        arena_allocate(&snapshot->arena, snapshot->foci.count * sizeof *areas);
    for (size_t i = 0; i < snapshot->foci.count; i++) {
        const struct focus *focus = &snapshot->foci.items[i];
        if (focus->kind == FOCUS_KIND_AREA &&
            (snapshot->strategy == NULL || focus->strategy_id == 0 ||
             focus->strategy_id == snapshot->strategy->id)) {
            areas[snapshot->area_count++] = focus;
        }
    }
    order_foci(areas, snapshot->area_count);
    snapshot->areas = areas;
}

// Rows come by id, so the newest is met last.
static void
attach_proposals(struct snapshot *snapshot)
{
    SORT_ROWS(snapshot->proposals, rows_compare_ids);
    for (size_t i = 0; i < snapshot->proposals.count; i++) {
        const struct proposal *proposal = &snapshot->proposals.items[i];
        const struct plan *plan =
            snapshot_find_plan(snapshot, proposal->plan_id);
        ROW(snapshot->plans, plan)->proposal = proposal;
    }
}

size_t
subjects_link_areas(const struct linking *linking, struct snapshot *snapshot)
{
    size_t dropped = KEEP_ROWS(linking, snapshot->proposals, link_proposal) +
                     KEEP_ROWS(linking, snapshot->plan_foci, link_plan_focus);
    attach_proposals(snapshot);
    list_areas(snapshot);
    list_initiatives(snapshot);
    return dropped;
}
