// A glass on SDL's dummy screen, of either way and turned, and what its window
// holds.
#ifndef PEJL_TESTS_PAINT_SUPPORT_GLASS_H
#define PEJL_TESTS_PAINT_SUPPORT_GLASS_H

#include <stddef.h>
#include <stdint.h>

#include <SDL.h>

#include "paint/glass.h"

#define GLASS_WIDTH 96
#define GLASS_HEIGHT 64

struct glass_case {
    const char *way;
    int rotation;
};

// Both ways, straight and turned.
#define GLASS_CASES 8
extern const struct glass_case glass_cases[GLASS_CASES];

// A box around all of it.
extern const struct box glass_everything;

// Have SDL use its dummy screen: a setup of cmocka's.
int
glass_use_dummy(void **state);

// Open a glass of GLASS_WIDTH by GLASS_HEIGHT, or fail.
struct glass *
glass_open_case(struct glass_case one);

// Return the one window there is.
SDL_Window *
glass_find_window(void);

// Make a picture of noise as large as the glass; its data are the caller's.
struct pixels
glass_make_picture(const struct glass *glass, uint32_t seed);

// Return the largest difference between the window and a picture in any
// channel.
int
glass_compare(const struct glass *glass, struct glass_case one,
              const struct pixels *picture);

#endif
