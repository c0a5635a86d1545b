// What a page still says when nobody has confirmed its data for a week.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_build.h"
#include "support_snapshot.h"

// The sign on the badge that tells the age has the colour of a risk.
#define BADGE_SHAPES 2

static bool
is_same(struct color left, struct color right)
{
    return color_to_rgb(left) == color_to_rgb(right) &&
           left.alpha == right.alpha;
}

// How many shapes have the colour of a status.
static size_t
count_statuses(const struct snapshot *snapshot, enum page_id page, bool is_old)
{
    static const enum token tokens[] = {TOKEN_ON, TOKEN_RISK, TOKEN_OFF};
    struct style style = style_make(THEME_DAY, false);
    struct scene scene = {0};
    size_t found = 0;
    support_build(&scene, &(struct support_request){.snapshot = snapshot,
                                                    .place = {.page = page},
                                                    .is_old = is_old});
    for (size_t i = 0; i < scene.count; i++) {
        for (size_t j = 0; j < sizeof tokens / sizeof tokens[0]; j++) {
            found += scene.commands[i].kind != SCENE_TEXT &&
                     is_same(scene.commands[i].color, style.colors[tokens[j]]);
        }
    }
    scene_destroy(&scene);
    return found;
}

static void
test_marks_hold_no_longer_than_a_week(void **state)
{
    struct snapshot *snapshot = *state;
    assert_true(count_statuses(snapshot, PAGE_COMPASS, false) > 24);
    assert_int_equal(count_statuses(snapshot, PAGE_COMPASS, true),
                     BADGE_SHAPES);
    assert_true(count_statuses(snapshot, PAGE_PLANS, false) > 24);
    assert_int_equal(count_statuses(snapshot, PAGE_PLANS, true), BADGE_SHAPES);
}

int
main(void)
{
    struct snapshot *snapshot =
        support_snapshot(&(struct support_recipe){.foci = 4, .plans = 24});
    struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks_hold_no_longer_than_a_week),
    };
    tests[0].initial_state = snapshot;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    snapshot_destroy(snapshot);
    return failed;
}
