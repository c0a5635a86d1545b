#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sync/backoff.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
test_waits_double_up_to_five_minutes(void **state)
{
    (void)state;
    static const int64_t means_ms[] = {
        1000,  2000,   4000,   8000,   16000,  32000,
        64000, 128000, 256000, 300000, 300000, 300000,
    };
    for (uint64_t seed = 0; seed < 200; seed++) {
        struct backoff backoff = {.seed = seed * 7919};
        for (size_t i = 0; i < COUNT(means_ms); i++) {
            int64_t delay_ms = backoff_next(&backoff, 0);
            assert_in_range(delay_ms, means_ms[i] * 8 / 10,
                            means_ms[i] * 12 / 10);
        }
        (void)backoff_pace(&backoff, 2000, 1);
        assert_in_range(backoff_next(&backoff, 0), 800, 1200);
    }
}

static void
test_it_waits_no_less_than_asked(void **state)
{
    (void)state;
    int64_t most_ms = 0;
    for (uint64_t seed = 0; seed < 200; seed++) {
        struct backoff backoff = {.seed = seed};
        int64_t delay_ms = backoff_next(&backoff, 60000);
        assert_in_range(delay_ms, 60000, 72000);
        most_ms = delay_ms > most_ms ? delay_ms : most_ms;
    }
    assert_true(most_ms > 71000);
    struct backoff backoff = {0};
    for (int i = 0; i < 200; i++) {
        (void)backoff_next(&backoff, 0);
    }
    assert_true(backoff_next(&backoff, 60000) >= 240000);
}

// What 10,000 boards do that lost the source at the same moment, for good
// (faults.md 23).
static void
test_many_boards_do_not_come_back_together(void **state)
{
    (void)state;
    enum { BOARDS = 10000, SECONDS = 900 };
    static int tries[SECONDS];
    for (uint64_t board = 0; board < BOARDS; board++) {
        struct backoff backoff = {.seed = board};
        int64_t at_ms = 0;
        while ((at_ms += backoff_next(&backoff, 0)) < SECONDS * 1000) {
            tries[at_ms / 1000]++;
        }
    }
    int busiest = 0;
    int spread = 0;
    for (int i = 300; i < SECONDS; i++) {
        busiest = tries[i] > busiest ? tries[i] : busiest;
        spread += tries[i] > 0;
    }
    print_message("10,000 boards: at most %d tries in a second\n", busiest);
    assert_true(busiest < BOARDS / 60);
    assert_true(spread > 300);
}

static void
test_intervals_are_scattered_downwards(void **state)
{
    (void)state;
    struct backoff backoff = {.seed = 3};
    int64_t least = INT64_MAX;
    int64_t most = 0;
    for (int i = 0; i < 1000; i++) {
        int64_t interval_ms = backoff_pace(&backoff, 30000, 5);
        least = interval_ms < least ? interval_ms : least;
        most = interval_ms > most ? interval_ms : most;
    }
    assert_in_range(least, 24000, 24300);
    assert_in_range(most, 29700, 30000);
    assert_int_equal(backoff_pace(&backoff, 0, 5), 0);
}

// One slow answer is a leader that died; more of them are a crowd.
static void
test_slow_answers_are_asked_for_less_often(void **state)
{
    (void)state;
    static const struct {
        int64_t took_ms;
        int64_t mean_ms;
    } answers[] = {
        {3000, 2000}, {5, 2000},     {140, 2000},   {3000, 2000},
        {250, 6000},  {400, 6000},   {400, 12000},  {1000, 12000},
        {900, 32000}, {9000, 32000}, {9000, 60000}, {10, 2000},
    };
    struct backoff backoff = {.seed = 11};
    for (size_t i = 0; i < COUNT(answers); i++) {
        int64_t delay_ms = backoff_pace(&backoff, 2000, answers[i].took_ms);
        assert_in_range(delay_ms, answers[i].mean_ms * 8 / 10,
                        answers[i].mean_ms);
    }
    (void)backoff_next(&backoff, 0);
    assert_in_range(backoff_pace(&backoff, 2000, 600), 16000, 20000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_waits_double_up_to_five_minutes),
        cmocka_unit_test(test_it_waits_no_less_than_asked),
        cmocka_unit_test(test_many_boards_do_not_come_back_together),
        cmocka_unit_test(test_intervals_are_scattered_downwards),
        cmocka_unit_test(test_slow_answers_are_asked_for_less_often),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
