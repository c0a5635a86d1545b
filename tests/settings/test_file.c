#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "settings/settings.h"
#include "settings/support.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct outcome {
    struct settings settings;
    bool is_good;
    char *log;
};

static struct outcome
read_path(const char *path)
{
    struct outcome outcome = {0};
    struct capture capture = support_begin_capture();
    settings_defaults(&outcome.settings);
    outcome.is_good = settings_read_file(&outcome.settings, path);
    outcome.log = support_end_capture(capture);
    return outcome;
}

static struct outcome
read_bytes(const char *bytes, size_t length)
{
    const char *path = support_write_file(bytes, length);
    struct outcome outcome = read_path(path);
    unlink(path);
    return outcome;
}

static void
forget(struct outcome *outcome)
{
    settings_destroy(&outcome->settings);
    free(outcome->log);
}

static void
test_a_file_is_read(void **state)
{
    (void)state;
    static const char ini[] = "\xef\xbb\xbf# a comment\r\n"
                              "; another\r\n"
                              "[screen]\r\n"
                              "name = Mødelokale Hav ; plan 2 # nord\r\n"
                              "  rotate=90\r\n"
                              "language : en\r\n"
                              "\r\n"
                              "[cycle]\r\n"
                              "pages = goals plans\r\n"
                              "[source]\r\n"
                              "probe_interval_ms =\r\n"
                              "location = shared.db";
    struct outcome outcome = read_bytes(ini, sizeof ini - 1);
    assert_string_equal(outcome.log, "");
    assert_true(outcome.is_good);
    assert_string_equal(outcome.settings.screen.name,
                        "Mødelokale Hav ; plan 2 # nord");
    assert_int_equal(outcome.settings.screen.rotate_degrees, 90);
    assert_string_equal(outcome.settings.screen.language, "en");
    assert_string_equal(outcome.settings.cycle.pages, "goals plans");
    assert_int_equal(outcome.settings.source.probe_interval_ms, 2000);
    assert_string_equal(outcome.settings.source.location, "shared.db");
    forget(&outcome);
}

#define BYTES(text) text, sizeof(text) - 1

// Each file sets screen.name = x in its last line; that must be read whatever
// stands before it. "LINE" is the line that the log must name.
static const struct {
    const char *name;
    const char *bytes;
    size_t length;
    bool is_good;
    size_t errors, warnings;
    const char *line;
} faults[] = {
    {"wrong value", BYTES("[screen]\nrotate = 9\nname = x"), false, 1, 0,
     ":2: screen.rotate"},
    {"unknown key", BYTES("[screen]\nnmae = y\nname = x"), true, 0, 1,
     ":2: there is no setting screen.nmae"},
    {"unknown section", BYTES("[scrn]\nplace = y\n[screen]\nname = x"), true, 0,
     1, "did you mean screen.place"},
    {"key before any section", BYTES("place = y\n[screen]\nname = x"), true, 0,
     1, ":1: there is no setting place"},
    {"repeated key", BYTES("[screen]\nname = y\n\nname = x"), true, 0, 1,
     ":4: screen.name was set before"},
    {"no equals sign", BYTES("[screen]\nrotate\nname = x"), false, 1, 0,
     ":2: this is neither"},
    {"no key", BYTES("[screen]\n= y\nname = x"), false, 1, 0,
     ":2: this is neither"},
    {"open section", BYTES("[screen]\n[cycle\nname = x"), false, 1, 0,
     ":2: this is neither"},
    {"NUL byte", BYTES("[screen]\nplace = a\0b\nname = x"), false, 1, 0,
     ":2: the line is not plain text"},
    {"Latin-1",
     BYTES("[screen]\nplace = k\xf8"
           "b\nname = x"),
     false, 1, 0, ":2: the line is not plain text"},
    {"Latin-1 in a comment",
     BYTES("# k\xf8"
           "b\n[screen]\nname = x"),
     false, 1, 0, ":1: the line is not plain text"},
    {"UTF-16", BYTES("\xff\xfe[\0\n\0\n[screen]\nname = x"), false, 2, 0,
     ":1: the line is not plain text"},
    {"surrogate", BYTES("[screen]\nplace = \xed\xa0\x80\nname = x"), false, 1,
     0, ":2: the line is not plain text"},
    {"escape", BYTES("[screen]\n\x1b[2J = y\nname = x"), false, 1, 0,
     ":2: the line is not plain text"},
    {"printf", BYTES("[screen]\n%n%s%n = %s\nname = x"), true, 0, 1,
     ":2: there is no setting screen.%n%s%n"},
    {"password in a URL",
     BYTES("[source]\nlocation = rqlite+https://a:b@c\n[screen]\nname = x"),
     false, 1, 0, ":2: source.location"},
};

static void
test_faults_are_named_and_passed(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(faults); i++) {
        struct outcome outcome = read_bytes(faults[i].bytes, faults[i].length);
        if (outcome.is_good != faults[i].is_good ||
            support_count(outcome.log, "<3>") != faults[i].errors ||
            support_count(outcome.log, "<4>") != faults[i].warnings ||
            strstr(outcome.log, faults[i].line) == NULL ||
            outcome.settings.screen.name == NULL ||
            strcmp(outcome.settings.screen.name, "x") != 0) {
            fail_msg("%s:\n%s", faults[i].name, outcome.log);
        }
        assert_int_equal(outcome.settings.screen.rotate_degrees, 0);
        forget(&outcome);
    }
}

static void
test_a_long_line_is_passed(void **state)
{
    (void)state;
    static const size_t lengths[] = {1900, 2100, 4096, 300000};
    for (size_t i = 0; i < COUNT(lengths); i++) {
        size_t size = lengths[i] + 100;
        char *bytes = malloc(size);
        char *fill = malloc(lengths[i] + 1);
        memset(fill, 'y', lengths[i]);
        fill[lengths[i]] = '\0';
        int length =
            snprintf(bytes, size, "[screen]\nplace = %s\nname = x\n", fill);
        struct outcome outcome = read_bytes(bytes, (size_t)length);
        bool fits = lengths[i] < 2000;
        assert_int_equal(outcome.is_good, fits);
        assert_int_equal(support_count(outcome.log, ":2: the line is longer"),
                         !fits);
        assert_string_equal(outcome.settings.screen.name, "x");
        assert_int_equal(outcome.settings.screen.place != NULL, fits);
        forget(&outcome);
        free(fill);
        free(bytes);
    }
}

static void
test_a_huge_file_is_given_up(void **state)
{
    (void)state;
    const size_t length = (size_t)8 << 20;
    char *bytes = malloc(length);
    static const char fills[] = {'#', '\n', ' ', '['};
    for (size_t i = 0; i < COUNT(fills); i++) {
        memset(bytes, fills[i], length);
        struct outcome outcome = read_bytes(bytes, length);
        assert_false(outcome.is_good);
        assert_non_null(strstr(outcome.log, "1 MiB"));
        assert_true(strlen(outcome.log) < 1000);
        forget(&outcome);
    }
    free(bytes);
}

static void
test_a_file_of_errors_does_not_fill_the_log(void **state)
{
    (void)state;
    static const char *const lines[] = {"nonsense\n", "a = b\n", "\xff\n"};
    for (size_t i = 0; i < COUNT(lines); i++) {
        char bytes[20000] = "";
        char *end = bytes;
        while (end + 20 < bytes + sizeof bytes) {
            end = stpcpy(end, lines[i]);
        }
        struct outcome outcome = read_bytes(bytes, strlen(bytes));
        assert_false(outcome.is_good);
        assert_int_equal(support_count(outcome.log, "\n"), 51);
        assert_non_null(strstr(outcome.log, "the rest is not read"));
        forget(&outcome);
    }
}

static void
test_a_file_that_cannot_be_read(void **state)
{
    (void)state;
    static const char *const paths[] = {"no/such/file.ini", "", "/", "/dev"};
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct outcome outcome = read_path(paths[i]);
        assert_false(outcome.is_good);
        assert_int_equal(support_count(outcome.log, "<3>"), 1);
        assert_non_null(strstr(outcome.log, "cannot be"));
        assert_int_equal(outcome.settings.source.probe_interval_ms, 2000);
        forget(&outcome);
    }
}

static void
test_an_empty_file_says_nothing(void **state)
{
    (void)state;
    struct outcome outcome = read_bytes("", 0);
    assert_true(outcome.is_good);
    assert_string_equal(outcome.log, "");
    forget(&outcome);
}

static void
test_any_bytes_are_survived(void **state)
{
    (void)state;
    static const char alphabet[] = "[]=:;#\n\r\t \0\x1b\xff\xc3\xa6nasource."
                                   "location screen name cycle pages";
    srand(1);
    for (int round = 0; round < 500; round++) {
        char bytes[400];
        for (size_t i = 0; i < sizeof bytes; i++) {
            bytes[i] = alphabet[(size_t)rand() % (sizeof alphabet - 1)];
        }
        struct outcome outcome = read_bytes(bytes, sizeof bytes);
        assert_int_equal(outcome.is_good,
                         support_count(outcome.log, "<3>") == 0);
        forget(&outcome);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_file_is_read),
        cmocka_unit_test(test_faults_are_named_and_passed),
        cmocka_unit_test(test_a_long_line_is_passed),
        cmocka_unit_test(test_a_huge_file_is_given_up),
        cmocka_unit_test(test_a_file_of_errors_does_not_fill_the_log),
        cmocka_unit_test(test_a_file_that_cannot_be_read),
        cmocka_unit_test(test_an_empty_file_says_nothing),
        cmocka_unit_test(test_any_bytes_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
