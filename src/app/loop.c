#include "app/board.h"
#include "base/thread.h"
#include "paint/input.h"

// So many events are taken before time passes again.
#define EVENTS_PER_ROUND 64
#define TURN_PATIENCE_MS 3000 // longer than any fade

static void
on_picture(void *context)
{
    struct board *board = context;

    atomic_store(&board->has_picture, true);
    input_wake();
}

static void
on_snapshot(void *context)
{
    (void)context;
    input_wake();
}

struct pictures_callbacks
loop_pictures(struct board *board)
{
    return (struct pictures_callbacks){.on_ready = on_picture,
                                       .context = board};
}

static void
on_return(void *context)
{
    struct board *board = context;

    post_hear(&board->post);
    input_wake();
}

struct sync_callbacks
loop_snapshots(struct board *board)
{
    return (struct sync_callbacks){
        .on_snapshot = on_snapshot, .on_return = on_return, .context = board};
}

static int64_t
earlier(int64_t left, int64_t right)
{
    return left < right ? left : right;
}

static bool
is_fading(const struct board *board)
{
    return screen_deadline_ms(&board->screen) != INT64_MAX;
}

// While a finger is down the page stays where it is.
static int64_t
turn_ms(const struct board *board)
{
    return board->gesture.is_tracking || board->panel.is_off
               ? INT64_MAX
               : nav_deadline_ms(&board->nav);
}

// What waits until a fade is over.
static int64_t
calm_ms(const struct board *board)
{
    int64_t calm = earlier(turn_ms(board), board->minute_due_ms);

    calm = earlier(calm, board->ahead_due_ms);
    calm = earlier(calm, board->arriving_ms);
    calm = earlier(calm, board->banner.due_ms);
    calm = earlier(calm, panel_deadline_ms(&board->panel));
    return earlier(calm, board->ring_due_ms);
}

static int64_t
next_ms(const struct board *board)
{
    int64_t next = gesture_deadline(&board->gesture);

    next = earlier(next, supervisor_deadline_ms(&board->supervisor));
    next = earlier(next, follow_deadline_ms(board));
    next = earlier(next, aloud_deadline_ms(board));
    next = earlier(next, meet_deadline_ms(board));
    return earlier(next, is_fading(board) ? screen_deadline_ms(&board->screen)
                                          : calm_ms(board));
}

static void
take_snapshot(struct board *board, int64_t now_ms)
{
    struct snapshot *snapshot = mailbox_take(&board->mailbox);
    enum nav_change change;
    struct changes changes;

    if (snapshot == NULL)
        return;
    changes = changes_find(board->snapshot, snapshot);
    change = follow_snapshot(board, snapshot, now_ms);
    meet_rebind(board);
    // Another place, or other values: both are faded to (design.md 8).
    view_tell(board, change == NAV_SAME ? NAV_TURN : change, &changes);
    if (!board->has_told_data)
        view_tell_report(board);
    board->has_told_data = true;
    board->ahead_due_ms = now_ms + BOARD_SETTLE_MS;
}

static void
take_pictures(struct board *board)
{
    bool is_decoded = atomic_exchange(&board->has_picture, false);

    // Some are seen to be none as soon as they are asked for.
    if (is_decoded ||
        pictures_count_broken(board->canvas.pictures) != board->broken)
        view_show_pictures(board);
}

static void
turn(struct board *board, int64_t now_ms)
{
    enum nav_change change = NAV_SAME;

    if (now_ms >= turn_ms(board))
        change = nav_tick(&board->nav, board->snapshot, now_ms);
    if (change != NAV_SAME) {
        *board->focused = '\0';
        view_turn(board, change);
    }
}

static void
follow_time(struct board *board, int64_t now_ms)
{
    if (view_is_panel_due(board, now_ms))
        view_follow_panel(board, now_ms);
    if (is_fading(board))
        return;
    if (now_ms >= board->minute_due_ms)
        view_follow_time(board);
    if (is_fading(board))
        return;
    if (now_ms >= board->ahead_due_ms)
        view_look_ahead(board);
    if (now_ms >= board->arriving_ms)
        view_arrive(board, now_ms);
    if (now_ms >= board->banner.due_ms)
        view_follow_notice(board, now_ms);
    if (!is_fading(board) && now_ms >= board->ring_due_ms)
        view_turn_ring(board, now_ms);
}

// Data that come without end may not hold up the cycle.
static bool
must_turn(const struct board *board, int64_t now_ms)
{
    return !is_fading(board) || now_ms - board->calm_ms > TURN_PATIENCE_MS;
}

// One thing moves at a time: what the clock or a picture brings waits until a
// fade is over. New data are faded to from wherever it is.
static void
let_time_pass(struct board *board)
{
    int64_t now_ms = thread_now_ms();
    struct gesture_events expired = gesture_expire(&board->gesture, now_ms);

    touch_follow(board, &expired);
    screen_step(&board->screen, now_ms);
    if (!is_fading(board))
        board->calm_ms = now_ms;
    supervisor_reassure(&board->supervisor, now_ms);
    // What has expired does not wait for a fade.
    if (now_ms >= follow_deadline_ms(board))
        follow_clock(board, now_ms);
    aloud_follow(board, now_ms);
    meet_follow(board);
    take_snapshot(board, now_ms);
    if (!is_fading(board))
        take_pictures(board);
    if (must_turn(board, now_ms))
        turn(board, now_ms);
    if (!is_fading(board))
        follow_time(board, now_ms);
}

static void
point(struct board *board, const struct pointer_sample *sample)
{
    struct gesture_events events = gesture_feed(&board->gesture, sample);

    touch_follow(board, &events);
}

// Returns false if the event ends the loop.
static bool
take_event(struct board *board, const struct input_event *event)
{
    switch (event->kind) {
    case INPUT_POINTER:
        point(board, &event->pointer);
        break;
    case INPUT_KEY:
        touch_press_key(board, event->key);
        break;
    case INPUT_TEXT:
        touch_type(board, event->sign);
        break;
    case INPUT_RESIZED:
        view_resize(board);
        break;
    case INPUT_EXPOSED:
        screen_expose(&board->screen);
        break;
    case INPUT_CLOSE:
        // A window to try things out in may be closed, a wall may not.
        return board->settings->screen.window.width_px == 0 ||
               board->nav.settings.is_public;
    case INPUT_WAKE:
        break;
    }
    return true;
}

static bool
take_events(struct board *board)
{
    int64_t wait_ms = next_ms(board) - thread_now_ms();
    struct input_event event;

    for (int i = 0; i < EVENTS_PER_ROUND; i++) {
        if (!input_wait(board->screen.glass, wait_ms < 0 ? 0 : wait_ms, &event))
            return true;
        if (!take_event(board, &event))
            return false;
        wait_ms = 0;
    }
    return true;
}

void
loop_run(struct board *board)
{
    while (!stop_is_asked(&board->stop) && take_events(board))
        let_time_pass(board);
}
