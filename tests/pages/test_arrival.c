#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scene/arrival.h"
#include "support_build.h"
#include "support_snapshot.h"

static uint64_t
hash_at(const struct snapshot *snapshot, enum page_id page, int left_ms)
{
    struct scene scene = {0};
    support_build(&scene, &(struct support_request){
                              .snapshot = snapshot,
                              .place = {.page = page},
                              .arrival_left_ms = left_ms,
                          });
    uint64_t hash = scene_hash(&scene);
    scene_destroy(&scene);
    return hash;
}

static void
test_the_compass_moves_into_its_place(void **state)
{
    struct snapshot *snapshot = *state;
    uint64_t rest = hash_at(snapshot, PAGE_COMPASS, 0);
    uint64_t began = hash_at(snapshot, PAGE_COMPASS, ARRIVAL_MS);
    uint64_t swings = hash_at(snapshot, PAGE_COMPASS, ARRIVAL_MS / 2);
    assert_true(began != rest);
    assert_true(swings != rest);
    assert_true(began != swings);
    assert_int_equal(page_arrival_ms(PAGE_COMPASS), ARRIVAL_MS);
}

static void
test_a_list_stands_still(void **state)
{
    struct snapshot *snapshot = *state;
    assert_int_equal(page_arrival_ms(PAGE_PLANS), 0);
    assert_true(hash_at(snapshot, PAGE_PLANS, 0) ==
                hash_at(snapshot, PAGE_PLANS, ARRIVAL_MS));
}

int
main(void)
{
    struct snapshot *snapshot = support_snapshot(
        &(struct support_recipe){.foci = 4, .plans = 24, .goals = 3});
    struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_compass_moves_into_its_place),
        cmocka_unit_test(test_a_list_stands_still),
    };
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        tests[i].initial_state = snapshot;
    }
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    snapshot_destroy(snapshot);
    return failed;
}
