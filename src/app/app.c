#include "app/app.h"

#include <stdio.h>

#include "app/board.h"
#include "app/clock.h"
#include "app/setup.h"
#include "base/language.h"
#include "base/log.h"
#include "base/thread.h"

static void
note_help(struct board *board)
{
    const struct settings_help *help = &board->settings->help;

    snprintf(board->help, sizeof board->help, "%s%s%s",
             help->text == NULL ? "" : help->text,
             help->text == NULL || help->phone == NULL ? "" : " ",
             help->phone == NULL ? "" : help->phone);
}

// What was shown last is there before the source is asked anything.
static bool
open_content(struct board *board)
{
    const struct settings *settings = board->settings;
    struct source_options options = setup_source(settings);

    options.memory_folder = settings->cache.directory;
    board->source = source_open(settings->source.location, &options);
    if (board->source == NULL)
        return false;
    board->cache =
        cache_open(settings->cache.directory, setup_audience(settings),
                   settings->source.location);
    if (cache_is_used_elsewhere(board->cache)) {
        log_error("another board runs with the cache %s; stop it, or name "
                  "another folder with --cache",
                  settings->cache.directory);
        return false;
    }
    board->snapshot = cache_load(board->cache, clock_now(TIME_NONE).day);
    return true;
}

static bool
open_screen(struct board *board)
{
    const struct settings_screen *screen = &board->settings->screen;
    struct glass_options options = {
        .width = screen->window.width_px,
        .height = screen->window.height_px,
        .rotation = screen->rotate_degrees,
        .hides_pointer = screen->window.width_px == 0,
    };

    if (!screen_open(&board->screen, &board->canvas, &options) ||
        !canvas_open(&board->canvas, &board->install, loop_pictures(board),
                     board->screen.width, board->screen.height))
        return false;
    canvas_use(&board->canvas, board->snapshot);
    return true;
}

static void
show_first_page(struct board *board)
{
    struct nav_settings navigation = setup_navigation(board->settings);
    int64_t now_ms = thread_now_ms();

    nav_init(&board->nav, &navigation, now_ms);
    meet_start(board);
    follow_snapshot(board, board->snapshot, now_ms);
    meet_rebind(board);
    view_resize(board);
    view_follow_panel(board, now_ms);
    supervisor_tell(&board->supervisor, "READY=1");
}

static void
start_sync(struct board *board)
{
    struct sync_callbacks callbacks = loop_snapshots(board);

    callbacks.wants_screens = setup_wants_screens(board->settings);
    callbacks.wants_meetings = setup_wants_meetings(board->settings);
    board->sync =
        sync_start(board->source, board->cache, &board->mailbox,
                   board->settings->source.probe_interval_ms, &callbacks);
}

static void
close_all(struct board *board)
{
    supervisor_tell(&board->supervisor, "STOPPING=1");
    aloud_stop(board);
    if (board->source != NULL)
        source_interrupt(board->source);
    // What wakes the window's loop ends before the window.
    stop_end(&board->stop);
    sync_stop(board->sync);
    command_stop(&board->command);
    report_stop(&board->report);
    post_stop(&board->post);
    canvas_close(&board->canvas);
    screen_close(&board->screen);
    mailbox_destroy(&board->mailbox);
    snapshot_destroy(board->snapshot);
    cache_close(board->cache);
    source_close(board->source);
}

bool
app_run(const struct settings *settings)
{
    struct board board = {.settings = settings, .told = {.page = PAGE_COUNT}};
    bool is_shown;

    stop_hold();
    supervisor_find(&board.supervisor);
    mailbox_init(&board.mailbox);
    install_find(&board.install);
    language_start(board.install.locale);
    language_use(settings->screen.language);
    note_help(&board);
    panel_set_up(&board.panel, settings);
    command_start(&board.command);
    if (setup_audience(settings) == AUDIENCE_PUBLIC)
        speech_find(&board.speech);
    is_shown = open_content(&board) && open_screen(&board);
    if (is_shown) {
        board.started_s = clock_now(board.snapshot->newest_s).utc_s;
        board.start_cause = last_run_begin(settings->cache.directory);
        report_start(&board.report, settings);
        show_first_page(&board);
        stop_start(&board.stop);
        start_sync(&board);
        loop_run(&board);
        last_run_end(settings->cache.directory);
    }
    close_all(&board);
    return is_shown;
}
