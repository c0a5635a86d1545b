// What people write at a board while the nodes of its cluster, or the board
// itself, die: each thing arrives once and in order.
#include "cluster/support_town.h"
#include "sync/sender.h"
#include "sync/support_killed.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/thread.h"

enum { ENTRIES = 40, PATIENCE_MS = 60000, KILLS = 12, LIFE_US = 60000 };

#define ARRIVED " FROM decision WHERE idempotency_key LIKE 'key-%'"

// A town of three nodes with the tables of an organisation, and no plan.
static int
set_up(void **state)
{
    struct town *town = calloc(1, sizeof *town);

    town_start(town, 3, 0);
    town_expect(town, 0, "schema version", "init %s --credential admin",
                town->location);
    *state = town;
    return 0;
}

static int
tear_down(void **state)
{
    town_stop(*state);
    free(*state);
    return 0;
}

static struct source *
open_town(void *context)
{
    struct town *town = context;
    struct source_options options = source_default_options();

    options.may_write = true;
    options.total_timeout_ms = 5000;
    return rqlited_open(&town->cluster, "http", RQLITED_ADMIN, &options);
}

static void
assert_answers(struct town *town, const char *sql, int expected)
{
    struct source *source = open_town(town);
    char number[16];

    snprintf(number, sizeof number, "%d", expected);
    assert_reads(source, sql, number);
    source_close(source);
}

static void
assert_arrived(struct town *town, int count)
{
    assert_answers(town, "SELECT count(*)" ARRIVED, count);
    assert_answers(town, "SELECT count(DISTINCT text)" ARRIVED, count);
    assert_answers(town, "SELECT max(CAST(text AS INTEGER))" ARRIVED, count);
    assert_answers(
        town,
        "SELECT count(*) FROM (SELECT id, lead(id) OVER (ORDER BY CAST(text "
        "AS INTEGER)) AS after" ARRIVED ") WHERE after < id",
        0);
}

static void
await_sent(struct sender *sender, int number)
{
    struct entry entry = killed_decision(number);
    int64_t until_ms = thread_now_ms() + PATIENCE_MS;

    while (sender_find(sender, entry.key) != SHELF_SENT) {
        if (thread_now_ms() > until_ms)
            fail_msg("entry %d is not sent", number);
        usleep(2000);
    }
}

// Write while the leader gets a signal in the middle of it.
static void
write_through(struct town *town, int number)
{
    struct sender_options options = {.versions = {1, 1}};
    struct outbox *outbox = outbox_open(town->cluster.folder.path);
    struct source *source = open_town(town);
    struct sender *sender = sender_start(source, outbox, &options);
    int64_t begin_ms;

    for (int i = 1; i <= ENTRIES; i++) {
        struct entry entry = killed_decision(i);
        sender_put(sender, &entry);
    }
    await_sent(sender, ENTRIES / 4);
    rqlited_signal(&town->cluster, 0, number);
    begin_ms = thread_now_ms();
    await_sent(sender, ENTRIES);
    print_message("the rest was sent %d ms after signal %d\n",
                  (int)(thread_now_ms() - begin_ms), number);
    assert_int_equal(sender_look(sender).refused, 0);
    if (number == SIGSTOP)
        rqlited_signal(&town->cluster, 0, SIGCONT);
    sender_stop(sender);
    source_close(source);
    outbox_close(outbox);
    assert_arrived(town, ENTRIES);
}

static void
a_killed_leader_loses_nothing(void **state)
{
    write_through(*state, SIGKILL);
}

static void
a_hanging_leader_doubles_nothing(void **state)
{
    write_through(*state, SIGSTOP);
}

static void
a_killed_board_loses_nothing(void **state)
{
    struct town *town = *state;
    struct killed killed = {town->cluster.folder.path, open_town, town};
    unsigned seed = 20261122;
    struct source *source;
    char *text = NULL;
    int count;
    int next = 1;

    for (int i = 0; i < KILLS; i++)
        next = killed_run(&killed, next, i % 2 == 0,
                          (unsigned)rand_r(&seed) % LIFE_US) +
               1;
    killed_send_rest(&killed);
    // What was saved and not seen to be so may have arrived, too.
    source = open_town(town);
    assert_int_equal(read_text(source, "SELECT count(*)" ARRIVED, &text),
                     SOURCE_DONE);
    source_close(source);
    count = (int)strtol(text, NULL, 10);
    assert_true(count >= next - 1);
    assert_arrived(town, count);
    print_message("%d entries over %d kills\n", next - 1, KILLS);
    free(text);
}

#define WITH_TOWN(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_TOWN(a_killed_leader_loses_nothing),
        WITH_TOWN(a_hanging_leader_doubles_nothing),
        WITH_TOWN(a_killed_board_loses_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
