#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "support_board.h"

#define PLACE_SIZE 200
#define DEPTH 8

// What stands between the clock and the bar.
static const struct rectangle content = {0, 70, DISPLAY_WIDTH,
                                         DISPLAY_HEIGHT - 170};

// The places on the way that was come.
struct way {
    char places[DEPTH][PLACE_SIZE];
    size_t depth;
};

static void
come(struct way *way, const char *place)
{
    assert_true(way->depth < DEPTH);
    snprintf(way->places[way->depth++], PLACE_SIZE, "%s", place);
}

// Where a tap must lead to, from the place that is shown.
static void
foresee(struct way *way, const char *place, const char *intent, char *next)
{
    size_t bare = strcspn(place, ",");

    if (strcmp(intent, "back") == 0)
        snprintf(next, PLACE_SIZE, "%s", way->places[--way->depth]);
    else if (strncmp(intent, "detail/", 7) == 0 && place[bare] != '\0')
        snprintf(next, PLACE_SIZE, "%.*s", (int)bare, place);
    else if (strncmp(intent, "detail/", 7) == 0)
        snprintf(next, PLACE_SIZE, "%s, detail %s", place, intent + 7);
    else if (strcmp(intent, "more") == 0)
        snprintf(next, PLACE_SIZE, "%.*s, part 1", (int)bare, place);
    else if (strchr(intent, '/') != NULL) {
        come(way, place);
        snprintf(next, PLACE_SIZE, "%s", intent);
    } else {
        way->depth = 0;
        snprintf(next, PLACE_SIZE, "%s%s", intent,
                 strcmp(intent, "stories") == 0 ? "/" : "");
    }
}

static void
make_tap(struct running *running, struct way *way, const char *words)
{
    char intent[100];
    char next[PLACE_SIZE];
    struct rectangle target =
        running_find(running, words, intent, sizeof intent);
    uint64_t before = display_hash(&running->display, content);

    foresee(way, running->heard, intent, next);
    running_tap(running, target);
    running_wait_place(running, next);
    if (display_hash(&running->display, content) == before)
        fail_msg("%s looks like the page before", running->heard);
}

static const char *const taps[] = {
    // From the compass down through everything, and up again.
    "plans/",
    "plan/",
    "detail/2",
    "detail/2",
    "focus/",
    "commitment/",
    "plan/",
    "goal/",
    "back",
    "back",
    "back",
    "back",
    "back",
    "compass",
    // Along the tabs, and down from each.
    "plans",
    "more",
    "plan/",
    "commitment/",
    "back",
    "back",
    "goals",
    "goal/",
    "plan/",
    "back",
    "back",
    "stories",
    "focus/",
    "back",
    "story/",
    "plan/",
    "back",
    "back",
    "compass",
    "focus/",
    "plans/",
    "plans",
    "compass",
};

static void
test_a_finger_reaches_every_page_and_comes_back(void **state)
{
    struct running *running = *state;
    struct way way = {0};

    running_start(running);
    running_wait_place(running, "compass");
    for (size_t i = 0; i < sizeof taps / sizeof *taps; i++)
        make_tap(running, &way, taps[i]);
    assert_int_equal(running_count_log(running, "<3>"), 0);
    assert_int_equal(running_count_log(running, "<4>"), 0);
}

static void
test_a_press_is_seen_and_can_be_taken_back(void **state)
{
    struct running *running = *state;
    struct rectangle tab;
    char action[100];
    char intent[100];
    uint64_t calm;

    running_start(running);
    running_wait_place(running, "compass");
    tab = running_find(running, "goals", intent, sizeof intent);
    calm = display_wait_still(&running->display, tab, 300);
    snprintf(action, sizeof action, "mousemove %d %d mousedown 1",
             tab.x + tab.width / 2, tab.y + tab.height / 2);
    display_do(&running->display, action);
    assert_true(display_wait_change(&running->display, tab, calm, 10000) >= 0);
    // Off the target the finger takes it back, and nothing opens.
    display_do(&running->display, "mousemove 640 300 mouseup 1");
    assert_true(display_wait_back(&running->display, tab, calm, 10000));
    assert_false(running_hears(running, 500));
}

static void
test_a_swipe_turns_the_page(void **state)
{
    struct running *running = *state;

    running_start(running);
    running_wait_place(running, "compass");
    display_do(&running->display,
               "mousemove 900 650 mousedown 1 mousemove 700 650 mousemove 400 "
               "650 mouseup 1");
    running_wait_place(running, "plans");
    display_do(&running->display,
               "mousemove 400 650 mousedown 1 mousemove 700 650 mousemove 900 "
               "650 mouseup 1");
    running_wait_place(running, "compass");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_a_finger_reaches_every_page_and_comes_back, running_set_up,
            running_tear_down),
        cmocka_unit_test_setup_teardown(
            test_a_press_is_seen_and_can_be_taken_back, running_set_up,
            running_tear_down),
        cmocka_unit_test_setup_teardown(test_a_swipe_turns_the_page,
                                        running_set_up, running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
