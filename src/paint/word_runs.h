// Word runs: a line of words cut into stretches that one font draws at once.
#ifndef PEJL_PAINT_WORD_RUNS_H
#define PEJL_PAINT_WORD_RUNS_H

#include "paint/faces.h"

#include <stddef.h>

#define WORDS_MAX_BYTES 4000

// What is set, and how. `length` is at most WORDS_MAX_BYTES (words_cut).
struct word_line {
    enum face face;
    int size_px;
    bool has_fixed_digits;
    const char *words;
    size_t length;
};

struct word_run {
    TTF_Font *font;
    char text[WORDS_MAX_BYTES + 1]; // NUL-terminated
    size_t length;
    int width_px;  // that it takes up in the line
    int indent_px; // where it begins in that: digits stand in their cell
};

struct word_runs {
    struct faces *faces;
    struct word_line line;
    size_t position;
};

// Return how many of `length` bytes to keep: at most `limit`, ending where a
// code point ends and before any NUL.
size_t
words_cut(const char *words, size_t length, size_t limit);

// Fetch the next run; false at the end or if no font can be had. A grapheme
// cluster never spans two runs; one that the face lacks goes to the fallback.
// SDL_ttf cannot set the tabular figures of OpenType, so fixed digits are a
// run each, in a cell as wide as the widest (faults.md F9).
bool
word_runs_next(struct word_runs *runs, struct word_run *run);

// Return the width of the whole line in pixels.
int
words_measure(struct faces *faces, struct word_line line);

#endif
