// Steps: what each verb does, as the state machine calls it.
#ifndef PEJL_MEETING_STEPS_H
#define PEJL_MEETING_STEPS_H

#include "meeting/meeting.h"

// One verb on its way. Each function below does one and returns whether
// anything changed; the table in meeting_verbs.c has seen to it that the stage,
// the sheet and the kind of argument fit.
struct step {
    struct meeting *meeting;
    const struct snapshot *snapshot;
    const struct meeting_time *time;
    int64_t number;   // of a verb with a number
    const char *word; // of a verb with a word
};

// meeting_verbs.c

// Find what the words mean and do it.
bool
step_follow(struct step *step, const char *words);

// meeting_stage.c: beginning, ending, and the plan in focus.
bool
step_start(struct step *step);
bool
step_end(struct step *step);
bool
step_resume(struct step *step);
bool
step_close(struct step *step);
bool
step_stay(struct step *step);
bool
step_next(struct step *step);
bool
step_previous(struct step *step);
bool
step_plan(struct step *step);
bool
step_discussed(struct step *step);

// End the meeting now: what is to be told is handed out, and then all that is
// private is wiped.
void
stage_leave(struct meeting *meeting, const struct meeting_time *time);

// Count the time of the plan in focus up to now.
void
stage_settle(struct meeting *meeting, int64_t now_ms);

// Show another plan, an index of the agenda.
void
stage_focus(struct meeting *meeting, size_t index, int64_t now_ms);

// meeting_sheet.c: opening and leaving sheets.
bool
step_plans(struct step *step);
bool
step_part(struct step *step);
bool
step_waiting(struct step *step);
bool
step_retry(struct step *step);
bool
step_clash(struct step *step);
bool
step_choose(struct step *step);
bool
step_later(struct step *step);
bool
step_cancel(struct step *step);
bool
step_save(struct step *step);
bool
step_draft(struct step *step);
bool
step_forget(struct step *step);

// meeting_refused.c: what the shared database did not take.
bool
step_refused(struct step *step);
bool
step_again(struct step *step);
bool
step_away(struct step *step);

// Let it be put away, and go back to what waits.
void
refused_put_away(struct meeting *meeting);

// Do what somebody who showed who they are wanted to do.
void
sheet_run_errand(struct step *step, enum meeting_errand errand);

// Ask a question over whatever is open, and go on with that.
void
sheet_ask(struct meeting *meeting, enum meeting_question question);
void
sheet_resume(struct meeting *meeting);

// Leave all sheets and the keyboard, and wipe what was on them.
void
sheet_wipe(struct meeting *meeting);

// meeting_report.c
bool
step_report(struct step *step);
bool
step_status(struct step *step);
bool
step_progress(struct step *step);
bool
step_cause(struct step *step);
bool
step_day(struct step *step);
bool
step_audience(struct step *step);
bool
step_up(struct step *step);
bool
step_down(struct step *step);

bool
report_is_ready(const struct meeting_report *report);

// Say whether citizens may see the plan in focus: only then a report on it can
// be public.
bool
report_may_be_public(const struct step *step);

// Say whether a status calls for a cause.
bool
report_needs_cause(const struct meeting_report *report);

// Take over the cause in one's own words.
void
report_take_cause(struct meeting_report *report, const char *text);

// meeting_decision.c
bool
step_decision(struct step *step);
bool
step_who(struct step *step);
bool
step_people(struct step *step);
bool
step_quick(struct step *step);

bool
decision_is_ready(const struct meeting_decision *decision);

// meeting_day.c: the calendar of both sheets.
bool
step_date(struct step *step);
bool
step_month(struct step *step);

// Return the first day of the month of a day, `months` later.
int32_t
day_month(int32_t day, int months);

// Return the same day of the next month, or its last; Monday for a weekend.
int32_t
day_in_a_month(int32_t day);

// meeting_typing.c
bool
step_write(struct step *step);
bool
step_key(struct step *step);
bool
step_shift(struct step *step);
bool
step_delete(struct step *step);
bool
step_word(struct step *step);
bool
step_done(struct step *step);

// Take over what was typed, and put the keyboard away.
void
typing_finish(struct meeting *meeting);

// meeting_code.c
bool
step_person(struct step *step);
bool
step_digit(struct step *step);
bool
step_erase(struct step *step);
bool
step_others(struct step *step);
bool
step_persons(struct step *step);

// Ask who it is, to go on with an errand; if that is known, go on at once.
void
code_ask(struct step *step, enum meeting_errand errand);

// Wipe the digits.
void
code_wipe_digits(struct meeting_code *code);

// Forget who has shown who they are.
void
code_forget(struct meeting *meeting);

// Say whether somebody has shown who they are, so that their name can stand
// under what is written.
bool
code_has_writer(const struct meeting *meeting);

// meeting_round.c
bool
step_round(struct step *step);
bool
step_lift(struct step *step);
bool
step_line(struct step *step);

// Move what is lifted by `rows`. Returns whether it moved.
bool
round_move(struct meeting *meeting, int64_t rows);

// See another screen of the round.
bool
round_show(struct meeting *meeting, int64_t part);

// Begin a round with the plans as they are ranked now.
void
round_begin(struct step *step);

// Leave the round, for where it was begun from.
void
round_leave(struct meeting *meeting);

// Keep the round in step with data that changed: plans that are gone leave it.
void
round_rebind(struct meeting *meeting, const struct snapshot *snapshot);

// Follow a finger that holds a plan or the line, `down` in rows.
bool
round_drag(struct meeting *meeting, int64_t id, enum meeting_drag drag,
           float down, int64_t now_ms);

// Scroll while the finger holds a row at the edge.
bool
round_tick(struct meeting *meeting, int64_t now_ms);

// meeting_entry.c

// Begin an entry of a kind: a new key, the time, the screen, who writes.
struct entry *
entry_begin(struct meeting *meeting, enum entry_kind kind,
            const struct meeting_time *time);

// Write a new key.
void
entry_make_key(struct meeting *meeting, char key[ENTRY_KEY_SIZE]);

void
entry_add_report(struct step *step);
void
entry_add_decision(struct step *step);
void
entry_add_choice(struct step *step, int64_t chosen_id);
void
entry_add_round(struct step *step);

// meeting_draft.c

// Keep what is on a sheet that nobody saves, to be offered again.
void
draft_keep(struct meeting *meeting);

// Offer what was kept, or take it up.
void
draft_ask(struct step *step);
void
draft_take_up(struct step *step);

// meeting_agenda.c

// Make the agenda from the data, for what would be discussed now.
void
agenda_make(struct meeting *meeting, const struct snapshot *snapshot,
            const struct meeting_time *time);

// Leave out what is gone.
void
agenda_prune(struct meeting *meeting, const struct snapshot *snapshot);

// Find what changed since the last meeting, and who may be responsible.
void
agenda_look_back(struct meeting *meeting, const struct snapshot *snapshot,
                 const struct meeting_time *time);
void
agenda_find_people(struct meeting *meeting, const struct snapshot *snapshot);

#endif
