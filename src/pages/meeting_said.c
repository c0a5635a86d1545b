#include "pages/meeting_said.h"

#include "model/clash.h"

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
        count += post->notes[i].state != POST_SENT;
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

bool
meeting_has_said(const struct page_input *input, const struct plan *plan)
{
    return find_note(input, plan) != NULL;
}

const struct meeting_note *
meeting_find_report(const struct page_input *input, size_t index)
{
    const struct meeting_post *post = input->post;
    for (size_t i = post == NULL ? 0 : post->count; i > 0; i--) {
        const struct meeting_note *note = &post->notes[i - 1];
        const struct plan *plan =
            snapshot_find_plan(input->snapshot, note->entry.plan_id);
        if (plan != NULL && is_newest(post, i - 1) && !is_known(plan, note) &&
            index-- == 0) {
            return note;
        }
    }
    return NULL;
}

bool
meeting_is_clash(const struct page_input *input, const struct plan *plan)
{
    struct clash clash;
    return input->meeting != NULL &&
           clash_find(plan, input->meeting->settings.screen, &clash);
}
