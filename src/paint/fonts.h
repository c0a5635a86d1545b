// Fonts: words measured and rendered with the real faces.
#ifndef PEJL_PAINT_FONTS_H
#define PEJL_PAINT_FONTS_H

#include "scene/metrics.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Rendered words held, in bytes. A mask takes a byte a pixel, so all pages of
// a 4K board fit.
#define FONTS_BUDGET_BYTES ((size_t)8 * 1024 * 1024)

struct fonts;

// Find the faces in the folders that hold Inter and DejaVu. A face that is
// missing is replaced by the nearest there is, logged once. Returns NULL,
// logged with the remedy, if no face can be had at all. Main thread.
struct fonts *
fonts_open(const char *inter_dir, const char *dejavu_dir);

// Return metrics over these fonts; valid until fonts_close. They give the
// width of what fonts_render draws, never a sum of advances.
struct metrics
fonts_metrics(struct fonts *fonts);

// Words rendered without a colour, one byte of coverage a pixel, rows of
// `width`. Only the rows that hold anything: the first lies `top` below the
// top of the font's box, which is `font_height` high. Borrowed from the cache
// until the next call.
struct fonts_run {
    const uint8_t *coverage;
    int width, height;
    int top;
    int font_height;
};

// Render words, from the cache where they were rendered before; glyphs that
// Inter lacks come from DejaVu. At most 4,000 bytes are drawn. An empty run if
// there is nothing to draw.
struct fonts_run
fonts_render(struct fonts *fonts, const struct scene_text *text);

// What the cache did so far.
struct fonts_use {
    size_t held_bytes; // least recently used go first at FONTS_BUDGET_BYTES
    size_t hits, misses;
};

struct fonts_use
fonts_use(const struct fonts *fonts);

// Hold at most `budget_bytes` of rendered words from the next render on.
void
fonts_set_budget(struct fonts *fonts, size_t budget_bytes);

// Release. Accepts NULL.
void
fonts_close(struct fonts *fonts);

#endif
