#include "paint/faces.h"

#include "base/log.h"
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const names[FACES_COUNT] = {
    [FACE_TEXT] = "Inter-Regular.otf",
    [FACE_TEXT_MEDIUM] = "Inter-Medium.otf",
    [FACE_TEXT_SEMIBOLD] = "Inter-SemiBold.otf",
    [FACE_DISPLAY] = "InterDisplay-Regular.otf",
    [FACE_DISPLAY_MEDIUM] = "InterDisplay-Medium.otf",
    [FACE_DISPLAY_SEMIBOLD] = "InterDisplay-SemiBold.otf",
    [FACES_FALLBACK] = "DejaVuSans.ttf",
    [FACES_FALLBACK_BOLD] = "DejaVuSans-Bold.ttf",
};

// Who stands in for a missing file: first the same weight of the other
// family, then a fallback.
static const int stand_ins[FACES_COUNT] = {
    [FACE_TEXT] = FACE_DISPLAY,
    [FACE_TEXT_MEDIUM] = FACE_DISPLAY_MEDIUM,
    [FACE_TEXT_SEMIBOLD] = FACE_DISPLAY_SEMIBOLD,
    [FACE_DISPLAY] = FACE_TEXT,
    [FACE_DISPLAY_MEDIUM] = FACE_TEXT_MEDIUM,
    [FACE_DISPLAY_SEMIBOLD] = FACE_TEXT_SEMIBOLD,
    [FACES_FALLBACK] = FACES_FALLBACK_BOLD,
    [FACES_FALLBACK_BOLD] = FACES_FALLBACK,
};

int
faces_fallback(int face)
{
    bool is_bold = face == FACE_TEXT_SEMIBOLD ||
                   face == FACE_DISPLAY_SEMIBOLD || face == FACES_FALLBACK_BOLD;
    return is_bold ? FACES_FALLBACK_BOLD : FACES_FALLBACK;
}

static char *
find_file(const char *folder, const char *name)
{
    if (!folder) {
        return NULL;
    }
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = memory_allocate(size);
    snprintf(path, size, "%s/%s", folder, name);
    if (access(path, R_OK) != 0) {
        free(path);
        return NULL;
    }
    return path;
}

static char *
find_stand_in(char *const found[FACES_COUNT], int face)
{
    int others[] = {
        stand_ins[face], faces_fallback(face), stand_ins[faces_fallback(face)],
        FACE_TEXT,       FACE_DISPLAY,
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (found[others[i]]) {
            return found[others[i]];
        }
    }
    return NULL;
}

static char *
copy_path(const char *path)
{
    size_t size = strlen(path) + 1;
    return memcpy(memory_allocate(size), path, size);
}

static void
fill_gaps(struct faces *faces, char *const found[FACES_COUNT])
{
    for (int face = 0; face < FACES_COUNT; face++) {
        const char *path = found[face];
        if (!path) {
            path = find_stand_in(found, face);
            log_warning("the font %s is missing; %s is used for it",
                        names[face], path ? path : "nothing");
        }
        faces->paths[face] = path ? copy_path(path) : NULL;
    }
}

bool
faces_find(struct faces *faces, const char *inter_dir, const char *dejavu_dir)
{
    char *found[FACES_COUNT];
    bool is_any = false;
    for (int face = 0; face < FACES_COUNT; face++) {
        const char *folder = face < FACE_COUNT ? inter_dir : dejavu_dir;
        found[face] = find_file(folder, names[face]);
        is_any = is_any || found[face];
    }
    if (is_any) {
        fill_gaps(faces, found);
    } else {
        log_error("no font found in %s nor %s; install the packages "
                  "fonts-inter and fonts-dejavu-core",
                  inter_dir ? inter_dir : "(no folder)",
                  dejavu_dir ? dejavu_dir : "(no folder)");
    }
    for (int face = 0; face < FACES_COUNT; face++) {
        free(found[face]);
    }
    return is_any;
}

static void
close_face(struct faces_opened *opened)
{
    if (opened->font) {
        TTF_CloseFont(opened->font);
    }
    *opened = (struct faces_opened){0};
}

static bool
open_face(struct faces *faces, struct faces_opened *opened, int face,
          int size_px)
{
    opened->face = face;
    opened->size_px = size_px;
    opened->font = TTF_OpenFont(faces->paths[face], size_px);
    if (!opened->font) {
        log_error("cannot read the font %s: %s", faces->paths[face],
                  TTF_GetError());
        free(faces->paths[face]);
        faces->paths[face] = NULL; // said once, not tried again
        return false;
    }
    TTF_SetFontHinting(opened->font, TTF_HINTING_LIGHT_SUBPIXEL);
    return true;
}

static struct faces_opened *
find_opened(struct faces *faces, int face, int size_px)
{
    for (size_t i = 0; i < FACES_OPEN; i++) {
        struct faces_opened *opened = &faces->opened[i];
        if (opened->font && opened->face == face &&
            opened->size_px == size_px) {
            return opened;
        }
    }
    return NULL;
}

static struct faces_opened *
find_oldest(struct faces *faces)
{
    struct faces_opened *oldest = &faces->opened[0];
    for (size_t i = 1; i < FACES_OPEN; i++) {
        if (faces->opened[i].used < oldest->used) {
            oldest = &faces->opened[i];
        }
    }
    return oldest;
}

static struct faces_opened *
get_opened(struct faces *faces, int face, int size_px)
{
    struct faces_opened *opened = find_opened(faces, face, size_px);
    if (!opened) {
        if (!faces->paths[face]) {
            return NULL;
        }
        opened = find_oldest(faces);
        close_face(opened);
        if (!open_face(faces, opened, face, size_px)) {
            return NULL;
        }
    }
    opened->used = ++faces->counter;
    return opened;
}

TTF_Font *
faces_open(struct faces *faces, int face, int size_px)
{
    struct faces_opened *opened = get_opened(faces, face, size_px);
    return opened ? opened->font : NULL;
}

static int
measure_digit_cell(TTF_Font *font)
{
    int widest = 0;
    for (int digit = 0; digit <= 9; digit++) {
        const char words[] = {(char)('0' + digit), '\0'};
        int width = 0;
        TTF_SizeUTF8(font, words, &width, NULL);
        widest = width > widest ? width : widest;
    }
    return widest;
}

int
faces_digit_cell(struct faces *faces, int face, int size_px)
{
    struct faces_opened *opened = get_opened(faces, face, size_px);
    if (!opened) {
        return 0;
    }
    if (opened->digit_cell_px == 0) {
        opened->digit_cell_px = measure_digit_cell(opened->font);
    }
    return opened->digit_cell_px;
}

void
faces_destroy(struct faces *faces)
{
    for (size_t i = 0; i < FACES_OPEN; i++) {
        close_face(&faces->opened[i]);
    }
    for (int face = 0; face < FACES_COUNT; face++) {
        free(faces->paths[face]);
    }
    *faces = (struct faces){0};
}
