#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

// Each is before all that follow. The names in the middle stand as
// glibc's da_DK orders them.
static const char *const ordered[] = {
    "",     "-",     "1",      "10",      "2",     "A",      "a",
    "Abe",  "abe",   "abe by", "Abel",    "Beta",  "Bo Ny",  "Bog",
    "Cote", "Coté",  "Côte",   "D",       "đ",     "E",      "É",
    "é",    "Ea",    "Vejle",  "Wien",    "Xenia", "y",      "ü",
    "Yrsa", "Zebra", "Äpple",  "Ærø",     "Ø",     "ø",      "Ö",
    "ö",    "Öl",    "Østre",  "Östre",   "Å",     "å",      "AA",
    "Aa",   "aa",    "Ål",     "Aalborg", "Århus", "Aarhus", "Ελλάς",
};

static void
test_danish_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(ordered); i++) {
        for (size_t j = 0; j < COUNT(ordered); j++) {
            int order = text_compare_danish(ordered[i], ordered[j]);
            int wanted = (i > j) - (i < j);
            if ((order > 0) - (order < 0) != wanted) {
                fail_msg("\"%s\" and \"%s\": %d", ordered[i], ordered[j],
                         order);
            }
        }
    }
}

static void
test_written_apart_is_the_same_letter(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"Århus", "A\u030Arhus"},
        {"Äpple", "A\u0308pple"},
        {"Öl", "O\u0308l"},
        {"idé", "ide\u0301"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(text_compare_danish(rows[i][0], rows[i][1]), 0);
    }
}

static void
test_three_a_are_one_letter_and_one(void **state)
{
    (void)state;
    assert_true(text_compare_danish("aaa", "åz") < 0);
    assert_true(text_compare_danish("aaa", "å") > 0);
    assert_true(text_compare_danish("aá", "ab") < 0);
}

static void
test_malformed_text_has_an_order(void **state)
{
    (void)state;
    assert_int_equal(text_compare_danish("\xff\xc3", "\xff\xc3"), 0);
    int order = text_compare_danish("a\xff", "ab");
    assert_true(order != 0);
    assert_int_equal(order, -text_compare_danish("ab", "a\xff"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_danish_order),
        cmocka_unit_test(test_written_apart_is_the_same_letter),
        cmocka_unit_test(test_three_a_are_one_letter_and_one),
        cmocka_unit_test(test_malformed_text_has_an_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
