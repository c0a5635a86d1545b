#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "support_board.h"

#define ANY_PLACE "?"

// A key and where it must lead; NULL if the place stays.
struct stroke {
    const char *key;
    const char *place;
};

// The first three targets of the compass are its quarters, then comes the
// middle (see `pejl shot --page compass --text`).
static const struct stroke strokes[] = {
    {"Right", "plans"},    {"Right", "goals"},      {"Left", "plans"},
    {"Next", "goals"},     {"Prior", "plans"},      {"Home", "compass"},
    {"Tab", NULL},         {"Return", "plans/"},    {"Escape", "compass"},
    {"Down", NULL},        {"Down", NULL},          {"Up", NULL},
    {"Return", "plans/"},  {"Tab", NULL},           {"Tab", NULL},
    {"Return", ANY_PLACE}, {"BackSpace", "plans/"}, {"Escape", "compass"},
    {"space", NULL},       {"ctrl+q", NULL},        {"alt+F4", NULL},
    {"ctrl+c", NULL},      {"F11", NULL},
};

static void
strike(struct running *running, const struct stroke *stroke)
{
    char action[100];

    snprintf(action, sizeof action, "key %s", stroke->key);
    if (stroke->place != NULL)
        *running->heard = '\0';
    display_do(&running->display, action);
    if (stroke->place != NULL && strcmp(stroke->place, ANY_PLACE) == 0)
        assert_true(running_hears(running, 5000));
    else if (stroke->place != NULL)
        running_wait_place(running, stroke->place);
    else if (running_hears(running, 300))
        fail_msg("%s led to %s", stroke->key, running->heard);
}

static void
test_a_keyboard_reaches_what_a_finger_does(void **state)
{
    struct running *running = *state;

    running_start(running);
    running_wait_place(running, "compass");
    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++)
        strike(running, &strokes[i]);
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

static void
test_the_focus_is_seen(void **state)
{
    struct running *running = *state;
    struct rectangle all = {0, 70, DISPLAY_WIDTH, DISPLAY_HEIGHT - 170};
    uint64_t before;

    running_start(running);
    running_wait_place(running, "compass");
    before = display_wait_still(&running->display, all, 1000);
    display_do(&running->display, "key Tab");
    assert_true(display_wait_change(&running->display, all, before, 5000) >= 0);
    (void)display_wait_still(&running->display, all, 500);
    display_do(&running->display, "key Escape");
    assert_true(display_wait_back(&running->display, all, before, 5000));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_a_keyboard_reaches_what_a_finger_does, running_set_up,
            running_tear_down),
        cmocka_unit_test_setup_teardown(test_the_focus_is_seen, running_set_up,
                                        running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
