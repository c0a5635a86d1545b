#include "paint/support_glass.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "paint/turned.h"

const struct glass_case glass_cases[GLASS_CASES] = {
    {"surface", 0}, {"surface", 90}, {"surface", 180}, {"surface", 270},
    {"texture", 0}, {"texture", 90}, {"texture", 180}, {"texture", 270},
};

const struct box glass_everything = {0, 0, 1000, 1000};

int
glass_use_dummy(void **state)
{
    (void)state;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    setenv("SDL_RENDER_DRIVER", "software", 1);
    return 0;
}

struct glass *
glass_open_case(struct glass_case one)
{
    struct glass_options options = {.width = GLASS_WIDTH,
                                    .height = GLASS_HEIGHT,
                                    .rotation = one.rotation,
                                    .way = one.way};
    struct glass *glass = glass_open(&options);
    assert_non_null(glass);
    assert_string_equal(glass_way(glass), one.way);
    return glass;
}

SDL_Window *
glass_find_window(void)
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
    SDL_GetWindowSize(glass_find_window(), &area.w, &area.h);
    if (strcmp(way, "texture") == 0) {
        assert_int_equal(
            SDL_RenderReadPixels(SDL_GetRenderer(glass_find_window()), &area,
                                 SDL_PIXELFORMAT_XRGB8888, out, area.w * 4),
            0);
        return;
    }
    const SDL_Surface *surface = SDL_GetWindowSurface(glass_find_window());
    for (int y = 0; y < area.h; y++) {
        memcpy(out + (ptrdiff_t)y * area.w,
               (const uint8_t *)surface->pixels + y * surface->pitch,
               (size_t)area.w * 4);
    }
}

struct pixels
glass_make_picture(const struct glass *glass, uint32_t seed)
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

int
glass_compare(const struct glass *glass, struct glass_case one,
              const struct pixels *picture)
{
    static uint32_t window[GLASS_HEIGHT * GLASS_WIDTH];
    int width, height;
    int most = 0;
    read_window(window, one.way);
    glass_size(glass, &width, &height);
    for (int y = 0; y < GLASS_HEIGHT; y++) {
        for (int x = 0; x < GLASS_WIDTH; x++) {
            int seen_x = x;
            int seen_y = y;
            turned_point(&seen_x, &seen_y, width, height, one.rotation);
            uint32_t want = picture->data[seen_y * picture->stride + seen_x];
            for (int shift = 0; shift <= 16; shift += 8) {
                int off =
                    abs((int)(window[y * GLASS_WIDTH + x] >> shift & 255) -
                        (int)(want >> shift & 255));
                most = off > most ? off : most;
            }
        }
    }
    return most;
}
