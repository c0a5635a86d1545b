// The contents of pictures, kept beside the datasets.
#ifndef PEJL_CACHE_PICTURES_H
#define PEJL_CACHE_PICTURES_H

#include "cache/cache_state.h"

#define PICTURE_BYTE_LIMIT 20000000 // of one (faults.md R7)

// Of all in one snapshot: up to three snapshots live at a time.
#define PICTURE_BUDGET_BYTES (32 << 20)

// Drop what no picture of a story or the welcome needs any more. Returns
// SQLite's code.
int
pictures_drop_unused(struct cache *cache);

// Give the pictures of a loaded snapshot their contents, by id until the
// budget is spent. While a new version is on its way the old one stays, under
// its own version. Returns SQLite's code.
int
pictures_load(struct cache *cache, struct snapshot *snapshot);

// Ask again for the pictures that were refused: the source told of them anew.
// Returns SQLite's code.
int
pictures_forgive(struct cache *cache);

#endif
