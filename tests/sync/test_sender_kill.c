// A board that is killed two hundred times while people write: what was shown
// as saved arrives, once and in order.
#include "sync/support_killed.h"
#include "sync/support_records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { KILLS = 200, START_US = 30000, WORK_US = 12000 };

#define ARRIVED " FROM decision WHERE idempotency_key LIKE 'key-%'"

static struct source *
open_records(void *context)
{
    return records_open(context);
}

static int
ask(const struct records *records, const char *sql)
{
    return (int)strtol(records_ask(records, sql), NULL, 10);
}

// Those that nobody saw as saved may have arrived, too, and were written again
// by the next board, under the same key.
static void
assert_arrived(const struct records *records, int saved)
{
    int count = ask(records, "SELECT count(*)" ARRIVED);

    assert_true(count >= saved);
    assert_int_equal(ask(records, "SELECT count(DISTINCT text)" ARRIVED),
                     count);
    assert_int_equal(ask(records, "SELECT max(CAST(text AS INTEGER))" ARRIVED),
                     count);
    assert_int_equal(
        ask(records,
            "SELECT count(*) FROM (SELECT id, lead(id) OVER (ORDER BY "
            "CAST(text AS INTEGER)) AS after" ARRIVED ") WHERE after < id"),
        0);
}

static void
test_each_entry_arrives_once_and_in_order(void **state)
{
    struct records records = records_make();
    struct killed killed = {records.folder, open_records, &records};
    unsigned seed = 20261122;
    int next = 1;

    (void)state;
    // Every second one while it starts, the others at work.
    for (int i = 0; i < KILLS; i++) {
        bool has_shown = i % 2 == 0;
        unsigned most_us = has_shown ? WORK_US : START_US;

        next = killed_run(&killed, next, has_shown,
                          (unsigned)rand_r(&seed) % most_us) +
               1;
    }
    killed_send_rest(&killed);
    print_message("%d entries were shown as saved over %d kills\n", next - 1,
                  KILLS);
    assert_arrived(&records, next - 1);
    assert_true(next > KILLS / 2);
    records_remove(&records);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_entry_arrives_once_and_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
