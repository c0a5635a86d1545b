// What a board shows when most of its cluster, or all of it, is dead.
#include "cluster/support_wall.h"
#include "cluster/support_watch.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

// What is asserted leaves room for a slow machine that does other things, too;
// what was measured is printed.
enum {
    PATIENCE_MS = 20000,
    STILL_MS = 2000, // the arc moves every half second
    OLD_S = 20 * 60,
};

// As if the board had been away from its cluster for so long.
static void
make_content_older(const struct wall *wall)
{
    static const char find[] = "ls *cache*/*.sqlite *cache*/*.db 2>/dev/null";
    int status;
    char *text = town_run(
        wall->town, &status,
        "for file in $(%s); do sqlite3 \"$file\" 'UPDATE state SET confirmed_s "
        "= confirmed_s - %d' || exit 1; echo older; done",
        find, OLD_S);

    if (status != 0 || text[0] == '\0')
        fail_msg("the cache cannot be made older: %s", text);
    free(text);
}

static void
a_board_without_a_quorum_says_how_old_it_is(void **state)
{
    struct wall *wall = *state;
    uint64_t before;
    struct watch *watch;

    wall_change(wall, 0, PATIENCE_MS);
    before = wall_rest(wall);
    watch = watch_start(&wall->display);
    rqlited_signal(&wall->town->cluster, 0, SIGKILL);
    rqlited_signal(&wall->town->cluster, 1, SIGKILL);
    display_rest(6000);
    assert_in_range(watch_end(watch), 0, STILL_MS);
    assert_true(wall_plans(wall) == before);
    assert_false(wall_has_badge(wall));
    // The mark comes after a quarter of an hour: here at once.
    wall_stop(wall);
    make_content_older(wall);
    wall_start_with(wall, before);
    wall_wait_badge(wall, true, PATIENCE_MS);
    display_rest(4000);
    assert_true(wall_has_badge(wall));
    assert_true(wall_plans(wall) == before);
    rqlited_restart(&wall->town->cluster, 1);
    int64_t start_ms = display_now_ms();
    wall_change(wall, 1, PATIENCE_MS);
    wall_wait_badge(wall, false, PATIENCE_MS);
    print_message("two of three nodes dead: the content stays, with its age; "
                  "%d ms after the start of the second a change is seen and "
                  "the age is gone\n",
                  (int)(display_now_ms() - start_ms));
    wall_stop(wall);
}

static int
least_start_ms(struct wall *wall, uint64_t before)
{
    int least_ms = PATIENCE_MS;

    for (int i = 0; i < 3; i++) {
        int took_ms = wall_start_with(wall, before);
        least_ms = took_ms < least_ms ? took_ms : least_ms;
        display_rest(500);
        wall_stop(wall);
    }
    return least_ms;
}

static void
a_board_starts_as_fast_when_all_nodes_are_dead(void **state)
{
    struct wall *wall = *state;
    uint64_t before;
    int alive_ms;
    int dead_ms;

    wall_change(wall, 0, PATIENCE_MS);
    before = wall_rest(wall);
    wall_stop(wall);
    alive_ms = least_start_ms(wall, before);
    for (size_t i = 0; i < RQLITED_NODES; i++)
        rqlited_signal(&wall->town->cluster, i, SIGKILL);
    dead_ms = least_start_ms(wall, before);
    print_message("content on the glass %d ms after the start with the "
                  "cluster there, %d ms with all of it dead (least of 3)\n",
                  alive_ms, dead_ms);
    assert_in_range(dead_ms, 0, alive_ms + 500);
    wall_start_with(wall, before);
    for (size_t i = 0; i < RQLITED_NODES; i++)
        rqlited_restart(&wall->town->cluster, i);
    wall_change(wall, 0, 2 * PATIENCE_MS);
    wall_stop(wall);
}

#define WITH_WALL(test) \
    cmocka_unit_test_setup_teardown(test, wall_set_up, wall_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WALL(a_board_without_a_quorum_says_how_old_it_is),
        WITH_WALL(a_board_starts_as_fast_when_all_nodes_are_dead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
