// A cache in a directory of its own, and a source's words to fill it with.
#ifndef PEJL_TESTS_CACHE_SUPPORT_CACHE_H
#define PEJL_TESTS_CACHE_SUPPORT_CACHE_H

#include "cache/cache.h"

#include <sqlite3.h>

#define TODAY 20413 // 2025-11-21

// Make an empty directory. Release with directory_remove.
char *
directory_make(void);
void
directory_remove(char *directory);

// The same as what cmocka sets up before a test, and tears down after it.
int
directory_set_up(void **state);
int
directory_tear_down(void **state);

// Return the path of the internal cache in `directory`; valid until the next
// call.
const char *
cache_path(const char *directory);

// Return the index of the dataset called `name`.
size_t
dataset_index(const char *name);

// Store one dataset; all datasets, those that are not `name` empty.
bool
store_one(struct cache *cache, const char *name, int64_t revision,
          const char *json);
bool
store_all(struct cache *cache, const char *name, int64_t revision,
          const char *json);

// Open a source in memory with the shared schema and a row in every table.
sqlite3 *
source_make(void);

// Read all datasets from it; says whether the cache took them.
bool
source_pull(sqlite3 *source, struct cache *cache, int64_t revision);

// Catch what is written to standard error from here on, until log_end, which
// returns it; valid until the next log_begin.
void
log_begin(void);
const char *
log_end(void);

#endif
