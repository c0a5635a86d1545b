#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "settings/support.h"
#include "settings/value.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

// What is written, and how the settings say it back; NULL where it is refused.
static const struct {
    const char *key;
    const char *text;
    const char *back;
} rows[] = {
    {"screen.name", "Kantinen ; nord", "Kantinen ; nord"},
    {"screen.name", "Møde\tlokale", "Møde\tlokale"},
    {"screen.name", "", ""},
    {"screen.name", "\xff", NULL},
    {"screen.name", "\xed\xa0\x80", NULL},
    {"screen.name", "a\nb", NULL},
    {"screen.name", "a\x1b[2Jb", NULL},
    {"source.location", "/var/lib/pejl/shared.db", "/var/lib/pejl/shared.db"},
    {"source.location", "/srv/a@b/shared.db", "/srv/a@b/shared.db"},
    {"source.location", "rqlite+https://a:1,b:2/x@y",
     "rqlite+https://a:1,b:2/x@y"},
    {"source.location", "rqlite+https://me:secret@a:1", NULL},
    {"source.proxy", "http://me@proxy:3128", NULL},
    {"source.allow_plain_http", "yes", "yes"},
    {"source.allow_plain_http", "true", "yes"},
    {"source.allow_plain_http", "on", "yes"},
    {"source.allow_plain_http", "off", "no"},
    {"source.allow_plain_http", "", "no"},
    {"source.allow_plain_http", "Yes", NULL},
    {"source.allow_plain_http", "1", NULL},
    {"source.probe_interval_ms", "250", "250"},
    {"source.probe_interval_ms", "0000250", "250"},
    {"source.probe_interval_ms", "60000", "60000"},
    {"source.probe_interval_ms", "", "2000"},
    {"source.probe_interval_ms", "249", NULL},
    {"source.probe_interval_ms", "60001", NULL},
    {"source.probe_interval_ms", "-500", NULL},
    {"source.probe_interval_ms", "+500", NULL},
    {"source.probe_interval_ms", "500 ", NULL},
    {"source.probe_interval_ms", "500ms", NULL},
    {"source.probe_interval_ms", "5e2", NULL},
    {"source.probe_interval_ms", "0x1F4", NULL},
    {"source.probe_interval_ms", "99999999999999999999", NULL},
    {"source.probe_interval_ms", "4294967796", NULL},
    {"screen.profile", "lobby", "lobby"},
    {"screen.profile", "Lobby", NULL},
    {"screen.profile", "lob", NULL},
    {"screen.profile", "lobbyy", NULL},
    {"screen.audience", "public", "public"},
    {"screen.audience", "", ""},
    {"screen.audience", "everyone", NULL},
    {"screen.language", "en", "en"},
    {"screen.language", "", "da"},
    {"screen.language", "da en", NULL},
    {"screen.language", "de", NULL},
    {"screen.day_from", "06:30", "06:30"},
    {"screen.day_from", "6:30", "06:30"},
    {"screen.day_from", "00:00", "00:00"},
    {"screen.day_from", "23:59", "23:59"},
    {"screen.day_from", "24:00", NULL},
    {"screen.day_from", "06:60", NULL},
    {"screen.day_from", "06.30", NULL},
    {"screen.day_from", "06:", NULL},
    {"screen.day_from", ":30", NULL},
    {"screen.day_from", "06:30:00", NULL},
    {"screen.rotate", "270", "270"},
    {"screen.rotate", "45", NULL},
    {"screen.rotate", "-90", NULL},
    {"screen.text_step", "150", "150"},
    {"screen.text_step", "auto", "auto"},
    {"screen.text_step", "125", NULL},
    {"screen.window", "1280x720", "1280x720"},
    {"screen.window", "", ""},
    {"screen.window", "1280", NULL},
    {"screen.window", "1280x", NULL},
    {"screen.window", "x720", NULL},
    {"screen.window", "1280 x 720", NULL},
    {"screen.window", "1280x720x1", NULL},
    {"screen.window", "100x720", NULL},
    {"screen.window", "1280x99999", NULL},
    {"meeting.start", "ma 08:30", "ma 08:30"},
    {"meeting.start", "mon  8:30", "ma 08:30"},
    {"meeting.start", "søn 23:59", "sø 23:59"},
    {"meeting.start", "fri 00:00", "fr 00:00"},
    {"meeting.start", "", ""},
    {"meeting.start", "ma", NULL},
    {"meeting.start", "08:30", NULL},
    {"meeting.start", "ma08:30", NULL},
    {"meeting.start", "ma 24:00", NULL},
    {"meeting.start", "ma-fr 08:30", NULL},
    {"meeting.start", "hd 08:30", NULL},
    {"meeting.minutes", "", "15"},
    {"meeting.minutes", "0", NULL},
    {"meeting.idle_end_s", "0", "0"},
    {"meeting.writes", "", "no"},
    {"cycle.pages", "plans  compass\tgoals ", "plans compass goals"},
    {"cycle.pages", "compass compass", "compass compass"},
    {"cycle.pages", "compass flowers", NULL},
    {"cycle.pages", "compass,plans", NULL},
    {"cycle.pages", "   ", NULL},
    {"cycle.pages",
     "goal goal goal goal goal goal goal goal goal goal goal goal goal goal "
     "goal goal goal",
     NULL},
};

static void
check_row(size_t row, const char *kept)
{
    const struct settings_key *key = settings_find_key(rows[row].key);
    assert_non_null(key);
    struct settings settings = {0};
    settings_defaults(&settings);
    struct text_builder back = {0};
    bool is_set = value_set(&settings, key, rows[row].text, "test");
    value_write(&settings, key, &back);
    const char *wanted = rows[row].back ? rows[row].back : kept;
    if (is_set != (rows[row].back != NULL) || strcmp(back.data, wanted) != 0) {
        fail_msg("%s = \"%s\": \"%s\"", key->name, rows[row].text, back.data);
    }
    text_destroy(&back);
    settings_destroy(&settings);
}

static void
test_values(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct capture capture = support_begin_capture();
        check_row(i, settings_find_key(rows[i].key)->fallback);
        char *log = support_end_capture(capture);
        bool is_refused = rows[i].back == NULL;
        assert_int_equal(support_count(log, "<3>test: "), is_refused);
        assert_int_equal(support_count(log, "; write "), is_refused);
        assert_int_equal(support_count(log, "\n"), is_refused);
        free(log);
    }
}

static void
test_a_password_is_not_logged(void **state)
{
    (void)state;
    struct settings settings = {0};
    struct capture capture = support_begin_capture();
    value_set(&settings, settings_find_key("source.location"),
              "rqlite+https://board:hunter2@db", "test");
    char *log = support_end_capture(capture);
    assert_non_null(strstr(log, "source.credential_file"));
    assert_null(strstr(log, "hunter2"));
    free(log);
    settings_destroy(&settings);
}

static void
test_a_long_value_is_logged_in_part(void **state)
{
    (void)state;
    struct settings settings = {0};
    char value[2000];
    memset(value, 'x', sizeof value - 1);
    value[sizeof value - 1] = '\0';
    struct capture capture = support_begin_capture();
    value_set(&settings, settings_find_key("screen.theme"), value, "test");
    char *log = support_end_capture(capture);
    assert_in_range(strlen(log), 80, 200);
    free(log);
    settings_destroy(&settings);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_a_password_is_not_logged),
        cmocka_unit_test(test_a_long_value_is_logged_in_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
