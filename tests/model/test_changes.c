#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/changes.h"

#define PLANS 40
#define TODAY 20000

// Forty plans on course, of which the first `off` are not.
static struct snapshot *
make(struct plan plans[PLANS], size_t off)
{
    struct snapshot *snapshot = snapshot_create();

    for (size_t i = 0; i < PLANS; i++)
        plans[i] = (struct plan){
            .id = 100 + (int64_t)i,
            .title = "Plan",
            .health = i < off ? HEALTH_OFF_COURSE : HEALTH_ON_COURSE,
        };
    snapshot->plans.items = plans;
    snapshot->plans.count = PLANS;
    return snapshot;
}

static void
test_a_change_names_its_plan(void **state)
{
    struct plan old[PLANS], new[PLANS];
    struct snapshot *before = make(old, 1);
    struct snapshot *after = make(new, 3);
    struct changes changes;

    (void)state;
    old[39].id = 999; // the last one is new
    new[39].health = HEALTH_AT_RISK;
    snapshot_link(before, TODAY);
    snapshot_link(after, TODAY);
    changes = changes_find(before, after);
    assert_int_equal(changes.count, 2);
    assert_true(changes_hold(&changes, 101));
    assert_true(changes_hold(&changes, 102));
    assert_false(changes_hold(&changes, 100));
    assert_false(changes_hold(&changes, 139));
    assert_int_equal(changes_find(NULL, after).count, 0);
    assert_int_equal(changes_find(after, after).count, 0);
    snapshot_destroy(before);
    snapshot_destroy(after);
}

static void
test_all_at_once_is_no_news(void **state)
{
    struct plan old[PLANS], new[PLANS];
    struct snapshot *before = make(old, 0);
    struct snapshot *after = make(new, PLANS);

    (void)state;
    snapshot_link(before, TODAY);
    snapshot_link(after, TODAY);
    assert_int_equal(changes_find(before, after).count, 0);
    snapshot_destroy(before);
    snapshot_destroy(after);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_change_names_its_plan),
        cmocka_unit_test(test_all_at_once_is_no_news),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
