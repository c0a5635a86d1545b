#include <stdio.h>
#include <string.h>

#include "meeting/steps.h"

// The random part tells boards and their runs apart, the count what one run
// makes.
void
entry_make_key(struct meeting *meeting, char key[ENTRY_KEY_SIZE])
{
    const unsigned char *nonce = meeting->settings.nonce;
    size_t length = 0;

    for (size_t i = 0; i < MEETING_NONCE_SIZE; i++)
        length += (size_t)snprintf(key + length, ENTRY_KEY_SIZE - length,
                                   "%02x", nonce[i]);
    snprintf(key + length, ENTRY_KEY_SIZE - length, "%08x",
             (unsigned)++meeting->key_count);
}

static bool
is_in_meeting(const struct meeting *meeting)
{
    return meeting->stage != MEETING_RANKING ||
           meeting->round.before != MEETING_RESTING;
}

static void
begin(struct meeting *meeting, struct entry *entry, enum entry_kind kind,
      const struct meeting_time *time)
{
    const struct meeting_settings *settings = &meeting->settings;

    memset(entry, 0, sizeof *entry);
    entry->kind = kind;
    entry->progress = -1;
    entry->next_on = DAY_NONE;
    entry->due_on = DAY_NONE;
    entry->at_s = meeting->ended_s != 0 ? meeting->ended_s : time->now.utc_s;
    entry_make_key(meeting, entry->key);
    memcpy(entry->screen, settings->screen, sizeof entry->screen);
    if (code_has_writer(meeting))
        memcpy(entry->person, settings->persons[meeting->code.writer],
               sizeof entry->person);
    if (is_in_meeting(meeting))
        memcpy(entry->meeting, meeting->key, sizeof entry->meeting);
}

struct entry *
entry_begin(struct meeting *meeting, enum entry_kind kind,
            const struct meeting_time *time)
{
    meeting->has_entry = true;
    begin(meeting, &meeting->entry, kind, time);
    return &meeting->entry;
}

void
entry_add_report(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct meeting_report *report = &meeting->report;
    struct entry *entry = entry_begin(meeting, ENTRY_REPORT, step->time);

    entry->plan_id = meeting->plan_id;
    entry->status = report->status;
    entry->progress = report->has_progress ? report->progress : -1;
    entry->based_on_id = report->based_on_id;
    if (report_needs_cause(report) && report->cause == MEETING_CAUSES - 1)
        memcpy(entry->cause, report->cause_text, sizeof entry->cause);
    else if (report_needs_cause(report))
        snprintf(entry->cause, sizeof entry->cause, "%s",
                 meeting_cause(report->cause));
    memcpy(entry->next_step, report->next_step, sizeof entry->next_step);
    if (report->next_on != 0)
        entry->next_on = report->next_on;
    entry->is_public = report->is_public && report_may_be_public(step);
}

void
entry_add_decision(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct meeting_decision *decision = &meeting->decision;
    struct entry *entry = entry_begin(meeting, ENTRY_DECISION, step->time);

    entry->plan_id = meeting->plan_id;
    memcpy(entry->text, decision->text, sizeof entry->text);
    memcpy(entry->responsible, decision->responsible,
           sizeof entry->responsible);
    if (decision->due_on != 0)
        entry->due_on = decision->due_on;
}

void
entry_add_choice(struct step *step, int64_t chosen_id)
{
    struct meeting *meeting = step->meeting;
    struct entry *entry = entry_begin(meeting, ENTRY_CHOICE, step->time);

    entry->plan_id = meeting->clash.plan_id;
    entry->chosen_id = chosen_id;
    entry->based_on_id = meeting->clash.reports[0] > meeting->clash.reports[1]
                             ? meeting->clash.reports[0]
                             : meeting->clash.reports[1];
}

void
entry_add_round(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct meeting_round *round = &meeting->round;
    struct entry *entry = entry_begin(meeting, ENTRY_ROUND, step->time);

    memcpy(entry->ranks, round->ids, round->count * sizeof *round->ids);
    entry->rank_count = round->count;
    entry->line = round->line;
}

static void
take_beginning(struct meeting *meeting, struct entry *entry,
               const struct meeting_time *time)
{
    begin(meeting, entry, ENTRY_BEGINNING, time);
    memcpy(entry->meeting, meeting->key, sizeof entry->meeting);
    memcpy(entry->text, meeting->settings.body, sizeof meeting->settings.body);
    entry->at_s = meeting->began_s;
    meeting->has_begun = true;
}

static bool
take_discussed(struct meeting *meeting, struct entry *entry,
               const struct meeting_time *time)
{
    for (size_t i = 0; i < meeting->item_count; i++) {
        struct meeting_item *item = &meeting->items[i];
        if (!item->is_discussed || item->is_told)
            continue;
        item->is_told = true;
        begin(meeting, entry, ENTRY_DISCUSSED, time);
        entry->plan_id = item->plan_id;
        entry->seconds = (int)(item->held_ms / 1000);
        return true;
    }
    return false;
}

static void
take_ending(struct meeting *meeting, struct entry *entry,
            const struct meeting_time *time)
{
    begin(meeting, entry, ENTRY_ENDING, time);
    meeting->is_leaving = false;
    meeting->has_begun = false;
    meeting->ended_s = 0;
    memset(meeting->key, 0, sizeof meeting->key);
    code_forget(meeting);
}

bool
meeting_take_entry(struct meeting *meeting, struct entry *entry,
                   const struct meeting_time *time)
{
    bool is_ours = meeting->has_entry && *meeting->entry.meeting != '\0';

    if (!meeting->has_begun && (is_ours || meeting->is_leaving)) {
        take_beginning(meeting, entry, time);
        return true;
    }
    if (meeting->has_entry) {
        *entry = meeting->entry;
        memset(&meeting->entry, 0, sizeof meeting->entry);
        meeting->has_entry = false;
        return true;
    }
    if (!meeting->is_leaving)
        return false;
    if (!take_discussed(meeting, entry, time))
        take_ending(meeting, entry, time);
    return true;
}
