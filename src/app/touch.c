#include <stdio.h>
#include <string.h>

#include "app/board.h"
#include "app/focus.h"
#include "base/thread.h"

static void
remember(char out[BOARD_INTENT_SIZE], const char *intent)
{
    // One that does not fit would be another when it is cut.
    if (intent == NULL || strlen(intent) >= BOARD_INTENT_SIZE)
        intent = "";
    memcpy(out, intent, strlen(intent) + 1);
}

// Words that mean nothing are a touch, and no more.
static void
apply(struct board *board, const char *words)
{
    struct intent intent = intent_parse(words);
    int64_t now_ms = thread_now_ms();
    enum nav_change change;

    remember(board->pressed, NULL);
    if (meet_apply(board, words))
        return;
    change = nav_apply(&board->nav, intent, board->snapshot, now_ms);
    if (intent.kind == INTENT_READ && !board->was_silenced)
        aloud_begin(board);
    if (change != NAV_SAME)
        remember(board->focused, NULL);
    view_show(board, change);
}

static void
begin_drag(struct board *board, int x, int y)
{
    const struct scene_command *target =
        scene_find_tap(screen_seen(&board->screen), x, y);

    if (!board->holds_meetings || target == NULL ||
        !meeting_is_dragged(target->as.tap.intent))
        return;
    remember(board->dragged, target->as.tap.intent);
    board->dragged_box = target->box;
    meet_drag(board, DRAG_BEGIN, (float)x, (float)y);
}

static const char *
intent_at(const struct board *board, int x, int y)
{
    const struct scene_command *target =
        scene_find_tap(screen_seen(&board->screen), x, y);

    return target == NULL ? "" : target->as.tap.intent;
}

static void
press(struct board *board, int x, int y)
{
    board->was_silenced = aloud_stop(board);
    remember(board->pressed, intent_at(board, x, y));
    remember(board->focused, NULL);
    if (*board->pressed == '\0' && !board->style.has_reduced_motion)
        ripple_begin(&board->ripple, x, y, thread_now_ms());
    begin_drag(board, x, y);
    view_refresh(board);
}

// What is held follows the finger, until it is up.
static bool
drag(struct board *board, const struct gesture_event *event)
{
    if (*board->dragged == '\0' || event->kind == GESTURE_PRESS)
        return false;
    if (event->kind == GESTURE_CANCEL)
        return true;
    if (event->kind != GESTURE_MOVE)
        remember(board->pressed, NULL);
    meet_drag(board, event->kind == GESTURE_MOVE ? DRAG_MOVE : DRAG_END,
              event->x_px, event->y_px);
    view_refresh(board);
    return true;
}

static void
cancel(struct board *board)
{
    if (*board->pressed == '\0')
        return;
    remember(board->pressed, NULL);
    view_refresh(board);
}

static void
tap(struct board *board, int x, int y)
{
    char intent[BOARD_INTENT_SIZE];

    // Up on another target than down is a slip, and does nothing (A12).
    remember(intent, board->pressed);
    apply(board, strcmp(intent, intent_at(board, x, y)) == 0 ? intent : "stay");
}

static void
move_focus(struct board *board, int step)
{
    const char *focused = *board->focused == '\0' ? NULL : board->focused;
    char next[BOARD_INTENT_SIZE];

    remember(next, focus_step(screen_seen(&board->screen), focused, step));
    remember(board->focused, next);
    apply(board, "stay");
}

static void
select_focused(struct board *board)
{
    char intent[BOARD_INTENT_SIZE];

    remember(intent, board->focused);
    apply(board, *intent == '\0' ? "stay" : intent);
}

static void
follow(struct board *board, const struct gesture_event *event)
{
    int x = (int)event->x_px;
    int y = (int)event->y_px;

    if (drag(board, event))
        return;
    switch (event->kind) {
    case GESTURE_PRESS:
        press(board, x, y);
        break;
    case GESTURE_CANCEL:
        cancel(board);
        break;
    case GESTURE_TAP:
        tap(board, x, y);
        break;
    case GESTURE_SWIPE_LEFT:
        apply(board, "next");
        break;
    case GESTURE_SWIPE_RIGHT:
        apply(board, "previous");
        break;
    case GESTURE_SWIPE_UP:
        apply(board, "more");
        break;
    case GESTURE_SWIPE_DOWN:
        apply(board, "less");
        break;
    case GESTURE_END:
        apply(board, "stay");
        break;
    case GESTURE_MOVE:
        break;
    }
}

void
touch_follow(struct board *board, const struct gesture_events *events)
{
    // Who lights the panel has seen nothing yet that a touch could mean.
    if (events->count > 0 && panel_touch(&board->panel, thread_now_ms()))
        return;
    for (size_t i = 0; i < events->count; i++)
        follow(board, &events->items[i]);
}

// The arrows belong to the focus once there is one.
static void
press_arrow(struct board *board, int step, const char *words)
{
    if (*board->focused == '\0' && words != NULL)
        apply(board, words);
    else
        move_focus(board, step);
}

static void
leave(struct board *board)
{
    remember(board->focused, NULL);
    apply(board, "back");
}

// Letters and spaces come as text.
static bool
press_typing_key(struct board *board, enum key_action key)
{
    if (!board->is_typing)
        return false;
    if (key == KEY_ERASE)
        apply(board, "meet/delete");
    else if (key == KEY_SELECT && *board->focused == '\0')
        apply(board, "meet/done");
    else
        return key == KEY_PAUSE;
    return true;
}

void
touch_type(struct board *board, uint32_t sign)
{
    char words[BOARD_INTENT_SIZE];

    if (!board->is_typing || panel_touch(&board->panel, thread_now_ms()))
        return;
    snprintf(words, sizeof words, "meet/key/%lu", (unsigned long)sign);
    apply(board, words);
}

void
touch_press_key(struct board *board, enum key_action key)
{
    board->was_silenced = aloud_stop(board);
    if (panel_touch(&board->panel, thread_now_ms()) ||
        press_typing_key(board, key))
        return;
    switch (key) {
    case KEY_NEXT:
        apply(board, "next");
        break;
    case KEY_PREVIOUS:
        apply(board, "previous");
        break;
    case KEY_LEFT:
        press_arrow(board, -1, "previous");
        break;
    case KEY_RIGHT:
        press_arrow(board, 1, "next");
        break;
    case KEY_UP:
    case KEY_FOCUS_PREVIOUS:
        press_arrow(board, -1, NULL);
        break;
    case KEY_DOWN:
    case KEY_FOCUS_NEXT:
        press_arrow(board, 1, NULL);
        break;
    case KEY_SELECT:
        select_focused(board);
        break;
    case KEY_BACK:
    case KEY_ERASE:
        leave(board);
        break;
    case KEY_PAUSE:
        apply(board, "pause");
        break;
    case KEY_HOME:
        apply(board, "home");
        break;
    }
}
