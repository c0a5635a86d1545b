// On a panel that hangs too low one touch brings the controls to the hand.
#include "support_build.h"
#include "support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// 55 inches, upright, its edge 300 mm above the floor: from there the band of
// 900 to 1200 mm lies 600 to 900 mm up, which are 946 to 1419 units.
#define LIFT 898.0F
#define BAND_LOW 946
#define BAND_HIGH 1419
#define HEIGHT 1920

static const struct support_recipe recipe = {4, 24, 7, 6, 6, 0, NULL};

static struct support_request
make_request(const struct snapshot *snapshot, int text_step, bool is_lifted)
{
    return (struct support_request){
        .snapshot = snapshot,
        .place = {.page = PAGE_PLANS},
        .width = 1080,
        .height = HEIGHT,
        .text_step = text_step,
        .lift = LIFT,
        .lift_y = (BAND_LOW + BAND_HIGH) / 2.0F,
        .is_lifted = is_lifted,
    };
}

static bool
find_tap(const struct scene *scene, const char *intent, struct box *box)
{
    for (size_t i = 0; i < scene->count; i++) {
        const struct scene_command *command = &scene->commands[i];
        if (command->kind == SCENE_TAP &&
            strcmp(command->as.tap.intent, intent) == 0) {
            *box = command->box;
            return true;
        }
    }
    return false;
}

static bool
is_in_band(struct box box)
{
    int middle = HEIGHT - box.y - box.height / 2;
    return middle >= BAND_LOW && middle <= BAND_HIGH;
}

static void
check_step(int text_step)
{
    static const char *const controls[] = {"compass", "goals"};
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct box before = {0};
    struct box box = {0};
    for (int i = 0; i < 2; i++) {
        struct support_request request =
            make_request(snapshot, text_step, i == 1);
        struct scene scene = {0};
        support_build(&scene, &request);
        assert_true(find_tap(&scene, "lift", &box));
        assert_true(is_in_band(box));
        assert_true(i == 0 || abs(box.y - before.y) <= 1);
        before = box;
        for (size_t j = 0; j < 2; j++) {
            assert_true(find_tap(&scene, controls[j], &box));
            assert_int_equal(is_in_band(box), i == 1);
        }
        support_build_ring(&scene, &request);
        assert_true(find_tap(&scene, "pause", &box));
        assert_int_equal(is_in_band(box), i == 1);
        scene_destroy(&scene);
    }
    snapshot_destroy(snapshot);
}

static void
test_a_touch_brings_the_controls_to_the_hand(void **unused)
{
    (void)unused;
    check_step(100);
    check_step(150);
}

static void
test_what_left_the_picture_is_not_touched(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct support_request request = make_request(snapshot, 100, true);
    struct scene scene = {0};
    struct box box = {0};
    support_build(&scene, &request);
    assert_false(find_tap(&scene, "plan/1", &box));
    assert_true(find_tap(&scene, "plan/6", &box));
    scene_destroy(&scene);
    snapshot_destroy(snapshot);
}

static void
test_where_they_are_reached_there_is_no_button(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct support_request request = make_request(snapshot, 100, true);
    struct scene scene = {0};
    struct box box = {0};
    request.lift = 0.0F;
    support_build(&scene, &request);
    assert_false(find_tap(&scene, "lift", &box));
    assert_true(find_tap(&scene, "plan/1", &box));
    scene_destroy(&scene);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_touch_brings_the_controls_to_the_hand),
        cmocka_unit_test(test_what_left_the_picture_is_not_touched),
        cmocka_unit_test(test_where_they_are_reached_there_is_no_button),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
