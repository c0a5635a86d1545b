#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "base/language.h"
#include "base/text.h"
#include "scene/choice.h"
#include "scene/dump.h"
#include "scene/field.h"
#include "scene/keyboard.h"
#include "scene/month.h"
#include "scene/pad.h"
#include "scene/sheet.h"
#include "scene/slider.h"
#include "scene/toggle.h"

#define CANARY "Kanariefugl"

struct bench {
    struct scene scene;
    struct style style;
    struct metrics metrics;
    struct draw draw;
};

static void
set_up(struct bench *bench, bool is_portrait)
{
    int width = is_portrait ? 1080 : 1920;
    *bench = (struct bench){.style = style_make(THEME_DAY, is_portrait),
                            .metrics = metrics_fixed()};
    bench->draw = (struct draw){.scene = &bench->scene,
                                .style = &bench->style,
                                .metrics = &bench->metrics};
    language_start(PEJL_LOCALE_DIR);
    language_use("da");
    scene_reset(&bench->scene, width, 3000 - width, 1.0F, (struct color){0});
}

static const char *
intent_at(const struct bench *bench, float x, float y)
{
    const struct scene_command *tap =
        scene_find_tap(&bench->scene, (int)x, (int)y);
    return tap == NULL ? "" : tap->as.tap.intent;
}

static size_t
count_taps(const struct bench *bench)
{
    size_t count = 0;
    for (size_t i = 0; i < bench->scene.count; i++) {
        count += bench->scene.commands[i].kind == SCENE_TAP;
    }
    return count;
}

static void
test_what_lies_behind_is_neither_read_nor_touched(void **unused)
{
    (void)unused;
    struct bench bench;
    struct text_builder text = {0};
    set_up(&bench, false);
    struct draw_text how = {.role = ROLE_BODY, .token = TOKEN_INK};
    draw_tap(&bench.draw, 100.0F, 100.0F, 200.0F, 200.0F, "behind", "Bag");
    draw_line(&bench.draw, 100.0F, 100.0F, 400.0F, how, CANARY);
    assert_string_equal(intent_at(&bench, 150, 150), "behind");
    sheet_draw(&bench.draw, (struct sheet){64, 200, 1792, 848}, 0.0F);
    draw_tap(&bench.draw, 600.0F, 600.0F, 200.0F, 200.0F, "before", "Foran");
    assert_string_equal(intent_at(&bench, 150, 150), "");
    assert_string_equal(intent_at(&bench, 650, 650), "before");
    dump_scene(&text, &bench.scene);
    assert_null(strstr(text.data, CANARY));
    assert_null(strstr(text.data, "behind"));
    assert_non_null(strstr(text.data, "before"));
    text_destroy(&text);
    scene_destroy(&bench.scene);
}

static void
test_a_sheet_rises(void **unused)
{
    (void)unused;
    struct bench bench;
    set_up(&bench, false);
    sheet_draw(&bench.draw, (struct sheet){64, 200, 1792, 848}, 0.5F);
    assert_float_equal(bench.scene.origin_y, 32.0F, 0.01F);
    scene_destroy(&bench.scene);
}

static void
test_what_is_written_is_not_dumped(void **unused)
{
    (void)unused;
    struct bench bench;
    struct text_builder text = {0};
    set_up(&bench, false);
    struct field field = {.words = CANARY,
                          .role = ROLE_WRITTEN,
                          .lines = 2,
                          .icon = ICON_COUNT,
                          .is_in_use = true,
                          .is_secret = true,
                          .intent = "write",
                          .label = "Skriv"};
    struct choice chip = {.icon = ICON_COUNT,
                          .words = CANARY,
                          .intent = "word",
                          .is_secret = true,
                          .said = "Ord"};
    field_draw(&bench.draw, 64.0F, 200.0F, 1792.0F, 168.0F, &field);
    choice_draw_chip(&bench.draw, 64.0F, 400.0F, 600.0F, &chip);
    dump_scene(&text, &bench.scene);
    assert_null(strstr(text.data, CANARY));
    assert_non_null(strstr(text.data, "***"));
    bool is_seen = false;
    for (size_t i = 0; i < bench.scene.count; i++) {
        is_seen = is_seen ||
                  (bench.scene.commands[i].kind == SCENE_TEXT &&
                   strcmp(bench.scene.commands[i].as.text.words, CANARY) == 0);
    }
    assert_true(is_seen);
    assert_false(bench.draw.is_secret);
    text_destroy(&text);
    scene_destroy(&bench.scene);
}

// As far as 12 beside a key counts as the key; between two the nearer one.
static void
test_touch_beside_a_key_counts(void **unused)
{
    (void)unused;
    struct bench bench;
    set_up(&bench, true);
    struct keyboard keyboard = {
        .prefix = "", .key_height = 112.0F, .role = ROLE_RANK_SMALL};
    keyboard_draw(&bench.draw, 48.0F, 1000.0F, 984.0F, &keyboard);
    float key = (984.0F - 120.0F) / 11.0F;
    assert_string_equal(intent_at(&bench, 48.0F + key + 4.0F, 1150.0F),
                        "key/113");
    assert_string_equal(intent_at(&bench, 48.0F + key + 9.0F, 1150.0F),
                        "key/119");
    assert_string_equal(intent_at(&bench, 48.0F - 5.0F, 1150.0F), "key/113");
    assert_string_equal(intent_at(&bench, 48.0F + 10.5F * (key + 12.0F), 1150),
                        "key/229");
    assert_int_equal(count_taps(&bench), 11 + 11 + 11 + 11 + 5);
    scene_destroy(&bench.scene);
}

static void
test_large_letters(void **unused)
{
    (void)unused;
    struct bench bench;
    struct text_builder text = {0};
    set_up(&bench, false);
    struct keyboard keyboard = {.prefix = "",
                                .key_height = 96.0F,
                                .role = ROLE_RANK_SMALL,
                                .is_shifted = true};
    keyboard_draw(&bench.draw, 64.0F, 512.0F, 1792.0F, &keyboard);
    dump_scene(&text, &bench.scene);
    assert_non_null(strstr(text.data, "key/198\t\xc3\x86"));
    assert_null(strstr(text.data, "key/113"));
    text_destroy(&text);
    scene_destroy(&bench.scene);
}

static void
test_a_month(void **unused)
{
    (void)unused;
    struct bench bench;
    struct text_builder text = {0};
    set_up(&bench, false);
    int32_t first = calendar_day_from_date((struct date){2025, 12, 1});
    struct month month = {first, first + 4, first + 2, ""};
    month_draw(&bench.draw, 100.0F, 100.0F, &month);
    assert_int_equal(count_taps(&bench), 29 + 1);
    dump_scene(&text, &bench.scene);
    assert_non_null(strstr(text.data, "december 2025"));
    assert_non_null(strstr(text.data, "fredag 5. december"));
    text_destroy(&text);
    scene_destroy(&bench.scene);
    assert_int_equal(month_step(first, 1),
                     calendar_day_from_date((struct date){2026, 1, 1}));
    assert_int_equal(month_step(first, -12),
                     calendar_day_from_date((struct date){2024, 12, 1}));
}

static void
test_six_weeks_have_room(void **unused)
{
    (void)unused;
    struct bench bench;
    set_up(&bench, false);
    int32_t first = calendar_day_from_date((struct date){2026, 8, 1});
    struct month month = {first, DAY_NONE, first, ""};
    month_draw(&bench.draw, 100.0F, 100.0F, &month);
    for (size_t i = 0; i < bench.scene.count; i++) {
        const struct scene_command *command = &bench.scene.commands[i];
        if (command->kind == SCENE_TEXT) {
            assert_true((float)(command->box.y + command->box.height) <=
                        100.0F + month_height());
        }
    }
    assert_string_equal(intent_at(&bench, 230.0F, 710.0F), "date/20696");
    scene_destroy(&bench.scene);
}

static void
test_a_pad_and_a_slider(void **unused)
{
    (void)unused;
    struct bench bench;
    set_up(&bench, false);
    pad_draw_keys(&bench.draw, 1112.0F, 352.0F, PAD_WIDTH, PAD_HEIGHT, "");
    pad_draw_dots(&bench.draw, 1464.0F, 280.0F, 2, 0.0F);
    assert_int_equal(count_taps(&bench), 11);
    assert_string_equal(intent_at(&bench, 1200.0F, 800.0F), "digit/7");
    assert_string_equal(intent_at(&bench, 1200.0F, 950.0F), "erase");
    struct slider slider = {41, "track", "less", "more", "F", "M", "P"};
    slider_draw(&bench.draw, 104.0F, 512.0F, 788.0F, &slider);
    const struct scene_command *track = scene_find_tap(&bench.scene, 400, 556);
    assert_string_equal(track->as.tap.intent, "track");
    assert_int_equal(track->box.x, 232);
    assert_int_equal(track->box.width, 532);
    assert_string_equal(intent_at(&bench, 140.0F, 556.0F), "less");
    scene_destroy(&bench.scene);
}

static void
test_a_toggle_tells_by_shape_and_word(void **unused)
{
    (void)unused;
    struct bench bench;
    struct toggle toggle = {"Kun her", "Andre ser intet", "turn", false};
    size_t counts[2] = {0};
    for (int i = 0; i < 2; i++) {
        set_up(&bench, false);
        toggle.is_on = i == 1;
        toggle_draw(&bench.draw, 104.0F, 500.0F, 900.0F, &toggle);
        const struct scene_command *tap =
            scene_find_tap(&bench.scene, 150, 540);
        assert_string_equal(tap->as.tap.intent, "turn");
        assert_string_equal(tap->as.tap.label, "Kun her. Andre ser intet");
        counts[i] = bench.scene.count;
        scene_destroy(&bench.scene);
    }
    assert_int_not_equal(counts[0], counts[1]);
}

static void
test_dots_shake_twice_and_rest(void **unused)
{
    (void)unused;
    assert_float_equal(pad_shake(0), 0.0F, 0.001F);
    assert_float_equal(pad_shake(PAD_SHAKE_MS + 1), 0.0F, 0.001F);
    float most = 0.0F;
    for (int ms = 1; ms <= PAD_SHAKE_MS; ms++) {
        most = fmaxf(most, fabsf(pad_shake(ms)));
    }
    assert_true(most > 7.0F && most <= 8.0F);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_lies_behind_is_neither_read_nor_touched),
        cmocka_unit_test(test_a_sheet_rises),
        cmocka_unit_test(test_what_is_written_is_not_dumped),
        cmocka_unit_test(test_touch_beside_a_key_counts),
        cmocka_unit_test(test_large_letters),
        cmocka_unit_test(test_a_month),
        cmocka_unit_test(test_six_weeks_have_room),
        cmocka_unit_test(test_a_pad_and_a_slider),
        cmocka_unit_test(test_a_toggle_tells_by_shape_and_word),
        cmocka_unit_test(test_dots_shake_twice_and_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
