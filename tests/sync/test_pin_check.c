// A code is checked on a thread of its own, and wrong ones slow down.
#include "sync/pin_check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/thread.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define PATIENCE_MS 20000
#define TRIES 5

struct desk {
    char folder[64];
    char pin_file[96];
    struct outbox *outbox;
    struct pin_check *check;
    struct signal_flag changed;
    _Atomic int64_t now_s;
};

static void
on_change(void *context)
{
    struct desk *desk = context;

    signal_flag_raise(&desk->changed);
}

static int64_t
read_clock(void *context)
{
    struct desk *desk = context;

    return desk->now_s;
}

static void
open_desk(struct desk *desk)
{
    struct pin_options options = {on_change, read_clock, desk};

    desk->outbox = outbox_open(desk->folder);
    desk->check = pin_check_start(desk->pin_file, desk->outbox, &options);
    assert_non_null(desk->check);
}

static void
close_desk(struct desk *desk)
{
    pin_check_stop(desk->check);
    outbox_close(desk->outbox);
}

static int
set_up(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    struct pin_list list = {.count = 0};

    snprintf(desk->folder, sizeof desk->folder, "/tmp/pejl-pin-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    snprintf(desk->pin_file, sizeof desk->pin_file, "%s/pin", desk->folder);
    assert_true(pin_set(&list, "Karen", "0427"));
    assert_true(pin_set(&list, "Lars", "1111"));
    assert_true(pin_write(&list, desk->pin_file));
    signal_flag_init(&desk->changed);
    desk->now_s = 1790000000;
    open_desk(desk);
    *state = desk;
    return 0;
}

static int
tear_down(void **state)
{
    static const char *const names[] = {"pin", "outbox.db", "outbox.db-wal"};
    struct desk *desk = *state;
    char path[128];

    close_desk(desk);
    for (size_t i = 0; i < COUNT(names); i++) {
        snprintf(path, sizeof path, "%s/%s", desk->folder, names[i]);
        unlink(path);
    }
    assert_int_equal(rmdir(desk->folder), 0);
    signal_flag_destroy(&desk->changed);
    free(desk);
    return 0;
}

static struct pin_result
wait_answer(struct desk *desk)
{
    int64_t until_ms = thread_now_ms() + PATIENCE_MS;
    struct pin_result result;

    do {
        usleep(2000);
        result = pin_check_look(desk->check);
    } while (result.state == PIN_BUSY && thread_now_ms() < until_ms);
    return result;
}

static struct pin_result
ask(struct desk *desk, const char *person, const char *code)
{
    struct pin_result result;

    pin_check_ask(desk->check, person, code);
    result = wait_answer(desk);
    assert_string_equal(result.person, person);
    return result;
}

static void
test_a_right_code_and_a_wrong_one(void **state)
{
    struct desk *desk = *state;

    assert_int_equal(pin_check_look(desk->check).state, PIN_IDLE);
    assert_int_equal(ask(desk, "Karen", "0427").state, PIN_RIGHT);
    assert_int_equal(ask(desk, "Karen", "1111").state, PIN_WRONG);
    assert_int_equal(ask(desk, "Lars", "1111").state, PIN_RIGHT);
    assert_int_equal(ask(desk, "Nobody", "1111").state, PIN_WRONG);
}

static void
test_asking_takes_no_time(void **state)
{
    struct desk *desk = *state;
    struct pin_result result;
    int64_t took_ms = INT64_MAX;

    // Who is kept from the processor meanwhile sees the end of the check.
    for (int i = 0; i < TRIES; i++) {
        int64_t begin_ms = thread_now_ms();
        pin_check_ask(desk->check, "Karen", "0427");
        pin_check_ask(desk->check, "Lars", "0000"); // not while the other runs
        took_ms = thread_now_ms() - begin_ms;
        result = pin_check_look(desk->check);
        if (took_ms <= 20 && result.state == PIN_BUSY)
            break;
        wait_answer(desk);
    }
    assert_in_range(took_ms, 0, 20);
    assert_int_equal(result.state, PIN_BUSY);
    assert_string_equal(result.person, "Karen");
}

static void
test_the_third_wrong_one_locks_and_a_restart_gains_nothing(void **state)
{
    struct desk *desk = *state;
    struct pin_result result;

    for (int i = 1; i <= 3; i++) {
        result = ask(desk, "Karen", "9999");
        assert_int_equal(result.state, PIN_WRONG);
        assert_int_equal(result.locked_until_s,
                         i < 3 ? 0 : desk->now_s + PIN_WAIT_S);
    }
    close_desk(desk);
    open_desk(desk);
    result = ask(desk, "Karen", "0427");
    assert_int_equal(result.state, PIN_LOCKED);
    assert_int_equal(result.locked_until_s, desk->now_s + PIN_WAIT_S);
    assert_int_equal(ask(desk, "Lars", "1111").state, PIN_RIGHT);
    desk->now_s += PIN_WAIT_S;
    result = ask(desk, "Karen", "9999");
    assert_int_equal(result.state, PIN_WRONG);
    assert_int_equal(result.locked_until_s, desk->now_s + 2 * PIN_WAIT_S);
    desk->now_s += 2 * PIN_WAIT_S;
    assert_int_equal(ask(desk, "Karen", "0427").state, PIN_RIGHT);
    assert_int_equal(ask(desk, "Karen", "9999").locked_until_s, 0);
}

static void
test_how_long_it_is_locked(void **state)
{
    static const struct {
        int wrong;
        int64_t after_s; // since the last wrong one
        int64_t left_s;
    } rows[] = {
        {0, 0, 0},       {2, 0, 0},       {3, 0, 60},      {3, 59, 1},
        {3, 60, 0},      {4, 0, 120},     {5, 0, 240},     {8, 0, 1920},
        {9, 0, 3600},    {1000, 0, 3600}, {1000, 3600, 0}, {3, -5, 60},
        {3, -86400, 60}, {9, 86400, 0},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct outbox_tries tries = {rows[i].wrong, 1790000000};
        int64_t now_s = 1790000000 + rows[i].after_s;
        int64_t until_s = pin_check_locked_until(tries, now_s);

        assert_int_equal(until_s,
                         rows[i].left_s == 0 ? 0 : now_s + rows[i].left_s);
    }
}

static void
test_names_are_read_and_read_again(void **state)
{
    struct desk *desk = *state;
    struct pin_list list = {.count = 0};
    char names[PIN_PERSONS_MAX][PIN_NAME_SIZE];
    int64_t until_ms = thread_now_ms() + PATIENCE_MS;

    while (pin_check_names(desk->check, names, COUNT(names)) != 2 &&
           thread_now_ms() < until_ms)
        usleep(2000);
    assert_string_equal(names[0], "Karen");
    assert_string_equal(names[1], "Lars");
    assert_true(pin_set(&list, "Mette", "2468"));
    assert_true(pin_write(&list, desk->pin_file));
    pin_check_refresh(desk->check);
    while (pin_check_names(desk->check, names, COUNT(names)) != 1 &&
           thread_now_ms() < until_ms)
        usleep(5000);
    assert_string_equal(names[0], "Mette");
    assert_int_equal(ask(desk, "Mette", "2468").state, PIN_RIGHT);
}

static void
test_without_its_file_nobody_is_let_in(void **state)
{
    struct desk *desk = *state;

    unlink(desk->pin_file);
    assert_int_equal(ask(desk, "Karen", "0427").state, PIN_BROKEN);
}

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_a_right_code_and_a_wrong_one),
        WITH_DESK(test_asking_takes_no_time),
        WITH_DESK(test_the_third_wrong_one_locks_and_a_restart_gains_nothing),
        cmocka_unit_test(test_how_long_it_is_locked),
        WITH_DESK(test_names_are_read_and_read_again),
        WITH_DESK(test_without_its_file_nobody_is_let_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
