#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_plans.h"

// The best counts: other programs have the processors, too.
#define CHANGES 6
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SOON_MS 3000 // checking takes its time
#else
#define SOON_MS 300
#endif
#define IN_FADE_MS (SOON_MS - 120) // a fade takes 250

static void
test_a_change_is_seen_at_once(void **state)
{
    struct running *running = *state;
    int best_ms = PLANS_LATE_MS;

    plans_show(running);
    for (int i = 0; i < CHANGES && best_ms > SOON_MS; i++) {
        int took_ms = plans_rename(running, i);
        print_message("on the glass after %d ms\n", took_ms);
        best_ms = took_ms < best_ms ? took_ms : best_ms;
        display_rest(1500);
    }
    assert_in_range(best_ms, 0, SOON_MS);
}

// The first change is still being faded to when the second comes.
static void
test_a_change_does_not_wait_for_a_fade(void **state)
{
    struct running *running = *state;
    int best_ms = PLANS_LATE_MS;
    struct rectangle rows[2];
    char intent[100];

    plans_show(running);
    for (int i = 0; i < 2; i++)
        rows[i] = running_find(running, i == 0 ? "plan/1" : "plan/2", intent,
                               sizeof intent);
    for (int i = 0; i < CHANGES && best_ms > IN_FADE_MS; i++) {
        int took_ms;

        plans_rename_one(running, 1, rows[0], i);
        took_ms = plans_rename_one(running, 2, rows[1], i);
        print_message("on the glass after %d ms\n", took_ms);
        best_ms = took_ms < best_ms ? took_ms : best_ms;
        display_wait_still(&running->display, plans_rows, 600);
    }
    assert_in_range(best_ms, 0, IN_FADE_MS);
}

static void
test_a_plan_that_goes_is_left(void **state)
{
    struct running *running = *state;
    char intent[100];

    plans_show(running);
    running_tap(running, running_find(running, "plan/", intent, sizeof intent));
    running_wait_place(running, intent);
    running_execute(running, "PRAGMA foreign_keys = ON;"
                             "DELETE FROM plan WHERE id = 1");
    running_wait_place(running, "plans");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_change_is_seen_at_once,
                                        running_set_up, running_tear_down),
        cmocka_unit_test_setup_teardown(test_a_change_does_not_wait_for_a_fade,
                                        running_set_up, running_tear_down),
        cmocka_unit_test_setup_teardown(test_a_plan_that_goes_is_left,
                                        running_set_up, running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
