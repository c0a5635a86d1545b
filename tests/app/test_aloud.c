// "Read aloud" on a public board under Xvfb, with a voice that writes down
// what it is told and then goes on for a minute.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support_board.h"

#define SILENT_MS 200 // accessibility A20
#define HAND_MS 300   // that xdotool may take until the finger is down
#define WAIT_MS 20000
#define TRIES 5 // the best counts: others have the processors, too

// The round button before "Aa" and the ring, at 1280 x 720.
#define BUTTON "mousemove 1031 663 click 1"
#define NOWHERE "mousemove 720 28 click 1"

static void
make_voice(struct running *running)
{
    char path[200];

    running_do(
        running,
        "mkdir -p voice && printf '%s\\n' '#!/bin/sh' "
        "'cat >heard.new; mv heard.new heard' "
        "'echo $$ >pid; mv pid reading; exec sleep 60' >voice/espeak-ng && "
        "chmod +x voice/espeak-ng && rm -f heard reading");
    snprintf(path, sizeof path, "%s/voice:/usr/bin:/bin", running->folder);
    setenv("PATH", path, 1);
}

static bool
is_there(const struct running *running, const char *name)
{
    char path[200];

    snprintf(path, sizeof path, "%s/%s", running->folder, name);
    return access(path, F_OK) == 0;
}

static void
wait_reading(struct running *running)
{
    int64_t end_ms = display_now_ms() + WAIT_MS;

    while (!is_there(running, "reading")) {
        assert_true(display_now_ms() < end_ms);
        display_rest(10);
    }
}

static long
reader_pid(const struct running *running)
{
    char path[200];
    long pid = 0;
    FILE *file;

    snprintf(path, sizeof path, "%s/reading", running->folder);
    file = fopen(path, "r");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%ld", &pid), 1);
    fclose(file);
    return pid;
}

static int
wait_silence(long pid, int64_t start_ms)
{
    char path[60];

    snprintf(path, sizeof path, "/proc/%ld", pid);
    while (access(path, F_OK) == 0 && display_now_ms() - start_ms < WAIT_MS)
        display_rest(1);
    return (int)(display_now_ms() - start_ms);
}

static void
begin_reading(struct running *running)
{
    running_do(running, "rm -f heard reading");
    display_do(&running->display, BUTTON);
    wait_reading(running);
}

// Read the page, and return how soon that is over after an action.
static int
silence(struct running *running, const char *action)
{
    int64_t start_ms;
    int silent_ms;
    long pid;

    begin_reading(running);
    pid = reader_pid(running);
    running_do(running, "rm -f reading");
    display_rest(400); // past the guard against a second strike
    start_ms = display_now_ms();
    display_do(&running->display, action);
    silent_ms = wait_silence(pid, start_ms);
    print_message("silent %d ms after %s\n", silent_ms, action);
    display_rest(400);
    assert_false(is_there(running, "reading")); // nor begun anew
    return silent_ms;
}

static void
assert_silences(struct running *running, const char *action)
{
    int best_ms = WAIT_MS;

    for (int i = 0; i < TRIES && best_ms >= SILENT_MS + HAND_MS; i++) {
        int silent_ms = silence(running, action);
        best_ms = silent_ms < best_ms ? silent_ms : best_ms;
    }
    assert_true(best_ms < SILENT_MS + HAND_MS);
}

static void
test_a_touch_reads_and_a_touch_silences(void **state)
{
    struct running *running = *state;

    make_voice(running);
    running_do(running, "printf '[screen]\\naudience = public\\n' >board.ini");
    running_start(running);
    running_wait_place(running, "compass");
    assert_silences(running, NOWHERE);
    running_do(running, "grep -q 'på kurs' heard");
    // The button itself silences, and does not begin anew.
    assert_silences(running, BUTTON);
    running_stop(running);
}

static void
test_a_page_that_turns_and_an_end_silence(void **state)
{
    struct running *running = *state;
    long pid;

    make_voice(running);
    running_do(running, "printf '[screen]\\naudience = public\\n' >board.ini");
    running_start(running);
    running_wait_place(running, "compass");
    assert_silences(running, "key Page_Down");
    begin_reading(running);
    pid = reader_pid(running);
    running_stop(running);
    assert_true(wait_silence(pid, display_now_ms()) < WAIT_MS);
}

static void
test_an_internal_board_has_no_voice(void **state)
{
    struct running *running = *state;

    make_voice(running);
    running_do(running, "rm -f board.ini");
    running_start(running);
    running_wait_place(running, "compass");
    display_do(&running->display, BUTTON);
    display_rest(500);
    assert_false(is_there(running, "reading"));
    running_stop(running);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_touch_reads_and_a_touch_silences),
        cmocka_unit_test(test_a_page_that_turns_and_an_end_silence),
        cmocka_unit_test(test_an_internal_board_has_no_voice),
    };

    return cmocka_run_group_tests(tests, running_set_up, running_tear_down);
}
