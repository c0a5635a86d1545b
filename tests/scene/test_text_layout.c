#include "base/text.h"
#include "scene/hyphenator.h"
#include "scene/text_layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// With the fixed metrics a letter of 20 px is 11 px wide.
#define LETTER_PX 11
#define LINES_MAX 8

struct example {
    const char *words;
    int letters; // that the column holds
    size_t line_limit;
    const char *lines[LINES_MAX];
};

static struct text_lines
lay_out(struct arena *arena, const struct example *example,
        struct hyphenator *hyphenator)
{
    struct metrics metrics = metrics_fixed();
    metrics.hyphenator = hyphenator;
    struct text_spec spec = {.face = FACE_TEXT,
                             .size_px = 20,
                             .width_px = example->letters * LETTER_PX,
                             .line_limit = example->line_limit};
    return text_layout(arena, &metrics, spec, example->words);
}

static void
check(const struct example *example, struct hyphenator *hyphenator)
{
    struct arena arena = {0};
    struct text_lines lines = lay_out(&arena, example, hyphenator);
    size_t wanted = 0;
    while (wanted < LINES_MAX && example->lines[wanted] != NULL) {
        wanted++;
    }
    for (size_t i = 0; i < lines.count && i < wanted; i++) {
        assert_string_equal(lines.items[i].words, example->lines[i]);
        assert_true(lines.items[i].width_px <= example->letters * LETTER_PX);
    }
    assert_int_equal(lines.count, wanted);
    arena_destroy(&arena);
}

static void
test_lines_break_at_spaces(void **unused)
{
    (void)unused;
    static const struct example examples[] = {
        {"", 10, 3, {NULL}},
        {"   ", 10, 3, {NULL}},
        {"en to tre", 20, 3, {"en to tre"}},
        {"en to tre", 5, 3, {"en to", "tre"}},
        {"en to tre", 6, 3, {"en to", "tre"}},
        {"  en   to  ", 5, 3, {"en", "to"}},
        {"en\nto", 20, 3, {"en", "to"}},
        {"en\n\nto", 20, 3, {"en", "", "to"}},
        {"90\xc2\xa0% af alle", 6, 3, {"90\xc2\xa0%", "af", "alle"}},
        {"æøå æøå", 3, 3, {"æøå", "æøå"}},
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        check(&examples[i], NULL);
    }
}

// A number stays with what it belongs to, if the column is wide enough.
static void
test_numbers_keep_their_words(void **unused)
{
    (void)unused;
    static const struct example examples[] = {
        {"Lukket fra kl. 13 i dag", 14, 3, {"Lukket fra", "kl. 13 i dag"}},
        {"Vi ses i uge 47", 12, 3, {"Vi ses i", "uge 47"}},
        {"Efter loven § 5 stk. 2", 13, 3, {"Efter loven", "§ 5 stk. 2"}},
        {"Det er nu 12 %, og mere", 12, 3, {"Det er nu", "12 %, og", "mere"}},
        {"Senest den 3. marts", 13, 3, {"Senest den", "3. marts"}},
        {"No later than 30 Nov", 16, 3, {"No later than", "30 Nov"}},
        {"Det koster 3 mio. kr.", 12, 3, {"Det koster", "3 mio. kr."}},
        {"Plan 3 og 4 af 12", 6, 3, {"Plan 3", "og 4", "af 12"}},
        {"Plan nr. 12", 5, 4, {"Plan", "nr.", "12"}},
        {"Den 3. vej", 6, 3, {"Den 3.", "vej"}},
        {"uge 47", 3, 3, {"uge", "47"}},
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        check(&examples[i], NULL);
    }
}

static void
test_what_does_not_fit_is_cut(void **unused)
{
    (void)unused;
    static const struct example examples[] = {
        {"en to tre fire", 6, 2, {"en to", "tre f…"}},
        {"en to tre fire", 5, 1, {"en t…"}},
        {"en to tre fire", 4, 1, {"en…"}},
        {"abcdefgh", 1, 1, {"…"}},
        {"a\nb\nc", 9, 2, {"a", "b…"}},
        {"e\xcc\x81"
         "e\xcc\x81"
         "e\xcc\x81",
         4,
         1,
         {"e\xcc\x81…"}},
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        check(&examples[i], NULL);
    }
}

static void
test_long_words_break_between_clusters(void **unused)
{
    (void)unused;
    static const struct example examples[] = {
        {"abcdefgh", 3, 5, {"abc", "def", "gh"}},
        {"x abcdefgh", 4, 5, {"x", "abcd", "efgh"}},
        {"abcdefgh x", 4, 5, {"abcd", "efgh", "x"}},
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        check(&examples[i], NULL);
    }
}

static void
test_danish_words_are_hyphenated(void **unused)
{
    (void)unused;
    struct hyphenator *hyphenator = hyphenator_open(HYPHENATOR_DICTIONARY);
    assert_non_null(hyphenator);
    static const struct example examples[] = {
        {"sagsbehandlingstid", 12, 4, {"sagsbehand-", "lingstid"}},
        {"børnehaveplads", 9, 4, {"børneha-", "veplads"}},
        {"Arbejdsmarkedsuddannelser",
         16,
         4,
         {"Arbejdsmarkeds-", "uddannelser"}},
        {"xqzxqzxqzxqz", 5, 4, {"xqzxq", "zxqzx", "qz"}},
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        check(&examples[i], hyphenator);
    }
    hyphenator_close(hyphenator);
}

static void
test_three_letters_stay_on_each_side(void **unused)
{
    (void)unused;
    struct hyphenator *hyphenator = hyphenator_open(HYPHENATOR_DICTIONARY);
    static const char *const words[] = {"ode",     "odeon",     "område",
                                        "ærefuld", "udannelse", "alle"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        size_t cut = hyphenator_divide(hyphenator, words[i], length, length);
        if (cut > 0) {
            size_t letters = 0;
            for (size_t at = 0; at < cut; letters++) {
                text_next(words[i], length, &at);
            }
            assert_true(letters >= 3);
            assert_true(length - cut >= 3);
        }
    }
    assert_int_equal(hyphenator_divide(NULL, "ord", 3, 3), 0);
    hyphenator_close(hyphenator);
}

static void
test_no_dictionary_is_no_trouble(void **unused)
{
    (void)unused;
    assert_null(hyphenator_open("/nowhere/hyph.dic"));
    hyphenator_close(NULL);
}

// A text of ten megabytes must not hold up the screen: the work is bounded by
// what a line looks at, not by what there is.
static void
test_endless_text_is_bounded(void **unused)
{
    (void)unused;
    size_t length = 10 * 1024 * 1024;
    char *words = malloc(length + 1);
    assert_non_null(words);
    memset(words, 'a', length);
    words[length] = '\0';
    struct arena arena = {0};
    struct example example = {.words = words, .letters = 40, .line_limit = 12};
    struct text_lines lines = lay_out(&arena, &example, NULL);
    assert_int_equal(lines.count, 12);
    assert_true(lines.is_cut);
    assert_true(arena.used_bytes < 1024 * 1024);
    arena_destroy(&arena);
    free(words);
}

static void
test_one_line_reads_breaks_as_spaces(void **unused)
{
    (void)unused;
    struct arena arena = {0};
    struct metrics metrics = metrics_fixed();
    struct text_spec spec = {.size_px = 20, .width_px = 20 * LETTER_PX};
    struct text_line line = text_layout_line(&arena, &metrics, spec, "en\nto");
    assert_string_equal(line.words, "en to");
    spec.width_px = 4 * LETTER_PX;
    line = text_layout_line(&arena, &metrics, spec, "en\nto");
    assert_string_equal(line.words, "en…");
    line = text_layout_line(&arena, &metrics, spec, "");
    assert_string_equal(line.words, "");
    arena_destroy(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_break_at_spaces),
        cmocka_unit_test(test_numbers_keep_their_words),
        cmocka_unit_test(test_what_does_not_fit_is_cut),
        cmocka_unit_test(test_long_words_break_between_clusters),
        cmocka_unit_test(test_danish_words_are_hyphenated),
        cmocka_unit_test(test_three_letters_stay_on_each_side),
        cmocka_unit_test(test_no_dictionary_is_no_trouble),
        cmocka_unit_test(test_endless_text_is_bounded),
        cmocka_unit_test(test_one_line_reads_breaks_as_spaces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
