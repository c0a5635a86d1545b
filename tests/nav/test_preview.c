#include "support_world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/denmark.h"
#include "nav/preview.h"
#include "nav/timetable.h"

#define WEEK 7
#define TURNS_MAX 20000

// A board as the program runs one: it looks now and then, a little late, and
// never at the moment itself.
struct board {
    struct nav nav;
    struct snapshot *snapshot;
    int64_t now_ms;
    int64_t change_ms;
    int64_t lead_ms; // of the wall clock before the monotonic one
    struct now now;
};

struct turns {
    struct preview_turn items[TURNS_MAX];
    size_t count;
};

static const struct schedule_screen office = {"Kontor Byg", "office"};
static const struct schedule_screen lobby = {"Forhal", "lobby"};

static struct nav_settings
settings_of(const char *cycle, const struct schedule_screen *screen)
{
    struct nav_settings settings = {.idle_return_ms = 60000,
                                    .detail_return_ms = 90000,
                                    .pause_ms = 600000,
                                    .screen = *screen,
                                    .story_share_percent = 25};
    char names[100];
    char *rest = NULL;

    snprintf(names, sizeof names, "%s", cycle);
    for (char *name = strtok_r(names, " ", &rest); name != NULL;
         name = strtok_r(NULL, " ", &rest))
        if (place_find_page(name, &settings.cycle[settings.cycle_count]))
            settings.cycle_count++;
    return settings;
}

static void
follow(struct board *board)
{
    nav_follow_schedule(&board->nav, board->snapshot, &board->now,
                        board->now_ms);
    board->change_ms =
        1000 * schedule_next_change_s(board->snapshot, &board->now);
    nav_set_words(&board->nav,
                  support_count_words(NULL, &board->nav, &board->now));
}

static void
start(struct board *board, const struct nav_settings *settings,
      struct snapshot *snapshot, int64_t wall_ms)
{
    memset(board, 0, sizeof *board);
    board->snapshot = snapshot;
    board->now_ms = 5000;
    board->lead_ms = wall_ms - board->now_ms;
    board->now = calendar_now(wall_ms / 1000, true);
    nav_init(&board->nav, settings, board->now_ms);
    follow(board);
}

static void
tick(struct board *board)
{
    if (nav_tick(&board->nav, board->snapshot, board->now_ms) != NAV_SAME)
        nav_set_words(&board->nav,
                      support_count_words(NULL, &board->nav, &board->now));
}

// Let time pass until the wall clock says so: what was due first goes first.
static void
look(struct board *board, int64_t wall_ms)
{
    board->now_ms = wall_ms - board->lead_ms;
    board->now = calendar_now(wall_ms / 1000, true);
    if (nav_deadline_ms(&board->nav) + board->lead_ms < board->change_ms)
        tick(board);
    if (wall_ms >= board->change_ms)
        follow(board);
    tick(board);
}

static bool
keep_turn(void *context, const struct preview_turn *turn, const struct nav *nav)
{
    struct turns *turns = context;

    (void)nav;
    assert_true(turns->count < TURNS_MAX);
    turns->items[turns->count++] = *turn;
    return true;
}

static void
foretell(struct turns *turns, const struct nav_settings *settings,
         struct snapshot *snapshot, int32_t day)
{
    struct preview preview = {.settings = settings,
                              .snapshot = snapshot,
                              .day = day,
                              .is_trusted = true,
                              .count_words = support_count_words,
                              .take_turn = keep_turn,
                              .context = turns};

    turns->count = 0;
    preview_run(&preview);
}

static bool
may_show(const struct board *board, enum page_id page)
{
    struct schedule_subject subject = {.page = place_page_name(page)};

    return nav_has_content(&board->nav, page, board->snapshot) &&
           schedule_judge(board->snapshot, subject, &board->nav.settings.screen,
                          &board->now)
                   .reason == SCHEDULE_SHOWN;
}

// Where no page may be shown one stands all the same.
static bool
is_last_resort(const struct board *board)
{
    for (size_t i = 0; i < board->nav.settings.cycle_count; i++) {
        if (may_show(board, board->nav.settings.cycle[i]))
            return false;
    }
    return true;
}

// What is on the screen may be there, judged anew and without the timetable.
static void
expect_allowed(const struct board *board)
{
    struct place place = nav_place(&board->nav);
    const struct story *story =
        snapshot_find_story(board->snapshot, place.item);
    int64_t now_s = board->now.utc_s;

    if (!may_show(board, place.page) && !is_last_resort(board))
        fail_msg("%s is shown at %lld", place_page_name(place.page),
                 (long long)now_s);
    if (place.page != PAGE_STORIES)
        return;
    assert_non_null(story);
    assert_true(story->publish_to == TIME_NONE || now_s < story->publish_to);
    assert_true(story->publish_from == TIME_NONE ||
                now_s >= story->publish_from);
    assert_int_equal(schedule_judge_story(board->snapshot, story,
                                          &board->nav.settings.screen,
                                          &board->now)
                         .reason,
                     SCHEDULE_SHOWN);
}

// The turn that the preview tells of for a moment.
static const struct preview_turn *
find_turn(const struct turns *turns, size_t *next, int64_t wall_ms)
{
    while (*next < turns->count && turns->items[*next].to_ms <= wall_ms)
        ++*next;
    return *next < turns->count ? &turns->items[*next] : NULL;
}

static void
expect_foretold(const struct board *board, const struct turns *turns,
                size_t *next, int64_t wall_ms)
{
    const struct preview_turn *turn = find_turn(turns, next, wall_ms);
    struct place place = nav_place(&board->nav);

    assert_non_null(turn);
    // To the second: at its edges a board that looks late may be behind.
    if (wall_ms - turn->from_ms < 1000 || turn->to_ms - wall_ms < 1000)
        return;
    if (!place_equals(turn->place, place))
        fail_msg("%s/%lld+%d instead of %s/%lld+%d at %lld",
                 place_page_name(place.page), (long long)place.item, place.part,
                 place_page_name(turn->place.page), (long long)turn->place.item,
                 turn->place.part, (long long)wall_ms / 1000);
}

static void
live_through(const char *from, uint64_t seed, const char *cycle,
             const struct schedule_screen *screen)
{
    static struct turns turns;
    uint64_t chance = seed;
    int32_t first = calendar_parse_day(from);
    struct nav_settings settings = settings_of(cycle, screen);
    struct snapshot *snapshot =
        support_make_world(&chance, denmark_midnight(first), true);
    struct snapshot *other = NULL;
    struct board board;

    chance = seed;
    other = support_make_world(&chance, denmark_midnight(first), true);
    start(&board, &settings, snapshot, 1000 * denmark_midnight(first));
    for (int32_t day = first; day < first + WEEK; day++) {
        int64_t end = 1000 * denmark_midnight(day + 1);
        size_t next = 0;

        foretell(&turns, &settings, other, day);
        for (int64_t at = 1000 * denmark_midnight(day); at < end; at += 1000) {
            look(&board, at + 20 + support_draw_below(&chance, 40));
            expect_allowed(&board);
            expect_foretold(&board, &turns, &next, at + 60);
        }
    }
    snapshot_destroy(other);
    snapshot_destroy(snapshot);
}

static void
a_week_goes_as_it_was_foretold(void **state)
{
    (void)state;
    live_through("2026-03-25", 1, "compass plans goals service stories",
                 &office); // the clock is put forward
    live_through("2026-10-22", 2, "compass plans goals service stories",
                 &office); // and back
    live_through("2026-12-28", 3, "compass service stories", &lobby);
    live_through("2028-02-25", 4, "compass plans goals stories", &lobby);
    live_through("2027-10-28", 5, "plans stories goals", &office);
    live_through("2026-03-30", 6, "stories goals service plans outlook",
                 &lobby); // Easter
}

struct visits {
    size_t all;
    size_t stories;
    enum page_id last;
    bool is_mixed; // a page came twice in a row
};

static bool
count_visit(void *context, const struct preview_turn *turn,
            const struct nav *nav)
{
    struct visits *visits = context;

    (void)nav;
    if (turn->place.page == visits->last) {
        visits->is_mixed |= turn->place.part % 2 == 0;
        return true;
    }
    visits->last = turn->place.page;
    visits->all++;
    visits->stories += turn->place.page == PAGE_STORIES;
    return true;
}

static void
expect_share(const char *cycle, int setting, int rule, double least,
             double most)
{
    uint64_t chance = 7;
    int32_t day = calendar_parse_day("2026-11-23");
    struct nav_settings settings = settings_of(cycle, &office);
    struct visits visits = {.last = PAGE_COUNT};
    struct snapshot *snapshot = support_make_world(&chance, 0, false);
    struct preview preview = {.settings = &settings,
                              .snapshot = snapshot,
                              .day = day,
                              .is_trusted = true,
                              .count_words = support_count_words,
                              .take_turn = count_visit,
                              .context = &visits};
    double share;

    settings.story_share_percent = setting;
    if (rule > 0)
        snapshot->schedule.items[snapshot->schedule.count++] =
            (struct schedule_rule){.page = "stories",
                                   .weekdays = "",
                                   .opens_at = "",
                                   .closes_at = "",
                                   .starts_at = TIME_NONE,
                                   .ends_at = TIME_NONE,
                                   .screens = "",
                                   .share_percent = rule};
    preview_run(&preview);
    share = 100.0 * (double)visits.stories / (double)visits.all;
    if (visits.is_mixed || share < least || share > most)
        fail_msg("%s: %.1f percent%s", cycle, share,
                 visits.is_mixed ? ", and twice in a row" : "");
    snapshot_destroy(snapshot);
}

static void
stories_have_their_share(void **state)
{
    (void)state;
    expect_share("compass plans goals service stories", 25, 0, 24, 26);
    expect_share("compass plans goals service outlook stories", 25, 0, 24, 26);
    expect_share("compass plans goals stories", 25, 0, 24, 26);
    expect_share("compass service stories", 25, 0, 33, 34);
    expect_share("compass plans goals service stories", 0, 0, 19, 21);
    expect_share("compass plans goals service stories", 40, 0, 39, 41);
    expect_share("compass plans goals service stories", 25, 50, 49, 51);
    expect_share("compass plans goals service stories", 25, 33, 32, 34);
    expect_share("compass plans goals service stories", 25, 10, 19, 21);
    expect_share("compass plans goals service", 25, 0, 0, 0);
}

static bool
ignore_turn(void *context, const struct preview_turn *turn,
            const struct nav *nav)
{
    (void)nav;
    *(size_t *)context += 1;
    return turn->to_ms > turn->from_ms;
}

static void
a_year_is_foretold(void **state)
{
    uint64_t chance = 11;
    int32_t day = calendar_parse_day("2028-01-01");
    struct nav_settings settings =
        settings_of("compass plans goals service stories", &office);
    struct snapshot *snapshot =
        support_make_world(&chance, denmark_midnight(day), true);
    size_t count = 0;
    struct preview preview = {.settings = &settings,
                              .snapshot = snapshot,
                              .is_trusted = true,
                              .count_words = support_count_words,
                              .take_turn = ignore_turn,
                              .context = &count};

    (void)state;
    for (preview.day = day; preview.day < day + 366; preview.day++)
        preview_run(&preview);
    assert_true(count > 366 * 1000);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_goes_as_it_was_foretold),
        cmocka_unit_test(stories_have_their_share),
        cmocka_unit_test(a_year_is_foretold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
