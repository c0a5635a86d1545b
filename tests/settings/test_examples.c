#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "settings/keys.h"
#include "settings/settings.h"
#include "settings/support.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define CONFIG PEJL_TESTS_DIR "/../config/"

static void
test_each_example_is_without_fault(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        enum settings_profile profile;
        enum settings_audience audience;
    } rows[] = {
        {CONFIG "office.ini", SETTINGS_PROFILE_OFFICE,
         SETTINGS_AUDIENCE_INTERNAL},
        {CONFIG "meeting.ini", SETTINGS_PROFILE_MEETING,
         SETTINGS_AUDIENCE_INTERNAL},
        {CONFIG "lobby.ini", SETTINGS_PROFILE_LOBBY, SETTINGS_AUDIENCE_PUBLIC},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct settings settings = {0};
        struct capture capture = support_begin_capture();
        settings_defaults(&settings);
        bool is_good = settings_read_file(&settings, rows[i].path) &&
                       settings_complete(&settings);
        char *log = support_end_capture(capture);
        assert_string_equal(log, "");
        assert_true(is_good);
        assert_int_equal(settings.screen.profile, rows[i].profile);
        assert_int_equal(settings.screen.audience, rows[i].audience);
        assert_non_null(settings.source.location);
        assert_non_null(settings.help.phone);
        free(log);
        settings_destroy(&settings);
    }
}

static char *
read_whole(FILE *file)
{
    char *text = calloc(1, 100000);
    assert_true(fread(text, 1, 99999, file) > 0);
    return text;
}

// Say whether a line holds the key, set or as a comment, within its section.
static bool
holds_key(const char *text, const char *name)
{
    char section[64], bare[64], comment[64];
    size_t length = strcspn(name, ".");
    snprintf(section, sizeof section, "\n[%.*s]\n", (int)length, name);
    snprintf(bare, sizeof bare, "\n%s =", name + length + 1);
    snprintf(comment, sizeof comment, "\n#%s =", name + length + 1);
    const char *start = strstr(text, section);
    if (start == NULL) {
        return false;
    }
    start += strlen(section) - 1;
    const char *next = strstr(start, "\n[");
    const char *key = strstr(start, bare);
    key = key ? key : strstr(start, comment);
    return key && (next == NULL || key < next);
}

static void
test_the_office_example_explains_every_key(void **state)
{
    (void)state;
    FILE *file = fopen(CONFIG "office.ini", "r");
    assert_non_null(file);
    char *text = read_whole(file);
    fclose(file);
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    for (size_t i = 0; i < count; i++) {
        if (!holds_key(text, keys[i].name)) {
            fail_msg("office.ini lacks %s", keys[i].name);
        }
    }
    free(text);
}

static char *
print_whole(const struct settings *settings)
{
    FILE *file = tmpfile();
    settings_print(settings, file);
    rewind(file);
    char *text = read_whole(file);
    fclose(file);
    return text;
}

static void
test_print_gives_every_key_and_its_default(void **state)
{
    (void)state;
    struct settings settings = {0};
    settings_defaults(&settings);
    char *text = print_whole(&settings);
    size_t size = strlen(text) + 2;
    char *with_start = malloc(size);
    snprintf(with_start, size, "\n%s", text);
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    for (size_t i = 0; i < count; i++) {
        assert_true(holds_key(with_start, keys[i].name));
    }
    assert_non_null(strstr(text, "\n#probe_interval_ms = 2000\n"));
    for (const char *line = text; *line; line += strcspn(line, "\n") + 1) {
        assert_true(strcspn(line, "\n") <= 80);
        assert_true(*line == '#' || *line == '[' || *line == '\n');
    }
    free(with_start);
    free(text);
    settings_destroy(&settings);
}

static void
test_what_is_printed_reads_back(void **state)
{
    (void)state;
    struct settings first = {0}, second = {0};
    settings_defaults(&first);
    settings_read_file(&first, CONFIG "lobby.ini");
    settings_set(&first, "screen.window", "1280x720", "");
    settings_set(&first, "screen.day_from", "05:05", "");
    settings_set(&first, "screen.touch", "no", "");
    settings_complete(&first);
    char *text = print_whole(&first);
    const char *path = support_write_file(text, strlen(text));
    struct capture capture = support_begin_capture();
    settings_defaults(&second);
    bool is_good = settings_read_file(&second, path);
    unlink(path);
    char *log = support_end_capture(capture);
    assert_string_equal(log, "");
    assert_true(is_good);
    char *again = print_whole(&second);
    assert_string_equal(again, text);
    free(again);
    free(log);
    free(text);
    settings_destroy(&first);
    settings_destroy(&second);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_example_is_without_fault),
        cmocka_unit_test(test_the_office_example_explains_every_key),
        cmocka_unit_test(test_print_gives_every_key_and_its_default),
        cmocka_unit_test(test_what_is_printed_reads_back),
    };
    setenv("HOME", "/home/a", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
