#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "settings/settings.h"
#include "settings/support.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
test_defaults(void **state)
{
    (void)state;
    struct settings settings = {0};
    settings_defaults(&settings);
    assert_null(settings.source.location);
    assert_null(settings.source.proxy);
    assert_false(settings.source.allows_plain_http);
    assert_int_equal(settings.source.probe_interval_ms, 2000);
    assert_int_equal(settings.screen.profile, SETTINGS_PROFILE_OFFICE);
    assert_string_equal(settings.screen.language, "da");
    assert_int_equal(settings.screen.day_from_minute, 7 * 60);
    assert_int_equal(settings.screen.evening_from_minute, 17 * 60);
    assert_true(settings.screen.has_touch);
    assert_false(settings.screen.has_reduced_motion);
    assert_int_equal(settings.screen.window.width_px, 0);
    assert_int_equal(settings.cycle.idle_return_s, 60);
    assert_int_equal(settings.cycle.detail_return_s, 90);
    assert_int_equal(settings.cycle.pause_s, 600);
    assert_int_equal(settings.cycle.stay_ms, 0);
    assert_null(settings.help.phone);
    assert_false(settings.meeting.may_write);
    assert_int_equal(settings.meeting.start.weekday, 0);
    assert_int_equal(settings.meeting.minutes, 15);
    assert_int_equal(settings.meeting.idle_end_s, 1800);
    settings_destroy(&settings);
}

static void
test_the_command_line_beats_the_file_beats_the_default(void **state)
{
    (void)state;
    static const char ini[] = "[screen]\nname = file\nplace = file\n";
    struct settings settings = {0};
    settings_defaults(&settings);
    assert_true(
        settings_read_file(&settings, support_write_file(ini, sizeof ini - 1)));
    assert_true(settings_set(&settings, "screen.name", "line", "test"));
    assert_string_equal(settings.screen.name, "line");
    assert_string_equal(settings.screen.place, "file");
    assert_int_equal(settings.source.probe_interval_ms, 2000);
    assert_true(settings_set(&settings, "screen.name", "", "test"));
    assert_null(settings.screen.name);
    settings_destroy(&settings);
}

static void
test_an_unknown_key_is_refused(void **state)
{
    (void)state;
    struct settings settings = {0};
    settings_defaults(&settings);
    struct capture capture = support_begin_capture();
    assert_false(settings_set(&settings, "screen.nam", "x", "command line"));
    assert_false(settings_set(&settings, "screen", "x", "command line"));
    assert_false(settings_set(&settings, "", "x", "command line"));
    assert_false(settings_set(&settings, "screen.rotate", "9", "--rotate"));
    char *log = support_end_capture(capture);
    assert_int_equal(support_count(log, "\n"), 4);
    assert_non_null(strstr(log, "did you mean screen.name"));
    assert_non_null(strstr(log, "<3>--rotate: screen.rotate"));
    free(log);
    settings_destroy(&settings);
}

static const struct {
    const char *profile;
    const char *audience;
    bool fits;
    enum settings_audience completed;
    const char *pages;
} profiles[] = {
    {"office", "", true, SETTINGS_AUDIENCE_INTERNAL,
     "compass plans goals service stories"},
    {"meeting", "", true, SETTINGS_AUDIENCE_INTERNAL,
     "compass plans goals meeting leadership"},
    {"lobby", "", true, SETTINGS_AUDIENCE_PUBLIC, "welcome service stories"},
    {"office", "public", true, SETTINGS_AUDIENCE_PUBLIC,
     "compass plans goals service stories"},
    {"lobby", "public", true, SETTINGS_AUDIENCE_PUBLIC,
     "welcome service stories"},
    {"lobby", "internal", false, SETTINGS_AUDIENCE_PUBLIC,
     "welcome service stories"},
};

static void
test_the_profile_completes(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(profiles); i++) {
        struct settings settings = {0};
        struct capture capture = support_begin_capture();
        settings_defaults(&settings);
        settings_set(&settings, "screen.profile", profiles[i].profile, "");
        settings_set(&settings, "screen.audience", profiles[i].audience, "");
        bool fits = settings_complete(&settings);
        char *log = support_end_capture(capture);
        assert_int_equal(fits, profiles[i].fits);
        assert_int_equal(support_count(log, "<3>"), !profiles[i].fits);
        assert_int_equal(settings.screen.audience, profiles[i].completed);
        assert_string_equal(settings.cycle.pages, profiles[i].pages);
        free(log);
        settings_destroy(&settings);
    }
}

static void
test_pages_that_are_set_stay(void **state)
{
    (void)state;
    struct settings settings = {0};
    settings_defaults(&settings);
    settings_set(&settings, "cycle.pages", "goals", "test");
    assert_true(settings_complete(&settings));
    assert_string_equal(settings.cycle.pages, "goals");
    settings_destroy(&settings);
}

static void
test_the_text_step_follows_the_distance(void **state)
{
    (void)state;
    static const struct {
        const char *step;
        const char *distance_mm;
        int percent;
    } rows[] = {
        {"auto", "0", 100},    {"auto", "2000", 100}, {"auto", "2001", 150},
        {"auto", "4000", 150}, {"auto", "4001", 200}, {"100", "6000", 100},
        {"200", "1000", 200},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct settings settings = {0};
        settings_defaults(&settings);
        settings_set(&settings, "screen.text_step", rows[i].step, "");
        settings_set(&settings, "screen.viewing_distance_mm",
                     rows[i].distance_mm, "");
        assert_true(settings_complete(&settings));
        assert_int_equal(settings.screen.text_step_percent, rows[i].percent);
        settings_destroy(&settings);
    }
}

static void
set_variable(const char *name, const char *value)
{
    if (value) {
        setenv(name, value, 1);
    } else {
        unsetenv(name);
    }
}

static void
test_the_cache_has_a_place(void **state)
{
    (void)state;
    static const struct {
        const char *set;
        const char *state;
        const char *xdg;
        const char *home;
        const char *directory;
    } rows[] = {
        {"/set", "/state", "/xdg", "/home/a", "/set"},
        {"", "/var/lib/pejl", "/xdg", "/home/a", "/var/lib/pejl"},
        {"", "/var/lib/pejl:/var/lib/b", NULL, "/home/a", "/var/lib/pejl"},
        {"", NULL, "/xdg", "/home/a", "/xdg/pejl"},
        {"", "", "", "/home/a", "/home/a/.local/state/pejl"},
        {"", NULL, NULL, "/home/a", "/home/a/.local/state/pejl"},
        {"", NULL, NULL, NULL, NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct settings settings = {0};
        set_variable("STATE_DIRECTORY", rows[i].state);
        set_variable("XDG_STATE_HOME", rows[i].xdg);
        set_variable("HOME", rows[i].home);
        struct capture capture = support_begin_capture();
        settings_defaults(&settings);
        settings_set(&settings, "cache.directory", rows[i].set, "");
        bool fits = settings_complete(&settings);
        char *log = support_end_capture(capture);
        assert_int_equal(fits, rows[i].directory != NULL);
        assert_int_equal(support_count(log, "\n"), !fits);
        if (fits) {
            assert_string_equal(settings.cache.directory, rows[i].directory);
        }
        free(log);
        settings_destroy(&settings);
    }
    setenv("HOME", "/home/a", 1);
}

static void
test_what_goes_in_pairs_is_checked(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *value;
        const char *other_name;
        const char *other_value;
        bool fits;
    } rows[] = {
        {"source.client_key_file", "/k", "source.client_certificate_file", "",
         false},
        {"source.client_key_file", "/k", "source.client_certificate_file", "/c",
         true},
        {"source.client_key_file", "", "source.client_certificate_file", "/c",
         true},
        {"screen.width_mm", "1218", "screen.height_mm", "0", false},
        {"screen.width_mm", "0", "screen.height_mm", "685", false},
        {"screen.width_mm", "1218", "screen.height_mm", "685", true},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct settings settings = {0};
        struct capture capture = support_begin_capture();
        settings_defaults(&settings);
        settings_set(&settings, rows[i].name, rows[i].value, "");
        settings_set(&settings, rows[i].other_name, rows[i].other_value, "");
        bool fits = settings_complete(&settings);
        char *log = support_end_capture(capture);
        assert_int_equal(fits, rows[i].fits);
        assert_int_equal(support_count(log, "set both or none"), !fits);
        free(log);
        settings_destroy(&settings);
    }
}

static void
test_only_those_who_show_a_code_write_and_never_in_public(void **state)
{
    (void)state;
    static const struct {
        const char *profile;
        const char *audience;
        const char *writes;
        const char *pin_file;
        bool fits, may_write;
    } rows[] = {
        {"meeting", "", "no", "", true, false},
        {"meeting", "", "yes", "/pin", true, true},
        {"office", "internal", "yes", "/pin", true, true},
        {"meeting", "", "yes", "", false, false},
        {"meeting", "public", "yes", "/pin", false, false},
        {"lobby", "", "yes", "/pin", false, false},
        {"lobby", "", "no", "/pin", true, false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct settings settings = {0};
        struct capture capture = support_begin_capture();
        settings_defaults(&settings);
        settings_set(&settings, "screen.profile", rows[i].profile, "");
        settings_set(&settings, "screen.audience", rows[i].audience, "");
        settings_set(&settings, "meeting.writes", rows[i].writes, "");
        settings_set(&settings, "meeting.pin_file", rows[i].pin_file, "");
        bool fits = settings_complete(&settings);
        char *log = support_end_capture(capture);
        assert_int_equal(fits, rows[i].fits);
        assert_int_equal(settings.meeting.may_write, rows[i].may_write);
        assert_int_equal(support_count(log, "meeting.writes"), !fits);
        free(log);
        settings_destroy(&settings);
    }
}

static void
test_nothing_can_be_destroyed(void **state)
{
    (void)state;
    struct settings settings = {0};
    settings_destroy(&settings);
    settings_defaults(&settings);
    settings_defaults(&settings);
    settings_destroy(&settings);
    settings_destroy(&settings);
    assert_null(settings.screen.language);
}

// Whatever a visitor chose is gone a minute after they are (accessibility A15).
static void
test_a_visit_ends_on_a_public_board(void **state)
{
    static const struct {
        const char *profile;
        const char *idle_s;
        int expected_s[3]; // idle, detail, pause
    } cases[] = {
        {"office", "60", {60, 90, 600}},  {"office", "0", {0, 90, 600}},
        {"lobby", "60", {60, 60, 60}},    {"lobby", "0", {60, 60, 60}},
        {"lobby", "120", {120, 90, 120}},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct settings settings = {0};
        settings_defaults(&settings);
        settings_set(&settings, "cache.directory", "/tmp", "test");
        settings_set(&settings, "screen.profile", cases[i].profile, "test");
        settings_set(&settings, "cycle.idle_return_s", cases[i].idle_s, "test");
        assert_true(settings_complete(&settings));
        assert_int_equal(settings.cycle.idle_return_s, cases[i].expected_s[0]);
        assert_int_equal(settings.cycle.detail_return_s,
                         cases[i].expected_s[1]);
        assert_int_equal(settings.cycle.pause_s, cases[i].expected_s[2]);
        settings_destroy(&settings);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(
            test_the_command_line_beats_the_file_beats_the_default),
        cmocka_unit_test(test_an_unknown_key_is_refused),
        cmocka_unit_test(test_the_profile_completes),
        cmocka_unit_test(test_a_visit_ends_on_a_public_board),
        cmocka_unit_test(test_pages_that_are_set_stay),
        cmocka_unit_test(test_the_text_step_follows_the_distance),
        cmocka_unit_test(test_the_cache_has_a_place),
        cmocka_unit_test(test_what_goes_in_pairs_is_checked),
        cmocka_unit_test(
            test_only_those_who_show_a_code_write_and_never_in_public),
        cmocka_unit_test(test_nothing_can_be_destroyed),
    };
    setenv("HOME", "/home/a", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
