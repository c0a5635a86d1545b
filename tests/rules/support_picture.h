// A kept picture: how a page looked when somebody looked at it last.
//
// Kept are two hashes of all its pixels, one without and one with its words,
// and the picture itself at a third of its size in 256 colours, to show what
// changed and to compare with where letters are drawn by another FreeType.
#ifndef PEJL_TESTS_RULES_SUPPORT_PICTURE_H
#define PEJL_TESTS_RULES_SUPPORT_PICTURE_H

#include "paint/surface.h"

#include <stdbool.h>
#include <stdint.h>

#define PICTURE_PART 3 // the kept picture is so much smaller each way

// Return a hash of all pixels (FNV-1a, 64 bits).
uint64_t
picture_hash(const struct pixels *pixels);

// Find the two hashes kept under a name; false if there are none.
bool
picture_find(const char *name, uint64_t *shapes, uint64_t *words);

// Keep hashes and picture under a name.
void
picture_keep(const char *name, uint64_t shapes, uint64_t words,
             const struct pixels *pixels);

// Return how large a share of the kept picture's pixels looks other than these
// pixels, reduced alike; 1 if it is not there or of another size.
double
picture_difference(const char *name, const struct pixels *pixels);

// Write NAME-ours.png, NAME-kept.png and NAME-difference.png into the folder
// that the tests run in.
void
picture_show(const char *name, const struct pixels *pixels);

// Say whether letters are drawn as on Debian 12.
bool
picture_has_usual_letters(void);

#endif
