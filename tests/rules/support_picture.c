#include "support_picture.h"

#include "base/memory.h"
#include "paint/png.h"

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOLDER PEJL_TESTS_DIR "/rules/pictures"
#define HASHES FOLDER "/hashes.txt"
#define NAME_SIZE 64
#define PATH_SIZE 512
#define PICTURES_MAX 256
#define COLORS 256
#define STEPS_OTHER 2 // of 7: colours as far apart look other

struct hashes {
    char name[NAME_SIZE];
    uint64_t shapes, words;
};

uint64_t
picture_hash(const struct pixels *pixels)
{
    uint64_t hash = 0xCBF29CE484222325U;
    for (int y = 0; y < pixels->height; y++) {
        const uint32_t *row = pixels->data + (ptrdiff_t)y * pixels->stride;
        for (int x = 0; x < pixels->width; x++) {
            hash = (hash ^ (row[x] & 0xFFFFFF)) * 0x100000001B3U;
        }
    }
    return hash;
}

static size_t
read_hashes(struct hashes list[PICTURES_MAX])
{
    FILE *file = fopen(HASHES, "r");
    size_t count = 0;
    if (file == NULL) {
        return 0;
    }
    while (count < PICTURES_MAX &&
           fscanf(file, "%63s %" SCNx64 " %" SCNx64, list[count].name,
                  &list[count].shapes, &list[count].words) == 3) {
        count++;
    }
    fclose(file);
    return count;
}

static struct hashes *
find_hashes(struct hashes list[PICTURES_MAX], size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i].name, name) == 0) {
            return &list[i];
        }
    }
    return NULL;
}

bool
picture_find(const char *name, uint64_t *shapes, uint64_t *words)
{
    struct hashes list[PICTURES_MAX];
    struct hashes *found = find_hashes(list, read_hashes(list), name);
    if (found != NULL) {
        *shapes = found->shapes;
        *words = found->words;
    }
    return found != NULL;
}

static void
write_hashes(const struct hashes *list, size_t count)
{
    FILE *file = fopen(HASHES, "w");
    assert_non_null(file);
    for (size_t i = 0; i < count; i++) {
        fprintf(file, "%s %016" PRIx64 " %016" PRIx64 "\n", list[i].name,
                list[i].shapes, list[i].words);
    }
    assert_int_equal(fclose(file), 0);
}

// Three bits of red and green and two of blue: flat colours stay flat.
static void
set_palette(SDL_Surface *surface)
{
    SDL_Color colors[COLORS];
    for (int i = 0; i < COLORS; i++) {
        colors[i] = (SDL_Color){(uint8_t)((i >> 5) * 255 / 7),
                                (uint8_t)((i >> 2 & 7) * 255 / 7),
                                (uint8_t)((i & 3) * 255 / 3), 255};
    }
    SDL_SetPaletteColors(surface->format->palette, colors, 0, COLORS);
}

static unsigned
mean(const struct pixels *pixels, int x, int y, int shift)
{
    unsigned sum = 0;
    for (int i = 0; i < PICTURE_PART * PICTURE_PART; i++) {
        int row = y * PICTURE_PART + i / PICTURE_PART;
        int column = x * PICTURE_PART + i % PICTURE_PART;
        sum += pixels->data[(ptrdiff_t)row * pixels->stride + column] >> shift &
               0xFF;
    }
    return sum / (PICTURE_PART * PICTURE_PART);
}

static SDL_Surface *
reduce(const struct pixels *pixels)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(
        0, pixels->width / PICTURE_PART, pixels->height / PICTURE_PART, 8,
        SDL_PIXELFORMAT_INDEX8);
    assert_non_null(surface);
    set_palette(surface);
    for (int y = 0; y < surface->h; y++) {
        uint8_t *row = (uint8_t *)surface->pixels + y * surface->pitch;
        for (int x = 0; x < surface->w; x++) {
            unsigned red = (mean(pixels, x, y, 16) * 7 + 127) / 255;
            unsigned green = (mean(pixels, x, y, 8) * 7 + 127) / 255;
            unsigned blue = (mean(pixels, x, y, 0) * 3 + 127) / 255;
            row[x] = (uint8_t)(red << 5 | green << 2 | blue);
        }
    }
    return surface;
}

static void
name_path(char path[PATH_SIZE], const char *name)
{
    snprintf(path, PATH_SIZE, FOLDER "/%s.png", name);
}

void
picture_keep(const char *name, uint64_t shapes, uint64_t words,
             const struct pixels *pixels)
{
    struct hashes list[PICTURES_MAX];
    size_t count = read_hashes(list);
    struct hashes *found = find_hashes(list, count, name);
    char path[PATH_SIZE];
    if (found == NULL) {
        assert_true(count < PICTURES_MAX);
        found = &list[count++];
        snprintf(found->name, sizeof found->name, "%s", name);
    }
    found->shapes = shapes;
    found->words = words;
    write_hashes(list, count);
    SDL_Surface *surface = reduce(pixels);
    name_path(path, name);
    assert_int_equal(IMG_SavePNG(surface, path), 0);
    SDL_FreeSurface(surface);
}

// The kept picture with the same palette; NULL if there is none of that size.
static SDL_Surface *
load(const char *name, const SDL_Surface *like)
{
    char path[PATH_SIZE];
    name_path(path, name);
    SDL_Surface *loaded = IMG_Load(path);
    if (loaded != NULL && (loaded->w != like->w || loaded->h != like->h)) {
        SDL_FreeSurface(loaded);
        return NULL;
    }
    SDL_Surface *kept =
        loaded == NULL
            ? NULL
            : SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB888, 0);
    SDL_FreeSurface(loaded);
    return kept;
}

static bool
is_other(uint32_t one, uint32_t two)
{
    for (int shift = 0; shift <= 16; shift += 8) {
        int step = (int)(one >> shift & 0xFF) - (int)(two >> shift & 0xFF);
        if (abs(step) >= STEPS_OTHER * 255 / 7) {
            return true;
        }
    }
    return false;
}

static uint32_t *
row_of(SDL_Surface *surface, int y)
{
    return (uint32_t *)(void *)((uint8_t *)surface->pixels +
                                y * surface->pitch);
}

// Marks what differs in `kept`, everything else fades; returns the share.
static double
mark_difference(SDL_Surface *kept, SDL_Surface *ours)
{
    size_t other = 0;
    for (int y = 0; y < kept->h; y++) {
        uint32_t *old = row_of(kept, y);
        const uint32_t *new = row_of(ours, y);
        for (int x = 0; x < kept->w; x++) {
            bool differs = is_other(old[x], new[x]);
            other += differs;
            old[x] = differs ? 0xFF0000 : 0xC0C0C0 | (new[x] >> 2 & 0x3F3F3F);
        }
    }
    return (double)other / (double)(kept->w * kept->h);
}

static double
compare(const char *name, const struct pixels *pixels, bool is_shown)
{
    SDL_Surface *small = reduce(pixels);
    SDL_Surface *ours =
        SDL_ConvertSurfaceFormat(small, SDL_PIXELFORMAT_RGB888, 0);
    SDL_Surface *kept = load(name, small);
    double share = 1.0;
    char path[PATH_SIZE];
    if (kept != NULL && is_shown) {
        snprintf(path, sizeof path, "%s-kept.png", name);
        IMG_SavePNG(kept, path);
    }
    if (kept != NULL) {
        share = mark_difference(kept, ours);
    }
    if (kept != NULL && is_shown) {
        snprintf(path, sizeof path, "%s-difference.png", name);
        IMG_SavePNG(kept, path);
    }
    SDL_FreeSurface(kept);
    SDL_FreeSurface(ours);
    SDL_FreeSurface(small);
    return share;
}

double
picture_difference(const char *name, const struct pixels *pixels)
{
    return compare(name, pixels, false);
}

void
picture_show(const char *name, const struct pixels *pixels)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s-ours.png", name);
    png_write(path, pixels);
    compare(name, pixels, true);
}

bool
picture_has_usual_letters(void)
{
    int major, minor, patch;
    TTF_GetFreeTypeVersion(&major, &minor, &patch);
    if (major != 2 || minor != 12 || patch != 1) {
        return false;
    }
    TTF_GetHarfBuzzVersion(&major, &minor, &patch);
    return major == 6 && minor == 0 && patch == 0;
}
