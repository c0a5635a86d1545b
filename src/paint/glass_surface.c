#include "paint/glass_way.h"

#include "base/memory.h"
#include "paint/blend.h"
#include "paint/crossfade.h"
#include "paint/turned.h"

#include <stdlib.h>

// Rows that are mixed before they are turned: as many as turned_copy takes
// in one block.
#define STRIP_ROWS 32

static bool
has_our_pixels(const SDL_Surface *surface)
{
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 &&
           format->Gmask == 0x00FF00 && format->Bmask == 0x0000FF &&
           surface->pitch % 4 == 0;
}

static void
close_surface(struct glass *glass)
{
    SDL_FreeSurface(glass->staging);
    free(glass->strip);
    glass->staging = NULL;
    glass->strip = NULL;
    glass->canvas = NULL;
    glass->mixed = 0;
    mismatch_destroy(&glass->mixed_parts);
}

static bool
measure_surface(struct glass *glass, int *width, int *height)
{
    close_surface(glass);
    SDL_Surface *window = SDL_GetWindowSurface(glass->window);
    if (!window) {
        return false;
    }
    *width = window->w;
    *height = window->h;
    if (!has_our_pixels(window)) {
        glass->staging = SDL_CreateRGBSurfaceWithFormat(
            0, window->w, window->h, 32, SDL_PIXELFORMAT_XRGB8888);
        if (!glass->staging) {
            return false;
        }
    }
    if (glass->rotation != 0) {
        int longer = window->w > window->h ? window->w : window->h;
        glass->strip =
            memory_grow(NULL, (size_t)longer * sizeof(uint32_t), STRIP_ROWS);
    }
    return true;
}

static bool
open_surface(struct glass *glass)
{
    return SDL_GetWindowSurface(glass->window) != NULL;
}

// What is drawn on: the window's own memory or, where its pixels are not
// ours, the staging surface. An unexpected size is a resize not yet noticed.
static SDL_Surface *
begin(struct glass *glass)
{
    SDL_Surface *window = SDL_GetWindowSurface(glass->window);
    if (!window) {
        return NULL;
    }
    if (window->w != glass->window_width || window->h != glass->window_height) {
        SDL_SetError("the window has another size now");
        return NULL;
    }
    SDL_Surface *surface = glass->staging ? glass->staging : window;
    if (SDL_MUSTLOCK(surface) && SDL_LockSurface(surface) != 0) {
        return NULL;
    }
    return surface;
}

static SDL_Rect
find_area(const struct glass *glass, struct clip part)
{
    struct clip place =
        turned_clip(part, glass->width, glass->height, glass->rotation);
    return (SDL_Rect){place.left, place.top, place.right - place.left,
                      place.bottom - place.top};
}

static bool
copy_staging(struct glass *glass, const SDL_Rect *areas, int count)
{
    SDL_Surface *window =
        glass->staging ? SDL_GetWindowSurface(glass->window) : NULL;
    for (int i = 0; glass->staging && i < count; i++) {
        SDL_Rect target = areas[i];
        if (!window ||
            SDL_BlitSurface(glass->staging, &areas[i], window, &target) != 0) {
            return false;
        }
    }
    return true;
}

// No more parts than MISMATCH_PARTS.
static bool
finish(struct glass *glass, SDL_Surface *surface, const struct clip *parts,
       size_t count)
{
    SDL_Rect areas[MISMATCH_PARTS];
    for (size_t i = 0; i < count; i++) {
        areas[i] = find_area(glass, parts[i]);
    }
    if (SDL_MUSTLOCK(surface)) {
        SDL_UnlockSurface(surface);
    }
    return count == 0 || (copy_staging(glass, areas, (int)count) &&
                          SDL_UpdateWindowSurfaceRects(glass->window, areas,
                                                       (int)count) == 0);
}

static struct pixels
to_pixels(SDL_Surface *surface)
{
    return (struct pixels){.data = surface->pixels,
                           .width = surface->w,
                           .height = surface->h,
                           .stride = surface->pitch / 4};
}

static const uint32_t *
find_row(const struct pixels *picture, int x, int y)
{
    return picture->data + (ptrdiff_t)y * picture->stride + x;
}

// The canvas is asked for before it is painted on, so it can be another only if
// the window changed since.
static bool
is_canvas(const struct glass *glass, const struct pixels *picture)
{
    return picture->data == glass->canvas;
}

static void
copy_part(const struct glass *glass, struct pixels out,
          const struct pixels *picture, struct clip part)
{
    turned_copy(out, find_row(picture, part.left, part.top), picture->stride,
                part, glass->width, glass->height, glass->rotation);
}

static bool
show_surface(struct glass *glass, const struct pixels *picture,
             const struct clip *parts, size_t count)
{
    SDL_Surface *surface = begin(glass);
    if (!surface) {
        return false;
    }
    glass->mixed = 0;
    if (is_canvas(glass, picture) && surface->pixels != glass->canvas) {
        SDL_SetError("the window has other pixels now");
        return false;
    }
    for (size_t i = 0; i < count && !is_canvas(glass, picture); i++) {
        copy_part(glass, to_pixels(surface), picture, parts[i]);
    }
    return finish(glass, surface, parts, count);
}

static uint32_t *
find_place(struct pixels out, int x, int y)
{
    return out.data + (ptrdiff_t)y * out.stride + x;
}

// Most of a page is one colour or another: what goes on as the pixel before it
// need not be read.
static void
repeat(uint32_t *row, struct mismatch_run run)
{
    blend_run(row, run.right - run.left, row[-1], BLEND_FULL);
}

static void
fade_straight(const struct mismatch *mismatch, struct pixels out,
              const struct pixels *from, const struct pixels *to, int share)
{
    for (int y = mismatch->part.top; y < mismatch->part.bottom; y++) {
        struct mismatch_run run = {0};
        while (mismatch_next(mismatch, y, &run)) {
            uint32_t *row = find_place(out, run.left, y);
            if (run.is_level) {
                repeat(row, run);
            } else {
                crossfade_row(row, find_row(from, run.left, y),
                              find_row(to, run.left, y),
                              (size_t)(run.right - run.left), share);
            }
        }
    }
}

// How much of what is not yet mixed in is still to be, for `share`.
static int
find_step(int mixed, int share)
{
    int rest = CROSSFADE_FULL - mixed;
    return share >= CROSSFADE_FULL
               ? CROSSFADE_FULL
               : (CROSSFADE_FULL * (share - mixed) + rest / 2) / rest;
}

// Two pictures are read and written instead of three; what is rounded on the
// way is gone at the end.
static void
fade_canvas(const struct mismatch *mismatch, struct pixels out,
            const struct pixels *to, int step)
{
    for (int y = mismatch->part.top; y < mismatch->part.bottom; y++) {
        struct mismatch_run run = {0};
        while (mismatch_next(mismatch, y, &run)) {
            uint32_t *row = find_place(out, run.left, y);
            if (run.is_level) {
                repeat(row, run);
            } else {
                crossfade_into(row, find_row(to, run.left, y),
                               (size_t)(run.right - run.left), step);
            }
        }
    }
}

static void
fade_turned(struct glass *glass, struct pixels out, const struct pixels *from,
            const struct pixels *to, struct clip part, int share)
{
    int width = part.right - part.left;
    for (int top = part.top; top < part.bottom; top += STRIP_ROWS) {
        struct clip strip = part;
        strip.top = top;
        if (top + STRIP_ROWS < part.bottom) {
            strip.bottom = top + STRIP_ROWS;
        }
        for (int y = strip.top; y < strip.bottom; y++) {
            crossfade_row(glass->strip + (ptrdiff_t)(y - top) * width,
                          find_row(from, part.left, y),
                          find_row(to, part.left, y), (size_t)width, share);
        }
        turned_copy(out, glass->strip, width, strip, glass->width,
                    glass->height, glass->rotation);
    }
}

// What is alike in both pictures needs no mixing; but what the glass shows may
// be neither.
static void
begin_fade(struct glass *glass, const struct pixels *from,
           const struct pixels *to, struct clip part)
{
    struct mismatch *parts = &glass->mixed_parts;
    bool is_known = !glass->needs_all && !glass->is_between;
    glass->mixed = 0;
    glass->mixed_data[0] = from->data;
    glass->mixed_data[1] = to->data;
    if (is_known) {
        mismatch_find(parts, from, to, part);
    } else {
        mismatch_take_all(parts, glass_common(glass, to));
    }
}

static bool
goes_on(const struct glass *glass, const struct pixels *from,
        const struct pixels *to, int share)
{
    return !glass->needs_all && glass->mixed > 0 && share >= glass->mixed &&
           glass->mixed_data[0] == from->data &&
           glass->mixed_data[1] == to->data;
}

static void
fade_parts(struct glass *glass, struct pixels out, const struct pixels *from,
           const struct pixels *to, int share)
{
    const struct mismatch *parts = &glass->mixed_parts;
    if (is_canvas(glass, from)) {
        fade_canvas(parts, out, to, find_step(glass->mixed, share));
    } else if (glass->rotation == 0) {
        fade_straight(parts, out, from, to, share);
    } else {
        for (size_t i = 0; i < parts->count; i++) {
            fade_turned(glass, out, from, to, parts->parts[i], share);
        }
    }
}

static bool
fade_surface(struct glass *glass, const struct pixels *from,
             const struct pixels *to, struct clip part, int share)
{
    const struct mismatch *parts = &glass->mixed_parts;
    SDL_Surface *surface = begin(glass);
    if (!surface) {
        return false;
    }
    struct pixels out = to_pixels(surface);
    if (is_canvas(glass, from) && out.data != glass->canvas) {
        SDL_SetError("the window has other pixels now");
        return false;
    }
    if (!goes_on(glass, from, to, share)) {
        begin_fade(glass, from, to, part);
    } else if (share == glass->mixed) {
        return finish(glass, surface, NULL, 0);
    }
    fade_parts(glass, out, from, to, share);
    glass->mixed = share >= CROSSFADE_FULL ? 0 : share;
    return finish(glass, surface, parts->parts, parts->count);
}

static struct pixels
find_canvas(struct glass *glass)
{
    SDL_Surface *surface = begin(glass);
    if (!surface || SDL_MUSTLOCK(surface)) {
        return (struct pixels){0};
    }
    if (surface->pixels != glass->canvas) {
        glass->canvas = surface->pixels;
        glass->mixed = 0;
        glass->needs_all = true;
    }
    return to_pixels(surface);
}

const struct glass_way glass_way_surface = {
    .name = "surface",
    .open = open_surface,
    .measure = measure_surface,
    .show = show_surface,
    .fade = fade_surface,
    .close = close_surface,
    .canvas = find_canvas,
};
