#include "paint/png.h"

#include <SDL.h>
#include <SDL_image.h>

#include <stdio.h>
#include <string.h>

#include "base/log.h"

static SDL_RWops *
open_output(const char *path)
{
    if (strcmp(path, "-") == 0)
        return SDL_RWFromFP(stdout, SDL_FALSE);
    return SDL_RWFromFile(path, "wb");
}

static SDL_Surface *
borrow(const struct pixels *pixels)
{
    return SDL_CreateRGBSurfaceWithFormatFrom(
        pixels->data, pixels->width, pixels->height, 32, pixels->stride * 4,
        SDL_PIXELFORMAT_RGB888);
}

bool
png_write(const char *path, const struct pixels *pixels)
{
    SDL_RWops *output = open_output(path);
    SDL_Surface *surface = borrow(pixels);
    bool is_written = output != NULL && surface != NULL &&
                      IMG_SavePNG_RW(surface, output, 0) == 0;

    // Closing flushes; a full disk may show only here.
    if (output != NULL && SDL_RWclose(output) != 0)
        is_written = false;
    if (is_written && fflush(stdout) != 0)
        is_written = false;
    if (!is_written)
        log_error("cannot write the picture to %s: %s", path, SDL_GetError());
    SDL_FreeSurface(surface);
    return is_written;
}
