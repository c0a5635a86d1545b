// What was written down while the shared database was away leaves as soon as it
// is heard of again.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/post.h"
#include "sync/support_desk.h"

#define NOW_S 1795341600

static void
wait_until_failing(struct desk *desk)
{
    for (int i = 0; i < 5000 && !sender_look(desk->sender).is_failing; i++)
        usleep(1000);
    assert_true(sender_look(desk->sender).is_failing);
}

// Whoever is denied waits a minute, which this test does not.
static void
test_what_waits_leaves_once_the_database_is_heard_of(void **state)
{
    struct desk *desk = *state;
    struct post post = {.sender = desk->sender};

    desk->gate.result = SOURCE_DENIED;
    desk->gate.refusals = 1;
    desk_put(desk, 1);
    wait_until_failing(desk);
    post_follow(&post, NOW_S);
    usleep(100000);
    assert_int_equal(sender_look(desk->sender).waiting, 1);
    assert_true(post_shown(&post).is_away);
    post_hear(&post);
    assert_true(post.has_news);
    post_follow(&post, NOW_S);
    desk_assert_becomes(desk, 1, SHELF_SENT);
    desk_assert_arrived(desk, "1");
    free(post.notes);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_what_waits_leaves_once_the_database_is_heard_of),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
