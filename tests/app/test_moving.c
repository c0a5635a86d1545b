// What moves on the page that is seen: one thing at a time, and not for long.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/board.h"
#include "pages/pop.h"
#include "scene/pad.h"
#include "scene/sheet.h"

#define ARRIVED_MS 100000

static const struct {
    bool is_shaking;
    size_t changes;
    int before_ms; // the end
    int shake_ms, sheet_ms, pop_ms;
} cases[] = {
    {false, 0, 0, 0, 0, 0},
    {false, 0, -5, 0, 0, 0},
    {false, 0, 100, 0, 100, 0},
    {false, 0, 9000, 0, SHEET_RISE_MS, 0},
    {false, 1, 100, 0, 0, 100},
    {false, 1, 9000, 0, 0, POP_MS},
    {true, 0, PAD_SHAKE_MS, PAD_SHAKE_MS, 0, 0},
    {true, 0, 1, 1, 0, 0},
    {true, 0, 0, 0, 0, 0},
    {true, 0, -1, 0, 0, 0},
};

static void
test_one_thing_moves(void **state)
{
    static struct board board;
    struct settings settings = {.source = {0}};

    (void)state;
    board.settings = &settings;
    board.arrived_ms = ARRIVED_MS;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct page_input input;

        board.is_shaking = cases[i].is_shaking;
        board.changes.count = cases[i].changes;
        input = view_make_input(&board, ARRIVED_MS - cases[i].before_ms);
        assert_int_equal(input.shake_left_ms, cases[i].shake_ms);
        assert_int_equal(input.sheet_left_ms, cases[i].sheet_ms);
        assert_int_equal(input.pop_left_ms, cases[i].pop_ms);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_thing_moves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
