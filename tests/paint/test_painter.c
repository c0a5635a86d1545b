#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "paint/painter.h"
#include "paint/picture_helper.h"
#include "paint/support_picture.h"

#define WIDTH 640
#define HEIGHT 360
#define STRIDE (WIDTH + 7)
#define UNTOUCHED 0x5A5A5A5Au
#define PICTURE_ID 7

// A painter with fonts, one picture and two surfaces to compare.
struct easel {
    struct fonts *fonts;
    struct pictures *pictures;
    struct painter *painter;
    struct scene scene;
    struct encoded photo;
    uint32_t *whole, *parts;
};

static const unsigned char *
find_photo(void *context, int64_t id, int64_t version, size_t *size)
{
    (void)version;
    const struct easel *easel = context;
    *size = easel->photo.size;
    return id == PICTURE_ID ? easel->photo.bytes : NULL;
}

static int
set_up(void **state)
{
    struct easel *easel = calloc(1, sizeof *easel);
    easel->photo = encode_png(40, 30, false);
    easel->fonts = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    easel->pictures =
        pictures_create((struct pictures_source){find_photo, easel},
                        (struct pictures_callbacks){0}, 10000000);
    easel->painter = painter_create(easel->fonts, easel->pictures);
    easel->whole = calloc(STRIDE * HEIGHT, sizeof *easel->whole);
    easel->parts = calloc(STRIDE * HEIGHT, sizeof *easel->parts);
    scene_reset(&easel->scene, WIDTH, HEIGHT, 1, color_from_rgb(0xF4F0E7));
    *state = easel;
    return 0;
}

static int
tear_down(void **state)
{
    struct easel *easel = *state;
    painter_destroy(easel->painter);
    pictures_destroy(easel->pictures);
    fonts_close(easel->fonts);
    scene_destroy(&easel->scene);
    free(easel->photo.bytes);
    free(easel->whole);
    free(easel->parts);
    free(easel);
    return 0;
}

static void
draw(struct easel *easel, uint32_t *data, struct box clip)
{
    struct pixels pixels = {data, WIDTH, HEIGHT, STRIDE};
    painter_draw(easel->painter, &easel->scene, pixels, clip);
}

static void
draw_all(struct easel *easel)
{
    draw(easel, easel->whole, (struct box){0, 0, WIDTH, HEIGHT});
}

static uint32_t
pixel_at(const struct easel *easel, int x, int y)
{
    return easel->whole[y * STRIDE + x] & 0xFFFFFF;
}

static void
add_words(struct easel *easel, float x, float y, const char *words, int size_px,
          uint32_t rgb)
{
    struct scene_text text = {
        .words = words, .face = FACE_TEXT, .size_px = size_px};
    scene_add_text(&easel->scene, x, y, 300, (float)size_px * 1.25F, text,
                   color_from_rgb(rgb));
}

static void
add_disc(struct easel *easel, float x, float y, float radius,
         struct color color)
{
    struct path path = {0};
    path_add_circle(&path, x, y, radius);
    scene_add_fill(&easel->scene, &path, color);
    path_destroy(&path);
}

static void
add_rectangle(struct easel *easel, float x, float y, float width, float height,
              struct color color)
{
    struct path path = {0};
    path_add_rectangle(&path, x, y, width, height, 0);
    scene_add_fill(&easel->scene, &path, color);
    path_destroy(&path);
}

static void
add_line(struct easel *easel, struct stroke stroke, uint32_t rgb)
{
    struct path path = {0};
    path_move(&path, 20.3F, 300);
    path_line(&path, 310, 40.7F);
    path_line(&path, 600, 320);
    scene_add_stroke(&easel->scene, &path, stroke, color_from_rgb(rgb));
    path_destroy(&path);
}

static void
add_picture(struct easel *easel, int64_t id, float x, float y, float side)
{
    struct scene_picture picture = {.id = id,
                                    .version = 1,
                                    .center_x = 0.5F,
                                    .center_y = 0.5F,
                                    .radius_px = 12,
                                    .words = "foto"};
    scene_add_picture(&easel->scene, x, y, side, side, picture);
}

static void
add_everything(struct easel *easel)
{
    struct color veil = color_with_alpha(color_from_rgb(0x0F5A7A), 90);
    add_rectangle(easel, 10, 10, 300, 200, color_from_rgb(0xFFFDF9));
    add_disc(easel, 320, 180, 150, veil);
    add_picture(easel, PICTURE_ID, 400.5F, 30, 130);
    add_picture(easel, PICTURE_ID, 590, 300, 130);
    add_line(easel, (struct stroke){.width = 7, .cap = STROKE_ROUND}, 0x7C3E79);
    add_line(easel, (struct stroke){.width = 3, .dash = 16, .gap = 10},
             0x14766A);
    scene_add_fade(&easel->scene, 200, 100, 400, 200,
                   (struct scene_fade){.from_alpha = 255}, veil);
    scene_add_fade(&easel->scene, 100, 200, 100, 200,
                   (struct scene_fade){.to_alpha = 200, .is_vertical = true},
                   color_from_rgb(0xB3261E));
    add_words(easel, 30, 20, "Kompas Ǻg 😀 på kurs", 56, 0x0E2A38);
    add_words(easel, -20, 120, "Z̀́̂̃̄̅̆̇̈̉̊̋̌̍jfjf", 40, 0x36505D);
    add_words(easel, 500, 330, "over kanten af skærmen", 48, 0x36505D);
}

static void
decode_pictures(struct easel *easel)
{
    draw_all(easel);
    assert_true(pictures_settle(easel->pictures, 20000));
}

static void
test_background(void **state)
{
    struct easel *easel = *state;
    draw_all(easel);
    assert_int_equal(pixel_at(easel, 0, 0), 0xF4F0E7);
    assert_int_equal(pixel_at(easel, WIDTH - 1, HEIGHT - 1), 0xF4F0E7);
    assert_int_equal(easel->whole[WIDTH],
                     0); // what is between rows is not ours
}

static void
test_order_and_alpha(void **state)
{
    struct easel *easel = *state;
    add_rectangle(easel, 100, 100, 50, 50, color_from_rgb(0x000000));
    add_rectangle(easel, 120, 100, 50, 50, color_from_rgb(0xFF0000));
    add_rectangle(easel, 100, 120, 70, 10,
                  color_with_alpha(color_from_rgb(0xFFFFFF), 128));
    draw_all(easel);
    assert_int_equal(pixel_at(easel, 110, 110), 0x000000);
    assert_int_equal(pixel_at(easel, 130, 110), 0xFF0000);
    assert_true(color_distance(pixel_at(easel, 110, 125), 0x808080) <= 1);
    assert_true(color_distance(pixel_at(easel, 130, 125), 0xFF8080) <= 1);
}

// The rows that words cover, from the first to the last.
static void
find_ink(const struct easel *easel, int *first, int *last)
{
    *first = HEIGHT;
    *last = -1;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            if (color_distance(pixel_at(easel, x, y), 0xF4F0E7) > 60) {
                *first = y < *first ? y : *first;
                *last = y;
            }
        }
    }
}

static void
test_words_stand_in_the_line_box(void **state)
{
    struct easel *easel = *state;
    const int heights[] = {40, 60, 100};
    for (size_t i = 0; i < 3; i++) {
        scene_reset(&easel->scene, WIDTH, HEIGHT, 1, color_from_rgb(0xF4F0E7));
        struct scene_text text = {
            .words = "HH", .face = FACE_TEXT, .size_px = 40};
        scene_add_text(&easel->scene, 50, 100, 200, (float)heights[i], text,
                       color_from_rgb(0));
        draw_all(easel);
        int first, last;
        find_ink(easel, &first, &last);
        // capitals of Inter lie 0.24 em below the top of the font's box, which
        // is 1.21 em high, and are 0.727 em high
        int top = 100 + (heights[i] - 49) / 2 + 10;
        assert_in_range(first, top - 1, top + 1);
        assert_in_range(last - first + 1, 28, 30);
    }
}

static void
test_words_with_alpha(void **state)
{
    struct easel *easel = *state;
    struct scene_text text = {.words = "▇", .face = FACE_TEXT, .size_px = 80};
    scene_add_text(&easel->scene, 50, 100, 200, 100, text,
                   color_with_alpha(color_from_rgb(0), 102));
    draw_all(easel);
    uint32_t darkest = 0xFFFFFF;
    for (int x = 50; x < 120; x++) {
        uint32_t pixel = pixel_at(easel, x, 150);
        darkest = pixel < darkest ? pixel : darkest;
    }
    assert_true(color_distance(darkest, 0x92908B) <= 2);
}

static void
test_parts_are_the_whole(void **state)
{
    struct easel *easel = *state;
    add_everything(easel);
    decode_pictures(easel);
    draw_all(easel);
    uint32_t seed = 3;
    for (int i = 0; i < 150; i++) {
        struct box clip;
        seed = seed * 1664525u + 1013904223u;
        clip.x = (int)(seed >> 8) % (WIDTH + 40) - 40;
        clip.y = (int)(seed >> 17) % (HEIGHT + 40) - 40;
        seed = seed * 1664525u + 1013904223u;
        clip.width = (int)(seed >> 8) % (i % 3 ? 60 : 500);
        clip.height = (int)(seed >> 17) % (i % 3 ? 60 : 300);
        memset(easel->parts, 0x5A, STRIDE * HEIGHT * sizeof *easel->parts);
        draw(easel, easel->parts, clip);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < STRIDE; x++) {
                bool is_in = x >= clip.x && x < clip.x + clip.width &&
                             y >= clip.y && y < clip.y + clip.height &&
                             x < WIDTH;
                uint32_t got = easel->parts[y * STRIDE + x];
                uint32_t want =
                    is_in ? easel->whole[y * STRIDE + x] & 0xFFFFFF : UNTOUCHED;
                if ((is_in ? got & 0xFFFFFF : got) != want) {
                    fail_msg("clip %d: (%d, %d) is %06x, not %06x", i, x, y,
                             got, want);
                }
            }
        }
    }
}

// Nothing is drawn beyond what the difference of two scenes counts on.
static void
test_reach_holds(void **state)
{
    struct easel *easel = *state;
    add_everything(easel);
    decode_pictures(easel);
    struct scene all = easel->scene;
    for (size_t i = 0; i < all.count; i++) {
        easel->scene.commands = all.commands + i;
        easel->scene.count = 1;
        draw_all(easel);
        struct box reach = scene_reach(&all.commands[i]);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                bool is_in = x >= reach.x && x < reach.x + reach.width &&
                             y >= reach.y && y < reach.y + reach.height;
                assert_true(is_in || pixel_at(easel, x, y) == 0xF4F0E7);
            }
        }
    }
    easel->scene = all;
}

static void
test_picture(void **state)
{
    struct easel *easel = *state;
    add_rectangle(easel, 90, 90, 120, 120, color_from_rgb(0x777777));
    add_picture(easel, PICTURE_ID, 100, 100, 100);
    draw_all(easel);
    assert_int_equal(pixel_at(easel, 120, 120), 0x777777); // the stand-in
    struct box awaited = painter_take_awaited(easel->painter);
    assert_memory_equal(&awaited, (&(struct box){100, 100, 100, 100}),
                        sizeof awaited);
    awaited = painter_take_awaited(easel->painter);
    assert_int_equal(awaited.width, 0);
    assert_true(pictures_settle(easel->pictures, 20000));
    draw_all(easel);
    assert_int_equal(painter_take_awaited(easel->painter).width, 0);
    assert_int_equal(pixel_at(easel, 120, 120), 0xFF0000);
    assert_int_equal(pixel_at(easel, 180, 180), 0xFFFFFF);
    assert_int_equal(pixel_at(easel, 100, 100), 0x777777); // the corner
}

static void
test_awaited_pictures_are_joined(void **state)
{
    struct easel *easel = *state;
    add_picture(easel, PICTURE_ID, 100, 100, 50);
    add_picture(easel, 999, 300, 200, 60);
    draw_all(easel);
    struct box awaited = painter_take_awaited(easel->painter);
    assert_memory_equal(&awaited, (&(struct box){100, 100, 260, 160}),
                        sizeof awaited);
}

static void
test_hostile_shapes_are_left_out(void **state)
{
    struct easel *easel = *state;
    struct path path = {0};
    uint32_t seed = 1;
    for (int i = 0; i < 60000; i++) {
        seed = seed * 1664525u + 1013904223u;
        path_line(&path, (float)(seed >> 8 & 1023), (float)(seed >> 20 & 511));
    }
    scene_add_fill(&easel->scene, &path, color_from_rgb(0));
    path_destroy(&path);
    add_rectangle(easel, 100, 100, 50, 50, color_from_rgb(0xFF0000));
    draw_all(easel);
    assert_int_equal(pixel_at(easel, 120, 120), 0xFF0000);
}

static void
test_empty_clips(void **state)
{
    struct easel *easel = *state;
    add_everything(easel);
    const struct box clips[] = {
        {0, 0, 0, 0}, {10, 10, -5, 5}, {-50, 0, 50, 50}, {WIDTH, 0, 9, 9}};
    for (size_t i = 0; i < 4; i++) {
        draw(easel, easel->parts, clips[i]);
    }
    for (size_t i = 0; i < STRIDE * HEIGHT; i++) {
        assert_int_equal(easel->parts[i], 0);
    }
    painter_destroy(NULL);
}

#define EASEL_TEST(function) \
    cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int
main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], PICTURE_HELPER_ARGUMENT) == 0) {
        return picture_helper_main();
    }
    const struct CMUnitTest tests[] = {
        EASEL_TEST(test_background),
        EASEL_TEST(test_order_and_alpha),
        EASEL_TEST(test_words_stand_in_the_line_box),
        EASEL_TEST(test_words_with_alpha),
        EASEL_TEST(test_parts_are_the_whole),
        EASEL_TEST(test_reach_holds),
        EASEL_TEST(test_picture),
        EASEL_TEST(test_awaited_pictures_are_joined),
        EASEL_TEST(test_hostile_shapes_are_left_out),
        EASEL_TEST(test_empty_clips),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
