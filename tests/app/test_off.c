// A board outside its hours: a black picture, the panel's command, and what
// lights it.
#include "support_board.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#define SOON_MS 15000
// At no hour of the day is that soon over.
#define UNTIL "--until $(date -u -d '+2 hours' +%FT%TZ) "

static int
start_off(void **state)
{
    static const char *const days[] = {"sø", "ma", "ti", "on",
                                       "to", "fr", "lø"};
    struct running *running;
    time_t now = time(NULL);
    char command[300];
    struct tm local;

    if (running_set_up(state) != 0)
        return -1;
    running = *state;
    localtime_r(&now, &local);
    snprintf(command, sizeof command,
             "printf '[panel]\\nhours = %s 03:00-03:01\\noff_command = touch "
             "\"%s/off\"\\non_command = touch \"%s/on\"\\n' >board.ini",
             days[(local.tm_wday + 3) % 7], running->folder, running->folder);
    running_do(running, command);
    return 0;
}

static bool
is_there(const struct running *running, const char *name, int timeout_ms)
{
    char path[100];

    snprintf(path, sizeof path, "%s/%s", running->folder, name);
    for (int i = 0; i < timeout_ms / 20; i++) {
        if (access(path, F_OK) == 0)
            return true;
        display_rest(20);
    }
    return false;
}

static bool
is_black(const struct running *running)
{
    const struct display *display = &running->display;

    for (size_t y = 0; y < DISPLAY_HEIGHT; y += 7) {
        for (size_t x = 0; x < DISPLAY_WIDTH; x += 5) {
            if ((display->pixels[y * display->stride + x] & 0xFFFFFF) != 0)
                return false;
        }
    }
    return true;
}

static bool
gets_black(const struct running *running, bool is_wanted)
{
    for (int i = 0; i < SOON_MS / 20; i++) {
        if (is_black(running) == is_wanted)
            return true;
        display_rest(20);
    }
    return false;
}

static void
test_a_touch_lights_it(void **state)
{
    struct running *running = *state;

    running_start(running);
    assert_true(is_there(running, "off", SOON_MS));
    assert_true(gets_black(running, true));
    assert_false(is_there(running, "on", 100));
    // On the tab of the plans: it lights the panel, and no more.
    display_do(&running->display, "mousemove 400 665 click 1");
    assert_true(is_there(running, "on", SOON_MS));
    assert_true(gets_black(running, false));
    running_wait_place(running, "compass");
    assert_false(running_hears(running, 1000));
    running_stop(running);
}

static void
test_an_urgent_notice_lights_it_while_it_lasts(void **state)
{
    struct running *running = *state;

    running_start(running);
    assert_true(gets_black(running, true));
    running_do(running,
               PEJL_PROGRAM " notice a.db --text Brand " UNTIL ">sent.txt");
    assert_true(gets_black(running, false));
    assert_true(is_there(running, "on", SOON_MS));
    running_do(running, PEJL_PROGRAM " notice a.db --end >sent.txt");
    assert_true(gets_black(running, true));
    running_stop(running);
}

static void
test_a_quiet_notice_does_not(void **state)
{
    struct running *running = *state;

    running_start(running);
    assert_true(gets_black(running, true));
    running_do(running, PEJL_PROGRAM " notice a.db --calm --text Kage " UNTIL
                                     ">sent.txt");
    display_rest(3000);
    assert_true(is_black(running));
    running_stop(running);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_touch_lights_it, start_off,
                                        running_tear_down),
        cmocka_unit_test_setup_teardown(
            test_an_urgent_notice_lights_it_while_it_lasts, start_off,
            running_tear_down),
        cmocka_unit_test_setup_teardown(test_a_quiet_notice_does_not, start_off,
                                        running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
