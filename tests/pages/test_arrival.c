#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pages/pop.h"
#include "scene/arrival.h"
#include "scene/pad.h"
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

// Only the mark of the plan that changed is another while it pops.
static void
test_a_changed_mark_pops(void **state)
{
    static const int sides[][2] = {{1920, 1080}, {1080, 1920}};
    struct snapshot *snapshot = *state;
    int64_t first = snapshot->ranked.items[0]->id;
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
        struct support_request request = {.snapshot = snapshot,
                                          .place = {.page = PAGE_PLANS},
                                          .width = sides[i][0],
                                          .height = sides[i][1]};
        struct scene rest = {0};
        struct scene popping = {0};
        support_build(&rest, &request);
        request.pop_left_ms = POP_MS / 2;
        support_build(&popping, &request);
        assert_true(scene_hash(&rest) == scene_hash(&popping));
        request.changes = (struct changes){{first}, 1};
        support_build(&popping, &request);
        assert_true(scene_hash(&rest) != scene_hash(&popping));
        struct box changed = scene_difference(&rest, &popping);
        assert_true(changed.width < 60 && changed.height < 60);
        scene_destroy(&rest);
        scene_destroy(&popping);
    }
}

// What was saved shows where the meeting has the plan in focus.
static void
test_the_mark_in_focus_pops(void **state)
{
    struct support_request request = {.snapshot = *state,
                                      .place = {.page = PAGE_MEETING},
                                      .meet = "start,plan/3",
                                      .pop_left_ms = POP_MS / 2};
    struct scene rest = {0};
    struct scene popping = {0};
    support_build(&rest, &request);
    request.changes = (struct changes){{4}, 1};
    support_build(&popping, &request);
    assert_true(scene_hash(&rest) == scene_hash(&popping));
    request.changes = (struct changes){{3}, 1};
    support_build(&popping, &request);
    assert_true(scene_hash(&rest) != scene_hash(&popping));
    scene_destroy(&rest);
    scene_destroy(&popping);
}

// The sheet stands still, and only the dots move.
static void
test_a_wrong_code_shakes_its_dots(void **state)
{
    struct support_request request = {
        .snapshot = *state,
        .place = {.page = PAGE_MEETING},
        .meet = "start,report,status/on,save,person/0"};
    struct scene rest = {0};
    struct scene shaking = {0};
    support_build(&rest, &request);
    request.shake_left_ms = PAD_SHAKE_MS - PAD_SHAKE_MS / 8;
    support_build(&shaking, &request);
    struct box changed = scene_difference(&rest, &shaking);
    assert_in_range(changed.width, 1, 400);
    assert_in_range(changed.height, 1, 60);
    scene_destroy(&rest);
    scene_destroy(&shaking);
}

int
main(void)
{
    struct snapshot *snapshot = support_snapshot(
        &(struct support_recipe){.foci = 4, .plans = 24, .goals = 3});
    struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_compass_moves_into_its_place),
        cmocka_unit_test(test_a_list_stands_still),
        cmocka_unit_test(test_a_changed_mark_pops),
        cmocka_unit_test(test_the_mark_in_focus_pops),
        cmocka_unit_test(test_a_wrong_code_shakes_its_dots),
    };
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        tests[i].initial_state = snapshot;
    }
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    snapshot_destroy(snapshot);
    return failed;
}
