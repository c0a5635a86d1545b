// Status is told by shape, and its colours are told apart by everybody, in
// every theme and on every ground that marks stand on (accessibility A8).
#include "pages/support_color.h"

#include "base/memory.h"
#include "paint/painter.h"
#include "scene/mark.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define APART 15.0 // CIEDE2000
#define SIZE 72    // of a mark that is compared
#define SHAPE 0.04 // of a mark's box at least differs from every other mark

static const char *const themes[] = {"day", "evening", "contrast"};
static const char *const sights[] = {"everybody", "protanopes", "deuteranopes",
                                     "tritanopes"};

static uint32_t
color_of(const struct style *style, enum token token)
{
    return (uint32_t)color_to_rgb(style->colors[token]);
}

static int
check_pair(const struct style *style, enum token one, enum token two,
           const char *what)
{
    int faults = 0;
    for (enum sight sight = SIGHT_FULL; sight <= SIGHT_TRITAN; sight++) {
        double distance =
            color_distance(color_seen_by(sight, color_of(style, one)),
                           color_seen_by(sight, color_of(style, two)));
        if (distance < APART) {
            print_error("%s, for %s: %s are %.1f apart\n", themes[style->theme],
                        sights[sight], what, distance);
            faults++;
        }
    }
    return faults;
}

static void
test_colors_are_told_apart(void **unused)
{
    (void)unused;
    int faults = 0;
    for (enum theme theme = THEME_DAY; theme < THEME_COUNT; theme++) {
        struct style style = style_make(theme, false);
        faults += check_pair(&style, TOKEN_ON, TOKEN_OFF, "green and red");
        faults += check_pair(&style, TOKEN_ON, TOKEN_RISK, "green and amber");
        faults += check_pair(&style, TOKEN_RISK, TOKEN_OFF, "amber and red");
        faults += check_pair(&style, TOKEN_ON, TOKEN_SURFACE, "green, ground");
        faults +=
            check_pair(&style, TOKEN_RISK, TOKEN_SURFACE, "amber, ground");
        faults +=
            check_pair(&style, TOKEN_OFF, TOKEN_SURFACE, "red and ground");
    }
    assert_int_equal(faults, 0);
}

static double
contrast(const struct style *style, enum token one, enum token two)
{
    return color_contrast(color_luminance(color_of(style, one)),
                          color_luminance(color_of(style, two)));
}

// Where the design's step in lightness holds; by day and in the evening shape,
// word and place carry it (design2.md 2).
static void
test_green_is_lighter_than_red_in_contrast(void **unused)
{
    (void)unused;
    struct style style = style_make(THEME_CONTRAST, false);
    assert_true(contrast(&style, TOKEN_ON, TOKEN_OFF) >= 3.0);
}

static void
test_glyphs_stand_out_of_their_marks(void **unused)
{
    (void)unused;
    static const enum token fills[] = {TOKEN_ON, TOKEN_RISK, TOKEN_OFF};
    for (enum theme theme = THEME_DAY; theme < THEME_COUNT; theme++) {
        struct style style = style_make(theme, false);
        for (size_t i = 0; i < 3; i++) {
            assert_true(contrast(&style, TOKEN_GLYPH, fills[i]) >= 3.0);
            assert_true(contrast(&style, fills[i], TOKEN_BG) >= 3.0);
            assert_true(contrast(&style, fills[i], TOKEN_SURFACE) >= 3.0);
        }
    }
}

// Painted with one ink on one ground: what is left is the shape.
static void
paint_shape(struct painter *painter, uint32_t *pixels, enum mark mark)
{
    struct style style = style_make(THEME_DAY, false);
    struct color ink = {0, 0, 0, 255};
    struct color ground = {255, 255, 255, 255};
    struct metrics metrics = metrics_fixed();
    struct scene scene = {0};
    for (size_t i = 0; i < TOKEN_COUNT; i++) {
        bool is_ground =
            i == TOKEN_GLYPH || i == TOKEN_BG || i == TOKEN_SURFACE;
        style.colors[i] = is_ground ? ground : ink;
    }
    scene_reset(&scene, SIZE, SIZE, 1.0F, ground);
    struct draw draw = {.scene = &scene, .style = &style, .metrics = &metrics};
    mark_draw(&draw, SIZE / 2.0F, SIZE / 2.0F, SIZE, mark, "word");
    painter_draw(painter, &scene, (struct pixels){pixels, SIZE, SIZE, SIZE},
                 (struct box){0, 0, SIZE, SIZE});
    scene_destroy(&scene);
}

static double
shape_difference(const uint32_t *one, const uint32_t *two)
{
    size_t different = 0;
    for (size_t i = 0; i < SIZE * SIZE; i++) {
        different +=
            fabs(color_luminance(one[i]) - color_luminance(two[i])) > 0.5;
    }
    return (double)different / (SIZE * SIZE);
}

static void
test_shapes_differ_without_colour(void **unused)
{
    (void)unused;
    struct fonts *fonts = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    struct painter *painter = painter_create(fonts, NULL);
    static uint32_t pixels[MARK_COUNT][SIZE * SIZE];
    for (size_t i = 0; i < MARK_COUNT; i++) {
        paint_shape(painter, pixels[i], (enum mark)i);
        for (size_t j = 0; j < i; j++) {
            double share = shape_difference(pixels[i], pixels[j]);
            if (share < SHAPE) {
                fail_msg("marks %zu and %zu differ in %.3f of their box", i, j,
                         share);
            }
        }
    }
    painter_destroy(painter);
    fonts_close(fonts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_colors_are_told_apart),
        cmocka_unit_test(test_green_is_lighter_than_red_in_contrast),
        cmocka_unit_test(test_glyphs_stand_out_of_their_marks),
        cmocka_unit_test(test_shapes_differ_without_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
