// Fonts: the faces at the sizes asked for, words measured and rendered.
#ifndef PEJL_PAINT_FONTS_H
#define PEJL_PAINT_FONTS_H

#include "scene/metrics.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fonts;

// Load the faces from the folders that hold Inter and DejaVu. A face that is
// missing is replaced by the nearest there is, logged once. Returns NULL,
// logged with the remedy, if no face can be had at all. Main thread.
struct fonts *
fonts_open(const char *inter_dir, const char *dejavu_dir);

// Return metrics over these fonts; valid until fonts_close.
struct metrics
fonts_metrics(struct fonts *fonts);

// Words rendered in one colour. `data` is ARGB8888, straight alpha, borrowed
// from the cache until the next call.
struct fonts_run {
    const uint32_t *data;
    int width, height, stride; // stride in pixels
};

// Render words, from the cache where they were rendered before; glyphs that
// Inter lacks come from DejaVu. An empty run if there is nothing to draw.
struct fonts_run
fonts_render(struct fonts *fonts, const struct scene_text *text,
             struct color color);

// Return how many bytes of rendered words are held (bounded, least recently
// used go first).
size_t
fonts_held_bytes(const struct fonts *fonts);

// Release. Accepts NULL.
void
fonts_close(struct fonts *fonts);

#endif
