#include <string.h>

#include "meeting/steps.h"

#define DISCUSSED_MS 20000 // in focus, and then left by touch

void
stage_settle(struct meeting *meeting, int64_t now_ms)
{
    if (meeting->index < meeting->item_count)
        meeting->items[meeting->index].held_ms =
            meeting_held_ms(meeting, meeting->index, now_ms);
    meeting->focus_ms = now_ms;
}

void
stage_focus(struct meeting *meeting, size_t index, int64_t now_ms)
{
    stage_settle(meeting, now_ms);
    meeting->index = index;
    meeting->plan_id =
        index < meeting->item_count ? meeting->items[index].plan_id : 0;
}

static void
begin_clock(struct meeting *meeting, const struct meeting_time *time)
{
    meeting->began_s = time->now.utc_s;
    meeting->began_ms = time->ms;
    meeting->ends_ms = time->ms + 60000 * (int64_t)meeting->settings.minutes;
    meeting->touched_ms = time->ms;
    meeting->focus_ms = time->ms;
    meeting->begun_on = time->now.day;
}

bool
step_start(struct step *step)
{
    struct meeting *meeting = step->meeting;

    sheet_wipe(meeting);
    agenda_make(meeting, step->snapshot, step->time);
    begin_clock(meeting, step->time);
    entry_make_key(meeting, meeting->key);
    meeting->has_begun = false;
    meeting->stage = MEETING_HELD;
    draft_ask(step);
    return true;
}

// Whoever asked whether it is over ends the round with it.
bool
step_end(struct step *step)
{
    struct meeting *meeting = step->meeting;
    bool is_alone = meeting->stage == MEETING_RANKING &&
                    meeting->round.before == MEETING_RESTING;

    draft_keep(meeting);
    sheet_wipe(meeting);
    if (is_alone) {
        stage_leave(meeting, step->time);
        return true;
    }
    stage_settle(meeting, step->time->ms);
    meeting->stage = MEETING_CLOSING;
    return true;
}

bool
step_resume(struct step *step)
{
    step->meeting->stage = MEETING_HELD;
    step->meeting->focus_ms = step->time->ms;
    return true;
}

void
stage_leave(struct meeting *meeting, const struct meeting_time *time)
{
    if (meeting->stage == MEETING_HELD)
        stage_settle(meeting, time->ms);
    // After a restart nobody needs to have shown their code again.
    meeting->is_leaving = *meeting->key != '\0' &&
                          (code_has_writer(meeting) || meeting->has_begun);
    meeting->stage = MEETING_RESTING;
    sheet_wipe(meeting);
    if (meeting->is_leaving)
        return;
    memset(meeting->key, 0, sizeof meeting->key);
    code_forget(meeting);
}

// Nobody has shown who they are: they are asked once who writes it down, and
// may end it without.
bool
step_close(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (meeting->settings.may_write && !code_has_writer(meeting) &&
        !meeting->code.was_declined)
        code_ask(step, ERRAND_CLOSE);
    else
        stage_leave(meeting, step->time);
    return true;
}

bool
step_stay(struct step *step)
{
    if (step->meeting->question == QUESTION_NONE)
        return false;
    sheet_resume(step->meeting);
    return true;
}

static void
note_left(struct meeting *meeting, int64_t now_ms)
{
    struct meeting_item *item = &meeting->items[meeting->index];

    if (meeting_held_ms(meeting, meeting->index, now_ms) >= DISCUSSED_MS)
        item->is_discussed = true;
}

bool
step_next(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (meeting->index + 1 >= meeting->item_count)
        return false;
    note_left(meeting, step->time->ms);
    stage_focus(meeting, meeting->index + 1, step->time->ms);
    return true;
}

bool
step_previous(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (meeting->index == 0)
        return false;
    stage_focus(meeting, meeting->index - 1, step->time->ms);
    return true;
}

static size_t
find_item(const struct meeting *meeting, int64_t plan_id)
{
    size_t index = 0;

    while (index < meeting->item_count &&
           meeting->items[index].plan_id != plan_id)
        index++;
    return index;
}

// What is pulled in comes right behind the plan that it interrupts.
static void
pull_in(struct meeting *meeting, int64_t plan_id, size_t index)
{
    struct meeting_item *items = meeting->items;

    if (meeting->item_count == MEETING_ITEMS_MAX)
        meeting->item_count--;
    memmove(&items[index + 1], &items[index],
            (meeting->item_count - index) * sizeof *items);
    items[index] = (struct meeting_item){.plan_id = plan_id, .is_pulled = true};
    meeting->item_count++;
}

bool
step_plan(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct plan *plan = snapshot_find_plan(step->snapshot, step->number);
    size_t index;

    if (plan == NULL || plan->state == PLAN_STOPPED)
        return false;
    meeting->sheet = SHEET_NONE;
    index = find_item(meeting, plan->id);
    if (index == meeting->item_count) {
        index = meeting->item_count == 0 ? 0 : meeting->index + 1;
        if (index == MEETING_ITEMS_MAX)
            index--;
        pull_in(meeting, plan->id, index);
    }
    stage_focus(meeting, index, step->time->ms);
    return true;
}

bool
step_discussed(struct step *step)
{
    struct meeting *meeting = step->meeting;
    struct meeting_item *item = &meeting->items[meeting->index];

    if (meeting->index >= meeting->item_count)
        return false;
    item->is_discussed = !item->is_discussed;
    return true;
}
