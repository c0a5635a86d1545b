#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/memory.h"

static void
test_new_memory_is_zero(void **state)
{
    (void)state;
    unsigned char *block = memory_allocate(4096);
    for (size_t i = 0; i < 4096; i++) {
        assert_int_equal(block[i], 0);
    }
    free(block);
}

static void
test_nothing_is_something(void **state)
{
    (void)state;
    void *none = memory_allocate(0);
    void *grown = memory_grow(memory_grow(NULL, 0, 8), 0, 0);
    assert_non_null(none);
    assert_non_null(grown);
    free(none);
    free(grown);
}

static void
test_growing_keeps_what_was_there(void **state)
{
    (void)state;
    int *numbers = NULL;
    for (int i = 0; i < 1000; i++) {
        numbers = memory_grow(numbers, (size_t)i + 1, sizeof *numbers);
        numbers[i] = i;
    }
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(numbers[i], i);
    }
    free(numbers);
}

static void
test_too_much_ends_the_process(void **state)
{
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);
        volatile size_t count = SIZE_MAX / 2;
        memory_grow(NULL, count, 4);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    assert_false(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new_memory_is_zero),
        cmocka_unit_test(test_nothing_is_something),
        cmocka_unit_test(test_growing_keeps_what_was_there),
        cmocka_unit_test(test_too_much_ends_the_process),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
