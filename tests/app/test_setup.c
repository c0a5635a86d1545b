#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/setup.h"

struct given {
    const char *name;
    const char *value;
};

// Complete settings with one or two values of their own.
static void
make(struct settings *settings, struct given first, struct given second)
{
    *settings = (struct settings){0};
    settings_defaults(settings);
    assert_true(settings_set(settings, first.name, first.value, "test"));
    if (second.name != NULL)
        assert_true(settings_set(settings, second.name, second.value, "test"));
    assert_true(settings_complete(settings));
}

static void
test_the_cycle_has_the_pages_named(void **state)
{
    (void)state;
    struct settings settings;
    struct nav_settings navigation;

    make(&settings, (struct given){"cycle.pages", "goals stories compass"},
         (struct given){"cycle.idle_return_s", "45"});
    navigation = setup_navigation(&settings);
    assert_int_equal(navigation.cycle_count, 3);
    assert_int_equal(navigation.cycle[0], PAGE_GOALS);
    assert_int_equal(navigation.cycle[1], PAGE_STORIES);
    assert_int_equal(navigation.cycle[2], PAGE_COMPASS);
    assert_int_equal(navigation.idle_return_ms, 45000);
    assert_int_equal(navigation.detail_return_ms, 90000);
    assert_int_equal(navigation.pause_ms, 600000);
    assert_false(navigation.is_public);
    settings_destroy(&settings);
}

static void
test_a_lobby_is_public(void **state)
{
    (void)state;
    struct settings settings;

    make(&settings, (struct given){"screen.profile", "lobby"},
         (struct given){0});
    assert_int_equal(setup_audience(&settings), AUDIENCE_PUBLIC);
    assert_true(setup_navigation(&settings).is_public);
    settings_destroy(&settings);
}

static void
test_settings_that_are_not_complete_are_public(void **state)
{
    (void)state;
    struct settings settings = {0};

    assert_int_equal(setup_audience(&settings), AUDIENCE_PUBLIC);
}

static const struct {
    const char *theme;
    int minute;
    enum theme expected;
} themes[] = {
    {"auto", 7 * 60 - 1, THEME_EVENING}, {"auto", 7 * 60, THEME_DAY},
    {"auto", 17 * 60 - 1, THEME_DAY},    {"auto", 17 * 60, THEME_EVENING},
    {"auto", 0, THEME_EVENING},          {"day", 0, THEME_DAY},
    {"evening", 12 * 60, THEME_EVENING}, {"contrast", 12 * 60, THEME_CONTRAST},
};

static void
test_the_theme_follows_the_hour(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof themes / sizeof *themes; i++) {
        struct settings settings;
        make(&settings, (struct given){"screen.theme", themes[i].theme},
             (struct given){0});
        assert_int_equal(setup_theme(&settings, themes[i].minute),
                         themes[i].expected);
        settings_destroy(&settings);
    }
}

static void
test_a_night_shift_turns_the_day_round(void **state)
{
    (void)state;
    struct settings settings;

    make(&settings, (struct given){"screen.day_from", "20:00"},
         (struct given){"screen.evening_from", "06:00"});
    assert_int_equal(setup_theme(&settings, 23 * 60), THEME_DAY);
    assert_int_equal(setup_theme(&settings, 5 * 60), THEME_DAY);
    assert_int_equal(setup_theme(&settings, 12 * 60), THEME_EVENING);
    settings_destroy(&settings);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_cycle_has_the_pages_named),
        cmocka_unit_test(test_a_lobby_is_public),
        cmocka_unit_test(test_settings_that_are_not_complete_are_public),
        cmocka_unit_test(test_the_theme_follows_the_hour),
        cmocka_unit_test(test_a_night_shift_turns_the_day_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
