#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "paint/picture_decode.h"
#include "paint/support_picture.h"

#define SIDE 40

static const char *
decode(struct encoded encoded, uint32_t pixels[SIDE * SIDE])
{
    struct picture_target target = {pixels, SIDE, SIDE, 0.5F, 0.5F};
    const char *cause = picture_decode(encoded.bytes, encoded.size, &target);
    free(encoded.bytes);
    return cause;
}

// The middles of the four quarters, in reading order.
static void
check_quarters(const uint32_t pixels[SIDE * SIDE], const uint32_t expected[4])
{
    for (int quarter = 0; quarter < 4; quarter++) {
        int x = SIDE / 4 + quarter % 2 * SIDE / 2;
        int y = SIDE / 4 + quarter / 2 * SIDE / 2;
        uint32_t pixel = pixels[y * SIDE + x];
        if (color_distance(pixel, expected[quarter]) > 6) {
            fail_msg("quarter %d is %06x, not %06x", quarter, pixel,
                     expected[quarter]);
        }
    }
}

#define RED 0xFF0000
#define GREEN 0x00FF00
#define BLUE 0x0000FF
#define WHITE 0xFFFFFF

static const uint32_t upright[4] = {RED, GREEN, BLUE, WHITE};

static void
test_png(void **state)
{
    (void)state;
    uint32_t pixels[SIDE * SIDE];
    assert_null(decode(encode_png(90, 90, false), pixels));
    check_quarters(pixels, upright);
    assert_null(decode(encode_png(90, 90, true), pixels));
    check_quarters(pixels, upright); // see-through is white
    assert_null(decode(encode_png(1, 1, false), pixels));
}

static void
test_jpeg(void **state)
{
    (void)state;
    const struct jpeg_spec specs[] = {
        {.width = 90, .height = 90},
        {.width = 1600, .height = 1600},
        {.width = 16, .height = 16},
        {.width = 400, .height = 300},
        {.width = 333, .height = 777},
        {.width = 800, .height = 800, .is_progressive = true},
        {.width = 320, .height = 320, .is_print = true},
    };
    for (size_t i = 0; i < sizeof specs / sizeof specs[0]; i++) {
        uint32_t pixels[SIDE * SIDE];
        assert_null(decode(encode_jpeg(specs[i]), pixels));
        check_quarters(pixels, upright);
    }
}

static void
test_grey_jpeg(void **state)
{
    (void)state;
    uint32_t pixels[SIDE * SIDE];
    struct jpeg_spec spec = {.width = 100, .height = 100, .is_grey = true};
    assert_null(decode(encode_jpeg(spec), pixels));
    check_quarters(pixels, (uint32_t[]){0, WHITE, 0, WHITE});
}

static void
test_turned_jpeg(void **state)
{
    (void)state;
    const uint32_t seen[9][4] = {
        {RED, GREEN, BLUE, WHITE}, {RED, GREEN, BLUE, WHITE},
        {GREEN, RED, WHITE, BLUE}, {WHITE, BLUE, GREEN, RED},
        {BLUE, WHITE, RED, GREEN}, {RED, BLUE, GREEN, WHITE},
        {BLUE, RED, WHITE, GREEN}, {WHITE, GREEN, BLUE, RED},
        {GREEN, WHITE, RED, BLUE},
    };
    for (int orientation = 0; orientation <= 8; orientation++) {
        uint32_t pixels[SIDE * SIDE];
        struct jpeg_spec spec = {
            .width = 320, .height = 200, .orientation = orientation};
        assert_null(decode(encode_jpeg(spec), pixels));
        check_quarters(pixels, seen[orientation]);
    }
}

static void
test_webp(void **state)
{
    (void)state;
    uint32_t pixels[SIDE * SIDE];
    assert_null(decode(encode_webp(), pixels));
}

static void
test_cut_files(void **state)
{
    (void)state;
    uint32_t pixels[SIDE * SIDE];
    for (int part = 1; part < 8; part++) {
        struct encoded png = encode_png(300, 300, false);
        png.size = png.size * (size_t)part / 8;
        assert_non_null(decode(png, pixels));
        struct encoded jpeg =
            encode_jpeg((struct jpeg_spec){.width = 300, .height = 300});
        jpeg.size = jpeg.size * (size_t)part / 8;
        assert_non_null(decode(jpeg, pixels));
        struct encoded webp = encode_webp();
        webp.size = webp.size * (size_t)part / 8;
        assert_non_null(decode(webp, pixels));
    }
}

// No byte that is changed may do more than spoil the picture.
static void
test_damaged_files(void **state)
{
    (void)state;
    uint32_t pixels[SIDE * SIDE];
    uint32_t seed = 1;
    for (int i = 0; i < 200; i++) {
        struct encoded file =
            i % 2 ? encode_png(60, 60, true)
                  : encode_jpeg((struct jpeg_spec){
                        .width = 60, .height = 60, .is_progressive = i % 4});
        for (int k = 0; k < 4; k++) {
            seed = seed * 1664525u + 1013904223u;
            file.bytes[seed % file.size] ^= (unsigned char)(seed >> 24);
        }
        decode(file, pixels);
    }
}

static void
test_refused(void **state)
{
    (void)state;
    uint32_t pixels[SIDE * SIDE];
    assert_non_null(decode(encode_bomb(60000, 60000), pixels));
    assert_non_null(decode(encode_bomb(2, 1), pixels));
    struct encoded svg = {.bytes = (unsigned char *)strdup(
                              "<svg width='24000' height='24000'></svg>")};
    svg.size = strlen((char *)svg.bytes);
    assert_non_null(decode(svg, pixels));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_png),
        cmocka_unit_test(test_jpeg),
        cmocka_unit_test(test_grey_jpeg),
        cmocka_unit_test(test_turned_jpeg),
        cmocka_unit_test(test_webp),
        cmocka_unit_test(test_cut_files),
        cmocka_unit_test(test_damaged_files),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
