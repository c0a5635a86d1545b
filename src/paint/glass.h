// The glass: the window and the two ways a picture gets onto it.
#ifndef PEJL_PAINT_GLASS_H
#define PEJL_PAINT_GLASS_H

#include "paint/surface.h"
#include "scene/scene.h"

#include <stdbool.h>
#include <stdint.h>

struct glass;

struct glass_options {
    int width, height; // of a window; 0 for fullscreen
    int rotation;      // 0, 90, 180 or 270 degrees clockwise
    bool hides_pointer;
    const char *way; // "surface", "texture" or NULL: chosen by itself
};

// Open the window. A real GPU gives the texture way (two textures, the fade
// done by the GPU); none, or software OpenGL (llvmpipe, softpipe, swrast),
// the surface way (own blend, only changed rectangles). Returns NULL, logged
// with the remedy. Main thread, as all of these; no other thread may read the
// environment meanwhile, because libraries are told things by it.
struct glass *
glass_open(const struct glass_options *options);

// Return the size of the picture wanted (after rotation), in pixels.
void
glass_size(const struct glass *glass, int *width, int *height);

// Return "surface" or "texture".
const char *
glass_way(const struct glass *glass);

// Show `changed` of the picture at once. An empty box shows nothing, but the
// first call, and the first after glass_refresh, shows everything. A picture
// of another size than the glass is cut. False if it could not be shown; then
// the next call shows everything.
bool
glass_show(struct glass *glass, const struct pixels *picture,
           struct box changed);

// Show several parts of the picture at once, no more than SCENE_CHANGES_MAX.
bool
glass_show_all(struct glass *glass, const struct pixels *picture,
               const struct scene_changes *changed);

// Return the window's own pixels, to paint the picture on: nothing is copied
// then, and a fade from them needs no third picture. `data` is NULL where they
// cannot be had (a turned picture, other pixels than ours, a GPU). To be asked
// for each time anew; at another address than before they hold nothing yet.
struct pixels
glass_canvas(struct glass *glass);

// Show the picture `from` fading into `to`, which are alike outside of
// `changed`; `share` runs from 0 to 256, and at both ends the picture is
// exact. What is alike inside of it costs nothing after the first step. Both
// have the size of the glass and stay unchanged between calls of
// one fade, but for the window's own pixels: these become `to`, step by step.
bool
glass_fade(struct glass *glass, const struct pixels *from,
           const struct pixels *to, struct box changed, int share);

// Leave a fade where it is: `from` is now what the glass shows of it, and the
// pictures may be changed. What is shown next begins anew.
void
glass_leave_fade(struct glass *glass);

// Note that the window was resized, or its contents lost; the next call shows
// everything. The size wanted may be another one after this.
void
glass_refresh(struct glass *glass);

// Turn a point of the window into one of the picture; (-1, -1) for one that is
// not finite or far out.
void
glass_map(const struct glass *glass, float window_x, float window_y, int *x,
          int *y);

// Close. Accepts NULL.
void
glass_close(struct glass *glass);

#endif
