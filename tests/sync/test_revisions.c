#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "cache/cache.h"
#include "sync/revisions.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { DATASETS_MAX = 64 };

static void
test_revisions_are_read_line_by_line(void **state)
{
    (void)state;
    int64_t revisions[DATASETS_MAX];
    char text[2000] = "goal_of_another 5\nunknown 7";
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        size_t end = strlen(text);
        snprintf(text + end, sizeof text - end, "\n%s %d",
                 cache_dataset_name(i), (int)i * 10);
    }
    assert_null(revisions_read(text, revisions));
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        assert_int_equal(revisions[i], i * 10);
    }
    static const char *const wrong[] = {
        "",
        "strategy",
        "strategy ",
        "strategy x",
        "strategy 1x",
        "strategy -4",
        "xstrategy 4",
        "strategy4",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        assert_string_equal(revisions_read(wrong[i], revisions), "strategy");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_revisions_are_read_line_by_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
