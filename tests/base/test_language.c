#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/language.h"

static void
test_before_the_start_all_is_english(void **state)
{
    (void)state;
    setenv("LANGUAGE", "da_DK:da", 1);
    assert_string_equal(language_in_use(), "en");
    assert_string_equal(_("today"), "today");
    assert_string_equal(C_("month", "May"), "May");
}

static void
test_the_start_is_danish(void **state)
{
    (void)state;
    language_start(PEJL_LOCALE_DIR);
    assert_string_equal(language_in_use(), "da");
    assert_string_equal(_("today"), "i dag");
}

static void
test_the_language_can_change(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        assert_true(language_use("en"));
        assert_string_equal(language_in_use(), "en");
        assert_string_equal(_("today"), "today");
        assert_true(language_use("da"));
        assert_string_equal(_("today"), "i dag");
    }
}

static void
test_other_languages_are_refused(void **state)
{
    (void)state;
    language_use("en");
    static const char *const others[] = {"", "de", "DA", "da_DK", "dansk"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(language_use(others[i]));
        assert_string_equal(language_in_use(), "en");
    }
}

static void
test_plural_forms(void **state)
{
    (void)state;
    language_use("da");
    static const char *const one = "%ld day overdue";
    static const char *const many = "%ld days overdue";
    assert_string_equal(ngettext(one, many, 1), "%ld dag over tid");
    assert_string_equal(ngettext(one, many, 0), "%ld dage over tid");
    assert_string_equal(ngettext(one, many, 2), "%ld dage over tid");
}

static void
test_context_tells_words_apart(void **state)
{
    (void)state;
    language_use("da");
    assert_string_equal(C_("month, short", "Jan"), "jan.");
    assert_string_equal(C_("no such context", "Jan"), "Jan");
    assert_string_equal(C_("month", "no such word"), "no such word");
    char long_text[300];
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    assert_ptr_equal(C_("month", long_text), long_text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_before_the_start_all_is_english),
        cmocka_unit_test(test_the_start_is_danish),
        cmocka_unit_test(test_the_language_can_change),
        cmocka_unit_test(test_other_languages_are_refused),
        cmocka_unit_test(test_plural_forms),
        cmocka_unit_test(test_context_tells_words_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
