// The word cache: rendered words, kept until others need their room.
#ifndef PEJL_PAINT_WORD_CACHE_H
#define PEJL_PAINT_WORD_CACHE_H

#include "paint/word_mask.h"

#define WORD_CACHE_BUCKETS 1024

struct word_entry;

// Valid when all-zero, with a budget of nothing.
struct word_cache {
    size_t budget_bytes;
    size_t held_bytes;
    size_t hits, misses;
    struct word_entry *buckets[WORD_CACHE_BUCKETS];
    struct word_entry *newest, *oldest; // by use
};

// Return the mask of a line, rendered now if it is not held. Borrowed until
// the next call. The newest is held even if it alone is over the budget.
const struct word_mask *
word_cache_get(struct word_cache *cache, struct faces *faces,
               const struct word_line *line);

// Release all and leave the cache all-zero.
void
word_cache_destroy(struct word_cache *cache);

#endif
