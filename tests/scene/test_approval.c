#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene/approval.h"

static size_t
count_color(const struct scene *scene, struct color color, enum scene_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->count; i++) {
        count += scene->commands[i].kind == kind &&
                 memcmp(&scene->commands[i].color, &color, sizeof color) == 0;
    }
    return count;
}

// Passed stations are discs, the one of now a heather ring, later ones rings
// in the colour of outlines.
static void
test_stations_tell_where_a_proposal_stands(void **state)
{
    (void)state;
    static const struct {
        enum approval approval;
        size_t passed, now, later;
    } cases[] = {
        {APPROVAL_NONE, 0, 0, 3},
        {APPROVAL_DRAFT, 0, 1, 2},
        {APPROVAL_WAITING, 1, 1, 1},
        {APPROVAL_DONE, 3, 0, 0},
    };
    struct style style = style_make(THEME_DAY, false);
    struct metrics metrics = metrics_fixed();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scene scene = {0};
        struct draw draw = {.scene = &scene,
                            .style = &style,
                            .metrics = &metrics,
                            .ground = TOKEN_SURFACE};
        scene_reset(&scene, 1920, 1080, 1.0F, style.colors[TOKEN_BG]);
        approval_draw(&draw, 100.0F, 100.0F, 34.0F, cases[i].approval);
        assert_int_equal(
            count_color(&scene, style.colors[TOKEN_SEA], SCENE_FILL),
            cases[i].passed);
        assert_int_equal(
            count_color(&scene, style.colors[TOKEN_HEATHER], SCENE_STROKE),
            cases[i].now);
        assert_int_equal(
            count_color(&scene, style.colors[TOKEN_LINE3], SCENE_STROKE),
            cases[i].later);
        scene_destroy(&scene);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stations_tell_where_a_proposal_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
