// The tables of the cache, and whose content they hold.
#ifndef PEJL_CACHE_TABLES_H
#define PEJL_CACHE_TABLES_H

#include "cache/cache_state.h"

// What was found in a database.
enum tables_found {
    TABLES_OURS,     // made by this program for this audience and source
    TABLES_NONE,     // it is new
    TABLES_OUTDATED, // ours, but of another version, audience or source
    TABLES_FOREIGN,  // not ours
};

// Look what `db` holds. Returns SQLite's code.
int
tables_look(const struct cache *cache, sqlite3 *db, enum tables_found *found);

// Make the tables in an empty database, in one transaction. Returns SQLite's
// code.
int
tables_create(const struct cache *cache, sqlite3 *db);

// Read generation, confirmation and holdings into the cache. Returns SQLite's
// code.
int
tables_read(struct cache *cache);

// Write generation and confirmation. Returns SQLite's code.
int
tables_write_state(struct cache *cache);

// Write the holding of one dataset. Returns SQLite's code.
int
tables_write_holding(struct cache *cache, size_t dataset,
                     const struct holding *holding);

#endif
