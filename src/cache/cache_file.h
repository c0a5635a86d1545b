// The file of the cache: opened, checked, set aside, left for memory.
#ifndef PEJL_CACHE_CACHE_FILE_H
#define PEJL_CACHE_CACHE_FILE_H

#include "cache/cache_state.h"

// Open the file for the cache's audience in `directory` (NULL for memory from
// the start) and set `db`. The file is held exclusively, without -shm file, as
// long as the cache lives.
void
cache_file_open(struct cache *cache, const char *directory);

// Do what can be done after SQLite answered `code`: a corrupt file is set
// aside and made anew, empty; one that cannot be written any more is left,
// its content carried on in memory. Logged.
void
cache_file_fail(struct cache *cache, int code);

// Move a cache that had to leave its file back there, if that can be written
// again (as when a full disk has room). Logged if so.
void
cache_file_return(struct cache *cache);

#endif
