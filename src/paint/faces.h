// Faces: font files opened at the sizes asked for, a bounded number at once.
#ifndef PEJL_PAINT_FACES_H
#define PEJL_PAINT_FACES_H

#include "scene/scene.h"

#include <SDL_ttf.h>
#include <stdbool.h>
#include <stdint.h>

// The faces of the scene, then those that lend the glyphs they lack.
enum {
    FACES_FALLBACK = FACE_COUNT,
    FACES_FALLBACK_BOLD,
    FACES_COUNT,
};

// How many are open at once: one costs about 320 KB, a page uses about ten.
#define FACES_OPEN 16

#define FACES_SMALLEST_PX 4
#define FACES_LARGEST_PX 2048

struct faces_opened {
    TTF_Font *font;
    int face, size_px;
    int digit_cell_px; // 0: not measured yet
    uint64_t used;     // on the counter of struct faces
};

// Valid when all-zero: no face can be had.
struct faces {
    char *paths[FACES_COUNT]; // NULL: that file is missing
    struct faces_opened opened[FACES_OPEN];
    uint64_t counter;
};

// Look for the files; each that is missing is replaced by the nearest there is
// and logged. False, logged with the remedy, if there are none at all.
bool
faces_find(struct faces *faces, const char *inter_dir, const char *dejavu_dir);

// Return a face at a size within the limits above, NULL if its file cannot be
// read. It stays open at least until FACES_OPEN - 1 others were asked for.
TTF_Font *
faces_open(struct faces *faces, int face, int size_px);

// Return the width of the widest of the digits 0 to 9, in pixels.
int
faces_digit_cell(struct faces *faces, int face, int size_px);

// Return the face that lends glyphs to `face`, of about the same weight.
int
faces_fallback(int face);

// Close all and leave it all-zero.
void
faces_destroy(struct faces *faces);

#endif
