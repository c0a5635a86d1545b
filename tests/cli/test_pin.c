// pejl pin: the file that it keeps, and what it refuses.
#include "support_run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

// Run a shell command in the folder, and check how it ends.
static void
shell(const struct folder *folder, int status, const char *command)
{
    char line[700];
    int ended;

    snprintf(line, sizeof line, "cd %s && PEJL=%s; %s", folder->path,
             PEJL_PROGRAM, command);
    ended = system(line);
    if (!WIFEXITED(ended) || WEXITSTATUS(ended) != status)
        fail_msg("%s: %d", command, ended);
}

static void
test_persons_come_and_go(void **state)
{
    shell(*state, 0, "echo 0427 | $PEJL pin codes 'Karen Holm'");
    shell(*state, 0, "echo 1111 | $PEJL pin codes Lars");
    shell(*state, 0, "test $(stat -c %a codes) = 600");
    shell(*state, 0, "grep -q '^Karen Holm = .argon2id.v=19.' codes");
    shell(*state, 0, "cp codes before && echo 2222 | $PEJL pin codes Lars");
    shell(*state, 0, "test $(cat codes | wc -l) = 2 && ! cmp -s codes before");
    shell(*state, 0, "$PEJL pin --remove codes 'Karen Holm'");
    shell(*state, 0, "! grep -q Karen codes && grep -q Lars codes");
}

static void
test_what_is_wrong_changes_nothing(void **state)
{
    shell(*state, 1, "echo 123 | $PEJL pin codes Lars 2>said");
    shell(*state, 0, "grep -q 'four digits' said && test ! -e codes");
    shell(*state, 1, "$PEJL pin codes Lars </dev/null 2>said");
    shell(*state, 0, "grep -q 'no code' said && test ! -e codes");
    shell(*state, 0, "echo 1234 | $PEJL pin codes Lars && cp codes before");
    shell(*state, 1, "echo 9876 | $PEJL pin codes 'A=B' 2>said");
    shell(*state, 0, "! grep -q 9876 said && cmp -s codes before");
    shell(*state, 1, "$PEJL pin --remove codes Karen 2>said");
    shell(*state, 0, "grep -q 'not on the list' said");
    shell(*state, 0, "chmod 644 codes");
    shell(*state, 1, "echo 1234 | $PEJL pin codes Lars 2>said");
    shell(*state, 0, "grep -q 'chmod 0600' said");
    support_expect(*state, "pin codes", 2, "", "NAME is missing");
}

// Each once it is asked for: what was typed before a question is not read.
static void
type_twice(const struct folder *folder, int status, const char *name,
           const char *second)
{
    char command[500];

    snprintf(command, sizeof command,
             "rm -f said; answer() { for i in $(seq 300); do "
             "grep -qs \"$1\" said && break; sleep 0.1; done; echo $2; }; "
             "(answer 'Four digits' 1234; answer 'Once more' %s; sleep 1) | "
             "script -qec \"$PEJL pin codes %s\" /dev/null >said",
             second, name);
    shell(folder, status, command);
}

// A terminal's user types it twice, and sees nothing of it.
static void
test_a_terminal_is_asked_twice(void **state)
{
    type_twice(*state, 0, "Lars", "1234");
    shell(*state, 0, "grep -q Lars codes");
    type_twice(*state, 1, "Mette", "4321");
    shell(*state, 0, "grep -q 'not the same' said && ! grep -q Mette codes");
}

#define WITH_FOLDER(test) \
    cmocka_unit_test_setup_teardown(test, folder_set_up, folder_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(test_persons_come_and_go),
        WITH_FOLDER(test_what_is_wrong_changes_nothing),
        WITH_FOLDER(test_a_terminal_is_asked_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
