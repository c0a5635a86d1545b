#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/thread.h"
#include "sync/mailbox.h"

static void
test_the_newest_wins(void **state)
{
    (void)state;
    struct mailbox mailbox;
    struct snapshot *first = snapshot_create();
    struct snapshot *second = snapshot_create();
    mailbox_init(&mailbox);
    assert_null(mailbox_take(&mailbox));
    assert_true(mailbox_put(&mailbox, first));
    assert_false(mailbox_put(&mailbox, second)); // the first is destroyed
    assert_ptr_equal(mailbox_take(&mailbox), second);
    assert_null(mailbox_take(&mailbox));
    snapshot_destroy(second);
    assert_true(mailbox_put(&mailbox, snapshot_create()));
    mailbox_destroy(&mailbox);
}

static void
test_what_was_read_goes_back(void **state)
{
    (void)state;
    struct mailbox mailbox;
    mailbox_init(&mailbox);
    assert_false(mailbox_sweep(&mailbox));
    mailbox_give_back(&mailbox, NULL);
    assert_false(mailbox_sweep(&mailbox));
    mailbox_give_back(&mailbox, snapshot_create());
    mailbox_give_back(&mailbox, snapshot_create()); // the first is destroyed
    assert_null(mailbox_take(&mailbox));
    assert_true(mailbox_sweep(&mailbox));
    assert_false(mailbox_sweep(&mailbox));
    mailbox_give_back(&mailbox, snapshot_create());
    mailbox_destroy(&mailbox);
}

enum { PUTS = 2000 };

static void
run_writer(void *context)
{
    struct mailbox *mailbox = context;
    for (uint64_t i = 1; i <= PUTS; i++) {
        struct snapshot *snapshot = snapshot_create();
        snapshot->generation = i;
        mailbox_put(mailbox, snapshot);
    }
}

static void
test_a_reader_never_sees_time_go_back(void **state)
{
    (void)state;
    struct mailbox mailbox;
    struct thread writer = {0};
    uint64_t last = 0;
    mailbox_init(&mailbox);
    assert_true(thread_start(&writer, "writer", run_writer, &mailbox));
    while (last < PUTS) {
        struct snapshot *snapshot = mailbox_take(&mailbox);
        if (snapshot) {
            assert_true(snapshot->generation > last);
            last = snapshot->generation;
            snapshot_destroy(snapshot);
        }
    }
    thread_join(&writer);
    mailbox_destroy(&mailbox);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_newest_wins),
        cmocka_unit_test(test_what_was_read_goes_back),
        cmocka_unit_test(test_a_reader_never_sees_time_go_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
