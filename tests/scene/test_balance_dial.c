#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene/balance_dial.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

// What a dial leaves in a scene, by what it is drawn with.
struct drawn {
    size_t fills[TOKEN_COUNT];
    size_t dashed;
    float share_arcs; // degrees of the arcs that tell the share
};

static float
arc_degrees(const struct path *path)
{
    for (size_t i = 0; i < path->count; i++) {
        if (path->steps[i].verb == PATH_ARC) {
            return fabsf(path->steps[i].value[4] - path->steps[i].value[3]);
        }
    }
    return 0.0F;
}

static void
count_command(struct drawn *drawn, const struct style *style,
              const struct scene_command *command)
{
    for (size_t i = 0; i < TOKEN_COUNT; i++) {
        if (memcmp(&command->color, &style->colors[i], sizeof command->color) !=
            0) {
            continue;
        }
        drawn->fills[i] += command->kind == SCENE_FILL;
        if (command->kind == SCENE_STROKE && i == TOKEN_SEA) {
            drawn->share_arcs += arc_degrees(command->path);
        }
    }
    drawn->dashed +=
        command->kind == SCENE_STROKE && command->as.stroke.dash > 0.0F;
}

static struct drawn
draw_it(const struct balance_dial *dial)
{
    struct scene scene = {0};
    struct style style = style_make(THEME_DAY, false);
    struct metrics metrics = metrics_fixed();
    struct draw draw = {.scene = &scene, .style = &style, .metrics = &metrics};
    struct drawn drawn = {0};
    scene_reset(&scene, 1920, 1080, 1.0F, style.colors[TOKEN_BG]);
    balance_dial_draw(&draw, dial);
    for (size_t i = 0; i < scene.count; i++) {
        count_command(&drawn, &style, &scene.commands[i]);
    }
    scene_destroy(&scene);
    return drawn;
}

static const enum mark left[] = {MARK_ON, MARK_RISK, MARK_OFF, MARK_NEW};
static const enum mark right[] = {MARK_NEW, MARK_DONE};

static struct balance_dial
make_dial(void)
{
    return (struct balance_dial){
        .x = 960.0F,
        .y = 540.0F,
        .radius = 308.0F,
        .pans = {{left, COUNT(left), 0.75F}, {right, COUNT(right), 0.5F}},
        .slots = 4,
        .bearing = 1,
        .degrees = 22.5F,
    };
}

static void
test_every_statement_is_a_block_or_a_gap(void **state)
{
    (void)state;
    struct balance_dial dial = make_dial();
    struct drawn drawn = draw_it(&dial);
    assert_int_equal(drawn.fills[TOKEN_ON], 2);
    assert_int_equal(drawn.fills[TOKEN_RISK], 1);
    assert_int_equal(drawn.fills[TOKEN_OFF], 1);
    assert_int_equal(drawn.dashed, 2);
    assert_int_equal(drawn.fills[TOKEN_HEATHER_TINT], 1);
    assert_true(fabsf(drawn.share_arcs - 1.25F * 173.6F) < 0.1F);
}

static void
test_equal_pans_have_no_sector(void **state)
{
    (void)state;
    struct balance_dial dial = make_dial();
    dial.bearing = -1;
    assert_int_equal(draw_it(&dial).fills[TOKEN_HEATHER_TINT], 0);
}

static void
test_blocks_stand_opposite_each_other(void **state)
{
    (void)state;
    struct balance_dial dial = make_dial();
    for (size_t i = 0; i < dial.slots; i++) {
        float sum =
            balance_dial_middle(&dial, 0, i) + balance_dial_middle(&dial, 1, i);
        assert_true(fabsf(sum - 360.0F) < 1e-3F);
    }
    assert_true(balance_dial_middle(&dial, 1, 0) <
                balance_dial_middle(&dial, 1, 3));
    assert_true(balance_dial_middle(&dial, 1, 3) < 180.0F);
}

static void
test_an_empty_dial_is_drawn(void **state)
{
    (void)state;
    struct balance_dial dial = {
        .x = 960.0F, .y = 540.0F, .radius = 308.0F, .bearing = -1};
    struct drawn drawn = draw_it(&dial);
    assert_int_equal(drawn.dashed, 0);
    assert_int_equal(drawn.fills[TOKEN_HEATHER], 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_statement_is_a_block_or_a_gap),
        cmocka_unit_test(test_equal_pans_have_no_sector),
        cmocka_unit_test(test_blocks_stand_opposite_each_other),
        cmocka_unit_test(test_an_empty_dial_is_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
