#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sqlite3.h>
#include <stdio.h>

#include "support_plans.h"

#define SUFFER_MS 4000 // two probes

// What happens to the file, how many warnings that is worth, and what mends
// it.
static const struct fault {
    const char *name;
    int warnings;
    const char *harm;
    const char *repair;
} faults[] = {
    {"deleted", 1, "mv a.db kept.db", "mv kept.db a.db"},
    {"truncated", 2, "cp a.db kept.db && truncate -s 5000 a.db",
     "cp kept.db new.db && mv new.db a.db"},
    {"emptied", 2, "cp a.db kept.db && truncate -s 0 a.db",
     "cp kept.db new.db && mv new.db a.db"},
    {"no database", 2, "cp a.db kept.db && echo '<html>Log in</html>' > a.db",
     "cp kept.db new.db && mv new.db a.db"},
    {"replaced by another database", 50,
     "mv a.db kept.db && " PEJL_PROGRAM " init other.db > /dev/null && "
     "mv other.db a.db",
     "mv kept.db a.db"},
};

static void
suffer(struct running *running, const struct fault *fault, int number)
{
    uint64_t before = display_hash(&running->display, plans_rows);
    int lines = running_count_log(running, "<4>");

    running_do(running, fault->harm);
    display_rest(SUFFER_MS);
    for (int i = 0; i < 100 && running_count_log(running, "<4>") == lines; i++)
        display_rest(100); // a machine that does much else probes late
    if (display_hash(&running->display, plans_rows) != before)
        fail_msg("%s: the content did not stay", fault->name);
    lines = running_count_log(running, "<4>") - lines;
    if (lines < 1 || lines > fault->warnings)
        fail_msg("%s: %d lines in the log", fault->name, lines);
    running_do(running, fault->repair);
    plans_rename(running, 100 + number);
    display_wait_still(&running->display, plans_rows, 600);
}

static void
test_the_last_content_outlives_every_fault(void **state)
{
    struct running *running = *state;

    plans_show(running);
    // Held, so that the cycle does not turn the page meanwhile.
    display_do(&running->display, "key space");
    display_do(&running->display, "key space");
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        suffer(running, &faults[i], (int)i);
    assert_true(running_stop(running) < RUNNING_STOP_MS);
}

static sqlite3 *
lock(const struct running *running)
{
    char path[100];
    sqlite3 *handle = NULL;

    snprintf(path, sizeof path, "%s/a.db", running->folder);
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(handle,
                     "BEGIN EXCLUSIVE;"
                     "UPDATE plan SET title = 'Bag en lås', updated_at = "
                     "strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+1 second')"
                     "WHERE id = 1",
                     NULL, NULL, NULL),
        SQLITE_OK);
    return handle;
}

static void
test_a_lock_is_waited_out(void **state)
{
    struct running *running = *state;
    uint64_t before;
    sqlite3 *handle;

    plans_show(running);
    before = display_hash(&running->display, plans_rows);
    handle = lock(running);
    display_rest(SUFFER_MS);
    assert_int_equal(display_hash(&running->display, plans_rows), before);
    assert_in_range(running_count_log(running, "<4>"), 0, 1);
    assert_int_equal(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(handle);
    assert_true(display_wait_change(&running->display, plans_rows, before,
                                    PLANS_LATE_MS) >= 0);
    assert_int_equal(running_count_log(running, "<3>"), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_lock_is_waited_out,
                                        running_set_up, running_tear_down),
        cmocka_unit_test_setup_teardown(
            test_the_last_content_outlives_every_fault, running_set_up,
            running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
