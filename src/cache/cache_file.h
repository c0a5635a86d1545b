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
// its content carried on in memory; a full disk is waited for. Logged.
void
cache_file_fail(struct cache *cache, int code);

#endif
