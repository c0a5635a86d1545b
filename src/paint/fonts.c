#include "paint/fonts.h"

#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "paint/word_cache.h"

#include <stdlib.h>
#include <string.h>

// Pages are laid out anew at every change, mostly with the same words.
#define WIDTHS 4096

struct known_width {
    uint64_t hash; // of the line; 0 where none is known
    int width_px;
};

struct fonts {
    struct faces faces;
    struct word_cache cache;
    struct known_width widths[WIDTHS];
};

struct fonts *
fonts_open(const char *inter_dir, const char *dejavu_dir)
{
    if (TTF_Init() != 0) {
        log_error("cannot start SDL_ttf: %s", TTF_GetError());
        return NULL;
    }
    struct fonts *fonts = memory_allocate(sizeof *fonts);
    fonts->cache.budget_bytes = FONTS_BUDGET_BYTES;
    if (!faces_find(&fonts->faces, inter_dir, dejavu_dir)) {
        fonts_close(fonts);
        return NULL;
    }
    return fonts;
}

void
fonts_close(struct fonts *fonts)
{
    if (fonts) {
        word_cache_destroy(&fonts->cache);
        faces_destroy(&fonts->faces);
        free(fonts);
        TTF_Quit();
    }
}

void
fonts_set_budget(struct fonts *fonts, size_t budget_bytes)
{
    fonts->cache.budget_bytes = budget_bytes;
}

struct fonts_use
fonts_use(const struct fonts *fonts)
{
    return (struct fonts_use){.held_bytes = fonts->cache.held_bytes,
                              .hits = fonts->cache.hits,
                              .misses = fonts->cache.misses};
}

static int
measure(struct fonts *fonts, struct word_line line)
{
    int32_t how[] = {(int32_t)line.face, line.size_px, line.has_fixed_digits};
    uint64_t hash = text_hash(how, sizeof how, 0);
    hash = text_hash(line.words, line.length, hash);
    struct known_width *known = &fonts->widths[hash % WIDTHS];
    if (known->hash != hash) {
        known->hash = hash;
        known->width_px = words_measure(&fonts->faces, line);
    }
    return known->width_px;
}

static struct word_line
make_line(enum face face, int size_px, const char *words, size_t length)
{
    size_px = size_px < FACES_SMALLEST_PX ? FACES_SMALLEST_PX : size_px;
    size_px = size_px > FACES_LARGEST_PX ? FACES_LARGEST_PX : size_px;
    return (struct word_line){
        .face = face,
        .size_px = size_px,
        .words = words,
        .length = words_cut(words, length, WORDS_MAX_BYTES),
    };
}

static int
measure_width(void *context, enum face face, int size_px, bool has_fixed_digits,
              const char *words, size_t length)
{
    struct word_line line = make_line(face, size_px, words, length);
    line.has_fixed_digits = has_fixed_digits;
    return measure(context, line);
}

static size_t
cluster_start(const char *words, size_t length, size_t floor, size_t position)
{
    size_t start = floor;
    size_t end = text_grapheme_end(words, length, floor);
    while (end <= position && end > start && end < length) {
        start = end;
        end = text_grapheme_end(words, length, start);
    }
    return end <= position ? end : start;
}

// `fits` bytes fit and `over` bytes do not: halve the gap, cluster by cluster.
static size_t
search_fit(struct fonts *fonts, struct word_line line, size_t over,
           int limit_px)
{
    size_t whole = line.length;
    size_t fits = 0;
    while (fits < over) {
        size_t middle =
            cluster_start(line.words, whole, fits, (fits + over) / 2);
        if (middle == fits) {
            middle = text_grapheme_end(line.words, whole, fits);
        }
        if (middle >= over || middle <= fits) {
            break;
        }
        line.length = middle;
        if (measure(fonts, line) <= limit_px) {
            fits = middle;
        } else {
            over = middle;
        }
    }
    return fits;
}

// Only about as much as fits is shaped: the rest of a long paragraph would
// cost a millisecond for each of its lines.
static size_t
measure_fit(void *context, enum face face, int size_px, const char *words,
            size_t length, int limit_px)
{
    struct fonts *fonts = context;
    struct word_line line = make_line(face, size_px, words, length);
    size_t whole = line.length;
    size_t chunk = 16;
    if (limit_px > 0) {
        chunk += (size_t)(limit_px / line.size_px) * 3;
    }
    for (;;) {
        size_t end = chunk < whole ? words_cut(words, whole, chunk) : whole;
        line.length = end;
        if (measure(fonts, line) > limit_px) {
            line.length = whole;
            return search_fit(fonts, line, end, limit_px);
        }
        if (end >= whole) {
            return whole;
        }
        chunk *= 2;
    }
}

struct metrics
fonts_metrics(struct fonts *fonts)
{
    return (struct metrics){
        .width = measure_width, .fit = measure_fit, .context = fonts};
}

struct fonts_run
fonts_render(struct fonts *fonts, const struct scene_text *text)
{
    struct word_line line =
        make_line(text->face, text->size_px, text->words, SIZE_MAX);
    line.has_fixed_digits = text->has_fixed_digits;
    const struct word_mask *mask =
        word_cache_get(&fonts->cache, &fonts->faces, &line);
    return (struct fonts_run){.coverage = mask->coverage,
                              .width = mask->width,
                              .height = mask->height,
                              .top = mask->top,
                              .font_height = mask->font_height};
}
