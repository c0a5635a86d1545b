#include <stdio.h>

#include "app/board.h"
#include "app/clock.h"
#include "base/denmark.h"

static bool
is_urgent(const struct board *board)
{
    const struct notice *notice = board->banner.shown.notice;

    return notice != NULL && notice->severity == SEVERITY_URGENT;
}

// The supervisor's line tells it from a fault.
static void
tell_off(const struct board *board)
{
    char line[80] = "STATUS=Off on purpose";
    int64_t until_s = board->panel.changes_s;
    int minute = (int)(denmark_wall_s(until_s) / 60 % 1440);

    if (until_s != TIME_NONE)
        snprintf(line, sizeof line, "STATUS=Off on purpose until %02d:%02d",
                 minute / 60, minute % 60);
    supervisor_tell(&board->supervisor, line);
}

bool
view_is_panel_due(const struct board *board, int64_t now_ms)
{
    return panel_is_due(&board->panel, now_ms, is_urgent(board));
}

void
view_follow_panel(struct board *board, int64_t now_ms)
{
    const struct settings_panel *panel = &board->settings->panel;
    struct panel_orders orders =
        panel_follow(&board->panel, clock_now(board->snapshot->newest_s),
                     now_ms, is_urgent(board));
    bool is_off = board->panel.is_off;

    if (orders.is_command_due)
        command_run(&board->command,
                    is_off ? panel->off_command : panel->on_command);
    if (!orders.has_changed)
        return;
    board->told.page = PAGE_COUNT; // it has to be told again
    if (is_off)
        view_refresh(board);
    else
        view_show(board, NAV_TURN);
    view_tell_report(board);
    if (is_off)
        tell_off(board);
}

void
view_draft_dark(struct board *board)
{
    static const struct color black = {.alpha = 255};
    struct screen *screen = &board->screen;

    scene_reset(screen_draft_page(screen), screen->width, screen->height, 1.0F,
                black);
    scene_reset(screen_draft_ring(screen), screen->width, screen->height, 1.0F,
                black);
    board->ring_due_ms = INT64_MAX;
    board->ahead_due_ms = INT64_MAX;
    board->arriving_ms = INT64_MAX;
}
