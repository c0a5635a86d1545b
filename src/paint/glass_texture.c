#include "paint/glass_way.h"

#include "paint/crossfade.h"
#include "paint/glass_detect.h"

#include <string.h>

// OpenGL is not linked with: these are its glGetString and GL_RENDERER.
typedef const unsigned char *(*get_string)(unsigned name);
#define RENDERER_NAME 0x1F01

static bool
is_software(SDL_Renderer *renderer)
{
    SDL_RendererInfo info;
    if (SDL_GetRendererInfo(renderer, &info) != 0 ||
        !(info.flags & SDL_RENDERER_ACCELERATED)) {
        return true;
    }
    if (strncmp(info.name, "opengl", 6) != 0) {
        return false;
    }
    get_string ask;
    void *address = SDL_GL_GetProcAddress("glGetString");
    memcpy(&ask, &address, sizeof ask);
    return !ask || glass_detect_software((const char *)ask(RENDERER_NAME));
}

static void
drop_textures(struct glass *glass)
{
    for (int i = 0; i < 2; i++) {
        if (glass->textures[i]) {
            SDL_DestroyTexture(glass->textures[i]);
        }
        glass->textures[i] = NULL;
    }
    glass->front_data = NULL;
    glass->back_data = NULL;
    glass->last_share = -1;
}

static void
close_texture(struct glass *glass)
{
    drop_textures(glass);
    if (glass->renderer) {
        SDL_DestroyRenderer(glass->renderer);
    }
    glass->renderer = NULL;
}

static bool
open_texture(struct glass *glass)
{
    glass->renderer = SDL_CreateRenderer(glass->window, -1,
                                         SDL_RENDERER_ACCELERATED |
                                             SDL_RENDERER_PRESENTVSYNC);
    if (!glass->renderer && glass->may_be_software) {
        glass->renderer = SDL_CreateRenderer(glass->window, -1, 0);
    }
    if (!glass->renderer) {
        return false;
    }
    if (!glass->may_be_software && is_software(glass->renderer)) {
        close_texture(glass);
        return SDL_SetError("OpenGL is drawn by the processor"), false;
    }
    return true;
}

static bool
create_texture(struct glass *glass, int index, int width, int height)
{
    SDL_Texture *texture =
        SDL_CreateTexture(glass->renderer, SDL_PIXELFORMAT_XRGB8888,
                          SDL_TEXTUREACCESS_STREAMING, width, height);
    glass->textures[index] = texture;
    return texture &&
           SDL_SetTextureScaleMode(texture, SDL_ScaleModeNearest) == 0;
}

static bool
measure_texture(struct glass *glass, int *width, int *height)
{
    drop_textures(glass);
    if (SDL_GetRendererOutputSize(glass->renderer, width, height) != 0) {
        return false;
    }
    bool is_sideways = glass->rotation % 180 != 0;
    int across = is_sideways ? *height : *width;
    int down = is_sideways ? *width : *height;
    return create_texture(glass, 0, across, down) &&
           create_texture(glass, 1, across, down);
}

static bool
upload(struct glass *glass, int index, const struct pixels *picture,
       struct clip part)
{
    SDL_Rect area = {part.left, part.top, part.right - part.left,
                     part.bottom - part.top};
    const uint32_t *first =
        picture->data + (ptrdiff_t)part.top * picture->stride + part.left;
    return SDL_UpdateTexture(glass->textures[index], &area, first,
                             picture->stride * 4) == 0;
}

// The texture is turned about its middle, which is the window's.
static bool
draw(struct glass *glass, int index, int alpha)
{
    SDL_Texture *texture = glass->textures[index];
    SDL_FRect place = {
        .x = (float)(glass->window_width - glass->width) / 2,
        .y = (float)(glass->window_height - glass->height) / 2,
        .w = (float)glass->width,
        .h = (float)glass->height,
    };
    SDL_SetTextureBlendMode(texture, alpha == 255 ? SDL_BLENDMODE_NONE
                                                  : SDL_BLENDMODE_BLEND);
    SDL_SetTextureAlphaMod(texture, (Uint8)alpha);
    return SDL_RenderCopyExF(glass->renderer, texture, NULL, &place,
                             glass->rotation, NULL, SDL_FLIP_NONE) == 0;
}

static bool
upload_parts(struct glass *glass, const struct pixels *picture,
             const struct clip *parts, size_t count)
{
    bool is_done = true;
    for (size_t i = 0; i < count && is_done; i++) {
        is_done = upload(glass, glass->front, picture, parts[i]);
    }
    return is_done;
}

static bool
show_texture(struct glass *glass, const struct pixels *picture,
             const struct clip *parts, size_t count)
{
    struct clip whole = glass_common(glass, picture);
    glass->last_share = -1;
    if (glass->front_data != picture->data) {
        parts = &whole;
        count = 1;
    }
    if (!upload_parts(glass, picture, parts, count)) {
        return false;
    }
    glass->front_data = picture->data;
    SDL_RenderClear(glass->renderer);
    if (!draw(glass, glass->front, 255)) {
        return false;
    }
    SDL_RenderPresent(glass->renderer);
    return true;
}

// Both pictures stay as they are during a fade, so each goes to the GPU once.
static bool
begin_fade(struct glass *glass, const struct pixels *from,
           const struct pixels *to)
{
    struct clip part = glass_common(glass, to); // the texture held another
    if (glass->front_data != from->data) {
        if (!upload(glass, glass->front, from, part)) {
            return false;
        }
        glass->front_data = from->data;
    }
    glass->back_data = to->data;
    return upload(glass, !glass->front, to, part);
}

static bool
draw_fade(struct glass *glass, int share)
{
    int alpha = share * 255 / CROSSFADE_FULL;
    if (alpha >= 255) {
        return draw(glass, !glass->front, 255);
    }
    return draw(glass, glass->front, 255) &&
           (alpha <= 0 || draw(glass, !glass->front, alpha));
}

static bool
fade_texture(struct glass *glass, const struct pixels *from,
             const struct pixels *to, struct clip part, int share)
{
    (void)part; // the GPU draws all of it
    bool goes_on = glass->last_share >= 0 && share >= glass->last_share &&
                   glass->front_data == from->data &&
                   glass->back_data == to->data;
    if (!goes_on && !begin_fade(glass, from, to)) {
        return false;
    }
    SDL_RenderClear(glass->renderer);
    if (!draw_fade(glass, share)) {
        return false;
    }
    SDL_RenderPresent(glass->renderer);
    glass->last_share = share;
    if (share >= CROSSFADE_FULL) {
        glass->front = !glass->front;
        glass->front_data = to->data;
        glass->last_share = -1;
    }
    return true;
}

const struct glass_way glass_way_texture = {
    .name = "texture",
    .open = open_texture,
    .measure = measure_texture,
    .show = show_texture,
    .fade = fade_texture,
    .close = close_texture,
};
