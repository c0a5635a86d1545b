// A rule that finds nothing proves nothing: each is shown what breaks it.
#include "pages/support_color.h"
#include "support_look.h"

#include "base/language.h"
#include "base/memory.h"
#include "paint/painter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WIDTH 400
#define HEIGHT 300

static const struct color white = {255, 255, 255, 255};
static const struct color black = {0, 0, 0, 255};
static const struct color grey = {0x76, 0x76, 0x76, 255};
static const struct color pale = {0xB0, 0xB0, 0xB0, 255};

// A picture that a test draws on, and what looks at it.
struct easel {
    struct scene scene;
    struct fonts *fonts;
    struct painter *painter;
    uint32_t *pixels;
};

static void
set_up(struct easel *easel)
{
    *easel = (struct easel){0};
    easel->fonts = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    assert_non_null(easel->fonts);
    easel->painter = painter_create(easel->fonts, NULL);
    easel->pixels =
        memory_allocate((size_t)WIDTH * HEIGHT * sizeof *easel->pixels);
    scene_reset(&easel->scene, WIDTH, HEIGHT, 1.0F, white);
}

static void
tear_down(struct easel *easel)
{
    scene_destroy(&easel->scene);
    painter_destroy(easel->painter);
    fonts_close(easel->fonts);
    free(easel->pixels);
}

static size_t
count(struct easel *easel, void rule(struct look *), int step)
{
    struct pixels pixels = {easel->pixels, WIDTH, HEIGHT, WIDTH};
    struct look look = {.scene = &easel->scene,
                        .pixels = &pixels,
                        .fonts = easel->fonts,
                        .step = step,
                        .where = "as it should be"};
    painter_draw(easel->painter, &easel->scene, pixels,
                 (struct box){0, 0, WIDTH, HEIGHT});
    rule(&look);
    return look.faults;
}

static void
write(struct easel *easel, float x, float y, const char *words, int size_px,
      struct color color)
{
    struct scene_text text = {.words = words, .size_px = size_px};
    struct metrics metrics = fonts_metrics(easel->fonts);
    int width = metrics.width(metrics.context, text.face, size_px, false, words,
                              strlen(words));
    scene_add_text(&easel->scene, x, y, (float)width, (float)size_px + 8.0F,
                   text, color);
}

static void
lay_panel(struct easel *easel, float x, float width, struct color color)
{
    struct path path = {0};
    path_add_rectangle(&path, x, 0.0F, width, HEIGHT, 0.0F);
    scene_add_fill(&easel->scene, &path, color);
    path_destroy(&path);
}

static void
add_tap(struct easel *easel, float x, float y, float size, const char *intent)
{
    scene_add_tap(&easel->scene, x, y, size, size,
                  (struct scene_tap){intent, "Name"});
}

static void
test_finds_words_on_words(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    write(&easel, 10.0F, 10.0F, "Kurs", 28, black);
    assert_int_equal(count(&easel, rule_words_stand_apart, 100), 0);
    write(&easel, 30.0F, 20.0F, "Maal", 28, black);
    assert_int_equal(count(&easel, rule_words_stand_apart, 100), 1);
    write(&easel, 380.0F, 100.0F, "beside the picture", 28, black);
    assert_int_equal(count(&easel, rule_words_stand_apart, 100), 2);
    write(&easel, 10.0F, 200.0F, "…", 28, black);
    assert_int_equal(count(&easel, rule_words_stand_apart, 100), 3);
    tear_down(&easel);
}

static void
test_finds_small_words(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    write(&easel, 0.0F, 0.0F, "axis", 24, black);
    write(&easel, 0.0F, 40.0F, "one two three four five six", 28, black);
    assert_int_equal(count(&easel, rule_words_are_large, 100), 0);
    assert_int_equal(count(&easel, rule_words_are_large, 150), 2);
    write(&easel, 0.0F, 80.0F, "one two three four five six", 26, black);
    assert_int_equal(count(&easel, rule_words_are_large, 100), 1);
    write(&easel, 0.0F, 120.0F, "axis", 22, black);
    assert_int_equal(count(&easel, rule_words_are_large, 100), 2);
    tear_down(&easel);
}

static void
test_finds_marks_without_words(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    scene_add_mark(&easel.scene, 10.0F, 10.0F, 36.0F, 36.0F, "At risk");
    assert_int_equal(count(&easel, rule_marks_have_words, 100), 1);
    write(&easel, 60.0F, 10.0F, "2 at risk", 28, black);
    assert_int_equal(count(&easel, rule_marks_have_words, 100), 0);
    scene_add_mark(&easel.scene, 10.0F, 200.0F, 36.0F, 36.0F, "");
    assert_int_equal(count(&easel, rule_marks_have_words, 100), 1);
    tear_down(&easel);
}

static void
test_finds_words_of_no_catalogue(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    write(&easel, 0.0F, 0.0F, "κυρσ 12 % Дело", 28, black);
    assert_int_equal(count(&easel, rule_words_are_translated, 100), 0);
    write(&easel, 0.0F, 50.0F, "κυρσ a", 28, black);
    scene_add_mark(&easel.scene, 10.0F, 200.0F, 36.0F, 36.0F, "Ål");
    scene_add_tap(&easel.scene, 0.0F, 0.0F, 90.0F, 90.0F,
                  (struct scene_tap){"home", "Home"});
    assert_int_equal(count(&easel, rule_words_are_translated, 100), 3);
    tear_down(&easel);
}

static void
test_finds_targets_that_are_missed(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    add_tap(&easel, 0.0F, 0.0F, 88.0F, "home");
    add_tap(&easel, 96.0F, 0.0F, 88.0F, "next");
    add_tap(&easel, 0.0F, 96.0F, 88.0F, "plan/1");
    assert_int_equal(count(&easel, rule_targets_can_be_hit, 100), 0);
    add_tap(&easel, 188.0F, 0.0F, 88.0F, "previous"); // four apart
    assert_int_equal(count(&easel, rule_targets_can_be_hit, 100), 1);
    add_tap(&easel, 300.0F, 100.0F, 80.0F, "back"); // too small
    assert_int_equal(count(&easel, rule_targets_can_be_hit, 100), 2);
    add_tap(&easel, 350.0F, 210.0F, 90.0F, "plans"); // beside the picture
    assert_int_equal(count(&easel, rule_targets_can_be_hit, 100), 3);
    add_tap(&easel, 100.0F, 200.0F, 90.0F, "nowhere");
    assert_int_equal(count(&easel, rule_targets_can_be_hit, 100), 4);
    add_tap(&easel, 0.0F, 96.0F, 88.0F, "plan/2"); // over another
    assert_int_equal(count(&easel, rule_targets_can_be_hit, 100), 5);
    tear_down(&easel);
}

static void
test_finds_controls_out_of_reach(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    add_tap(&easel, 0.0F, 0.0F, 88.0F, "next");
    add_tap(&easel, 200.0F, 0.0F, 88.0F, "plan/1");
    assert_int_equal(count(&easel, rule_controls_are_in_reach, 100), 1);
    add_tap(&easel, 0.0F, 200.0F, 88.0F, "next");
    assert_int_equal(count(&easel, rule_controls_are_in_reach, 100), 0);
    tear_down(&easel);
}

static void
test_finds_faint_words(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    write(&easel, 10.0F, 10.0F, "Kurs", 28, grey); // 4.54 : 1
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 0);
    write(&easel, 10.0F, 60.0F, "this is a sentence", 28, grey);
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 1);
    write(&easel, 10.0F, 110.0F, "Kurs", 28, pale);
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 2);
    tear_down(&easel);
}

// What a card ends under a line is seen though most of it stands well.
static void
test_finds_words_that_leave_their_card(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    lay_panel(&easel, 200.0F, 200.0F, grey);
    write(&easel, 10.0F, 10.0F, "On white", 28, grey);
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 0);
    write(&easel, 10.0F, 60.0F, "From white on to the grey", 28, black);
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 1);
    tear_down(&easel);
}

static void
test_finds_covered_words(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    write(&easel, 10.0F, 10.0F, "Covered in part", 28, black);
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 0);
    lay_panel(&easel, 150.0F, 200.0F, white);
    assert_int_equal(count(&easel, rule_words_can_be_read, 100), 1);
    tear_down(&easel);
}

static void
test_finds_faint_marks(void **unused)
{
    (void)unused;
    struct easel easel;
    set_up(&easel);
    scene_add_mark(&easel.scene, 10.0F, 10.0F, 36.0F, 36.0F, "At risk");
    assert_int_equal(count(&easel, rule_marks_can_be_seen, 100), 1);
    write(&easel, 12.0F, 10.0F, "\xe2\x96\xa0", 36, grey);
    assert_int_equal(count(&easel, rule_marks_can_be_seen, 100), 0);
    tear_down(&easel);
}

static void
test_measures_are_right(void **unused)
{
    (void)unused;
    double ratio = color_contrast(color_luminance(0x767676), 1.0);
    assert_float_equal(ratio, 4.54, 0.005);
    assert_float_equal(color_contrast(0.0, 1.0), 21.0, 0.001);
    assert_float_equal(color_distance(0xFFFFFF, 0x000000), 100.0, 0.01);
    // What the formula's publishers and others have for red beside green.
    assert_float_equal(color_distance(0xFF0000, 0x00FF00), 86.61, 0.05);
    assert_int_equal(color_seen_by(SIGHT_FULL, 0x14766A), 0x14766A);
    // Grey is grey to everybody.
    assert_true(
        color_is_near(color_seen_by(SIGHT_PROTAN, 0x808080), 0x808080, 2));
    assert_true(
        color_is_near(color_seen_by(SIGHT_DEUTAN, 0x808080), 0x808080, 2));
    assert_true(
        color_is_near(color_seen_by(SIGHT_TRITAN, 0x808080), 0x808080, 2));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_words_on_words),
        cmocka_unit_test(test_finds_small_words),
        cmocka_unit_test(test_finds_marks_without_words),
        cmocka_unit_test(test_finds_words_of_no_catalogue),
        cmocka_unit_test(test_finds_targets_that_are_missed),
        cmocka_unit_test(test_finds_controls_out_of_reach),
        cmocka_unit_test(test_finds_faint_words),
        cmocka_unit_test(test_finds_words_that_leave_their_card),
        cmocka_unit_test(test_finds_covered_words),
        cmocka_unit_test(test_finds_faint_marks),
        cmocka_unit_test(test_measures_are_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
