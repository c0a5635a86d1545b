// No key, gesture or touch leads out of a board that anybody can walk up to.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "support_board.h"

#define FIRST "compass"

static const char settings[] =
    "[screen]\\nprofile = lobby\\n[cycle]\\npages = compass stories\\n"
    "stay_ms = 600000\\n";

// What other programs and desktops take for a way out. None of it means
// anything here: not even another page.
static const char *const strokes[] = {
    "alt+F4",
    "ctrl+q",
    "ctrl+w",
    "ctrl+c",
    "ctrl+alt+F2",
    "ctrl+z",
    "alt+Tab",
    "alt+space",
    "Print",
    "alt+Print",
    "ctrl+Print",
    "Super_L",
    "super+d",
    "super+l",
    "ctrl+Escape",
    "ctrl+shift+Escape",
    "F1",
    "F5",
    "F10",
    "F11",
    "F12",
    "ctrl+r",
    "ctrl+p",
    "ctrl+n",
    "ctrl+o",
    "ctrl+s",
    "Menu",
    "Sys_Req",
    "alt+Sys_Req+b",
    "XF86PowerOff",
    "XF86Sleep",
    "XF86WWW",
    "ctrl+alt+t",
    "Delete",
    "ctrl+alt+End",
    "Help",
    "q",
    "Insert",
    "ctrl+bracketleft",
};

// What a window is told that somebody wants gone: as a window manager does it.
static const char *const wishes[] = {
    "search --class pejl windowminimize",
    "search --class pejl windowunmap windowmap",
};

// Every corner and edge, from outside inwards, and with every button.
static const char *const gestures[] = {
    "mousemove 0 0 click 1 click 2 click 3",
    "mousemove 1279 0 click 1 click 3",
    "mousemove 1279 719 click 2 click 3",
    "mousemove 0 719 click 3",
    "mousemove 640 719 mousedown 3 mousemove 640 300 mouseup 3",
    "mousemove 640 0 mousedown 2 mousemove 640 500 mouseup 2",
    "mousemove 640 360 click 4 click 5 click 6 click 7 click 8 click 9",
};

static int
set_up(void **state)
{
    char command[300];

    if (running_set_up(state) != 0)
        return -1;
    if (((struct running *)*state)->display.server == 0)
        return 0;
    snprintf(command, sizeof command, "printf '%s' >board.ini", settings);
    running_do(*state, command);
    return 0;
}

static void
check_lives(struct running *running, const char *after)
{
    int status;

    if (waitpid(running->process, &status, WNOHANG) != 0) {
        running->process = 0;
        fail_msg("%s ended the board", after);
    }
    if (running_hears(running, 60))
        fail_msg("%s led to %s", after, running->heard);
}

static void
start(struct running *running)
{
    if (running->display.server == 0)
        skip();
    running_start(running);
    running_wait_place(running, FIRST);
}

static void
test_no_key_is_a_way_out(void **state)
{
    struct running *running = *state;

    start(running);
    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++) {
        char action[100];
        snprintf(action, sizeof action, "key --delay 5 %s", strokes[i]);
        display_do(&running->display, action);
        check_lives(running, strokes[i]);
    }
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

static void
test_no_gesture_is_a_way_out(void **state)
{
    struct running *running = *state;

    start(running);
    for (size_t i = 0; i < sizeof gestures / sizeof *gestures; i++) {
        display_do(&running->display, gestures[i]);
        check_lives(running, gestures[i]);
    }
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

// As the button in a title bar does it, and other programs.
static void
test_no_wish_closes_the_window(void **state)
{
    struct running *running = *state;
    char command[400];

    start(running);
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        display_do(&running->display, wishes[i]);
        check_lives(running, wishes[i]);
    }
    snprintf(command, sizeof command,
             "DISPLAY=%s python3 " PEJL_TESTS_DIR "/app/ask_to_close",
             running->display.name);
    running_do(running, command);
    check_lives(running, "WM_DELETE_WINDOW");
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_no_key_is_a_way_out, set_up,
                                        running_tear_down),
        cmocka_unit_test_setup_teardown(test_no_gesture_is_a_way_out, set_up,
                                        running_tear_down),
        cmocka_unit_test_setup_teardown(test_no_wish_closes_the_window, set_up,
                                        running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
