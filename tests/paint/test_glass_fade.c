#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <SDL.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "paint/crossfade.h"
#include "paint/glass.h"
#include "paint/support_glass.h"

static void
test_fade(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        struct pixels from = glass_make_picture(glass, 1);
        struct pixels to = glass_make_picture(glass, 2);
        struct pixels between = glass_make_picture(glass, 3);
        for (int round = 0; round < 2; round++) {
            for (int share = 0; share <= CROSSFADE_FULL; share += 32) {
                assert_true(
                    glass_fade(glass, &from, &to, glass_everything, share));
                crossfade_row(between.data, from.data, to.data,
                              (size_t)(from.stride * from.height), share);
                bool is_end = share == 0 || share == CROSSFADE_FULL;
                assert_true(glass_compare(glass, glass_cases[i], &between) <=
                            (is_end ? 0 : 3));
            }
            struct pixels swap = from;
            from = to;
            to = swap;
        }
        // after a whole fade only what changes need be shown
        from.data[0] ^= 0x00FFFFFF;
        assert_true(glass_show(glass, &from, (struct box){0, 0, 1, 1}));
        assert_int_equal(glass_compare(glass, glass_cases[i], &from), 0);
        free(from.data);
        free(to.data);
        free(between.data);
        glass_close(glass);
    }
}

static void
fill_canvas(const struct pixels *canvas, const struct pixels *picture)
{
    for (int y = 0; y < canvas->height; y++) {
        memcpy(canvas->data + (ptrdiff_t)y * canvas->stride,
               picture->data + (ptrdiff_t)y * picture->stride,
               (size_t)canvas->width * 4);
    }
}

// The window's own pixels become the other picture: near it on the way, and
// exactly it at the end.
static void
test_fade_of_the_canvas(void **state)
{
    (void)state;
    struct glass_case one = {"surface", 0};
    struct glass *glass = glass_open_case(one);
    struct pixels from = glass_make_picture(glass, 1);
    struct pixels to = glass_make_picture(glass, 2);
    struct pixels between = glass_make_picture(glass, 3);
    struct pixels canvas = glass_canvas(glass);
    assert_non_null(canvas.data);
    fill_canvas(&canvas, &from);
    assert_true(glass_show(glass, &canvas, (struct box){0}));
    for (int share = 10; share <= CROSSFADE_FULL; share += 41) {
        assert_true(glass_fade(glass, &canvas, &to, glass_everything, share));
        crossfade_row(between.data, from.data, to.data,
                      (size_t)(from.stride * from.height), share);
        assert_in_range(glass_compare(glass, one, &between), 0,
                        share == CROSSFADE_FULL ? 0 : 3);
    }
    assert_ptr_equal(glass_canvas(glass).data, canvas.data);
    free(from.data);
    free(to.data);
    free(between.data);
    glass_close(glass);
}

static void
test_fade_of_a_part(void **state)
{
    (void)state;
    struct box part = {10, 20, 30, 10};
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        struct pixels from = glass_make_picture(glass, 1);
        struct pixels to = glass_make_picture(glass, 1);
        to.data[25 * to.stride + 15] ^= 0x00FFFFFF;
        assert_true(glass_show(glass, &from, (struct box){0}));
        for (int share = 0; share <= CROSSFADE_FULL; share += 64) {
            assert_true(glass_fade(glass, &from, &to, part, share));
        }
        assert_int_equal(glass_compare(glass, glass_cases[i], &to), 0);
        free(from.data);
        free(to.data);
        glass_close(glass);
    }
}

// A window of another size has other pixels, with nothing on them.
static void
test_canvas_of_a_resized_window(void **state)
{
    (void)state;
    struct glass_case one = {"surface", 0};
    struct glass *glass = glass_open_case(one);
    struct pixels canvas = glass_canvas(glass);
    struct pixels to = glass_make_picture(glass, 2);
    SDL_SetWindowSize(glass_find_window(), 50, 40);
    assert_null(glass_canvas(glass).data);
    assert_false(glass_fade(glass, &canvas, &to, glass_everything, 100));
    assert_false(glass_show(glass, &canvas, (struct box){0}));
    glass_refresh(glass);
    canvas = glass_canvas(glass);
    assert_int_equal(canvas.width, 50);
    assert_true(glass_show(glass, &canvas, (struct box){0}));
    free(to.data);
    glass_close(glass);
    glass = glass_open_case((struct glass_case){"surface", 90});
    assert_null(glass_canvas(glass).data);
    glass_close(glass);
}

static void
test_broken_off_fade(void **state)
{
    (void)state;
    for (size_t i = 0; i < GLASS_CASES; i++) {
        struct glass *glass = glass_open_case(glass_cases[i]);
        struct pixels from = glass_make_picture(glass, 1);
        struct pixels to = glass_make_picture(glass, 2);
        glass_show(glass, &from, (struct box){0});
        assert_true(glass_fade(glass, &from, &to, glass_everything, 100));
        assert_true(glass_show(glass, &from, (struct box){0, 0, 1, 1}));
        assert_int_equal(glass_compare(glass, glass_cases[i], &from), 0);
        assert_true(glass_fade(glass, &from, &to, glass_everything, 100));
        assert_true(glass_show(glass, &to, (struct box){0, 0, 1, 1}));
        assert_int_equal(glass_compare(glass, glass_cases[i], &to), 0);
        free(from.data);
        free(to.data);
        glass_close(glass);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fade),
        cmocka_unit_test(test_fade_of_the_canvas),
        cmocka_unit_test(test_fade_of_a_part),
        cmocka_unit_test(test_canvas_of_a_resized_window),
        cmocka_unit_test(test_broken_off_fade),
    };
    return cmocka_run_group_tests(tests, glass_use_dummy, NULL);
}
