#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support_run.h"

#define CHECK "check --cache . --window 640x360 "

static int
set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    support_expect(&folder, "init a.db", 0, "", "");
    *state = &folder;
    return 0;
}

static void
test_all_is_well(void **state)
{
    struct outcome outcome = support_run(*state, CHECK "--source a.db");

    assert_int_equal(outcome.status, 0);
    assert_null(strstr(outcome.out, "FAULT"));
    assert_non_null(strstr(outcome.out, "configuration  ok"));
    assert_non_null(strstr(outcome.out, "fonts          ok"));
    assert_non_null(strstr(outcome.out, "database       ok"));
    assert_non_null(strstr(outcome.out, "schema         ok"));
    assert_non_null(strstr(outcome.out, "display        ok"));
    assert_non_null(strstr(outcome.out, "cache          ok"));
    outcome_destroy(&outcome);
}

static void
test_each_fault_has_its_line_and_its_remedy(void **state)
{
    support_expect(*state, CHECK, 1, "database       FAULT none is named", "");
    support_expect(*state, CHECK "--source b.db", 1,
                   "database       FAULT b.db", "b.db");
    support_write(*state, "letter.db", "Kære borger\n");
    support_expect(*state, CHECK "--source letter.db", 1,
                   "database       FAULT letter.db", "letter.db");
    support_query(*state, "other.db", "CREATE TABLE recipe (name)");
    support_expect(*state, CHECK "--source other.db", 1, "schema         FAULT",
                   "");
    support_expect(*state, "check --source a.db --cache nowhere", 1,
                   "cache          FAULT nowhere", "");
    support_write(*state, "board.ini", "[screen]\nlanguage = latin\n");
    support_expect(*state, CHECK "--source a.db --config board.ini", 1,
                   "configuration  FAULT", "board.ini:2");
}

static void
test_a_board_that_people_write_at_needs_codes(void **state)
{
    const struct folder *folder = *state;
    char command[600];

    support_write(folder, "meeting.ini",
                  "[screen]\nprofile = meeting\n[meeting]\nwrites = yes\n"
                  "pin_file = codes\n");
    support_expect(folder, CHECK "--source a.db --config meeting.ini", 1,
                   "codes          FAULT codes", "codes cannot be used");
    snprintf(command, sizeof command,
             "cd %s && echo 1234 | " PEJL_PROGRAM " pin codes Karen",
             folder->path);
    assert_int_equal(system(command), 0);
    support_expect(folder, CHECK "--source a.db --config meeting.ini", 0,
                   "codes          ok 1 person may write", "");
    support_expect(folder, CHECK "--source a.db --config meeting.ini", 0,
                   "writing        ok", "");
    support_expect(folder, CHECK "--source letter.db --config meeting.ini", 1,
                   "writing        FAULT", "");
}

static void
test_a_screen_that_nobody_sees_is_a_fault(void **state)
{
    if (access("/dev/dri", F_OK) == 0)
        skip();
    unsetenv("SDL_VIDEODRIVER");
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    support_expect(*state, CHECK "--source a.db", 1, "display        FAULT",
                   "no screen");
    support_expect(*state, "show --source a.db --cache .", 1, "", "no screen");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_is_well),
        cmocka_unit_test(test_each_fault_has_its_line_and_its_remedy),
        cmocka_unit_test(test_a_board_that_people_write_at_needs_codes),
        cmocka_unit_test(test_a_screen_that_nobody_sees_is_a_fault),
    };
    return cmocka_run_group_tests(tests, set_up, folder_tear_down);
}
