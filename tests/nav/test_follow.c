#include "support_nav.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "base/denmark.h"
#include "nav/timetable.h"

#define STORY_A SUPPORT_STORY(0)

static const struct contents full = {
    .foci = 4, .commitments = 6, .plans = 5, .goals = 3, .stories = 3};

// A board whose wall clock is set by hand.
struct wall {
    struct nav nav;
    struct snapshot *snapshot;
    struct schedule_rule rule;
    int64_t now_ms;
};

static struct now
at(const char *time, bool is_trusted)
{
    return calendar_now(calendar_parse_time(time), is_trusted);
}

static enum nav_change
follow(struct wall *wall, struct now now)
{
    return nav_follow_schedule(&wall->nav, wall->snapshot, &now, wall->now_ms);
}

static void
hang_up(struct wall *wall, const char *cycle, struct now now)
{
    struct nav_settings settings = support_settings(cycle);

    settings.screen = (struct schedule_screen){"Kontor Byg", "office"};
    settings.story_share_percent = 25;
    *wall = (struct wall){.now_ms = 1000, .snapshot = support_fill(&full)};
    wall->rule = (struct schedule_rule){.id = 1,
                                        .name = "",
                                        .page = "",
                                        .starts_at = TIME_NONE,
                                        .ends_at = TIME_NONE,
                                        .weekdays = "",
                                        .opens_at = "",
                                        .closes_at = "",
                                        .screens = ""};
    wall->snapshot->schedule.items = &wall->rule;
    nav_init(&wall->nav, &settings, wall->now_ms);
    follow(wall, now);
}

static void
expect(const struct wall *wall, const char *state)
{
    char found[200];

    support_write(found, sizeof found, &wall->nav);
    assert_string_equal(found, state);
}

static void
a_story_leaves_in_mid_stay(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, "stories compass", at("2026-11-23T09:00:00Z", true));
    expect(&wall, "stories/301 cycling");
    wall.snapshot->stories.items[0].publish_to =
        calendar_parse_time("2026-11-23T09:00:05Z");
    wall.now_ms += 4000;
    follow(&wall, at("2026-11-23T09:00:04Z", true));
    expect(&wall, "stories/301 cycling");
    wall.now_ms += 1000;
    assert_int_not_equal(follow(&wall, at("2026-11-23T09:00:05Z", true)),
                         NAV_SAME);
    expect(&wall, "stories/303 cycling");
    snapshot_destroy(wall.snapshot);
}

static void
a_story_leaves_who_reads_it(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, "compass stories", at("2026-11-23T09:00:00Z", true));
    nav_apply(&wall.nav, intent_parse("story/301"), wall.snapshot, 2000);
    expect(&wall, "compass > story/301 visited");
    wall.rule.story_id = STORY_A;
    wall.rule.ends_at = calendar_parse_time("2026-11-23T11:00:00Z");
    wall.snapshot->schedule.count = 1;
    follow(&wall, at("2026-11-23T09:59:59Z", true));
    expect(&wall, "compass > story/301 visited");
    follow(&wall, at("2026-11-23T10:00:00Z", true));
    expect(&wall, "compass visited");
    snapshot_destroy(wall.snapshot);
}

static void
a_page_leaves_when_its_hours_are_over(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, "plans goals compass", at("2026-11-23T13:59:00Z", true));
    wall.rule.page = "plans";
    wall.rule.closes_at = "15:00";
    wall.rule.dwell_s = 90;
    wall.snapshot->schedule.count = 1;
    follow(&wall, at("2026-11-23T13:59:01Z", true));
    expect(&wall, "plans cycling");
    assert_int_equal(wall.nav.stay_ms, 90000);
    follow(&wall, at("2026-11-23T14:00:00Z", true));
    expect(&wall, "goals cycling");
    assert_int_equal(wall.nav.stay_ms, 15000);
    // Who asks for it sees it all the same.
    nav_apply(&wall.nav, intent_parse("plans"), wall.snapshot, 3000);
    follow(&wall, at("2026-11-23T14:00:02Z", true));
    expect(&wall, "plans visited");
    snapshot_destroy(wall.snapshot);
}

static void
a_page_joins_while_its_rule_holds(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, "compass", at("2026-11-23T09:00:00Z", true));
    wall.rule.page = "goals";
    wall.rule.screens = "office";
    wall.rule.has_screens = true;
    wall.rule.opens_at = "10:30";
    wall.snapshot->schedule.count = 1;
    follow(&wall, at("2026-11-23T09:29:59Z", true));
    wall.now_ms += 60000;
    nav_tick(&wall.nav, wall.snapshot, wall.now_ms);
    expect(&wall, "compass cycling");
    follow(&wall, at("2026-11-23T09:30:00Z", true));
    wall.now_ms += 60000;
    nav_tick(&wall.nav, wall.snapshot, wall.now_ms);
    expect(&wall, "goals cycling");
    wall.rule.opens_at = "11:00";
    follow(&wall, at("2026-11-23T09:31:00Z", true));
    expect(&wall, "compass cycling");
    snapshot_destroy(wall.snapshot);
}

static void
a_board_is_never_without_a_page(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, "plans", at("2026-11-23T09:00:00Z", true));
    wall.rule.page = "plans";
    wall.rule.weekdays = "7";
    wall.snapshot->schedule.count = 1;
    follow(&wall, at("2026-11-23T09:01:00Z", true));
    expect(&wall, "plans cycling");
    snapshot_destroy(wall.snapshot);
}

static void
the_most_important_page_stands_alone(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, OFFICE, at("2026-11-23T09:00:00Z", true));
    wall.rule.page = "goals";
    wall.rule.priority = 2;
    wall.snapshot->schedule.count = 1;
    follow(&wall, at("2026-11-23T09:01:00Z", true));
    expect(&wall, "goals cycling");
    wall.now_ms += 60000;
    assert_int_equal(nav_tick(&wall.nav, wall.snapshot, wall.now_ms), NAV_SAME);
    wall.snapshot->schedule.count = 0;
    follow(&wall, at("2026-11-23T09:03:00Z", true));
    wall.now_ms += 60000;
    assert_int_equal(nav_tick(&wall.nav, wall.snapshot, wall.now_ms), NAV_TURN);
    snapshot_destroy(wall.snapshot);
}

static void
each_day_begins_with_the_first_page(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, OFFICE, at("2026-11-23T22:59:50Z", true));
    wall.now_ms += 16000;
    nav_tick(&wall.nav, wall.snapshot, wall.now_ms);
    expect(&wall, "plans cycling");
    follow(&wall, at("2026-11-23T22:59:59Z", true));
    expect(&wall, "plans cycling");
    follow(&wall, at("2026-11-23T23:00:00Z", true));
    expect(&wall, "compass cycling");
    snapshot_destroy(wall.snapshot);
}

// Whatever the clock is set to, no more than one turn comes of it, and what is
// due by the monotonic clock comes when it is due.
static void
a_clock_that_jumps_makes_no_burst(void **state)
{
    static const char *const times[] = {
        "1970-01-01T00:00:10Z", "2026-11-23T09:00:00Z", "2036-11-23T09:00:00Z",
        "2026-11-23T07:00:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z",
        "2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2028-02-28T23:00:00Z",
        "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z", "1999-12-31T23:00:00Z"};
    struct wall wall;
    int turns = 0;

    (void)state;
    hang_up(&wall, OFFICE, at("2026-11-23T09:00:00Z", true));
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        struct place seen = nav_place(&wall.nav);
        wall.now_ms += 100;
        follow(&wall, at(times[i], *times[i] == '2'));
        turns += !place_equals(seen, nav_place(&wall.nav));
        assert_true(nav_deadline_ms(&wall.nav) <= wall.now_ms + 15000);
        assert_true(nav_deadline_ms(&wall.nav) > wall.now_ms);
    }
    // Each of them is another day; the cycle stood at its first page already.
    assert_int_equal(turns, 0);
    snapshot_destroy(wall.snapshot);
}

static void
an_unknown_clock_shows_the_undated_alone(void **state)
{
    struct wall wall;

    (void)state;
    hang_up(&wall, "stories", at("1970-01-01T00:00:10Z", false));
    for (size_t i = 0; i < 2; i++)
        wall.snapshot->stories.items[i].publish_to =
            calendar_parse_time("2030-01-01T00:00:00Z");
    follow(&wall, at("1970-01-01T00:00:11Z", false));
    expect(&wall, "stories/303 cycling");
    assert_int_equal(wall.snapshot->shown_stories.count, 1);
    follow(&wall, at("2026-11-23T09:00:00Z", true));
    assert_int_equal(wall.snapshot->shown_stories.count, 3);
    snapshot_destroy(wall.snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_story_leaves_in_mid_stay),
        cmocka_unit_test(a_story_leaves_who_reads_it),
        cmocka_unit_test(a_page_leaves_when_its_hours_are_over),
        cmocka_unit_test(a_page_joins_while_its_rule_holds),
        cmocka_unit_test(a_board_is_never_without_a_page),
        cmocka_unit_test(the_most_important_page_stands_alone),
        cmocka_unit_test(each_day_begins_with_the_first_page),
        cmocka_unit_test(a_clock_that_jumps_makes_no_burst),
        cmocka_unit_test(an_unknown_clock_shows_the_undated_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
