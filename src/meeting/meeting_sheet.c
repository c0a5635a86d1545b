#include <string.h>

#include "meeting/steps.h"
#include "model/clash.h"

void
sheet_wipe(struct meeting *meeting)
{
    meeting->sheet = SHEET_NONE;
    meeting->behind = SHEET_NONE;
    meeting->question = QUESTION_NONE;
    meeting->part = 0;
    memset(&meeting->report, 0, sizeof meeting->report);
    memset(&meeting->decision, 0, sizeof meeting->decision);
    memset(&meeting->typing, 0, sizeof meeting->typing);
    memset(&meeting->clash, 0, sizeof meeting->clash);
    memset(&meeting->round, 0, sizeof meeting->round);
    code_wipe_digits(&meeting->code);
    meeting->code.errand = ERRAND_NONE;
}

static void
leave_person(struct meeting *meeting)
{
    meeting->sheet = meeting->behind;
    meeting->behind = SHEET_NONE;
    code_wipe_digits(&meeting->code);
    meeting->code.has_person = false;
    meeting->code.errand = ERRAND_NONE;
}

// What is typed is kept, and so is the sheet; who was asked for their code is
// asked again.
void
sheet_ask(struct meeting *meeting, enum meeting_question question)
{
    enum meeting_errand errand = meeting->code.errand;

    typing_finish(meeting);
    if (meeting->sheet == SHEET_PERSON) {
        leave_person(meeting);
        if (errand == ERRAND_ROUND)
            round_leave(meeting);
    }
    meeting->behind = meeting->sheet;
    meeting->sheet = SHEET_ASK;
    meeting->question = question;
}

void
sheet_resume(struct meeting *meeting)
{
    meeting->question = QUESTION_NONE;
    meeting->sheet = meeting->behind;
    meeting->behind = SHEET_NONE;
}

bool
step_plans(struct step *step)
{
    step->meeting->sheet = SHEET_PLANS;
    step->meeting->part = 0;
    return true;
}

bool
step_part(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (meeting->stage == MEETING_RANKING && meeting->sheet == SHEET_NONE)
        return round_show(meeting, step->number);
    // How many there are is known to the page alone.
    if (step->number < 0 || step->number >= MEETING_PARTS_MAX)
        return false;
    meeting->part = (size_t)step->number;
    return true;
}

bool
step_waiting(struct step *step)
{
    step->meeting->sheet = SHEET_WAITING;
    step->meeting->part = 0;
    return true;
}

bool
step_retry(struct step *step)
{
    step->meeting->wants_retry = true;
    return true;
}

bool
meeting_take_retry(struct meeting *meeting)
{
    bool wants_retry = meeting->wants_retry;

    meeting->wants_retry = false;
    return wants_retry;
}

bool
step_clash(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct plan *plan = snapshot_find_plan(step->snapshot, step->number);
    struct clash clash;

    if (plan == NULL || !clash_find(plan, meeting->settings.screen, &clash))
        return false;
    meeting->clash = (struct meeting_clash){
        .plan_id = plan->id, .reports = {clash.ours->id, clash.theirs->id}};
    meeting->sheet = SHEET_CLASH;
    meeting->part = 0;
    return true;
}

bool
step_choose(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (step->number < 0 || step->number > 1 || !meeting->settings.may_write)
        return false;
    meeting->clash.chosen = (size_t)step->number;
    code_ask(step, ERRAND_CHOICE);
    return true;
}

bool
step_later(struct step *step)
{
    step->meeting->sheet = SHEET_NONE;
    memset(&step->meeting->clash, 0, sizeof step->meeting->clash);
    return true;
}

bool
meeting_can_save(const struct meeting *meeting)
{
    if (!meeting->settings.may_write)
        return false;
    if (meeting->stage == MEETING_RANKING)
        return meeting->round.is_moved;
    if (meeting->sheet == SHEET_REPORT)
        return report_is_ready(&meeting->report);
    return meeting->sheet == SHEET_DECISION &&
           decision_is_ready(&meeting->decision);
}

bool
step_save(struct step *step)
{
    if (!meeting_can_save(step->meeting))
        return false;
    code_ask(step, ERRAND_SAVE);
    return true;
}

static void
note_discussed(struct meeting *meeting)
{
    if (meeting->index < meeting->item_count)
        meeting->items[meeting->index].is_discussed = true;
}

static void
leave_form(struct meeting *meeting)
{
    meeting->sheet = SHEET_NONE;
    memset(&meeting->report, 0, sizeof meeting->report);
    memset(&meeting->decision, 0, sizeof meeting->decision);
    memset(&meeting->clash, 0, sizeof meeting->clash);
}

static void
save(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (!meeting_can_save(meeting))
        return;
    if (meeting->stage == MEETING_RANKING) {
        entry_add_round(step);
        round_leave(meeting);
        return;
    }
    if (meeting->sheet == SHEET_REPORT)
        entry_add_report(step);
    else
        entry_add_decision(step);
    note_discussed(meeting);
    leave_form(meeting);
}

void
sheet_run_errand(struct step *step, enum meeting_errand errand)
{
    struct meeting *meeting = step->meeting;

    switch (errand) {
    case ERRAND_SAVE:
        save(step);
        break;
    case ERRAND_CHOICE:
        entry_add_choice(step, meeting->clash.reports[meeting->clash.chosen]);
        leave_form(meeting);
        break;
    case ERRAND_CLOSE:
        stage_leave(meeting, step->time);
        break;
    case ERRAND_DRAFT:
        meeting->sheet = SHEET_DRAFT;
        break;
    case ERRAND_AWAY:
        refused_put_away(meeting);
        break;
    case ERRAND_ROUND:
    case ERRAND_NONE:
        break;
    }
}

static bool
cancel_person(struct meeting *meeting)
{
    enum meeting_errand errand = meeting->code.errand;

    leave_person(meeting);
    if (errand == ERRAND_ROUND)
        round_leave(meeting);
    if (errand == ERRAND_CLOSE)
        meeting->code.was_declined = true;
    return true;
}

static bool
cancel_round(struct meeting *meeting)
{
    if (meeting->stage != MEETING_RANKING)
        return false;
    if (meeting->round.is_moved)
        sheet_ask(meeting, QUESTION_ROUND);
    else
        round_leave(meeting);
    return true;
}

static bool
cancel_question(struct meeting *meeting)
{
    bool leaves_round = meeting->question == QUESTION_ROUND;

    sheet_resume(meeting);
    if (leaves_round)
        round_leave(meeting);
    return true;
}

bool
step_cancel(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (meeting->typing.field != FIELD_NONE) {
        memset(&meeting->typing, 0, sizeof meeting->typing);
        return true;
    }
    if (meeting->report.is_picking_day) {
        meeting->report.is_picking_day = false;
        return true;
    }
    if (meeting->sheet == SHEET_PERSON)
        return cancel_person(meeting);
    if (meeting->sheet == SHEET_ASK)
        return cancel_question(meeting);
    if (meeting->sheet == SHEET_NONE)
        return cancel_round(meeting);
    leave_form(meeting);
    return true;
}

bool
step_draft(struct step *step)
{
    draft_take_up(step);
    return true;
}

bool
step_forget(struct step *step)
{
    struct meeting *meeting = step->meeting;

    meeting->sheet = SHEET_NONE;
    meeting->has_draft = false;
    memset(&meeting->draft, 0, sizeof meeting->draft);
    return true;
}
