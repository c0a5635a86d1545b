#include "scene/dump.h"
#include "scene/scene.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct color ink = {14, 42, 56, 255};
static const struct color sand = {244, 240, 231, 255};

static void
begin(struct scene *scene)
{
    scene_reset(scene, 400, 300, 2.0F, sand);
}

static void
add_words(struct scene *scene, float x, float y, const char *words)
{
    scene_add_text(
        scene, x, y, 50.0F, 20.0F,
        (struct scene_text){.words = words, .size_px = 28, .ground = sand},
        ink);
}

static void
add_rectangle(struct scene *scene, float x, float y, float width, float height)
{
    struct path path = {0};
    path_add_rectangle(&path, x, y, width, height, 0.0F);
    scene_add_fill(scene, &path, ink);
    path_destroy(&path);
}

static void
test_logical_units_become_pixels(void **unused)
{
    (void)unused;
    struct scene scene = {0};
    begin(&scene);
    scene.origin_x = 10.0F;
    add_words(&scene, 20.0F, 30.0F, "ord");
    struct box box = scene.commands[0].box;
    assert_int_equal(box.x, 50);
    assert_int_equal(box.y, 60);
    assert_int_equal(box.width, 100);
    assert_int_equal(box.height, 40);
    scene_destroy(&scene);
}

static void
test_what_cannot_be_seen_is_left_out(void **unused)
{
    (void)unused;
    struct scene scene = {0};
    begin(&scene);
    add_words(&scene, 500.0F, 0.0F, "udenfor");
    add_words(&scene, (float)NAN, 0.0F, "ingen steder");
    add_words(&scene, 0.0F, (float)INFINITY, "uendeligt");
    add_words(&scene, 0.0F, 0.0F, "");
    add_rectangle(&scene, 0.0F, -50.0F, 20.0F, 20.0F);
    struct path broken = {0};
    path_move(&broken, (float)NAN, 0.0F);
    path_line(&broken, 10.0F, 10.0F);
    scene_add_fill(&scene, &broken, ink);
    path_destroy(&broken);
    struct path empty = {0};
    scene_add_fill(&scene, &empty, ink);
    assert_int_equal(scene.count, 0);
    scene_destroy(&scene);
}

static void
test_the_topmost_target_is_found(void **unused)
{
    (void)unused;
    struct scene scene = {0};
    begin(&scene);
    scene_add_tap(&scene, 0.0F, 0.0F, 100.0F, 100.0F,
                  (struct scene_tap){"under", "Under"});
    scene_add_tap(&scene, 10.0F, 10.0F, 20.0F, 20.0F,
                  (struct scene_tap){"over", "Over"});
    assert_string_equal(scene_find_tap(&scene, 25, 25)->as.tap.intent, "over");
    assert_string_equal(scene_find_tap(&scene, 60, 60)->as.tap.intent, "under");
    assert_string_equal(scene_find_tap(&scene, 59, 59)->as.tap.intent, "over");
    assert_null(scene_find_tap(&scene, 200, 10));
    assert_null(scene_find_tap(&scene, -1, 10));
    scene_destroy(&scene);
}

static void
test_only_what_differs_is_told(void **unused)
{
    (void)unused;
    struct scene before = {0};
    struct scene after = {0};
    begin(&before);
    begin(&after);
    add_rectangle(&before, 0.0F, 0.0F, 10.0F, 10.0F);
    add_words(&before, 100.0F, 100.0F, "09:42");
    add_rectangle(&after, 0.0F, 0.0F, 10.0F, 10.0F);
    add_words(&after, 100.0F, 100.0F, "09:43");
    struct box box = scene_difference(&before, &after);
    assert_true(box.x >= 180 && box.x <= 200);
    assert_true(box.y >= 180 && box.y <= 200);
    assert_true(box.width < 140 && box.height < 80);
    assert_true(scene_hash(&before) != scene_hash(&after));
    scene_destroy(&before);
    scene_destroy(&after);
}

static void
test_more_commands_in_the_middle(void **unused)
{
    (void)unused;
    struct scene before = {0};
    struct scene after = {0};
    begin(&before);
    begin(&after);
    add_rectangle(&before, 0.0F, 0.0F, 10.0F, 10.0F);
    add_rectangle(&before, 150.0F, 100.0F, 10.0F, 10.0F);
    add_rectangle(&after, 0.0F, 0.0F, 10.0F, 10.0F);
    add_rectangle(&after, 50.0F, 50.0F, 10.0F, 10.0F);
    add_rectangle(&after, 150.0F, 100.0F, 10.0F, 10.0F);
    struct box box = scene_difference(&before, &after);
    assert_true(box.x >= 98 && box.x + box.width <= 122);
    assert_true(box.y >= 98 && box.y + box.height <= 122);
    scene_destroy(&before);
    scene_destroy(&after);
}

// A finger on a row far from a ring that turns.
static void
test_what_changes_far_apart_is_told_apart(void **unused)
{
    (void)unused;
    struct scene before = {0};
    struct scene after = {0};
    begin(&before);
    begin(&after);
    add_rectangle(&before, 10.0F, 10.0F, 80.0F, 10.0F);
    add_words(&before, 10.0F, 10.0F, "first");
    add_words(&before, 100.0F, 60.0F, "09:42");
    add_rectangle(&after, 10.0F, 10.0F, 80.0F, 10.0F);
    add_rectangle(&after, 10.0F, 10.0F, 80.0F, 11.0F);
    add_words(&after, 10.0F, 10.0F, "first");
    add_words(&after, 100.0F, 60.0F, "09:43");
    struct scene_changes changes = scene_changes(&before, &after);
    assert_int_equal(changes.count, 2);
    assert_true(changes.boxes[0].y + changes.boxes[0].height <= 44);
    assert_true(changes.boxes[1].x >= 180 && changes.boxes[1].y >= 100);
    scene_destroy(&before);
    scene_destroy(&after);
}

// However many they are, no more boxes than there is room for, and nothing
// outside of them.
static void
test_many_changes_are_covered(void **unused)
{
    (void)unused;
    enum { SIDE = 4, STEP = 40 };
    struct scene before = {0};
    struct scene after = {0};
    begin(&before);
    begin(&after);
    scene_reset(&before, 4000, 4000, 20.0F, ink);
    scene_reset(&after, 4000, 4000, 20.0F, ink);
    for (int i = 0; i < SIDE * SIDE; i++) {
        add_rectangle(&after, (float)(i % SIDE * STEP + 5),
                      (float)(i / SIDE * STEP + 5), 10.0F, 10.0F);
    }
    struct scene_changes changes = scene_changes(&before, &after);
    assert_in_range(changes.count, 2, SCENE_CHANGES_MAX);
    for (size_t i = 0; i < after.count; i++) {
        struct box box = after.commands[i].box;
        bool is_covered = false;
        for (size_t j = 0; j < changes.count; j++) {
            struct box by = changes.boxes[j];
            is_covered |= box.x >= by.x && box.y >= by.y &&
                          box.x + box.width <= by.x + by.width &&
                          box.y + box.height <= by.y + by.height;
        }
        assert_true(is_covered);
    }
    scene_destroy(&before);
    scene_destroy(&after);
}

static void
test_targets_and_marks_draw_nothing(void **unused)
{
    (void)unused;
    struct scene before = {0};
    struct scene after = {0};
    begin(&before);
    begin(&after);
    scene_add_tap(&after, 0.0F, 0.0F, 50.0F, 50.0F,
                  (struct scene_tap){"plan/1", "Plan"});
    scene_add_mark(&after, 0.0F, 0.0F, 50.0F, 50.0F, "På kurs");
    struct box box = scene_difference(&before, &after);
    assert_int_equal(box.width, 0);
    scene_destroy(&before);
    scene_destroy(&after);
}

static void
test_another_size_or_background_differs_all_over(void **unused)
{
    (void)unused;
    struct scene before = {0};
    struct scene after = {0};
    begin(&before);
    scene_reset(&after, 400, 300, 2.0F, ink);
    struct box box = scene_difference(&before, &after);
    assert_int_equal(box.width, 400);
    assert_int_equal(box.height, 300);
    scene_destroy(&before);
    scene_destroy(&after);
}

static void
test_the_dump_is_one_line_per_thing(void **unused)
{
    (void)unused;
    struct scene scene = {0};
    struct text_builder dump = {0};
    begin(&scene);
    add_words(&scene, 10.0F, 10.0F, "to\tord\nher");
    add_rectangle(&scene, 0.0F, 0.0F, 10.0F, 10.0F);
    scene_add_tap(&scene, 10.0F, 10.0F, 50.0F, 50.0F,
                  (struct scene_tap){"plan/12", "En plan"});
    scene_add_mark(&scene, 1.0F, 2.0F, 3.0F, 4.0F, "I risiko");
    scene_add_picture(&scene, 0.0F, 0.0F, 20.0F, 10.0F,
                      (struct scene_picture){.id = 1, .words = "Møller"});
    dump_scene(&dump, &scene);
    assert_string_equal(
        dump.data,
        "text\t20\t20\t100\t40\t28\t#0E2A38\t#F4F0E7\t-\tto ord her\n"
        "tap\t20\t20\t100\t100\t0\t-\t-\tplan/12\tEn plan\n"
        "mark\t2\t4\t6\t8\t0\t-\t-\t-\tI risiko\n"
        "picture\t0\t0\t40\t20\t0\t-\t-\t-\tMøller\n");
    text_destroy(&dump);
    scene_destroy(&scene);
}

static void
test_lines_are_never_thinner_than_a_pixel(void **unused)
{
    (void)unused;
    struct scene scene = {0};
    scene_reset(&scene, 400, 300, 0.3F, sand);
    struct path path = {0};
    path_move(&path, 0.0F, 0.0F);
    path_line(&path, 100.0F, 100.0F);
    scene_add_stroke(&scene, &path, (struct stroke){.width = 2.0F}, ink);
    scene_add_stroke(&scene, &path, (struct stroke){.width = 6.0F}, ink);
    path_destroy(&path);
    assert_true(scene.commands[0].as.stroke.width == 1.0F);
    assert_true(fabsf(scene.commands[1].as.stroke.width - 1.8F) < 0.001F);
    scene_destroy(&scene);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_logical_units_become_pixels),
        cmocka_unit_test(test_what_cannot_be_seen_is_left_out),
        cmocka_unit_test(test_the_topmost_target_is_found),
        cmocka_unit_test(test_only_what_differs_is_told),
        cmocka_unit_test(test_more_commands_in_the_middle),
        cmocka_unit_test(test_what_changes_far_apart_is_told_apart),
        cmocka_unit_test(test_many_changes_are_covered),
        cmocka_unit_test(test_targets_and_marks_draw_nothing),
        cmocka_unit_test(test_another_size_or_background_differs_all_over),
        cmocka_unit_test(test_the_dump_is_one_line_per_thing),
        cmocka_unit_test(test_lines_are_never_thinner_than_a_pixel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
