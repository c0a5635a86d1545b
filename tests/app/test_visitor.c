// What a visitor chose in the lobby is gone when they are.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "support_board.h"

// The greeting and the sentence below it, and what is touched beside them.
static const struct rectangle greeting = {40, 75, 480, 220};
static const struct rectangle bar = {0, 620, 1280, 100};

#define RETURN_MS 5000 // as idle_return_s below
#define LATE_MS 20000  // what takes longer never comes

#define ENGLISH "mousemove 991 664 click 1"
#define LARGER "mousemove 1117 664 click 1"
#define NOWHERE "mousemove 300 330 click 1"

static int
set_up(void **state)
{
    if (running_set_up(state) != 0)
        return -1;
    if (((struct running *)*state)->display.server == 0)
        return 0;
    running_do(*state, "printf '[screen]\\nprofile = lobby\\nread_aloud = no\\n"
                       "[cycle]\\npages = welcome service stories\\n"
                       "stay_ms = 600000\\nidle_return_s = 5\\n' >board.ini");
    return 0;
}

static uint64_t
start(struct running *running)
{
    if (running->display.server == 0)
        skip();
    running_start(running);
    running_wait_place(running, "welcome");
    return display_wait_still(&running->display, greeting, 1500);
}

// Counted down, put off by any touch, and then Danish again.
static void
test_the_language_goes_with_who_chose_it(void **state)
{
    struct running *running = *state;
    uint64_t danish = start(running);
    uint64_t shown;
    int64_t chosen_ms;
    int64_t touched_ms;

    display_do(&running->display, ENGLISH);
    assert_true(
        display_wait_change(&running->display, greeting, danish, LATE_MS) >= 0);
    chosen_ms = display_now_ms();
    display_rest(800);
    shown = display_hash(&running->display, bar);
    assert_true(display_wait_change(&running->display, bar, shown, LATE_MS) >=
                0);
    touched_ms = display_now_ms();
    display_do(&running->display, NOWHERE);
    while (display_now_ms() < chosen_ms + RETURN_MS + 300)
        display_rest(20);
    shown = display_hash(&running->display, greeting);
    // Else this test was kept from the processor until the visit was over.
    if (display_now_ms() < touched_ms + RETURN_MS)
        assert_int_not_equal(shown, danish);
    *running->heard = '\0';
    assert_true(running_hears(running, LATE_MS)); // the page that comes next
    display_do(&running->display, "key Prior");
    running_wait_place(running, "welcome");
    assert_true(
        display_wait_back(&running->display, greeting, danish, LATE_MS));
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

static void
test_so_does_the_size_of_the_text(void **state)
{
    struct running *running = *state;
    uint64_t usual = start(running);

    display_do(&running->display, LARGER);
    assert_true(
        display_wait_change(&running->display, greeting, usual, LATE_MS) >= 0);
    assert_true(running_hears(running, LATE_MS));
    display_do(&running->display, "key Prior");
    running_wait_place(running, "welcome");
    assert_true(display_wait_back(&running->display, greeting, usual, LATE_MS));
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_the_language_goes_with_who_chose_it, set_up,
            running_tear_down),
        cmocka_unit_test_setup_teardown(test_so_does_the_size_of_the_text,
                                        set_up, running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
