// Metrics: how wide words are, without knowing who draws them.
#ifndef PEJL_SCENE_METRICS_H
#define PEJL_SCENE_METRICS_H

#include "scene/scene.h"

#include <stdbool.h>
#include <stddef.h>

// Implemented by paint/fonts with the real faces, and by metrics_fixed for
// tests. Main thread.
struct hyphenator;

struct metrics {
    // Return the width in whole pixels of `length` bytes set in one line.
    int (*width)(void *context, enum face face, int size_px,
                 bool has_fixed_digits, const char *words, size_t length);
    // Return how many bytes from the start fit into `limit_px`, a whole number
    // of grapheme clusters. May be NULL: then widths are searched.
    size_t (*fit)(void *context, enum face face, int size_px, const char *words,
                  size_t length, int limit_px);
    void *context;
    struct hyphenator *hyphenator; // where long words may be divided; or NULL
};

// Return metrics in which every code point is 0.55 em wide (0.6 in display
// faces), so that layouts do not depend on fonts.
struct metrics
metrics_fixed(void);

#endif
