#include "app/board.h"
#include "app/clock.h"
#include "model/schedule.h"

#define LOOK_MS 500 // what is withdrawn by the clock leaves within a second
#define SET_MS 500  // a clock that moves so far from the other was set

static void
note_clock(struct board *board, const struct now *now, int64_t now_ms)
{
    int64_t wall_ms = clock_wall_ms();
    int64_t left_ms = 1000 * board->schedule_due_s - wall_ms;

    board->clock_lead_ms = wall_ms - now_ms;
    board->was_trusted = now->is_trusted;
    left_ms = left_ms < LOOK_MS ? left_ms : LOOK_MS;
    board->clock_due_ms = now_ms + (left_ms > 0 ? left_ms : 1);
}

static enum nav_change
follow(struct board *board, const struct now *now, int64_t now_ms)
{
    enum nav_change change =
        nav_follow_schedule(&board->nav, board->snapshot, now, now_ms);

    board->schedule_due_s = schedule_next_change_s(board->snapshot, now);
    note_clock(board, now, now_ms);
    return change;
}

static bool
was_set(const struct board *board, int64_t now_ms)
{
    int64_t moved_ms = clock_wall_ms() - now_ms - board->clock_lead_ms;

    return moved_ms > SET_MS || moved_ms < -SET_MS;
}

// A turn that was due before the schedule changed goes first.
static void
turn_before(struct board *board, int64_t now_ms)
{
    int64_t change_ms = 1000 * board->schedule_due_s - board->clock_lead_ms;

    if (!board->gesture.is_tracking && nav_deadline_ms(&board->nav) < change_ms)
        nav_tick(&board->nav, board->snapshot, now_ms);
}

int64_t
follow_deadline_ms(const struct board *board)
{
    return board->clock_due_ms;
}

void
follow_clock(struct board *board, int64_t now_ms)
{
    struct now now = clock_now(board->snapshot->newest_s);
    bool is_set = was_set(board, now_ms);
    bool is_fading = screen_deadline_ms(&board->screen) != INT64_MAX;
    struct place seen = nav_place(&board->nav);

    if (!is_set && now.is_trusted == board->was_trusted &&
        now.utc_s < board->schedule_due_s) {
        note_clock(board, &now, now_ms);
        return;
    }
    turn_before(board, now_ms);
    follow(board, &now, now_ms);
    if (is_set)
        board->minute_due_ms = now_ms;
    if (place_equals(nav_place(&board->nav), seen) || is_fading)
        view_refresh(board);
    else
        view_turn(board, NAV_TURN);
}

enum nav_change
follow_snapshot(struct board *board, struct snapshot *snapshot, int64_t now_ms)
{
    struct snapshot *before = board->snapshot;
    struct now now = clock_now(snapshot->newest_s);
    enum nav_change change;

    board->snapshot = snapshot;
    change = follow(board, &now, now_ms);
    canvas_use(&board->canvas, snapshot);
    if (before != snapshot)
        mailbox_give_back(&board->mailbox, before);
    return change;
}
