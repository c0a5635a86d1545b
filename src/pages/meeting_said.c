#include "pages/meeting_said.h"

#include <math.h>

static bool
is_known(const struct plan *plan, const struct meeting_note *note)
{
    return note->state == POST_SENT && plan->health_at != TIME_NONE &&
           plan->health_at >= note->entry.at_s;
}

// The newest report about a plan that the data does not say yet.
static const struct meeting_note *
find_note(const struct page_input *input, const struct plan *plan)
{
    const struct meeting_post *post = input->post;
    for (size_t i = post == NULL ? 0 : post->count; i > 0; i--) {
        const struct meeting_note *note = &post->notes[i - 1];
        if (note->entry.kind == ENTRY_REPORT &&
            note->entry.plan_id == plan->id && !is_known(plan, note)) {
            return note;
        }
    }
    return NULL;
}

bool
meeting_is_waiting(const struct page_input *input, int64_t plan_id)
{
    const struct meeting_post *post = input->post;
    for (size_t i = 0; post != NULL && i < post->count; i++) {
        if (post->notes[i].state == POST_WAITING &&
            post->notes[i].entry.plan_id == plan_id) {
            return true;
        }
    }
    return false;
}

size_t
meeting_count_waiting(const struct page_input *input)
{
    const struct meeting_post *post = input->post;
    size_t count = 0;
    for (size_t i = 0; post != NULL && i < post->count; i++) {
        count += post->notes[i].state == POST_WAITING;
    }
    return count;
}

struct meeting_said
meeting_find_said(const struct page_input *input, const struct plan *plan)
{
    const struct meeting_note *note = find_note(input, plan);
    struct meeting_said said = {
        .status = progress_plan_status(plan),
        .progress = plan->progress,
        .cause = plan->cause,
        .next_step = plan->next_step,
        .is_waiting = meeting_is_waiting(input, plan->id),
    };
    if (note != NULL) {
        said.status = note->entry.status;
        said.progress = note->entry.progress < 0 ? said.progress
                                                 : (double)note->entry.progress;
        said.cause = note->entry.cause;
        said.next_step = note->entry.next_step;
        said.is_new = true;
    }
    return said;
}

static enum status
find_before(const struct meeting *meeting, const struct plan *plan)
{
    for (size_t i = 0; i < meeting->change_count; i++) {
        if (meeting->changes[i].plan_id == plan->id) {
            return meeting->changes[i].before;
        }
    }
    return progress_plan_status(plan);
}

// Each plan once, by the newest of what was said of it.
static bool
is_newest(const struct meeting_post *post, size_t index)
{
    const struct entry *entry = &post->notes[index].entry;
    for (size_t i = index + 1; i < post->count; i++) {
        if (post->notes[i].entry.kind == ENTRY_REPORT &&
            post->notes[i].entry.plan_id == entry->plan_id) {
            return false;
        }
    }
    return entry->kind == ENTRY_REPORT;
}

static size_t
collect_said(const struct page_input *input, struct meeting_news *news,
             size_t limit)
{
    const struct meeting_post *post = input->post;
    size_t count = 0;
    for (size_t i = post == NULL ? 0 : post->count; i > 0; i--) {
        const struct plan *plan = snapshot_find_plan(
            input->snapshot, post->notes[i - 1].entry.plan_id);
        if (plan == NULL || !is_newest(post, i - 1) ||
            is_known(plan, &post->notes[i - 1])) {
            continue;
        }
        if (count < limit) {
            news[count] =
                (struct meeting_news){plan, find_before(input->meeting, plan),
                                      post->notes[i - 1].entry.status,
                                      post->notes[i - 1].state == POST_WAITING};
        }
        count++;
    }
    return count;
}

size_t
meeting_collect_news(const struct page_input *input, struct meeting_news *news,
                     size_t limit)
{
    const struct meeting *meeting = input->meeting;
    size_t count = collect_said(input, news, limit);
    for (size_t i = 0; i < meeting->change_count; i++) {
        const struct meeting_change *change = &meeting->changes[i];
        const struct plan *plan =
            snapshot_find_plan(input->snapshot, change->plan_id);
        if (plan == NULL || find_note(input, plan) != NULL) {
            continue;
        }
        if (count < limit) {
            news[count] = (struct meeting_news){plan, change->before,
                                                change->after, false};
        }
        count++;
    }
    return count;
}
