#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/thread.h"
#include "paint/fonts.h"

#define NOWHERE PEJL_TESTS_DIR "/no-such-folder"

static const char *const samples[] = {
    "Handleplaner",
    "9 af 14 planer på kurs",
    "ÆØÅ æøå g",
    "AVATAR To Ty P.",
    "Kommunens ældreråd → 2026",
    "1234567890",
    " ",
    "x ",
    "Ǻ",
    "e\xcc\x81",
    "\xf0\x9f\x98\x80 glad",
    "-> <-> =>",
    "fi fl ffi",
    "\xff\xfe",
    "",
};

static int
open_fonts(void **state)
{
    *state = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    return *state ? 0 : -1;
}

static int
close_fonts(void **state)
{
    fonts_close(*state);
    return 0;
}

static struct fonts_run
render(struct fonts *fonts, enum face face, int size_px, const char *words)
{
    struct scene_text text = {.words = words, .face = face, .size_px = size_px};
    return fonts_render(fonts, &text);
}

static int
measure(struct fonts *fonts, enum face face, int size_px, const char *words)
{
    struct metrics metrics = fonts_metrics(fonts);
    return metrics.width(metrics.context, face, size_px, false, words,
                         strlen(words));
}

static size_t
fit(struct fonts *fonts, const char *words, int limit_px)
{
    struct metrics metrics = fonts_metrics(fonts);
    return metrics.fit(metrics.context, FACE_TEXT, 28, words, strlen(words),
                       limit_px);
}

static int
count_ink(struct fonts_run run, int from_x, int to_x)
{
    int count = 0;
    for (int y = 0; y < run.height; y++) {
        for (int x = from_x; x < to_x && x < run.width; x++) {
            count += run.coverage[y * run.width + x] > 100;
        }
    }
    return count;
}

// The lowest row, below the top of the font's box, with ink left of `width`.
static int
find_bottom(struct fonts_run run, int width)
{
    for (int y = run.height - 1; y >= 0; y--) {
        for (int x = 0; x < width; x++) {
            if (run.coverage[y * run.width + x] > 100) {
                return run.top + y;
            }
        }
    }
    return -1;
}

static void
test_width_is_what_is_drawn(void **state)
{
    const int sizes[] = {19, 24, 28, 40, 88, 176};
    for (int face = 0; face < FACE_COUNT; face++) {
        for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
            int size_px = sizes[i % 6];
            struct fonts_run run =
                render(*state, (enum face)face, size_px, samples[i]);
            int width = measure(*state, (enum face)face, size_px, samples[i]);
            assert_true(run.width == width || run.height == 0);
        }
    }
}

static void
test_words_have_ink(void **state)
{
    struct fonts_run run = render(*state, FACE_TEXT, 28, "Kompas");
    assert_in_range(run.width, 80, 140);
    assert_in_range(run.font_height, 30, 40);
    assert_in_range(run.top, 1, 12);
    assert_true(count_ink(run, 0, run.width) > 200);
    assert_int_equal(render(*state, FACE_TEXT, 28, "").height, 0);
    assert_int_equal(render(*state, FACE_TEXT, 28, "   ").height, 0);
}

static void
test_weights_differ(void **state)
{
    struct fonts_run regular = render(*state, FACE_TEXT, 28, "Handleplan");
    int thin = count_ink(regular, 0, regular.width);
    struct fonts_run bold =
        render(*state, FACE_TEXT_SEMIBOLD, 28, "Handleplan");
    assert_true(count_ink(bold, 0, bold.width) > thin * 11 / 10);
}

static void
test_cache(void **state)
{
    render(*state, FACE_TEXT, 28, "Handleplaner");
    struct fonts_use before = fonts_use(*state);
    const uint8_t *first =
        render(*state, FACE_TEXT, 28, "Handleplaner").coverage;
    const uint8_t *again =
        render(*state, FACE_TEXT, 28, "Handleplaner").coverage;
    assert_ptr_equal(first, again);
    struct fonts_use after = fonts_use(*state);
    assert_int_equal(after.hits, before.hits + 2);
    assert_int_equal(after.misses, before.misses);
    render(*state, FACE_TEXT, 29, "Handleplaner");
    render(*state, FACE_TEXT_MEDIUM, 28, "Handleplaner");
    render(*state, FACE_TEXT, 28, "Handleplanen");
    struct scene_text fixed = {.words = "Handleplaner",
                               .face = FACE_TEXT,
                               .size_px = 28,
                               .has_fixed_digits = true};
    fonts_render(*state, &fixed);
    assert_int_equal(fonts_use(*state).misses, before.misses + 4);
}

static void
test_cache_is_bounded(void **state)
{
    fonts_set_budget(*state, 100000);
    char words[32];
    for (int i = 0; i < 400; i++) {
        snprintf(words, sizeof words, "Plan nummer %d", i);
        render(*state, FACE_TEXT, 28, words);
        assert_true(fonts_use(*state).held_bytes <= 100000);
    }
    size_t misses = fonts_use(*state).misses;
    render(*state, FACE_TEXT, 28, "Plan nummer 399");
    assert_int_equal(fonts_use(*state).misses, misses);
    render(*state, FACE_TEXT, 28, "Plan nummer 0");
    assert_int_equal(fonts_use(*state).misses, misses + 1);
    fonts_set_budget(*state, 10);
    assert_true(render(*state, FACE_TEXT, 28, "En").height > 0);
    assert_true(render(*state, FACE_TEXT, 28, "To").height > 0);
}

static int
measure_fixed(struct fonts *fonts, const char *words)
{
    struct metrics metrics = fonts_metrics(fonts);
    return metrics.width(metrics.context, FACE_DISPLAY_SEMIBOLD, 40, true,
                         words, strlen(words));
}

static void
test_fixed_digits(void **state)
{
    assert_int_equal(measure_fixed(*state, "11:11"),
                     measure_fixed(*state, "09:42"));
    assert_true(measure(*state, FACE_DISPLAY_SEMIBOLD, 40, "11:11") <
                measure(*state, FACE_DISPLAY_SEMIBOLD, 40, "09:42"));
    struct scene_text text = {.words = "1",
                              .face = FACE_DISPLAY_SEMIBOLD,
                              .size_px = 40,
                              .has_fixed_digits = true};
    struct fonts_run one = fonts_render(*state, &text);
    int half = one.width / 2;
    assert_int_equal(one.width, measure_fixed(*state, "8"));
    assert_int_equal(count_ink(one, 0, 3), 0); // centred, not at the left
    assert_true(count_ink(one, half - 4, half + 5) > 20);
}

static void
test_baseline_is_one(void **state)
{
    int width = measure(*state, FACE_TEXT, 64, "H") - 4;
    int bottom = find_bottom(render(*state, FACE_TEXT, 64, "H"), width);
    assert_true(bottom > 0);
    const char *const words[] = {"Hg",  "H\xc3\x85",          "H\xc7\xba",
                                 "Hjǿ", "H \xf0\x9f\x98\x80", "H\xcc\xb2g"};
    for (size_t i = 0; i < 5; i++) {
        int other = find_bottom(render(*state, FACE_TEXT, 64, words[i]), width);
        assert_int_equal(other, bottom);
    }
}

static void
test_fallback(void **state)
{
    struct fonts *dejavu = fonts_open(NOWHERE, PEJL_DEJAVU_DIR);
    assert_non_null(dejavu);
    const char *face = "\xf0\x9f\x98\x80";
    assert_int_equal(measure(*state, FACE_TEXT, 40, face),
                     measure(dejavu, FACE_TEXT, 40, face));
    int mixed = measure(*state, FACE_TEXT, 40, "Ja \xf0\x9f\x98\x80 tak");
    assert_int_equal(mixed, measure(*state, FACE_TEXT, 40, "Ja ") +
                                measure(*state, FACE_TEXT, 40, face) +
                                measure(*state, FACE_TEXT, 40, " tak"));
    struct fonts_run run = render(*state, FACE_TEXT, 40, face);
    assert_true(count_ink(run, 0, run.width) > 50);
    fonts_close(dejavu);
}

static void
test_unknown_glyphs_are_a_box(void **state)
{
    struct fonts_run run = render(*state, FACE_TEXT, 40, "\xe6\xbc\xa2");
    assert_true(run.width > 5);
    assert_true(count_ink(run, 0, run.width) > 20);
}

static void
test_missing_faces(void **state)
{
    (void)state;
    assert_null(fonts_open(NOWHERE, NOWHERE));
    assert_null(fonts_open(NULL, NULL));
    struct fonts *inter = fonts_open(PEJL_INTER_DIR, NOWHERE);
    assert_true(render(inter, FACE_TEXT, 28, "Plan").height > 0);
    assert_true(measure(inter, FACE_TEXT, 28, "\xf0\x9f\x98\x80") > 0);
    fonts_close(inter);
    struct fonts *dejavu = fonts_open(NOWHERE, PEJL_DEJAVU_DIR);
    for (int face = 0; face < FACE_COUNT; face++) {
        assert_true(render(dejavu, (enum face)face, 28, "Plan").height > 0);
    }
    fonts_close(dejavu);
}

static void
test_ten_megabytes(void **state)
{
    size_t size = 10 * 1024 * 1024;
    char *words = malloc(size + 1);
    for (size_t i = 0; i < size; i += 2) {
        memcpy(words + i, "\xc3\xa5", 2);
    }
    words[size] = '\0';
    int64_t start_ms = thread_now_ms();
    struct fonts_run run = render(*state, FACE_TEXT, 28, words);
    assert_in_range(run.width, 2000, 16384);
    run = render(*state, FACE_DISPLAY_SEMIBOLD, 840, words);
    assert_true((int64_t)run.width * run.height <= 8 * 1024 * 1024);
    assert_true(run.width > 3840);
    assert_true(fit(*state, words, 1792) < 300);
    assert_true(thread_now_ms() - start_ms < 5000);
    assert_true(fonts_use(*state).held_bytes <= FONTS_BUDGET_BYTES);
    free(words);
}

static void
test_stacked_marks_stay_in_reach(void **state)
{
    char words[2002] = "Z";
    for (size_t i = 1; i < 2001; i += 2) {
        memcpy(words + i, "\xcc\x8d", 2);
    }
    words[2001] = '\0';
    struct fonts_run run = render(*state, FACE_TEXT, 28, words);
    assert_true(run.top >= -(28 / 4 + 2));
    assert_true(run.top + run.height <= run.font_height + 28 / 4 + 2);
}

static void
check_fit(struct fonts *fonts, const char *words, int limit_px)
{
    size_t length = strlen(words);
    size_t fits = fit(fonts, words, limit_px);
    char copy[256];
    memcpy(copy, words, fits);
    copy[fits] = '\0';
    assert_true(fits == 0 || measure(fonts, FACE_TEXT, 28, copy) <= limit_px);
    if (fits < length) {
        size_t next = text_grapheme_end(words, length, fits);
        memcpy(copy, words, next);
        copy[next] = '\0';
        assert_true(measure(fonts, FACE_TEXT, 28, copy) > limit_px);
    }
    size_t boundary = 0;
    while (boundary < fits) {
        boundary = text_grapheme_end(words, length, boundary);
    }
    assert_int_equal(boundary, fits);
}

static void
test_fit(void **state)
{
    const char *words = "Børnehaveplads e\xcc\x81n to \xf0\x9f\x98\x80 "
                        "arbejdsmarkedsuddannelser";
    for (int limit_px = 0; limit_px < 800; limit_px += 3) {
        check_fit(*state, words, limit_px);
    }
    assert_int_equal(fit(*state, words, 100000), strlen(words));
    assert_int_equal(fit(*state, words, -1), 0);
    assert_int_equal(fit(*state, "", 100), 0);
}

static void
test_many_sizes(void **state)
{
    for (int size_px = -3; size_px < 60; size_px++) {
        for (int face = 0; face < FACE_COUNT; face++) {
            struct fonts_run run =
                render(*state, (enum face)face, size_px, "Ag \xf0\x9f\x98\x80");
            assert_true(run.width > 0);
        }
    }
    assert_true(render(*state, FACE_TEXT, 1 << 30, "A").width > 0);
}

#define FONTS_TEST(function) \
    cmocka_unit_test_setup_teardown(function, open_fonts, close_fonts)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        FONTS_TEST(test_width_is_what_is_drawn),
        FONTS_TEST(test_words_have_ink),
        FONTS_TEST(test_weights_differ),
        FONTS_TEST(test_cache),
        FONTS_TEST(test_cache_is_bounded),
        FONTS_TEST(test_fixed_digits),
        FONTS_TEST(test_baseline_is_one),
        FONTS_TEST(test_fallback),
        FONTS_TEST(test_unknown_glyphs_are_a_box),
        FONTS_TEST(test_missing_faces),
        FONTS_TEST(test_ten_megabytes),
        FONTS_TEST(test_stacked_marks_stay_in_reach),
        FONTS_TEST(test_fit),
        FONTS_TEST(test_many_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
