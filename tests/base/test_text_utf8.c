#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *name;
    const char *bytes;
    size_t length;
} malformed[] = {
    {"lone continuation", "\x80", 1},
    {"last continuation", "a\xbf", 2},
    {"overlong slash, 2 bytes", "\xc0\xaf", 2},
    {"overlong DEL, 2 bytes", "\xc1\xbf", 2},
    {"overlong slash, 3 bytes", "\xe0\x80\xaf", 3},
    {"overlong U+07FF", "\xe0\x9f\xbf", 3},
    {"overlong slash, 4 bytes", "\xf0\x80\x80\xaf", 4},
    {"overlong U+FFFF", "\xf0\x8f\xbf\xbf", 4},
    {"first surrogate", "\xed\xa0\x80", 3},
    {"last surrogate", "\xed\xbf\xbf", 3},
    {"surrogate pair", "\xed\xa0\xbd\xed\xb8\x80", 6},
    {"U+110000", "\xf4\x90\x80\x80", 4},
    {"lead of 5 bytes", "\xf8\x88\x80\x80\x80", 5},
    {"lead of 6 bytes", "\xfc\x84\x80\x80\x80\x80", 6},
    {"byte FE", "\xfe", 1},
    {"byte FF", "\xff", 1},
    {"cut after 1 of 2", "\xc3", 1},
    {"cut after 2 of 3", "\xe2\x82", 2},
    {"cut after 3 of 4", "\xf0\x9f\x98", 3},
    {"cut by a letter",
     "\xe2\x82"
     "a",
     3},
    {"Latin-1", "\xe6\xf8\xe5", 3},
    {"good, then cut", "\xc3\xa6\xc3", 3},
};

static void
test_malformed_bytes_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(malformed); i++) {
        if (text_is_utf8(malformed[i].bytes, malformed[i].length)) {
            fail_msg("taken for UTF-8: %s", malformed[i].name);
        }
    }
}

static void
test_malformed_bytes_are_walked_one_by_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(malformed); i++) {
        size_t position = 0, replaced = 0;
        while (position < malformed[i].length) {
            size_t before = position;
            uint32_t point =
                text_next(malformed[i].bytes, malformed[i].length, &position);
            if (point == TEXT_REPLACEMENT) {
                assert_int_equal(position, before + 1);
                replaced++;
            }
        }
        assert_true(replaced > 0);
        assert_int_equal(position, malformed[i].length);
    }
}

static size_t
encode(uint32_t point, char *out)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const uint32_t leads[] = {0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(leads[tail] | point >> (6 * tail));
    for (size_t i = 1; i <= tail; i++) {
        out[i] = (char)(0x80 | (point >> (6 * (tail - i)) & 0x3F));
    }
    return tail + 1;
}

static void
test_malformed_bytes_are_repaired(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(malformed); i++) {
        struct text_builder repaired = {0};
        text_append(&repaired, "\"", 1);
        text_append_repaired(&repaired, malformed[i].bytes,
                             malformed[i].length);
        text_append_repaired(&repaired, "\"\0\xc3\xa6", 4);
        if (!text_is_utf8(repaired.data, repaired.length) ||
            memcmp(repaired.data + repaired.length - 4, "\"\0\xc3\xa6", 4)) {
            fail_msg("not repaired: %s", malformed[i].name);
        }
        text_destroy(&repaired);
    }
}

static void
test_every_code_point_is_read_back(void **state)
{
    (void)state;
    for (uint32_t point = 0; point <= 0x110010; point++) {
        bool is_real =
            point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
        char bytes[4];
        size_t length = encode(point, bytes), position = 0;
        uint32_t read = text_next(bytes, length, &position);
        bool is_read = read == point && position == length;
        if (text_is_utf8(bytes, length) != is_real || is_read != is_real) {
            fail_msg("U+%04X", (unsigned)point);
        }
    }
}

static void
test_the_end_gives_zero(void **state)
{
    (void)state;
    size_t position = 3;
    assert_int_equal(text_next("abcdef", 3, &position), 0);
    assert_int_equal(position, 3);
    assert_true(text_is_utf8("", 0));
    assert_true(text_is_utf8("a\0b", 3));
}

static void
test_graphemes_are_whole(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t end;
    } rows[] = {
        {"", 0},
        {"a", 1},
        {"ab", 1},
        {"\r\n", 2},
        {"æb", 2},
        {"a\u030Ab", 3},
        {"e\u0301\u0323x", 5},
        {"\U0001F1E9\U0001F1F0\U0001F1F8\U0001F1EA", 8},
        {"\U0001F468\u200D\U0001F469\u200D\U0001F467!", 18},
        {"\U0001F44D\U0001F3FDa", 8},
        {"\u1112\u1161\u11ABx", 9},
        {"\xff\xff", 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t end = text_grapheme_end(rows[i].text, strlen(rows[i].text), 0);
        if (end != rows[i].end) {
            fail_msg("\"%s\" ends at %zu", rows[i].text, end);
        }
    }
}

static void
test_graphemes_cover_the_text(void **state)
{
    (void)state;
    const char *text = "Pa\u030A \U0001F1E9\U0001F1F0 vej";
    size_t length = strlen(text), position = 0, count = 0;
    while (position < length) {
        position = text_grapheme_end(text, length, position);
        count++;
    }
    assert_int_equal(position, length);
    assert_int_equal(count, 8);
    assert_int_equal(text_grapheme_end(text, length, length + 5), length);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_malformed_bytes_are_refused),
        cmocka_unit_test(test_malformed_bytes_are_walked_one_by_one),
        cmocka_unit_test(test_malformed_bytes_are_repaired),
        cmocka_unit_test(test_every_code_point_is_read_back),
        cmocka_unit_test(test_the_end_gives_zero),
        cmocka_unit_test(test_graphemes_are_whole),
        cmocka_unit_test(test_graphemes_cover_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
