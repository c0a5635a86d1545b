#include "paint/word_mask.h"

#include "base/memory.h"
#include "base/text.h"

#include <SDL.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
least(int left, int right)
{
    return left < right ? left : right;
}

// SDL_ttf makes a surface taller than the font where ink rises above its
// ascent, without saying by how much; the metrics of the glyphs do.
static int
measure_rise(const struct word_run *run, int surface_height)
{
    int spare = surface_height - TTF_FontHeight(run->font);
    int ascent = TTF_FontAscent(run->font);
    int rise = 0;
    size_t position = 0;
    while (spare > 0 && position < run->length) {
        uint32_t code = text_next(run->text, run->length, &position);
        int top = 0;
        if (TTF_GlyphMetrics32(run->font, code, NULL, NULL, NULL, &top, NULL) ==
                0 &&
            top - ascent > rise) {
            rise = top - ascent;
        }
    }
    return least(rise, spare > 0 ? spare : 0);
}

// Where ink of two runs meets, the stronger stays.
static void
copy_row(uint8_t *out, const uint32_t *from, int count)
{
    for (int i = 0; i < count; i++) {
        uint8_t alpha = (uint8_t)(from[i] >> 24);
        out[i] = alpha > out[i] ? alpha : out[i];
    }
}

static void
copy_surface(struct word_mask *mask, const SDL_Surface *surface, int x, int y)
{
    int from_x = x < 0 ? -x : 0;
    int width = least(surface->w, mask->width - x) - from_x;
    for (int row = 0; row < surface->h; row++) {
        if (width <= 0 || y + row < 0 || y + row >= mask->height) {
            continue;
        }
        const uint8_t *bytes = surface->pixels;
        const uint32_t *from =
            (const void *)(bytes + (size_t)row * (size_t)surface->pitch);
        uint8_t *out = mask->coverage +
                       (size_t)(y + row) * (size_t)mask->width + x + from_x;
        copy_row(out, from + from_x, width);
    }
}

static void
add_run(struct word_mask *mask, const struct word_run *run, int x, int baseline)
{
    static const SDL_Color black = {.a = 255};
    SDL_Surface *surface = TTF_RenderUTF8_Blended(run->font, run->text, black);
    if (!surface) {
        return; // a run without any width, such as a lone joiner
    }
    int y =
        baseline - TTF_FontAscent(run->font) - measure_rise(run, surface->h);
    copy_surface(mask, surface, x + run->indent_px, y);
    SDL_FreeSurface(surface);
}

static bool
is_empty_row(const struct word_mask *mask, int row)
{
    const uint8_t *bytes = mask->coverage + (size_t)row * (size_t)mask->width;
    for (int i = 0; i < mask->width; i++) {
        if (bytes[i] != 0) {
            return false;
        }
    }
    return true;
}

// A fifth of a line's rows or more hold nothing: they are not kept.
static void
trim(struct word_mask *mask)
{
    int first = 0;
    int last = mask->height;
    while (first < last && is_empty_row(mask, first)) {
        first++;
    }
    while (last > first && is_empty_row(mask, last - 1)) {
        last--;
    }
    size_t width = (size_t)mask->width;
    size_t size = (size_t)(last - first) * width;
    memmove(mask->coverage, mask->coverage + (size_t)first * width, size);
    mask->coverage = memory_grow(mask->coverage, size ? size : 1, 1);
    mask->top += first;
    mask->height = last - first;
}

// Cut what no screen shows before it is rendered; returns the width left.
static int
cut_line(struct faces *faces, struct word_line *line, int width_limit)
{
    int width = words_measure(faces, *line);
    while (line->length > 0 && width > width_limit) {
        size_t fits = line->length * (size_t)width_limit / (size_t)width;
        fits = fits < line->length ? fits : line->length - 1;
        line->length = words_cut(line->words, line->length, fits);
        width = words_measure(faces, *line);
    }
    return width;
}

// The heights above and below the baseline in parts of the size, as the hhea
// tables of Inter and Inter Display have them. SDL_ttf rounds both up, which
// would set many sizes a pixel too low; here each is rounded to the nearest,
// as browsers do.
static const struct {
    double ascent, descent;
} heights[] = {{2728.0 / 2816.0, 680.0 / 2816.0},
               {1974.0 / 2048.0, 502.0 / 2048.0}};

static int
font_ascent(const struct word_line *line)
{
    return (int)lround(line->size_px *
                       heights[line->face >= FACE_DISPLAY].ascent);
}

static int
font_height(const struct word_line *line)
{
    return font_ascent(line) +
           (int)lround(line->size_px *
                       heights[line->face >= FACE_DISPLAY].descent);
}

static struct word_mask
make_room(struct faces *faces, struct word_line *line)
{
    struct word_mask mask = {.font_height = font_height(line)};
    int reach = line->size_px / 4 + 2; // as scene_difference takes it to be
    mask.top = -reach;
    mask.height = mask.font_height + 2 * reach;
    int width_limit =
        least(WORD_MASK_MAX_WIDTH, WORD_MASK_MAX_PIXELS / mask.height);
    mask.width = cut_line(faces, line, width_limit);
    if (mask.width > 0) {
        mask.coverage =
            memory_allocate((size_t)mask.width * (size_t)mask.height);
    }
    return mask;
}

struct word_mask
word_mask_render(struct faces *faces, struct word_line line)
{
    TTF_Font *font = faces_open(faces, (int)line.face, line.size_px);
    if (!font) {
        font = faces_open(faces, faces_fallback((int)line.face), line.size_px);
    }
    if (!font) {
        return (struct word_mask){0};
    }
    struct word_mask mask = make_room(faces, &line);
    if (!mask.coverage) {
        return (struct word_mask){0};
    }
    int baseline = font_ascent(&line) - mask.top;
    struct word_runs runs = {.faces = faces, .line = line};
    struct word_run run;
    int x = 0;
    while (word_runs_next(&runs, &run)) {
        add_run(&mask, &run, x, baseline);
        x += run.width_px;
    }
    trim(&mask);
    return mask;
}

void
word_mask_destroy(struct word_mask *mask)
{
    free(mask->coverage);
    *mask = (struct word_mask){0};
}
