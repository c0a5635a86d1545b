#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define NO_LIMIT SIZE_MAX

static const struct {
    const char *name;
    const char *from;
    const char *to;
} cleanings[] = {
    {"plain", "Blåbærgrød på øen", "Blåbærgrød på øen"},
    {"empty", "", ""},
    {"spaces stay", "  a   b  ", "  a   b  "},
    {"line feed stays", "a\nb\n", "a\nb\n"},
    {"tab", "a\tb", "a b"},
    {"carriage return", "a\r\nb", "a\nb"},
    {"line and paragraph separator", "a\u2028b\u2029c", "a\nb\nc"},
    {"C0", "a\x01\x07\x1b[31mb\x7f", "a[31mb"},
    {"C1",
     "a\xc2\x80\xc2\x85\xc2\x9f"
     "b",
     "ab"},
    {"bidi overrides", "\u202Aa\u202B\u202C\u202Db\u202Ec", "abc"},
    {"bidi isolates", "\u2066a\u2067\u2068b\u2069", "ab"},
    {"bidi marks", "\u200Ea\u200F\u061Cb", "ab"},
    {"zero width", "a\u200B\u200C\u200D\u2060b", "ab"},
    {"byte order mark", "\uFEFFa\uFEFF", "a"},
    {"soft hyphen", "ar\u00ADbejde", "arbejde"},
    {"tags", "a\U000E0041\U000E007Fb", "ab"},
    {"variation selectors", "\u2764\uFE0F\U000E0100", "\u2764"},
    {"annotation", "\uFFF9a\uFFFAb\uFFFB", "ab"},
    {"non-characters", "a\uFFFE\uFFFF\uFDD0\uFDEF\U0001FFFE\U0010FFFFb", "ab"},
    {"Hebrew and Arabic stay", "\u05E9\u05DC \u0633\u0644",
     "\u05E9\u05DC \u0633\u0644"},
    {"no-break space stays", "96\u00A0%", "96\u00A0%"},
    {"private and unassigned stay", "\uE000\u0378", "\uE000\u0378"},
    {"replacement character stays", "\uFFFD", "\uFFFD"},
    {"truncated", "a\xe2\x82", "a\uFFFD\uFFFD"},
    {"overlong", "\xc0\xaf/", "\uFFFD\uFFFD/"},
    {"surrogate", "\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD"},
    {"Latin-1",
     "k\xf8"
     "bing",
     "k\uFFFDbing"},
    {"printf, markup, SQL", "%n%s<b>'; DROP--", "%n%s<b>'; DROP--"},
    {"eight marks stay", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b",
     "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b"},
    {"a ninth mark goes",
     "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0302b\u0301",
     "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b\u0301"},
    {"zero width does not restart the count",
     "a\u0301\u0301\u0301\u0301\u0301\u200B\u0301\u0301\u0301\u0301\u0301b",
     "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b"},
};

static void
test_cleaning(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cleanings); i++) {
        struct text_builder builder = {0};
        text_clean(&builder, cleanings[i].from, strlen(cleanings[i].from),
                   NO_LIMIT);
        if (strcmp(builder.data, cleanings[i].to) != 0) {
            fail_msg("%s: \"%s\"", cleanings[i].name, builder.data);
        }
        text_destroy(&builder);
    }
}

static void
test_cleaning_twice_changes_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cleanings); i++) {
        struct text_builder builder = {0};
        text_clean(&builder, cleanings[i].to, strlen(cleanings[i].to),
                   NO_LIMIT);
        assert_string_equal(builder.data, cleanings[i].to);
        text_destroy(&builder);
    }
}

static void
test_nul_goes(void **state)
{
    (void)state;
    struct text_builder builder = {0};
    text_clean(&builder, "a\0b\0", 4, NO_LIMIT);
    assert_string_equal(builder.data, "ab");
    assert_int_equal(builder.length, 2);
    text_destroy(&builder);
}

static void
test_a_long_text_is_cut_at_a_letter(void **state)
{
    (void)state;
    static const struct {
        const char *from;
        size_t limit;
        const char *to;
    } rows[] = {
        {"abcdef", 6, "abcdef"},
        {"abcdefg", 6, "abc…"},
        {"abcæg", 6, "abcæg"},
        {"abæægh", 7, "abæ…"},
        {"abæægh", 6, "ab…"},
        {"aba\u030Aaaa", 7, "ab…"},
        {"\U0001F1E9\U0001F1F0\U0001F1F8\U0001F1EA", 12,
         "\U0001F1E9\U0001F1F0…"},
        {"abcdef", 4, "a…"},
        {"abcdef", 3, "…"},
        {"abcdef", 2, ""},
        {"abcdef", 0, ""},
        {"", 0, ""},
        {"abc\u200B\u200B\u200B", 3, "abc"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct text_builder builder = {0};
        text_append(&builder, "kept", 4);
        text_clean(&builder, rows[i].from, strlen(rows[i].from), rows[i].limit);
        if (strcmp(builder.data + 4, rows[i].to) != 0) {
            fail_msg("\"%s\" at %zu: \"%s\"", rows[i].from, rows[i].limit,
                     builder.data);
        }
        text_destroy(&builder);
    }
}

static void
test_a_thousand_marks_become_eight(void **state)
{
    (void)state;
    struct text_builder from = {0}, to = {0};
    text_append(&from, "e", 1);
    for (int i = 0; i < 1000; i++) {
        text_append(&from, "\u0301", 2);
    }
    text_append(&from, "!", 1);
    text_clean(&to, from.data, from.length, NO_LIMIT);
    assert_int_equal(to.length, 1 + 8 * 2 + 1);
    text_destroy(&from);
    text_destroy(&to);
}

static double
seconds_to_clean(const char *bytes, size_t length, size_t limit)
{
    struct text_builder builder = {0};
    clock_t start = clock();
    text_clean(&builder, bytes, length, limit);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (limit < length) {
        assert_true(builder.length <= limit);
    }
    text_destroy(&builder);
    return seconds;
}

static void
test_ten_megabytes_take_bounded_time(void **state)
{
    (void)state;
    const size_t length = 10 * 1000 * 1000;
    char *bytes = malloc(length);
    static const int fills[] = {'x', 0xFF, 0x01, 0xC3};
    for (size_t i = 0; i < COUNT(fills); i++) {
        memset(bytes, fills[i], length);
        assert_true(seconds_to_clean(bytes, length, 4096) < 1.0);
        assert_true(seconds_to_clean(bytes, length, NO_LIMIT) < 5.0);
    }
    free(bytes);
}

static void
test_any_bytes_give_clean_utf8(void **state)
{
    (void)state;
    srand(1);
    for (int round = 0; round < 2000; round++) {
        char bytes[64];
        for (size_t i = 0; i < sizeof bytes; i++) {
            bytes[i] = (char)(rand() % 256);
        }
        struct text_builder builder = {0};
        size_t limit = (size_t)(rand() % 80);
        text_clean(&builder, bytes, sizeof bytes, limit);
        assert_true(builder.length <= limit);
        assert_true(text_is_utf8(builder.data, builder.length));
        assert_int_equal(strlen(builder.data), builder.length);
        text_destroy(&builder);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cleaning),
        cmocka_unit_test(test_cleaning_twice_changes_nothing),
        cmocka_unit_test(test_nul_goes),
        cmocka_unit_test(test_a_long_text_is_cut_at_a_letter),
        cmocka_unit_test(test_a_thousand_marks_become_eight),
        cmocka_unit_test(test_ten_megabytes_take_bounded_time),
        cmocka_unit_test(test_any_bytes_give_clean_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
