#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/service.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
test_percent_never_tells_more_than_is_true(void **state)
{
    (void)state;
    static const struct {
        int64_t answered;
        int64_t within;
        double percent;
    } cases[] = {
        {350, 336, 96}, {1000, 999, 99}, {1000, 1, 1},    {1000, 0, 0},
        {3, 2, 67},     {7, 7, 100},     {1000, 995, 99},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct service_figure figure = {.answered = cases[i].answered,
                                        .within_deadline = cases[i].within};
        assert_true(service_percent(&figure) == cases[i].percent);
    }
    struct service_figure nobody = {.answered = 0};
    assert_true(isnan(service_percent(&nobody)));
}

static void
test_the_newest_is_compared_with_half_a_year_before(void **state)
{
    (void)state;
    static const struct {
        int32_t ends[5];
        int64_t answered[5];
        int latest;  // -1: none
        int earlier; // -1: none
    } cases[] = {
        {{100, 190, 280, 370, 460}, {9, 9, 9, 9, 9}, 4, 2},
        {{100, 190, 280, 370, 460}, {9, 9, 0, 9, 9}, 4, 1},
        {{100, 190, 280, 370, 460}, {9, 9, 9, 9, 0}, 3, 1},
        {{100, 130, 160, 190, 220}, {9, 9, 9, 9, 9}, 4, 0},
        {{100, 130, 160, 190, 220}, {0, 0, 0, 0, 9}, 4, -1},
        {{100, 130, 160, 190, 220}, {0, 0, 0, 0, 0}, -1, -1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct service_figure figures[5];
        for (size_t j = 0; j < 5; j++) {
            figures[j] =
                (struct service_figure){.period_to = cases[i].ends[j],
                                        .answered = cases[i].answered[j]};
        }
        struct service_promise promise = {.figures = figures,
                                          .figure_count = 5};
        assert_ptr_equal(service_latest(&promise),
                         cases[i].latest < 0 ? NULL
                                             : &figures[cases[i].latest]);
        assert_ptr_equal(service_earlier(&promise),
                         cases[i].earlier < 0 ? NULL
                                              : &figures[cases[i].earlier]);
    }
    struct service_promise none = {0};
    assert_null(service_latest(&none));
    assert_null(service_earlier(&none));
}

static void
test_the_peak_is_the_largest_hour(void **state)
{
    (void)state;
    struct service_promise promise = {.replies = {3, 9, 4}};
    assert_int_equal(service_peak(&promise), 9);
    struct service_promise none = {0};
    assert_int_equal(service_peak(&none), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_percent_never_tells_more_than_is_true),
        cmocka_unit_test(test_the_newest_is_compared_with_half_a_year_before),
        cmocka_unit_test(test_the_peak_is_the_largest_hour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
