// What boards tell of themselves: two rows in the database, a file for
// Prometheus, and what pejl screens makes of it.
#include "support_board.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define SOON_MS 20000

static void
name_board(const struct running *running, const char *name)
{
    char command[300];

    snprintf(command, sizeof command,
             "printf '[screen]\\nname = %s\\nplace = Plan 1\\n[report]\\n"
             "to_source = yes\\nmetrics_file = %s/pejl.prom\\n' >board.ini",
             name, running->folder);
    running_do(running, command);
}

// Wait until the shell finds it so.
static bool
comes(const struct running *running, const char *test)
{
    char command[500];

    snprintf(command, sizeof command, "cd %s && %s >seen.txt 2>&1",
             running->folder, test);
    for (int i = 0; i < SOON_MS / 200; i++) {
        if (system(command) == 0)
            return true;
        display_rest(200);
    }
    return false;
}

#define SCREENS PEJL_PROGRAM " screens a.db"

static void
test_two_boards_tell_how_they_are(void **state)
{
    struct running *running = *state;

    running_execute(running, "DELETE FROM screen");
    running_do(running, SCREENS " >none.txt"); // nobody needs help
    name_board(running, "Elgen");
    running_start(running);
    assert_true(comes(running, SCREENS " | grep -q 'well .*Elgen.*compass'"));
    assert_true(comes(running, "grep -q '^pejl_info{name=\"Elgen\".*"
                               "start_cause=\"first\"' pejl.prom"));
    assert_true(comes(running, "grep -q '^pejl_off_on_purpose 0' pejl.prom"));
    running_stop(running);
    name_board(running, "Odderen");
    running_start(running);
    assert_true(comes(running, SCREENS " | grep -q 'well .*Odderen'"));
    running_do(running, "test $(" SCREENS " | wc -l) = 3");
    assert_true(comes(running, "grep -q 'start_cause=\"asked\"' pejl.prom"));
    // A board that went away needs help; so does one that ended by itself.
    running_execute(running, "UPDATE screen SET seen_at = "
                             "'2026-01-01T00:00:00Z' WHERE name = 'Elgen'");
    running_do(running, SCREENS " >seen.txt; test $? = 1 && sed -n 2p seen.txt "
                                "| grep -q 'no answer.*Elgen'");
    running_execute(running, "DELETE FROM screen WHERE name = 'Elgen'");
    running_do(running, SCREENS " >seen.txt");
    kill(running->process, SIGKILL);
    waitpid(running->process, NULL, 0);
    running->process = 0;
    running_start(running);
    assert_true(
        comes(running, SCREENS " | grep -q 'look .*Odderen.*ended by'"));
    running_stop(running);
}

static void
test_who_may_not_write_shows_all_the_same(void **state)
{
    struct running *running = *state;

    name_board(running, "Elgen");
    running_start(running);
    running_do(running, "chmod 444 a.db");
    assert_true(comes(running, "test -s pejl.prom"));
    running_wait_place(running, "compass");
    running_stop(running);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_two_boards_tell_how_they_are,
                                        running_set_up, running_tear_down),
        cmocka_unit_test_setup_teardown(
            test_who_may_not_write_shows_all_the_same, running_set_up,
            running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
