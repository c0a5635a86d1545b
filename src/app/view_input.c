#include "app/board.h"
#include "app/setup.h"
#include "pages/pop.h"
#include "scene/pad.h"
#include "scene/sheet.h"

static const char *
text_or_null(const char *text)
{
    return *text == '\0' ? NULL : text;
}

static const char *
text_or_empty(const char *text)
{
    return text == NULL ? "" : text;
}

static int
retry_s(const struct board *board, int64_t now_ms)
{
    int64_t left_ms;

    if (board->sync == NULL)
        return 0;
    left_ms = sync_next_try_ms(board->sync) - now_ms;
    return left_ms <= 0 || left_ms > INT32_MAX ? 0
                                               : (int)((left_ms + 999) / 1000);
}

// Nothing moves before the fade to it is over.
static int
moving_ms(const struct board *board, int whole_ms, int64_t now_ms)
{
    int64_t left_ms = board->arrived_ms - now_ms;

    return left_ms <= 0 ? 0 : left_ms < whole_ms ? (int)left_ms : whole_ms;
}

// A mark that pops on the page behind, or a code that shakes, moves no sheet.
static bool
moves_else(const struct board *board)
{
    return board->changes.count > 0 || board->is_shaking;
}

static int
arrival_left_ms(const struct board *board, int64_t now_ms)
{
    int whole_ms = page_arrival_ms(nav_place(&board->nav).page);

    return moves_else(board) ? 0 : moving_ms(board, whole_ms, now_ms);
}

static int
sheet_left_ms(const struct board *board, int64_t now_ms)
{
    return moves_else(board) ? 0 : moving_ms(board, SHEET_RISE_MS, now_ms);
}

struct page_input
view_make_input(struct board *board, int64_t now_ms)
{
    const struct screen *screen = &board->screen;

    board->posted = post_shown(&board->post);
    return (struct page_input){
        .snapshot = board->snapshot,
        .nav = &board->nav,
        .style = &board->style,
        .metrics = &board->canvas.metrics,
        .now = board->now,
        .width = screen->width,
        .height = screen->height,
        .pictures = {canvas_is_broken, &board->canvas},
        .pressed = text_or_null(board->pressed),
        .focused = text_or_null(board->focused),
        .screen_name = text_or_empty(board->settings->screen.name),
        .help = board->help,
        .last_answer_s =
            board->sync == NULL ? TIME_NONE : sync_last_answer_s(board->sync),
        .retry_s = retry_s(board, now_ms),
        .can_read = aloud_is_there(board),
        .is_reading = board->speech.child != 0,
        .ring = nav_ring(&board->nav, now_ms),
        .return_left_ms = (int)nav_return_left_ms(&board->nav, now_ms),
        .changes = board->changes,
        .pop_left_ms =
            board->changes.count > 0 ? moving_ms(board, POP_MS, now_ms) : 0,
        .arrival_left_ms = arrival_left_ms(board, now_ms),
        .sheet_left_ms = sheet_left_ms(board, now_ms),
        .shake_left_ms =
            board->is_shaking ? moving_ms(board, PAD_SHAKE_MS, now_ms) : 0,
        .shift_x = panel_find_shift(board->settings, board->now).x,
        .shift_y = panel_find_shift(board->settings, board->now).y,
        .now_ms = now_ms,
        .meeting = board->holds_meetings ? &board->meeting : NULL,
        .post = board->holds_meetings ? &board->posted : NULL,
        .notice = board->banner.shown,
        .notice_away = banner_away(&board->banner, now_ms),
    };
}
