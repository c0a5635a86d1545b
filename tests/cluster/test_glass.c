// How soon a change in the cluster is on the glass.
#include "cluster/support_wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

enum { PATIENCE_MS = 15000, ROUNDS_MAX = 1000 };

#if defined(__SANITIZE_ADDRESS__)
enum { SLACK_MS = 1500 };
#else
enum { SLACK_MS = 100 };
#endif

static int
compare(const void *left, const void *right)
{
    return *(const int *)left - *(const int *)right;
}

// $PEJL_ROUNDS is for figures that somebody wants to quote.
static size_t
choose_rounds(size_t rounds)
{
    const char *words = getenv("PEJL_ROUNDS");
    size_t wanted = words == NULL ? rounds : strtoul(words, NULL, 10);

    return wanted > 0 && wanted <= ROUNDS_MAX ? wanted : rounds;
}

static void
measure(struct wall *wall, int probe_interval_ms, size_t rounds)
{
    int first_ms[ROUNDS_MAX];
    int whole_ms[ROUNDS_MAX];

    rounds = choose_rounds(rounds);
    wall_stop(wall);
    wall->probe_interval_ms = probe_interval_ms;
    wall->stay_ms = 600000;
    wall_start(wall);
    for (size_t i = 0; i < rounds; i++) {
        struct wall_lag lag = wall_change(wall, i % RQLITED_NODES, PATIENCE_MS);
        first_ms[i] = lag.since_sent;
        whole_ms[i] = lag.whole;
        // So that the next one is made at any moment between two probes.
        display_rest((int)(i * 1193) % probe_interval_ms);
    }
    qsort(first_ms, rounds, sizeof *first_ms, compare);
    qsort(whole_ms, rounds, sizeof *whole_ms, compare);
    print_message("a probe every %d ms, changes through each of %d nodes: on "
                  "the glass %d ms after they were sent in the median of %zu, "
                  "%d at most; %d and %d with the fade\n",
                  probe_interval_ms, RQLITED_NODES, first_ms[rounds / 2],
                  rounds, first_ms[rounds - 1], whole_ms[rounds / 2],
                  whole_ms[rounds - 1]);
    assert_in_range(first_ms[rounds / 2], 0, probe_interval_ms + SLACK_MS);
}

static void
a_change_is_seen_within_a_probe(void **state)
{
    measure(*state, 250, 25);
}

static void
a_change_is_seen_with_the_interval_of_every_board(void **state)
{
    measure(*state, 2000, 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_seen_within_a_probe),
        cmocka_unit_test(a_change_is_seen_with_the_interval_of_every_board),
    };
    return cmocka_run_group_tests(tests, wall_set_up, wall_tear_down);
}
