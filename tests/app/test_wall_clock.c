#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support_board.h"

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define IS_SANITIZED true
#else
#define IS_SANITIZED false
#endif

#define TURNS 4
#define DAYTIME " opens_at, closes_at, priority) VALUES "

// What faketime(1) preloads; skips the test where it is not installed.
static void
find_faketime(char *path, size_t size)
{
    FILE *pipe = popen("faketime -f +0 printenv LD_PRELOAD 2>/dev/null", "r");

    *path = '\0';
    if (pipe != NULL && fgets(path, (int)size, pipe) != NULL)
        path[strcspn(path, "\n")] = '\0';
    if (pipe != NULL)
        pclose(pipe);
    if (*path == '\0')
        skip();
}

// A database of a day before all that these tests play on.
static int
set_up(void **state)
{
    struct running *running;

    if (running_set_up(state) != 0)
        return -1;
    running = *state;
    if (running->display.server != 0)
        running_do(running, "rm a.db*; " PEJL_PROGRAM
                            " init a.db >/dev/null && " PEJL_PROGRAM
                            " demo a.db --today 2026-01-15 >/dev/null");
    return 0;
}

static int
stop_board(void **state)
{
    struct running *running = *state;

    if (running->process > 0)
        running_stop(running);
    return 0;
}

// Begin with these rules alone; skips the test where there is no display, and
// under a sanitizer, which has to be loaded before faketime.
static void
prepare(const struct running *running, const char *rules)
{
    if (running->display.server == 0 || IS_SANITIZED)
        skip();
    running_do(running, "rm -rf cache");
    running_execute(running, "DELETE FROM schedule_rule");
    running_execute(running, rules);
}

// Set the wall clock of the board: it runs on from there.
static void
set_clock(const struct running *running, const char *utc)
{
    char command[200];

    snprintf(command, sizeof command,
             "echo '@%s' >clock.new && mv clock.new clock", utc);
    running_do(running, command);
}

// Start the board at a time of its own. Returns when that began.
static int64_t
start_at(struct running *running, const char *utc)
{
    char preload[200];
    char clock[100];
    int64_t start_ms;

    find_faketime(preload, sizeof preload);
    set_clock(running, utc);
    snprintf(clock, sizeof clock, "%s/clock", running->folder);
    setenv("FAKETIME_TIMESTAMP_FILE", clock, 1);
    setenv("FAKETIME_NO_CACHE", "1", 1);
    setenv("DONT_FAKE_MONOTONIC", "1", 1);
    setenv("NO_FAKE_STAT", "1", 1);
    setenv("TZ", "UTC", 1);
    setenv("LD_PRELOAD", preload, 1);
    start_ms = display_now_ms();
    running_start(running);
    unsetenv("LD_PRELOAD");
    return start_ms;
}

static void
expect_after(int64_t start_ms, int seconds)
{
    int64_t late_ms = display_now_ms() - start_ms - 1000 * (int64_t)seconds;

    print_message("%lld ms after the second\n", (long long)late_ms);
    assert_true(late_ms > -500);
    assert_true(late_ms < 2500); // 30 ms where nothing else runs
}

// The next place that the board tells of is this one.
static void
expect_place(struct running *running, const char *place)
{
    assert_true(running_hears(running, 20000));
    if (strncmp(running->heard, place, strlen(place)) != 0)
        fail_msg("%s, not %s", running->heard, place);
}

static void
test_the_night_when_the_clock_is_put_forward(void **state)
{
    struct running *running = *state;
    int64_t start_ms;

    prepare(running, "INSERT INTO schedule_rule (page," DAYTIME
                     "('plans', '01:00', '02:30', 1), "
                     "('goals', '02:30', '04:00', 1)");
    // Six seconds before 02:00, which is 03:00.
    start_ms = start_at(running, "2026-03-29 00:59:54");
    running_wait_place(running, "plans");
    expect_place(running, "goals");
    expect_after(start_ms, 6);
}

static void
test_the_night_when_the_clock_is_put_back(void **state)
{
    struct running *running = *state;

    prepare(running, "INSERT INTO schedule_rule (page," DAYTIME
                     "('compass', '02:30', '03:00', 1), "
                     "('goals', '02:00', '02:30', 2)");
    // Three seconds before 03:00, which is 02:00 for the second time.
    start_at(running, "2026-10-25 00:59:57");
    running_wait_place(running, "compass");
    assert_false(running_hears(running, 4000));
}

static void
test_the_hour_after_the_clock_was_put_back(void **state)
{
    struct running *running = *state;
    int64_t start_ms;

    prepare(running, "INSERT INTO schedule_rule (page," DAYTIME
                     "('compass', '02:30', '03:00', 1), "
                     "('goals', '03:00', '03:30', 2)");
    start_ms = start_at(running, "2026-10-25 01:59:54");
    running_wait_place(running, "compass");
    expect_place(running, "goals");
    expect_after(start_ms, 6);
}

// A turn as pejl schedule tells it: "00:00:05  Handleplaner  5.0 s".
struct turn {
    int second;
    const char *place;
};

static const char *
find_place(const char *line)
{
    static const char *const names[][2] = {
        {"Kompas", "compass"},     {"Handleplaner, ", "plans, "},
        {"Handleplaner", "plans"}, {"Mål, ", "goals, "},
        {"Mål", "goals"},          {"Service", "service/"},
        {"Historier", "stories/"},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strncmp(line, names[i][0], strlen(names[i][0])) == 0)
            return names[i][1];
    }
    return "";
}

static void
read_turns(const struct running *running, struct turn *turns)
{
    char path[100];
    char line[300];
    int minute;
    FILE *file;

    running_do(running, PEJL_PROGRAM " schedule a.db --day 2026-11-24 "
                                     "--turns >turns");
    snprintf(path, sizeof path, "%s/turns", running->folder);
    file = fopen(path, "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    for (int i = 0; i < TURNS; i++) {
        assert_non_null(fgets(line, sizeof line, file));
        assert_int_equal(sscanf(line, "00:%d:%d", &minute, &turns[i].second),
                         2);
        turns[i].second += 60 * minute;
        turns[i].place = find_place(line + strlen("00:00:00  "));
    }
    fclose(file);
}

static void
test_a_day_goes_as_it_was_foretold(void **state)
{
    struct running *running = *state;
    struct turn turns[TURNS];
    int64_t start_ms;

    prepare(running, "INSERT INTO schedule_rule (page, dwell_s) VALUES "
                     "('compass', 6), ('plans', 5), ('goals', 5), "
                     "('service', 5), ('stories', 5)");
    read_turns(running, turns);
    // Six seconds before midnight, with which the cycle begins anew.
    start_ms = start_at(running, "2026-11-23 22:59:54");
    running_wait_place(running, "compass");
    for (int i = 1; i < TURNS; i++) {
        expect_place(running, turns[i].place);
        expect_after(start_ms, 6 + turns[i].second);
    }
}

static void
test_a_clock_that_is_set_is_followed_at_once(void **state)
{
    struct running *running = *state;
    int64_t set_ms;

    prepare(running, "INSERT INTO schedule_rule (page, starts_at, ends_at, "
                     "priority) VALUES "
                     "('goals', '2026-11-24T08:00', '2026-11-24T12:00', 1), "
                     "('plans', '2026-11-24T12:00', '2026-11-24T16:00', 1)");
    // Nobody knows the time: what has dates is not shown. (A preloaded faketime
    // waits wrongly while its clock is younger than the machine is up.)
    start_at(running, "1999-12-31 22:59:50");
    running_wait_place(running, "compass");
    display_rest(4000); // it prepares the page that comes next
    set_clock(running, "2026-11-24 08:00:00");
    set_ms = display_now_ms();
    expect_place(running, "goals");
    expect_after(set_ms, 0);
    display_rest(1500);
    set_clock(running, "2026-11-24 12:00:00");
    set_ms = display_now_ms();
    expect_place(running, "plans");
    expect_after(set_ms, 0);
    set_clock(running, "2026-11-24 08:00:00");
    expect_place(running, "goals");
}

static void
test_what_is_withdrawn_leaves_at_once(void **state)
{
    struct running *running = *state;
    int64_t start_ms;

    prepare(running, "INSERT INTO schedule_rule (page, priority, dwell_s) "
                     "VALUES ('stories', 1, 600); "
                     "UPDATE story SET publish_from = '2026-01-01T00:00:00Z', "
                     "publish_to = '2026-11-24T08:00:08Z', "
                     "updated_at = '2026-11-24T07:00:00Z' WHERE id = 1");
    start_ms = start_at(running, "2026-11-24 08:00:00");
    running_wait_place(running, "stories/1");
    expect_place(running, "stories/");
    assert_string_not_equal(running->heard, "stories/1");
    expect_after(start_ms, 8);
}

// On the day and at the time that the settings name, without a touch.
static void
test_a_meeting_begins_when_it_is_time(void **state)
{
    struct running *running = *state;
    int64_t start_ms;

    prepare(running, "INSERT INTO schedule_rule (page, dwell_s) VALUES "
                     "('compass', 600)");
    running_do(running, "printf '[screen]\\nprofile = meeting\\n[meeting]\\n"
                        "start = ti 09:00\\n' >board.ini");
    // A Tuesday, six seconds before nine.
    start_ms = start_at(running, "2026-11-24 07:59:54");
    running_do(running, "rm board.ini");
    running_wait_place(running, "compass");
    expect_place(running, "meeting");
    expect_after(start_ms, 6);
    assert_int_equal(running_count_log(running, "<3>"), 0);
}

#define ALONE(test) cmocka_unit_test_teardown(test, stop_board)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ALONE(test_the_night_when_the_clock_is_put_forward),
        ALONE(test_the_night_when_the_clock_is_put_back),
        ALONE(test_the_hour_after_the_clock_was_put_back),
        ALONE(test_a_day_goes_as_it_was_foretold),
        ALONE(test_a_clock_that_is_set_is_followed_at_once),
        ALONE(test_what_is_withdrawn_leaves_at_once),
        ALONE(test_a_meeting_begins_when_it_is_time),
    };
    return cmocka_run_group_tests(tests, set_up, running_tear_down);
}
