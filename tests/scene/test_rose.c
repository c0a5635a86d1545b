#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene/rose.h"

// What a rose leaves in a scene, by what it is drawn with.
struct drawn {
    size_t sectors; // of the values
    float longest;  // their outer radius
    float shortest;
    size_t heather;
};

static void
count_sectors(struct drawn *drawn, const struct path *path)
{
    for (size_t i = 0; i < path->count; i++) {
        const struct path_step *step = &path->steps[i];
        float radius = step->value[2];
        if (step->verb != PATH_ARC || radius <= 150.0F) {
            continue; // the inner arc
        }
        drawn->sectors++;
        drawn->longest = fmaxf(drawn->longest, radius);
        drawn->shortest = fminf(drawn->shortest, radius);
    }
}

static struct drawn
draw_it(const struct rose *rose)
{
    struct scene scene = {0};
    struct style style = style_make(THEME_DAY, false);
    struct metrics metrics = metrics_fixed();
    struct draw draw = {.scene = &scene, .style = &style, .metrics = &metrics};
    struct drawn drawn = {.shortest = 1000.0F};
    scene_reset(&scene, 1920, 1080, 1.0F, style.colors[TOKEN_BG]);
    rose_draw(&draw, rose);
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *command = &scene.commands[i];
        const struct color *sea = &style.colors[TOKEN_SEA];
        const struct color *heather = &style.colors[TOKEN_HEATHER];
        if (command->kind == SCENE_FILL &&
            memcmp(&command->color, sea, sizeof *sea) == 0) {
            count_sectors(&drawn, command->path);
        }
        drawn.heather += memcmp(&command->color, heather, sizeof *heather) == 0;
    }
    scene_destroy(&scene);
    return drawn;
}

static struct rose
make_rose(void)
{
    return (struct rose){.x = 960.0F,
                         .y = 540.0F,
                         .scale = 1.0F,
                         .needle_hours = (double)NAN,
                         .labels = {"", "", "", ""}};
}

static void
test_hours_are_as_long_as_their_share(void **state)
{
    (void)state;
    struct rose rose = make_rose();
    rose.values[2] = 48.0;
    rose.values[9] = 12.0;
    struct drawn drawn = draw_it(&rose);
    assert_int_equal(drawn.sectors, 2);
    assert_true(fabsf(drawn.longest - 330.0F) < 0.01F);
    double wanted = 150.0 + 180.0 * pow(0.25, 0.8);
    assert_true(fabs((double)drawn.shortest - wanted) < 0.5);
}

static void
test_the_needle_stays_on_the_dial(void **state)
{
    (void)state;
    static const struct {
        double hours;
        bool is_drawn;
    } cases[] = {
        {0.0, true},   {4.75, true},         {24.0, true},
        {24.1, false}, {(double)NAN, false}, {-1.0, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct rose rose = make_rose();
        rose.needle_hours = cases[i].hours;
        assert_int_equal(draw_it(&rose).heather > 0, cases[i].is_drawn);
    }
}

static void
test_a_rose_without_values_is_only_tracks(void **state)
{
    (void)state;
    struct rose rose = make_rose();
    assert_int_equal(draw_it(&rose).sectors, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hours_are_as_long_as_their_share),
        cmocka_unit_test(test_the_needle_stays_on_the_dial),
        cmocka_unit_test(test_a_rose_without_values_is_only_tracks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
