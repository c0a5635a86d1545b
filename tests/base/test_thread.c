#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/thread.h"

struct report {
    char name[16];
    bool blocks_signals;
};

static void
run_report(void *context)
{
    struct report *report = context;
    int64_t end_ms = thread_now_ms() + 10000;
    do { // the name is set by the starter
        usleep(1000);
        pthread_getname_np(pthread_self(), report->name, sizeof report->name);
    } while (strcmp(report->name, "sync") != 0 && thread_now_ms() < end_ms);
    sigset_t blocked;
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    report->blocks_signals = sigismember(&blocked, SIGTERM) == 1 &&
                             sigismember(&blocked, SIGHUP) == 1;
}

static void
test_a_thread_runs_with_its_name(void **state)
{
    (void)state;
    struct thread thread = {0};
    struct report report = {0};
    assert_true(thread_start(&thread, "sync", run_report, &report));
    assert_true(thread.is_running);
    thread_join(&thread);
    assert_false(thread.is_running);
    assert_string_equal(report.name, "sync");
    assert_true(report.blocks_signals);
    sigset_t blocked;
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    assert_int_equal(sigismember(&blocked, SIGTERM), 0);
}

static void
test_joining_nothing_is_allowed(void **state)
{
    (void)state;
    struct thread thread = {0};
    thread_join(&thread);
    thread_join(&thread);
}

static void
test_the_clock_does_not_go_back(void **state)
{
    (void)state;
    int64_t before = thread_now_ms();
    usleep(30000);
    int64_t passed = thread_now_ms() - before;
    assert_in_range(passed, 29, 5000);
}

static void
test_a_wait_times_out(void **state)
{
    (void)state;
    struct signal_flag flag;
    signal_flag_init(&flag);
    int64_t before = thread_now_ms();
    assert_false(signal_flag_wait(&flag, 50));
    assert_in_range(thread_now_ms() - before, 49, 5000);
    before = thread_now_ms();
    assert_false(signal_flag_wait(&flag, 0));
    assert_false(signal_flag_wait(&flag, -1000));
    assert_false(signal_flag_wait(&flag, INT64_MIN));
    assert_in_range(thread_now_ms() - before, 0, 5000);
    signal_flag_destroy(&flag);
}

static void
run_raiser(void *context)
{
    usleep(50000);
    signal_flag_raise(context);
}

static void
test_a_raised_flag_ends_the_wait(void **state)
{
    (void)state;
    struct signal_flag flag;
    struct thread thread = {0};
    signal_flag_init(&flag);
    int64_t before = thread_now_ms();
    assert_true(thread_start(&thread, "raiser", run_raiser, &flag));
    assert_true(signal_flag_wait(&flag, INT64_MAX));
    assert_in_range(thread_now_ms() - before, 30, 5000);
    assert_true(signal_flag_wait(&flag, 0)); // it stays up
    thread_join(&thread);
    signal_flag_destroy(&flag);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_thread_runs_with_its_name),
        cmocka_unit_test(test_joining_nothing_is_allowed),
        cmocka_unit_test(test_the_clock_does_not_go_back),
        cmocka_unit_test(test_a_wait_times_out),
        cmocka_unit_test(test_a_raised_flag_ends_the_wait),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
