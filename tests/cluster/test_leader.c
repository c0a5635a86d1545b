// What a board shows while the leader of its cluster dies or hangs.
#include "cluster/support_wall.h"
#include "cluster/support_watch.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

// What is asserted leaves room for a slow machine that does other things, too;
// what was measured is printed.
enum {
    PROBE_MS = 1000,
    PATIENCE_MS = 20000,
    ANSWER_MS = 5000, // the time limit of a board for a node's first byte
    STILL_MS = 2000,  // the arc moves every half second
    SLACK_MS = 3000,
};

static void
keep_longer(struct wall_lag *longest, struct wall_lag lag)
{
    if (lag.since_done > longest->since_done)
        longest->since_done = lag.since_done;
    if (lag.since_sent > longest->since_sent)
        longest->since_sent = lag.since_sent;
}

// Change rows through the nodes but the first, which gets the signal after the
// second change; returns how long the worst of them took to be seen.
static struct wall_lag
change_through(struct wall *wall, int number, int *still_ms)
{
    struct watch *watch = watch_start(&wall->display);
    struct wall_lag longest = {0};

    for (size_t i = 0; i < 8; i++) {
        if (i == 2)
            rqlited_signal(&wall->town->cluster, 0, number);
        keep_longer(&longest, wall_change(wall, 1 + i % 2, PATIENCE_MS));
        display_rest(300);
    }
    *still_ms = watch_end(watch);
    return longest;
}

static void
a_killed_leader_costs_no_refresh(void **state)
{
    struct wall *wall = *state;
    int still_ms;
    struct wall_lag longest = change_through(wall, SIGKILL, &still_ms);

    print_message("leader killed: a change is on the glass %d ms after the "
                  "cluster took it at most, %d ms late; the arc stood still "
                  "for %d ms at most\n",
                  longest.since_done, longest.since_done - PROBE_MS, still_ms);
    assert_in_range(longest.since_done, 0, PROBE_MS + 2000 + SLACK_MS);
    assert_in_range(still_ms, 0, STILL_MS);
    assert_false(wall_has_badge(wall));
    wall_stop(wall);
}

static void
a_hanging_leader_costs_the_time_limit(void **state)
{
    struct wall *wall = *state;
    int still_ms;
    struct wall_lag longest = change_through(wall, SIGSTOP, &still_ms);

    rqlited_signal(&wall->town->cluster, 0, SIGCONT);
    print_message("leader hangs: a change is on the glass %d ms after the "
                  "cluster took it at most, %d ms late; the arc stood still "
                  "for %d ms at most\n",
                  longest.since_done, longest.since_done - PROBE_MS, still_ms);
    assert_in_range(longest.since_done, 0,
                    PROBE_MS + ANSWER_MS + 2000 + SLACK_MS);
    assert_in_range(still_ms, 0, STILL_MS);
    assert_false(wall_has_badge(wall));
    wall_stop(wall);
}

#define WITH_WALL(test) \
    cmocka_unit_test_setup_teardown(test, wall_set_up, wall_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WALL(a_killed_leader_costs_no_refresh),
        WITH_WALL(a_hanging_leader_costs_the_time_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
