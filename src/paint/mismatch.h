// The mismatch: where two pictures of one size are not alike.
#ifndef PEJL_PAINT_MISMATCH_H
#define PEJL_PAINT_MISMATCH_H

#include "paint/surface.h"

#include <stddef.h>

#define MISMATCH_BANDS 64 // a picture is looked at in so many, at most
#define MISMATCH_SPANS 4  // of a band
#define MISMATCH_PARTS (MISMATCH_BANDS * MISMATCH_SPANS)

// Valid when all-zero.
struct mismatch {
    struct clip parts[MISMATCH_PARTS];
    size_t count;
};

// Find parts, none overlapping, that hold every pixel inside of `part` that is
// another in one picture than in the other. What is alike between two that lie
// near each other counts as different.
void
mismatch_find(struct mismatch *mismatch, const struct pixels *left,
              const struct pixels *right, struct clip part);

#endif
