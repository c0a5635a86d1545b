#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/canvas.h"
#include "app/reading.h"
#include "app/setup.h"
#include "base/denmark.h"
#include "cli/content.h"
#include "cli/foretell.h"
#include "pages/page.h"
#include "support_run.h"

#define TURNS_MAX 12000
#define PLACES_MAX 4000
#define WIDTH 1920
#define HEIGHT 1080

struct turns {
    struct preview_turn items[TURNS_MAX];
    size_t count;
};

// How much there was to read on a place in a quarter of an hour.
struct read {
    struct place place;
    int64_t quarter;
    size_t words;
};

// A board with its real pages; the clock is moved by hand.
struct board {
    const struct settings *settings;
    struct snapshot *snapshot;
    struct nav nav;
    struct canvas canvas;
    struct scene page;
    struct now now;
    int64_t now_ms;
    int64_t change_ms;
    struct read reads[PLACES_MAX];
    size_t read_count;
};

static void
keep_turn(void *context, const struct preview_turn *turn)
{
    struct turns *turns = context;

    assert_true(turns->count < TURNS_MAX);
    turns->items[turns->count++] = *turn;
}

static size_t
build(struct board *board)
{
    struct style style =
        setup_style(board->settings, &board->nav, board->now.minute, false);
    struct page_input input = {
        .snapshot = board->snapshot,
        .nav = &board->nav,
        .style = &style,
        .metrics = &board->canvas.metrics,
        .now = board->now,
        .width = WIDTH,
        .height = HEIGHT,
        .screen_name = "",
        .help = "",
        .last_answer_s = board->now.utc_s,
    };

    page_build(&board->page, &input);
    return reading_count(&board->page);
}

// The page is built anew each quarter: what it says may depend on the time.
static void
read_page(struct board *board)
{
    struct read read = {nav_place(&board->nav), board->now.utc_s / 900, 0};

    for (size_t i = board->read_count; i > 0; i--) {
        if (board->reads[i - 1].quarter == read.quarter &&
            place_equals(board->reads[i - 1].place, read.place)) {
            nav_set_words(&board->nav, board->reads[i - 1].words);
            return;
        }
    }
    assert_true(board->read_count < PLACES_MAX);
    read.words = build(board);
    board->reads[board->read_count++] = read;
    nav_set_words(&board->nav, read.words);
}

static void
follow(struct board *board)
{
    nav_follow_schedule(&board->nav, board->snapshot, &board->now,
                        board->now_ms);
    board->change_ms =
        1000 * schedule_next_change_s(board->snapshot, &board->now);
    read_page(board);
}

// Look at the clock, a little after the second.
static void
look(struct board *board, int64_t wall_ms)
{
    board->now_ms = wall_ms;
    board->now = calendar_now(wall_ms / 1000, true);
    if (wall_ms >= board->change_ms)
        follow(board);
    if (nav_tick(&board->nav, board->snapshot, board->now_ms) != NAV_SAME)
        read_page(board);
}

static void
expect(const struct board *board, const struct turns *turns, size_t *next,
       int64_t wall_ms)
{
    const struct preview_turn *turn;
    struct place place = nav_place(&board->nav);

    while (*next + 1 < turns->count && turns->items[*next].to_ms <= wall_ms)
        ++*next;
    turn = &turns->items[*next];
    if (wall_ms - turn->from_ms < 1000 || turn->to_ms - wall_ms < 1000)
        return;
    if (!place_equals(turn->place, place))
        fail_msg("%s/%lld instead of %s/%lld at %lld",
                 place_page_name(place.page), (long long)place.item,
                 place_page_name(turn->place.page), (long long)turn->place.item,
                 (long long)wall_ms / 1000);
}

static void
ignore_picture(void *context)
{
    (void)context;
}

static void
open_board(struct board *board, const struct settings *settings,
           struct snapshot *snapshot, int64_t wall_ms)
{
    struct pictures_callbacks callbacks = {.on_ready = ignore_picture};
    struct nav_settings navigation = setup_navigation(settings);
    struct install install;

    memset(board, 0, sizeof *board);
    board->settings = settings;
    board->snapshot = snapshot;
    install_find(&install);
    assert_true(
        canvas_open(&board->canvas, &install, callbacks, WIDTH, HEIGHT));
    canvas_use(&board->canvas, snapshot);
    board->now_ms = wall_ms;
    board->now = calendar_now(wall_ms / 1000, true);
    nav_init(&board->nav, &navigation, wall_ms);
    follow(board);
}

static void
live(const struct settings *settings, struct snapshot *snapshot, int32_t today)
{
    static struct board board;
    static struct turns turns;
    static struct day day;
    struct foretell foretell = {.settings = settings,
                                .snapshot = snapshot,
                                .width = WIDTH,
                                .height = HEIGHT,
                                .take_turn = keep_turn,
                                .context = &turns};
    int64_t end_ms = 1000 * denmark_midnight(today + 1);
    size_t next = 0;

    turns.count = 0;
    day = (struct day){.day = today};
    assert_true(foretell_day(&foretell, &day));
    open_board(&board, settings, snapshot, 1000 * denmark_midnight(today));
    for (int64_t at = 1000 * denmark_midnight(today); at < end_ms; at += 1000) {
        look(&board, at + 11);
        expect(&board, &turns, &next, at + 11);
    }
    print_message("%s: %zu turns\n", setup_schedule_screen(settings).room,
                  turns.count);
    assert_true(turns.count > 1000);
    scene_destroy(&board.page);
    canvas_close(&board.canvas);
}

// A day as it is foretold, in each room.
static void
test_a_day_goes_as_foretold(void **state, const char *profile, const char *name)
{
    const struct folder *folder = *state;
    int32_t today = calendar_parse_day("2026-11-27");
    struct now noon = calendar_now(denmark_midnight(today) + 43200, true);
    struct settings settings = {0};
    struct snapshot *snapshot;
    char path[300];

    snprintf(path, sizeof path, "%s/a.db", folder->path);
    settings_defaults(&settings);
    settings_set(&settings, "source.location", path, "test");
    settings_set(&settings, "screen.profile", profile, "test");
    settings_set(&settings, "screen.name", name, "test");
    settings_complete(&settings);
    snapshot = content_read(&settings, &noon);
    assert_non_null(snapshot);
    live(&settings, snapshot, today);
    snapshot_destroy(snapshot);
    settings_destroy(&settings);
}

static void
test_the_day_of_an_office(void **state)
{
    test_a_day_goes_as_foretold(state, "office", "Elevator");
}

static void
test_the_day_of_a_meeting_room(void **state)
{
    test_a_day_goes_as_foretold(state, "meeting", "Mødelokale Fjord");
}

static void
test_the_day_of_a_lobby(void **state)
{
    test_a_day_goes_as_foretold(state, "lobby", "");
}

static int
set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    support_expect(&folder, "init a.db", 0, "", "");
    support_expect(&folder, "demo a.db --today 2026-11-27", 0, "", "");
    *state = &folder;
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_day_of_an_office),
        cmocka_unit_test(test_the_day_of_a_meeting_room),
        cmocka_unit_test(test_the_day_of_a_lobby),
    };
    return cmocka_run_group_tests(tests, set_up, folder_tear_down);
}
