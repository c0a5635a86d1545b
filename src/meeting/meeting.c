#include "meeting/meeting.h"

#include <string.h>

#include "meeting/steps.h"

#define MINUTES 15
#define SCROLL_MS 300 // design2.md 18b: a row each time at the edge

void
meeting_init(struct meeting *meeting, const struct meeting_settings *settings)
{
    memset(meeting, 0, sizeof *meeting);
    meeting->settings = *settings;
    if (meeting->settings.minutes <= 0)
        meeting->settings.minutes = MINUTES;
    if (meeting->settings.person_count > MEETING_PERSONS_MAX)
        meeting->settings.person_count = MEETING_PERSONS_MAX;
}

void
meeting_touch(struct meeting *meeting, const struct meeting_time *time)
{
    meeting->touched_ms = time->ms;
    if (meeting->question == QUESTION_END)
        sheet_resume(meeting);
}

bool
meeting_apply(struct meeting *meeting, const char *words,
              const struct snapshot *snapshot, const struct meeting_time *time)
{
    struct step step = {.meeting = meeting, .snapshot = snapshot, .time = time};
    bool was_asked = meeting->question == QUESTION_END;
    bool has_changed;

    meeting->touched_ms = time->ms;
    has_changed = step_follow(&step, words);
    if (!was_asked || meeting->question != QUESTION_END)
        return has_changed;
    meeting_touch(meeting, time);
    return true;
}

static bool
begins_by_itself(const struct meeting *meeting, const struct now *now)
{
    const struct meeting_settings *settings = &meeting->settings;
    int32_t late = now->minute - settings->start_minute;

    return meeting->stage == MEETING_RESTING && settings->start_weekday != 0 &&
           (meeting->is_recalled || !settings->keeps_record) &&
           now->is_trusted && meeting->begun_on != now->day &&
           calendar_weekday(now->day) == settings->start_weekday && late >= 0 &&
           late < settings->minutes;
}

// The meeting went on while nobody touched: it asks once, then it is over.
static int64_t
idle_due_ms(const struct meeting *meeting)
{
    int64_t idle_ms = meeting->settings.idle_end_ms;

    if (meeting->stage == MEETING_RESTING)
        return INT64_MAX;
    if (meeting->stage == MEETING_CLOSING)
        return meeting->touched_ms + MEETING_CLOSING_MS;
    if (meeting->question == QUESTION_END)
        return meeting->asked_ms + MEETING_ASK_MS;
    return idle_ms <= 0 ? INT64_MAX : meeting->touched_ms + idle_ms;
}

static int64_t
scroll_due_ms(const struct meeting *meeting)
{
    return meeting->round.scroll_ms == 0 ? INT64_MAX
                                         : meeting->round.scroll_ms + SCROLL_MS;
}

static int64_t
wait_due_ms(const struct meeting *meeting)
{
    return meeting->code.wait_until_ms == 0 ? INT64_MAX
                                            : meeting->code.wait_until_ms;
}

static int64_t
earlier(int64_t left, int64_t right)
{
    return left < right ? left : right;
}

int64_t
meeting_deadline_ms(const struct meeting *meeting)
{
    return earlier(idle_due_ms(meeting),
                   earlier(scroll_due_ms(meeting), wait_due_ms(meeting)));
}

static void
pass_idle(struct meeting *meeting, const struct meeting_time *time)
{
    bool was_asked =
        meeting->question == QUESTION_END || meeting->stage == MEETING_CLOSING;

    if (was_asked) {
        draft_keep(meeting);
        stage_leave(meeting, time);
        return;
    }
    sheet_ask(meeting, QUESTION_END);
    meeting->asked_ms = time->ms;
}

bool
meeting_tick(struct meeting *meeting, const struct snapshot *snapshot,
             const struct meeting_time *time)
{
    struct step step = {.meeting = meeting, .snapshot = snapshot, .time = time};
    bool has_changed = false;

    if (begins_by_itself(meeting, &time->now)) {
        meeting->sheet = SHEET_NONE;
        return step_start(&step);
    }
    if (time->ms >= wait_due_ms(meeting)) {
        meeting->code.wait_until_ms = 0;
        meeting->code.wrong_count = 0;
        meeting->code.is_wrong = false;
        has_changed = true;
    }
    if (time->ms >= idle_due_ms(meeting)) {
        pass_idle(meeting, time);
        return true;
    }
    if (time->ms >= scroll_due_ms(meeting))
        has_changed = round_tick(meeting, time->ms) || has_changed;
    return has_changed;
}

void
meeting_rebind(struct meeting *meeting, const struct snapshot *snapshot,
               const struct meeting_time *time)
{
    if (meeting->stage == MEETING_RESTING ||
        (meeting->stage == MEETING_RANKING &&
         meeting->round.before == MEETING_RESTING))
        agenda_make(meeting, snapshot, time);
    else
        agenda_prune(meeting, snapshot);
    agenda_look_back(meeting, snapshot, time);
    agenda_find_people(meeting, snapshot);
    if (meeting->stage == MEETING_RANKING)
        round_rebind(meeting, snapshot);
}

int64_t
meeting_held_ms(const struct meeting *meeting, size_t item, int64_t now_ms)
{
    int64_t held_ms = meeting->items[item].held_ms;

    if (meeting->stage == MEETING_HELD && item == meeting->index &&
        now_ms > meeting->focus_ms)
        held_ms += now_ms - meeting->focus_ms;
    return held_ms;
}

int64_t
meeting_left_ms(const struct meeting *meeting, int64_t now_ms)
{
    return meeting->ends_ms - now_ms;
}
