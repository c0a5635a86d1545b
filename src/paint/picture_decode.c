#include "paint/picture_decode.h"

#include "base/memory.h"
#include "paint/picture_header.h"
#include "paint/picture_jpeg.h"
#include "paint/picture_turn.h"

#include <SDL_image.h>
#include <stdlib.h>

void
picture_decode_prepare(void)
{
    IMG_Init(IMG_INIT_PNG | IMG_INIT_WEBP);
}

static void
put_on_white(uint8_t *out, const uint8_t *from, int count)
{
    for (int i = 0; i < count; i++) {
        unsigned alpha = from[4 * i + 3];
        for (int channel = 0; channel < 3; channel++) {
            unsigned sum = from[4 * i + channel] * alpha + 255 * (255 - alpha);
            out[3 * i + channel] = (uint8_t)((sum + 127) / 255);
        }
    }
}

static void
push_rows(SDL_Surface *surface, const struct picture_target *target)
{
    struct picture_scaler *scaler =
        picture_scaler_create(surface->w, surface->h, target);
    uint8_t *row = memory_grow(NULL, (size_t)surface->w, 3);
    for (int y = 0; y < surface->h; y++) {
        const uint8_t *pixels = surface->pixels;
        put_on_white(row, pixels + (size_t)y * (size_t)surface->pitch,
                     surface->w);
        picture_scaler_push(scaler, row);
    }
    free(row);
    picture_scaler_destroy(scaler);
}

static SDL_Surface *
load_surface(const unsigned char *bytes, size_t size, const char *type)
{
    SDL_RWops *stream = SDL_RWFromConstMem(bytes, (int)size);
    SDL_Surface *loaded = IMG_LoadTyped_RW(stream, 1, type);
    if (!loaded) {
        return NULL;
    }
    SDL_Surface *surface =
        SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGBA32, 0);
    SDL_FreeSurface(loaded);
    return surface;
}

// By its own type only: left to choose, SDL_image would also try SVG.
static const char *
decode_surface(const unsigned char *bytes, size_t size,
               const struct picture_header *header,
               const struct picture_target *target)
{
    SDL_Surface *surface = load_surface(
        bytes, size, header->format == PICTURE_PNG ? "PNG" : "WEBP");
    if (!surface) {
        return "is cut short or damaged";
    }
    bool is_as_said =
        surface->w == header->width && surface->h == header->height;
    if (is_as_said) {
        push_rows(surface, target);
    }
    SDL_FreeSurface(surface);
    return is_as_said ? NULL : "has another size than its header says";
}

static const char *
decode_stored(const unsigned char *bytes, size_t size,
              const struct picture_header *header,
              const struct picture_target *target)
{
    if (header->format == PICTURE_JPEG) {
        return picture_jpeg_decode(bytes, size, target);
    }
    return decode_surface(bytes, size, header, target);
}

const char *
picture_decode(const unsigned char *bytes, size_t size,
               const struct picture_target *target)
{
    struct picture_header header;
    const char *cause = picture_header_read(bytes, size, &header);
    if (cause) {
        return cause;
    }
    if (header.orientation == 1) {
        return decode_stored(bytes, size, &header, target);
    }
    struct picture_target stored =
        picture_turn_target(target, header.orientation);
    stored.data = memory_grow(NULL, (size_t)stored.width * sizeof(uint32_t),
                              (size_t)stored.height);
    cause = decode_stored(bytes, size, &header, &stored);
    if (!cause) {
        picture_turn(target, stored.data, header.orientation);
    }
    free(stored.data);
    return cause;
}
