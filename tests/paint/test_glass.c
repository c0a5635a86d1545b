#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <SDL.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "paint/crossfade.h"
#include "paint/glass.h"
#include "paint/turned.h"

#define WIDTH 96
#define HEIGHT 64

// Both ways, straight and turned, on SDL's dummy screen.
struct glass_case {
    const char *way;
    int rotation;
};

static const struct glass_case cases[] = {
    {"surface", 0}, {"surface", 90}, {"surface", 180}, {"surface", 270},
    {"texture", 0}, {"texture", 90}, {"texture", 180}, {"texture", 270},
};

#define CASES (sizeof cases / sizeof cases[0])

static int
use_dummy_screen(void **state)
{
    (void)state;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    setenv("SDL_RENDER_DRIVER", "software", 1);
    return 0;
}

static struct glass *
open_glass(struct glass_case one)
{
    struct glass_options options = {.width = WIDTH,
                                    .height = HEIGHT,
                                    .rotation = one.rotation,
                                    .way = one.way};
    struct glass *glass = glass_open(&options);
    assert_non_null(glass);
    assert_string_equal(glass_way(glass), one.way);
    return glass;
}

static SDL_Window *
find_window(void)
{
    for (Uint32 id = 1; id < 200; id++) {
        SDL_Window *window = SDL_GetWindowFromID(id);
        if (window) {
            return window;
        }
    }
    return NULL;
}

// What the window holds, read by way of SDL.
static void
read_window(uint32_t *out, const char *way)
{
    SDL_Rect area = {0, 0, 0, 0};
    SDL_GetWindowSize(find_window(), &area.w, &area.h);
    if (strcmp(way, "texture") == 0) {
        assert_int_equal(SDL_RenderReadPixels(SDL_GetRenderer(find_window()),
                                              &area, SDL_PIXELFORMAT_XRGB8888,
                                              out, area.w * 4),
                         0);
        return;
    }
    const SDL_Surface *surface = SDL_GetWindowSurface(find_window());
    for (int y = 0; y < area.h; y++) {
        memcpy(out + (ptrdiff_t)y * area.w,
               (const uint8_t *)surface->pixels + y * surface->pitch,
               (size_t)area.w * 4);
    }
}

static struct pixels
make_picture(const struct glass *glass, uint32_t seed)
{
    int width, height;
    glass_size(glass, &width, &height);
    struct pixels picture = {
        .width = width, .height = height, .stride = width + 5};
    picture.data = calloc((size_t)picture.stride * (size_t)height, 4);
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            seed = seed * 1664525u + 1013904223u;
            picture.data[y * picture.stride + x] = seed >> 8;
        }
    }
    return picture;
}

// Return the largest difference between the window and a picture in any
// channel.
static int
compare(const struct glass *glass, struct glass_case one,
        const struct pixels *picture)
{
    static uint32_t window[HEIGHT * WIDTH];
    int width, height;
    int most = 0;
    read_window(window, one.way);
    glass_size(glass, &width, &height);
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            int seen_x = x;
            int seen_y = y;
            turned_point(&seen_x, &seen_y, width, height, one.rotation);
            uint32_t want = picture->data[seen_y * picture->stride + seen_x];
            for (int shift = 0; shift <= 16; shift += 8) {
                int off = abs((int)(window[y * WIDTH + x] >> shift & 255) -
                              (int)(want >> shift & 255));
                most = off > most ? off : most;
            }
        }
    }
    return most;
}

static void
test_size(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++) {
        struct glass *glass = open_glass(cases[i]);
        int width, height;
        glass_size(glass, &width, &height);
        bool is_sideways = cases[i].rotation % 180 != 0;
        assert_int_equal(width, is_sideways ? HEIGHT : WIDTH);
        assert_int_equal(height, is_sideways ? WIDTH : HEIGHT);
        glass_close(glass);
    }
    glass_close(NULL);
}

static void
test_show(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++) {
        struct glass *glass = open_glass(cases[i]);
        struct pixels picture = make_picture(glass, 1);
        assert_true(glass_show(glass, &picture, (struct box){0})); // the first
        assert_int_equal(compare(glass, cases[i], &picture), 0);
        for (int y = 20; y < 30; y++) {
            for (int x = 7; x < 21; x++) {
                picture.data[y * picture.stride + x] ^= 0x00FFFFFF;
            }
        }
        assert_true(glass_show(glass, &picture, (struct box){0}));
        assert_true(compare(glass, cases[i], &picture) > 0);
        assert_true(glass_show(glass, &picture, (struct box){7, 20, 14, 10}));
        assert_int_equal(compare(glass, cases[i], &picture), 0);
        assert_true(
            glass_show(glass, &picture, (struct box){-50, -50, 1000, 1000}));
        assert_int_equal(compare(glass, cases[i], &picture), 0);
        free(picture.data);
        glass_close(glass);
    }
}

static void
test_fade(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++) {
        struct glass *glass = open_glass(cases[i]);
        struct pixels from = make_picture(glass, 1);
        struct pixels to = make_picture(glass, 2);
        struct pixels between = make_picture(glass, 3);
        for (int round = 0; round < 2; round++) {
            for (int share = 0; share <= CROSSFADE_FULL; share += 32) {
                assert_true(glass_fade(glass, &from, &to, share));
                crossfade_row(between.data, from.data, to.data,
                              (size_t)(from.stride * from.height), share);
                bool is_end = share == 0 || share == CROSSFADE_FULL;
                assert_true(compare(glass, cases[i], &between) <=
                            (is_end ? 0 : 3));
            }
            struct pixels swap = from;
            from = to;
            to = swap;
        }
        // after a whole fade only what changes need be shown
        from.data[0] ^= 0x00FFFFFF;
        assert_true(glass_show(glass, &from, (struct box){0, 0, 1, 1}));
        assert_int_equal(compare(glass, cases[i], &from), 0);
        free(from.data);
        free(to.data);
        free(between.data);
        glass_close(glass);
    }
}

static void
test_broken_off_fade(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++) {
        struct glass *glass = open_glass(cases[i]);
        struct pixels from = make_picture(glass, 1);
        struct pixels to = make_picture(glass, 2);
        glass_show(glass, &from, (struct box){0});
        assert_true(glass_fade(glass, &from, &to, 100));
        assert_true(glass_show(glass, &from, (struct box){0, 0, 1, 1}));
        assert_int_equal(compare(glass, cases[i], &from), 0);
        assert_true(glass_fade(glass, &from, &to, 100));
        assert_true(glass_show(glass, &to, (struct box){0, 0, 1, 1}));
        assert_int_equal(compare(glass, cases[i], &to), 0);
        free(from.data);
        free(to.data);
        glass_close(glass);
    }
}

static void
test_other_size_is_cut(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++) {
        struct glass *glass = open_glass(cases[i]);
        uint32_t data[200 * 4] = {0};
        struct pixels flat = {data, 200, 4, 200};
        struct pixels narrow = {data, 4, 200, 4};
        assert_true(glass_show(glass, &flat, (struct box){0, 0, 200, 4}));
        assert_true(glass_show(glass, &narrow, (struct box){0, 0, 4, 200}));
        assert_true(glass_fade(glass, &flat, &flat, 99));
        assert_true(glass_fade(glass, &flat, &narrow, 99));
        glass_close(glass);
    }
}

static void
test_resize(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++) {
        struct glass *glass = open_glass(cases[i]);
        SDL_SetWindowSize(find_window(), 50, 40);
        glass_refresh(glass);
        int width, height;
        glass_size(glass, &width, &height);
        bool is_sideways = cases[i].rotation % 180 != 0;
        assert_int_equal(width, is_sideways ? 40 : 50);
        struct pixels picture = make_picture(glass, 4);
        assert_true(glass_show(glass, &picture, (struct box){0}));
        SDL_SetWindowSize(find_window(), WIDTH, HEIGHT);
        glass_refresh(glass);
        free(picture.data);
        picture = make_picture(glass, 5);
        assert_true(glass_show(glass, &picture, (struct box){0}));
        assert_int_equal(compare(glass, cases[i], &picture), 0);
        free(picture.data);
        glass_close(glass);
    }
}

static void
test_map(void **state)
{
    (void)state;
    // what lies below (10, 20) after each quarter turn
    const int seen[4][2] = {{10, 20}, {20, 85}, {85, 43}, {43, 10}};
    for (int i = 0; i < 4; i++) {
        struct glass *glass =
            open_glass((struct glass_case){"surface", i * 90});
        int x, y;
        glass_map(glass, 10.7F, 20.2F, &x, &y);
        assert_int_equal(x, seen[i][0]);
        assert_int_equal(y, seen[i][1]);
        glass_map(glass, nanf(""), 5, &x, &y);
        assert_int_equal(x, -1);
        glass_map(glass, 5, 1e30F, &x, &y);
        assert_int_equal(y, -1);
        glass_close(glass);
    }
}

static void
test_chooses_surface_without_gpu(void **state)
{
    (void)state;
    struct glass_options options = {.width = WIDTH, .height = HEIGHT};
    struct glass *glass = glass_open(&options);
    assert_non_null(glass);
    assert_string_equal(glass_way(glass), "surface");
    glass_close(glass);
}

static void
test_no_screen(void **state)
{
    (void)state;
    setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    assert_null(glass_open(&(struct glass_options){0}));
    setenv("SDL_VIDEODRIVER", "dummy", 1);
}

static void
test_fullscreen(void **state)
{
    (void)state;
    struct glass_options options = {.hides_pointer = true};
    struct glass *glass = glass_open(&options);
    int width, height;
    glass_size(glass, &width, &height);
    assert_true(width >= 640 && height >= 480);
    assert_int_equal(SDL_ShowCursor(SDL_QUERY), SDL_DISABLE);
    glass_close(glass);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_size),
        cmocka_unit_test(test_show),
        cmocka_unit_test(test_fade),
        cmocka_unit_test(test_broken_off_fade),
        cmocka_unit_test(test_other_size_is_cut),
        cmocka_unit_test(test_resize),
        cmocka_unit_test(test_map),
        cmocka_unit_test(test_chooses_surface_without_gpu),
        cmocka_unit_test(test_no_screen),
        cmocka_unit_test(test_fullscreen),
    };
    return cmocka_run_group_tests(tests, use_dummy_screen, NULL);
}
