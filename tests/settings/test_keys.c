#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "settings/keys.h"
#include "settings/support.h"
#include "settings/value.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
test_the_table_is_sound(void **state)
{
    (void)state;
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    assert_in_range(count, 1, 64); // the reader keeps a bit for each
    for (size_t i = 0; i < count; i++) {
        assert_non_null(strchr(keys[i].name, '.'));
        assert_in_range(strlen(keys[i].help), 10, 300);
        assert_ptr_equal(settings_find_key(keys[i].name), &keys[i]);
        for (size_t j = 0; j < i; j++) {
            assert_int_not_equal(keys[i].offset, keys[j].offset);
        }
    }
}

static void
test_sections_are_not_torn(void **state)
{
    (void)state;
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    for (size_t i = 2; i < count; i++) {
        size_t length = strcspn(keys[i].name, ".") + 1;
        bool is_new = strncmp(keys[i].name, keys[i - 1].name, length) != 0;
        for (size_t j = 0; is_new && j < i; j++) {
            assert_int_not_equal(strncmp(keys[i].name, keys[j].name, length),
                                 0);
        }
    }
}

static void
test_every_default_is_taken(void **state)
{
    (void)state;
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    struct settings settings = {0};
    for (size_t i = 0; i < count; i++) {
        struct text_builder back = {0};
        assert_true(value_set(&settings, &keys[i], "", "test"));
        value_write(&settings, &keys[i], &back);
        assert_string_equal(back.data, keys[i].fallback);
        text_destroy(&back);
    }
    settings_destroy(&settings);
}

static void
test_the_nearest_key_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *nearest;
    } rows[] = {
        {"screen.langage", "screen.language"},
        {"scren.language", "screen.language"},
        {"language", "screen.language"},
        {"cycle.language", "screen.language"},
        {"screen.Theme", "screen.theme"},
        {"source.proxi", "source.proxy"},
        {"source.locaton", "source.location"},
        {"cache.directroy", "cache.directory"},
        {"cycle.idle_return", "cycle.idle_return_s"},
        {"screen.volume_percent", NULL},
        {"a", NULL},
        {"", NULL},
        {".", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *nearest = settings_nearest_key(rows[i].name);
        bool is_same = nearest == NULL || rows[i].nearest == NULL
                           ? nearest == rows[i].nearest
                           : strcmp(nearest, rows[i].nearest) == 0;
        if (!is_same) {
            fail_msg("\"%s\": %s", rows[i].name, nearest);
        }
    }
}

static void
test_a_long_name_has_no_nearest_key(void **state)
{
    (void)state;
    char name[5000];
    for (size_t length = 50; length < sizeof name; length += 7) {
        memset(name, 's', length);
        name[length] = '\0';
        assert_null(settings_nearest_key(name));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_table_is_sound),
        cmocka_unit_test(test_sections_are_not_torn),
        cmocka_unit_test(test_every_default_is_taken),
        cmocka_unit_test(test_the_nearest_key_is_found),
        cmocka_unit_test(test_a_long_name_has_no_nearest_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
