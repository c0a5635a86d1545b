#include <math.h>
#include <stdio.h>

#include "app/board.h"
#include "app/setup.h"
#include "base/denmark.h"
#include "base/thread.h"

#define REPORT_LEAST_MS 50000 // a minute may begin a little early

static int64_t
find_data_time(const struct board *board)
{
    int64_t answer_s =
        board->sync == NULL ? TIME_NONE : sync_last_answer_s(board->sync);

    return answer_s > board->snapshot->confirmed_s && !board->snapshot->is_stale
               ? answer_s
               : board->snapshot->confirmed_s;
}

static struct report_facts
make_facts(const struct board *board)
{
    const struct settings *settings = board->settings;
    bool is_off = board->panel.is_off;
    struct place place = nav_place(&board->nav);
    struct report_facts facts = {
        .screen =
            {
                .name = settings->screen.name,
                .place = settings->screen.place,
                .room = setup_notice_reader(settings, board->now, 0).room,
                .orientation = board->style.is_portrait ? ORIENTATION_PORTRAIT
                                                        : ORIENTATION_LANDSCAPE,
                .seen_at = board->now.utc_s,
                .version = PEJL_VERSION,
                .data_revision = board->snapshot->revision,
                .data_at = find_data_time(board),
                .is_off_on_purpose = is_off,
                .off_until = is_off ? board->panel.changes_s : TIME_NONE,
                .free_bytes = (double)NAN,
                .started_at = board->started_s,
                .start_cause = board->start_cause,
                .is_clock_trusted = board->now.is_trusted,
                .fault = command_has_failed(&board->command) ? "panel" : "",
            },
    };

    if (!is_off)
        snprintf(facts.page, sizeof facts.page,
                 place.item == 0 ? "%s" : "%s/%lld",
                 place_page_name(place.page), (long long)place.item);
    return facts;
}

static void
write_clock(char out[8], int64_t utc_s)
{
    int minute = (int)(denmark_wall_s(utc_s) / 60 % 1440);

    snprintf(out, 8, "%02d:%02d", minute / 60, minute % 60);
}

// One line that tells what the row does, for whoever asks systemd.
static void
tell_supervisor(const struct board *board, const struct report_facts *facts)
{
    const struct screen_report *screen = &facts->screen;
    char data[8] = "never";
    char start[8];
    char line[300];

    if (screen->data_at != TIME_NONE)
        write_clock(data, screen->data_at);
    write_clock(start, screen->started_at);
    snprintf(line, sizeof line,
             "STATUS=%s%s; data of %s, revision %lld; %.1f GB free; started "
             "%s (%s)%s",
             screen->is_off_on_purpose ? "Off on purpose" : "On ", facts->page,
             data, (long long)screen->data_revision,
             report_free_bytes(board->settings) / 1e9, start,
             last_run_word(screen->start_cause),
             *screen->fault == '\0' ? "" : "; the panel's command fails");
    supervisor_tell(&board->supervisor, line);
}

void
view_tell_report(struct board *board)
{
    struct report_facts facts = make_facts(board);

    board->report_due_ms = thread_now_ms() + REPORT_LEAST_MS;
    report_tell(&board->report, &facts);
    tell_supervisor(board, &facts);
}
