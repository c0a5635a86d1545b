// Who may write, and the codes that they show it by.
#include "source/pin.h"
#include "source/support_source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define HASH                                               \
    "$argon2id$v=19$m=31250,t=3,p=1$c29tZXNhbHRzb21lc2Fs$" \
    "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE"

static void
a_code_is_known_again_and_no_other(void **state)
{
    struct folder folder = folder_make();
    const char *path = folder_file(&folder, "pin");
    struct pin_list list = {.count = 0};
    struct pin_list read;
    struct stat found;
    int64_t begin_us;
    char *text;

    (void)state;
    assert_true(pin_set(&list, "Karen Holm", "0427"));
    assert_true(pin_set(&list, "Søren Å. Bæk", "1111"));
    assert_true(pin_write(&list, path));
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    assert_true(pin_read(&read, path));
    assert_int_equal(read.count, 2);
    assert_string_equal(read.persons[1].name, "Søren Å. Bæk");
    assert_int_equal(strncmp(read.persons[0].hash, HASH, 31), 0);
    begin_us = now_us();
    assert_true(pin_is_right(&read, "Karen Holm", "0427"));
    print_message("a code is checked in %d ms\n",
                  (int)((now_us() - begin_us) / 1000));
    assert_true(pin_is_right(&read, "Søren Å. Bæk", "1111"));
    assert_false(pin_is_right(&read, "Karen Holm", "1111"));
    assert_false(pin_is_right(&read, "Karen Holm", "04271"));
    assert_false(pin_is_right(&read, "Karen Holm", "042"));
    assert_false(pin_is_right(&read, "Karen Holm", ""));
    assert_false(pin_is_right(&read, "Lars", "0427"));
    text = read.persons[0].hash;
    assert_string_not_equal(text, read.persons[1].hash);
    folder_remove(&folder);
}

static void
the_file_holds_no_code_and_no_same_hash_twice(void **state)
{
    struct pin_list list = {.count = 0};

    (void)state;
    assert_true(pin_set(&list, "A", "1234"));
    assert_true(pin_set(&list, "B", "1234"));
    assert_string_not_equal(list.persons[0].hash, list.persons[1].hash);
    assert_null(strstr(list.persons[0].hash, "1234"));
}

static void
one_is_replaced_and_one_taken_off(void **state)
{
    struct pin_list list = {.count = 0};

    (void)state;
    assert_true(pin_set(&list, "A", "1111"));
    assert_true(pin_set(&list, "B", "2222"));
    assert_true(pin_set(&list, "A", "3333"));
    assert_int_equal(list.count, 2);
    assert_true(pin_is_right(&list, "A", "3333"));
    assert_true(pin_remove(&list, "A"));
    assert_false(pin_remove(&list, "A"));
    assert_int_equal(list.count, 1);
    assert_string_equal(list.persons[0].name, "B");
    assert_true(pin_is_right(&list, "B", "2222"));
}

static void
what_is_no_name_or_code_is_refused(void **state)
{
    static const struct {
        const char *name;
        const char *code;
    } rows[] = {
        {"", "1234"},     {" A", "1234"},  {"A ", "1234"},    {"#A", "1234"},
        {"A\nB", "1234"}, {"A=B", "1234"}, {"A\xff", "1234"}, {"A", "123"},
        {"A", "12345"},   {"A", "12a4"},   {"A", ""},
    };
    struct pin_list list = {.count = 0};

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct log_ear ear = log_listen();
        bool is_set = pin_set(&list, rows[i].name, rows[i].code);
        char *heard = log_heard(&ear);

        assert_false(is_set);
        assert_int_equal(count_lines(heard), 1);
        assert_int_equal(list.count, 0);
        free(heard);
    }
}

static void
there_are_twenty_four_at_most(void **state)
{
    struct pin_list list = {.count = PIN_PERSONS_MAX};
    struct log_ear ear;

    (void)state;
    ear = log_listen();
    assert_false(pin_set(&list, "One more", "1234"));
    free(log_heard(&ear));
    assert_int_equal(list.count, PIN_PERSONS_MAX);
}

static void
a_file_that_cannot_be_trusted_is_refused(void **state)
{
    static const struct {
        const char *text;
        unsigned mode;
        const char *words; // NULL: it is good
    } rows[] = {
        {"A = " HASH "\n", 0600, NULL},
        {"# us\n\nA = " HASH "\nB = " HASH "\n", 0400, NULL},
        {"", 0600, NULL},
        {"A = " HASH "\n", 0644, "chmod 0600"},
        {"A = " HASH "\n", 0640, "chmod 0600"},
        {"A = 1234\n", 0600, "did not write"},
        {"A\n", 0600, "did not write"},
        {"A = $argon2id$v=19$m=4194304,t=3,p=1$a$b\n", 0600, "did not write"},
        {"A = $argon2id$v=19$m=1024,t=900,p=1$a$b\n", 0600, "did not write"},
        {"A = " HASH "\nA = " HASH "\n", 0600, "twice"},
    };
    struct folder folder = folder_make();

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *path = folder_file(&folder, "pin");
        struct pin_list list;
        struct log_ear ear;
        char *heard;
        bool is_read;

        remove(path);
        write_file(path, rows[i].text, strlen(rows[i].text), rows[i].mode);
        ear = log_listen();
        is_read = pin_read(&list, path);
        heard = log_heard(&ear);
        assert_int_equal(is_read, rows[i].words == NULL);
        assert_non_null(strstr(heard, is_read ? "" : rows[i].words));
        assert_null(strstr(heard, "1234"));
        assert_true(is_read || list.count == 0);
        free(heard);
    }
    folder_remove(&folder);
}

static void
a_file_that_is_not_there_is_told(void **state)
{
    struct pin_list list;
    struct log_ear ear = log_listen();
    bool is_read = pin_read(&list, "/nowhere/pin");
    char *heard = log_heard(&ear);

    (void)state;
    assert_false(is_read);
    assert_non_null(strstr(heard, "/nowhere/pin"));
    free(heard);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_is_known_again_and_no_other),
        cmocka_unit_test(the_file_holds_no_code_and_no_same_hash_twice),
        cmocka_unit_test(one_is_replaced_and_one_taken_off),
        cmocka_unit_test(what_is_no_name_or_code_is_refused),
        cmocka_unit_test(there_are_twenty_four_at_most),
        cmocka_unit_test(a_file_that_cannot_be_trusted_is_refused),
        cmocka_unit_test(a_file_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
