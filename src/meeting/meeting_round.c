#include <math.h>
#include <string.h>

#include "meeting/steps.h"

size_t
meeting_round_rows(const struct meeting *meeting)
{
    const struct meeting_settings *settings = &meeting->settings;

    if (settings->is_large)
        return settings->is_portrait ? MEETING_ROUND_LARGE_UPRIGHT
                                     : MEETING_ROUND_LARGE;
    return settings->is_portrait ? MEETING_ROUND_UPRIGHT : MEETING_ROUND_ROWS;
}

void
meeting_fit(struct meeting *meeting, bool is_portrait, bool is_large)
{
    meeting->settings.is_portrait = is_portrait;
    meeting->settings.is_large = is_large;
}

static size_t
count_above(const struct snapshot *snapshot, size_t count)
{
    size_t above = 0;

    while (above < count && !snapshot->ranked.items[above]->is_below_line)
        above++;
    return above;
}

void
round_begin(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct plan_list *ranked = &step->snapshot->ranked;
    struct meeting_round *round = &meeting->round;

    memset(round, 0, sizeof *round);
    round->before = meeting->stage;
    for (size_t i = 0; i < ranked->count && i < ENTRY_RANKS_MAX; i++)
        round->ids[round->count++] = ranked->items[i]->id;
    memcpy(round->was, round->ids, sizeof round->was);
    round->line = count_above(step->snapshot, round->count);
    round->line_before = round->line;
    if (meeting->stage == MEETING_HELD)
        stage_settle(meeting, step->time->ms);
    meeting->stage = MEETING_RANKING;
}

bool
step_round(struct step *step)
{
    struct meeting *meeting = step->meeting;

    // More plans than one round holds would lose their ranks.
    if (!meeting->settings.may_write || step->snapshot->ranked.count < 2 ||
        step->snapshot->ranked.count > ENTRY_RANKS_MAX)
        return false;
    // From it back leads to the meeting, not to where it was asked for.
    meeting->sheet = SHEET_NONE;
    round_begin(step);
    code_ask(step, ERRAND_ROUND);
    return true;
}

void
round_leave(struct meeting *meeting)
{
    if (meeting->stage != MEETING_RANKING)
        return;
    meeting->stage = meeting->round.before;
    if (meeting->stage == MEETING_RESTING)
        code_forget(meeting);
    memset(&meeting->round, 0, sizeof meeting->round);
    // What was talked about meanwhile was no plan of the agenda.
    meeting->focus_ms = meeting->touched_ms;
}

static size_t
find_row(const struct meeting_round *round, int64_t id)
{
    size_t row = 0;

    while (row < round->count && round->ids[row] != id)
        row++;
    return row;
}

static void
note_moved(struct meeting_round *round)
{
    round->is_moved =
        round->line != round->line_before ||
        memcmp(round->ids, round->was, round->count * sizeof *round->ids) != 0;
}

static void
see_row(const struct meeting *meeting, struct meeting_round *round, size_t row)
{
    size_t rows = meeting_round_rows(meeting);

    if (row < round->first)
        round->first = row;
    if (row >= round->first + rows)
        round->first = row + 1 - rows;
}

static int64_t
find_lifted(const struct meeting_round *round)
{
    return round->lifted == MEETING_LINE
               ? (int64_t)round->line
               : (int64_t)find_row(round, round->lifted);
}

static void
put_row(struct meeting_round *round, int64_t to)
{
    size_t row = find_row(round, round->lifted);
    int64_t step = to > (int64_t)row ? 1 : -1;

    for (int64_t i = (int64_t)row; i != to; i += step)
        round->ids[i] = round->ids[i + step];
    round->ids[to] = round->lifted;
}

static bool
put_lifted(struct meeting *meeting, int64_t to)
{
    struct meeting_round *round = &meeting->round;
    bool is_line = round->lifted == MEETING_LINE;
    int64_t last = is_line ? (int64_t)round->count : (int64_t)round->count - 1;

    to = to < 0 ? 0 : to > last ? last : to;
    if (round->lifted == 0 || to == find_lifted(round))
        return false;
    if (is_line)
        round->line = (size_t)to;
    else
        put_row(round, to);
    note_moved(round);
    return true;
}

bool
round_move(struct meeting *meeting, int64_t rows)
{
    struct meeting_round *round = &meeting->round;
    int64_t row;

    if (round->lifted == 0 || !put_lifted(meeting, find_lifted(round) + rows))
        return false;
    row = find_lifted(round);
    see_row(meeting, round,
            row == (int64_t)round->count ? (size_t)row - 1 : (size_t)row);
    return true;
}

static void
drop(struct meeting_round *round)
{
    round->is_dragging = false;
    round->drag_rows = 0.0F;
    round->drag_from = 0.0F;
    round->drag_index = 0;
    round->scroll_ms = 0;
}

// A touch on what is lifted puts it down.
static bool
lift(struct meeting_round *round, int64_t id)
{
    drop(round);
    round->lifted = round->lifted == id ? 0 : id;
    return true;
}

bool
step_lift(struct step *step)
{
    struct meeting_round *round = &step->meeting->round;

    return find_row(round, step->number) < round->count &&
           lift(round, step->number);
}

// It stands above the row that it is seen with, or below the last.
static void
see_line(const struct meeting *meeting, struct meeting_round *round)
{
    see_row(meeting, round,
            round->line < round->count ? round->line : round->count - 1);
}

bool
step_line(struct step *step)
{
    struct meeting *meeting = step->meeting;
    struct meeting_round *round = &meeting->round;

    if (round->count == 0)
        return false;
    lift(round, MEETING_LINE);
    if (round->lifted == MEETING_LINE)
        see_line(meeting, round);
    return true;
}

bool
round_show(struct meeting *meeting, int64_t part)
{
    struct meeting_round *round = &meeting->round;
    size_t rows = meeting_round_rows(meeting);

    if ((uint64_t)part * rows >= round->count || part > ENTRY_RANKS_MAX)
        return false;
    round->first = (size_t)part * rows;
    return true;
}

void
round_rebind(struct meeting *meeting, const struct snapshot *snapshot)
{
    struct meeting_round *round = &meeting->round;
    int64_t was[ENTRY_RANKS_MAX];
    size_t kept = 0;
    size_t was_kept = 0;

    memcpy(was, round->was, sizeof was);
    for (size_t i = 0; i < round->count; i++) {
        const struct plan *plan = snapshot_find_plan(snapshot, round->ids[i]);
        if (plan != NULL && plan->state != PLAN_STOPPED)
            round->ids[kept++] = round->ids[i];
        else if (i < round->line && round->line > 0)
            round->line--;
    }
    for (size_t i = 0; i < round->count; i++) {
        const struct plan *plan = snapshot_find_plan(snapshot, was[i]);
        if (plan != NULL && plan->state != PLAN_STOPPED)
            round->was[was_kept++] = was[i];
    }
    if (kept == round->count)
        return;
    round->count = kept;
    round->line = round->line < kept ? round->line : kept;
    if (round->lifted > 0 && find_row(round, round->lifted) == kept)
        round->lifted = 0;
    drop(round);
    round->first = round->first < kept ? round->first : 0;
    note_moved(round);
}

// Near the first or the last row that is seen the list moves under the finger.
static void
look_at_edge(struct meeting *meeting, int64_t now_ms)
{
    struct meeting_round *round = &meeting->round;
    int64_t row = find_lifted(round);
    int64_t last = (int64_t)(round->first + meeting_round_rows(meeting)) - 1;
    bool is_first = row <= (int64_t)round->first && round->first > 0;
    bool is_last = row >= last && last + 1 < (int64_t)round->count;

    if (!is_first && !is_last)
        round->scroll_ms = 0;
    else if (round->scroll_ms == 0)
        round->scroll_ms = now_ms;
}

bool
round_tick(struct meeting *meeting, int64_t now_ms)
{
    struct meeting_round *round = &meeting->round;
    int64_t row = find_lifted(round);
    int64_t step = row <= (int64_t)round->first ? -1 : 1;

    round->scroll_ms = 0;
    if (!round->is_dragging || !put_lifted(meeting, row + step))
        return false;
    round->first = (size_t)((int64_t)round->first + step);
    round->was_moved = true;
    // The finger stays where it is while the rows pass below it.
    round->drag_index += step;
    look_at_edge(meeting, now_ms);
    return true;
}

static bool
begin_drag(struct meeting *meeting, int64_t id, float down)
{
    struct meeting_round *round = &meeting->round;

    drop(round);
    round->was_lifted = round->lifted == id;
    round->was_moved = false;
    round->lifted = id;
    round->is_dragging = true;
    round->drag_from = down;
    round->drag_index = find_lifted(round);
    if (id == MEETING_LINE)
        see_line(meeting, round);
    return true;
}

bool
round_drag(struct meeting *meeting, int64_t id, enum meeting_drag drag,
           float down, int64_t now_ms)
{
    struct meeting_round *round = &meeting->round;
    float rows = down - round->drag_from;
    int64_t to;

    if (round->count == 0 ||
        (id != MEETING_LINE && find_row(round, id) == round->count))
        return false;
    if (drag == DRAG_BEGIN)
        return begin_drag(meeting, id, down);
    if (!round->is_dragging || round->lifted != id)
        return false;
    if (drag == DRAG_END) {
        // Release drops; whoever only touched it goes on with the arrows.
        if (round->was_moved || round->was_lifted)
            round->lifted = 0;
        drop(round);
        return true;
    }
    to = round->drag_index + lroundf(rows);
    round->was_moved = put_lifted(meeting, to) || round->was_moved;
    round->drag_rows = rows - (float)(find_lifted(round) - round->drag_index);
    look_at_edge(meeting, now_ms);
    return true;
}
