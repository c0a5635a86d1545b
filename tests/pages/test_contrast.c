// Words can be read in every theme (WCAG 1.4.3; design2.md 2).
#include "support_build.h"
#include "support_color.h"
#include "support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct support_recipe recipe = {4, 24, 7, 6, 6, 0, NULL};

static const struct place places[] = {
    {.page = PAGE_COMPASS},
    {.page = PAGE_PLANS},
    {.page = PAGE_PLANS, .item = 2},
    {.page = PAGE_PLAN, .item = 1},
    {.page = PAGE_PLAN, .item = 1, .detail = 6},
    {.page = PAGE_GOALS},
    {.page = PAGE_GOAL, .item = 1},
    {.page = PAGE_STORIES, .item = 1},
    {.page = PAGE_STORIES, .item = 2},
    {.page = PAGE_STORY, .item = 1},
    {.page = PAGE_STORY, .item = 2},
    {.page = PAGE_FOCUS, .item = 2},
    {.page = PAGE_COMMITMENT, .item = 1},
    {.page = PAGE_WAITING},
    {.page = PAGE_EMPTY},
};
#define PLACES (sizeof places / sizeof places[0])

static double
contrast(struct color one, struct color two)
{
    return color_contrast(color_luminance(color_to_rgb(one)),
                          color_luminance(color_to_rgb(two)));
}

static int
count_faint(const struct scene *scene, double least)
{
    int faint = 0;
    for (size_t i = 0; i < scene->count; i++) {
        const struct scene_command *text = &scene->commands[i];
        if (text->kind != SCENE_TEXT) {
            continue;
        }
        double ratio = contrast(text->color, text->as.text.ground);
        if (ratio < least) {
            print_error("%.2f:1 %s\n", ratio, text->as.text.words);
            faint++;
        }
    }
    return faint;
}

static void
test_words_can_be_read(void **unused)
{
    static const double least[THEME_COUNT] = {
        [THEME_DAY] = 4.5, [THEME_EVENING] = 4.5, [THEME_CONTRAST] = 12.0};
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    int faint = 0;
    for (size_t i = 0; i < PLACES * THEME_COUNT; i++) {
        enum theme theme = (enum theme)(i % THEME_COUNT);
        struct support_request request = {.snapshot = snapshot,
                                          .place = places[i / THEME_COUNT],
                                          .theme = theme};
        struct scene scene = {0};
        support_build(&scene, &request);
        faint += count_faint(&scene, least[theme]);
        scene_destroy(&scene);
    }
    snapshot_destroy(snapshot);
    assert_int_equal(faint, 0);
}

static void
test_measure_is_right(void **unused)
{
    (void)unused;
    struct color white = {255, 255, 255, 255};
    struct color black = {0, 0, 0, 255};
    struct color grey = {0x76, 0x76, 0x76, 255};
    assert_float_equal(contrast(white, black), 21.0, 0.001);
    assert_float_equal(contrast(grey, white), 4.54, 0.005);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_measure_is_right),
        cmocka_unit_test(test_words_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
