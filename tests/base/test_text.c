#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

static void
test_a_builder_grows(void **state)
{
    (void)state;
    struct text_builder builder = {0};
    for (int i = 0; i < 10000; i++) {
        text_append(&builder, "abc", 3);
    }
    text_append_format(&builder, "%d%%", 42);
    assert_int_equal(builder.length, 30003);
    assert_string_equal(builder.data + 29997, "abc42%");
    text_destroy(&builder);
}

static void
test_a_builder_ends_with_nul(void **state)
{
    (void)state;
    struct text_builder builder = {0};
    text_append(&builder, NULL, 0);
    assert_string_equal(builder.data, "");
    text_append(&builder, "a\0b", 3);
    assert_memory_equal(builder.data, "a\0b", 4);
    text_append_format(&builder, "%s", "");
    assert_int_equal(builder.length, 3);
    text_destroy(&builder);
}

static void
test_reset_keeps_the_memory(void **state)
{
    (void)state;
    struct text_builder builder = {0};
    text_reset(&builder);
    assert_null(builder.data);
    text_append_format(&builder, "%1000d", 1);
    size_t capacity = builder.capacity;
    text_reset(&builder);
    assert_int_equal(builder.length, 0);
    assert_int_equal(builder.capacity, capacity);
    assert_string_equal(builder.data, "");
    text_destroy(&builder);
    assert_null(builder.data);
    text_destroy(&builder);
}

static void
test_words_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t count;
    } rows[] = {
        {"", 0},
        {"   \n\t ", 0},
        {"ord", 1},
        {" to  ord\n", 2},
        {"96" TEXT_NO_BREAK_SPACE "%", 2},
        {"Blåbærgrød, æble – og\u2003øl", 5},
        {"\xff\xfe x", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t count = text_count_words(rows[i].text);
        if (count != rows[i].count) {
            fail_msg("\"%s\": %zu words", rows[i].text, count);
        }
    }
}

// Values published with the algorithm (http://www.isthe.com/chongo/tech/comp/
// fnv/, test vectors of FNV-1a 64).
static void
test_hashes_are_fnv_1a(void **state)
{
    (void)state;
    assert_true(text_hash("", 0, 0) == 0xcbf29ce484222325);
    assert_true(text_hash("a", 1, 0) == 0xaf63dc4c8601ec8c);
    assert_true(text_hash("foobar", 6, 0) == 0x85944171f73967e8);
    uint64_t half = text_hash("foo", 3, 0);
    assert_true(text_hash("bar", 3, half) == 0x85944171f73967e8);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_builder_grows),
        cmocka_unit_test(test_a_builder_ends_with_nul),
        cmocka_unit_test(test_reset_keeps_the_memory),
        cmocka_unit_test(test_words_are_counted),
        cmocka_unit_test(test_hashes_are_fnv_1a),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
