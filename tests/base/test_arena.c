#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static void
test_blocks_are_aligned_zero_and_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned char *blocks[300];
    for (size_t size = 0; size < 300; size++) {
        blocks[size] = arena_allocate(&arena, size);
        assert_int_equal((uintptr_t)blocks[size] % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(blocks[size][i], 0);
        }
        memset(blocks[size], (int)(size % 255 + 1), size);
    }
    for (size_t size = 0; size < 300; size++) {
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(blocks[size][i], size % 255 + 1);
        }
    }
    arena_destroy(&arena);
}

static void
test_large_blocks_fit(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *small = arena_copy_text(&arena, "small", 5);
    for (size_t size = 1; size <= (size_t)32 << 20; size *= 8) {
        unsigned char *block = arena_allocate(&arena, size);
        block[0] = block[size - 1] = 1;
    }
    assert_string_equal(small, "small");
    assert_true(arena.used_bytes > (size_t)16 << 20);
    arena_destroy(&arena);
    assert_null(arena.newest);
}

static void
test_reset_keeps_the_largest_chunk(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_allocate(&arena, 100);
    char *large = arena_allocate(&arena, 5000000);
    memset(large, 'x', 5000000);
    arena_allocate(&arena, 2000000);
    arena_reset(&arena);
    assert_int_equal(arena.used_bytes, 0);
    char *again = arena_allocate(&arena, 5000000);
    assert_ptr_equal(again, large);
    assert_int_equal(again[0] | again[4999999], 0);
    arena_destroy(&arena);
}

static void
test_rounds_of_the_same_size_do_not_grow(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct arena_chunk *kept = NULL;
    for (int round = 0; round < 20; round++) {
        for (int i = 0; i < 1000; i++) {
            arena_allocate(&arena, 500);
        }
        arena_reset(&arena);
        if (round >= 10) {
            assert_ptr_equal(arena.newest, kept);
        }
        kept = arena.newest;
    }
    arena_destroy(&arena);
}

static void
test_texts(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_string_equal(arena_copy_text(&arena, "Kompas!", 6), "Kompas");
    assert_string_equal(arena_copy_text(&arena, NULL, 0), "");
    assert_string_equal(arena_format(&arena, "%d af %s", 3, "ti"), "3 af ti");
    assert_string_equal(arena_format(&arena, "%s", ""), "");
    assert_int_equal(strlen(arena_format(&arena, "%100000d", 1)), 100000);
    arena_destroy(&arena);
}

static void
test_an_empty_arena_may_be_reset_and_destroyed(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_reset(&arena);
    arena_destroy(&arena);
    arena_destroy(&arena);
    assert_null(arena.newest);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks_are_aligned_zero_and_apart),
        cmocka_unit_test(test_large_blocks_fit),
        cmocka_unit_test(test_reset_keeps_the_largest_chunk),
        cmocka_unit_test(test_rounds_of_the_same_size_do_not_grow),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_an_empty_arena_may_be_reset_and_destroyed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
