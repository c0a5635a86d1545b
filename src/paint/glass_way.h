// A way onto the glass: what its two implementations share.
#ifndef PEJL_PAINT_GLASS_WAY_H
#define PEJL_PAINT_GLASS_WAY_H

#include "base/log.h"
#include "paint/glass.h"
#include "paint/mismatch.h"
#include "paint/surface.h"

#include <SDL.h>

// The functions of a way; each returns false with SDL's error set.
struct glass_way {
    const char *name;
    bool (*open)(struct glass *glass);
    // Set the size of the window in pixels, and make what depends on it anew.
    bool (*measure)(struct glass *glass, int *width, int *height);
    bool (*show)(struct glass *glass, const struct pixels *picture,
                 const struct clip *parts, size_t count);
    bool (*fade)(struct glass *glass, const struct pixels *from,
                 const struct pixels *to, struct clip part, int share);
    void (*close)(struct glass *glass);
    // Return pixels to paint on; NULL if the way never has any.
    struct pixels (*canvas)(struct glass *glass);
};

struct glass {
    SDL_Window *window;
    const struct glass_way *way;
    int rotation;
    int width, height;               // of the picture
    int window_width, window_height; // in pixels
    bool needs_all;                  // what the window holds is not known
    bool is_between;                 // a fade was not brought to its end
    struct log_state failed;

    // the surface way
    SDL_Surface *staging; // NULL where the window itself has our pixels
    uint32_t *strip;      // some rows of a turned fade
    uint32_t *canvas;     // the pixels that glass_canvas gave last
    int mixed;            // share of a fade's second picture, 0 if none
    const uint32_t *mixed_data[2]; // its two pictures, …
    struct mismatch mixed_parts;   // … and what is mixed of them

    // the texture way
    SDL_Renderer *renderer;
    SDL_Texture *textures[2];
    int front;                  // the texture that was shown last
    const uint32_t *front_data; // the picture in it, NULL if not known
    const uint32_t *back_data;  // the picture in the other one
    int last_share;             // of the fade under way, -1 if there is none
    bool may_be_software;
};

extern const struct glass_way glass_way_surface;
extern const struct glass_way glass_way_texture;

// Return the part that both a picture and the glass have.
struct clip
glass_common(const struct glass *glass, const struct pixels *picture);

#endif
