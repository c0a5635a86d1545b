// The mismatch: where two pictures of one size are not alike.
#ifndef PEJL_PAINT_MISMATCH_H
#define PEJL_PAINT_MISMATCH_H

#include "paint/surface.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MISMATCH_BANDS 64 // a picture is looked at in so many, at most
#define MISMATCH_SPANS 4  // of a band
#define MISMATCH_PARTS (MISMATCH_BANDS * MISMATCH_SPANS)

// A bit for each cell of a row.
struct mismatch_row {
    uint64_t differs;
    uint64_t is_level; // also: it goes on, in both, as the pixel before it
};

// Valid when all-zero.
struct mismatch {
    struct clip parts[MISMATCH_PARTS]; // coarse, to be presented
    size_t count;
    struct clip part;          // what was looked at, …
    struct mismatch_row *rows; // … and its rows; owned
    size_t capacity;           // rows that there is room for
    int cell;                  // width of a cell in pixels
};

// Some pixels of a row. Level ones are all as the one before them, which
// differs, too: in both pictures.
struct mismatch_run {
    int left, right;
    bool is_level;
};

// Find parts, none overlapping, that hold every pixel inside of `part` that is
// another in one picture than in the other. What is alike between two that lie
// near each other counts as different; the runs of the rows tell it finer.
void
mismatch_find(struct mismatch *mismatch, const struct pixels *left,
              const struct pixels *right, struct clip part);

// Take all of `part` as different, without looking.
void
mismatch_take_all(struct mismatch *mismatch, struct clip part);

// Move `run` on to the next pixels of row `y` that differ; from {0} to the
// first. Returns false if there are none.
bool
mismatch_next(const struct mismatch *mismatch, int y, struct mismatch_run *run);

// Release. Accepts an all-zero mismatch.
void
mismatch_destroy(struct mismatch *mismatch);

#endif
