// The cache: our own SQLite file with the last complete generation.
#ifndef PEJL_CACHE_CACHE_H
#define PEJL_CACHE_CACHE_H

#include "model/snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum audience { AUDIENCE_INTERNAL, AUDIENCE_PUBLIC };

struct cache;

// Open (or make) the cache in `directory` for one audience and one source:
// content that was fetched from another location or for another audience is
// dropped. A corrupt file is set aside once and made anew; a directory that
// cannot be written gives a cache in memory, logged. Never returns NULL.
struct cache *
cache_open(const char *directory, enum audience audience,
           const char *source_location);

// How many datasets the board reads, and the name of each.
size_t
cache_dataset_count(void);
const char *
cache_dataset_name(size_t dataset);

// Return the statement that reads the whole dataset from the source as one
// JSON text. Static text per audience; valid until cache_close.
const char *
cache_dataset_select(const struct cache *cache, size_t dataset);

// Return the revision that the cache holds of a dataset, -1 if none.
int64_t
cache_dataset_revision(const struct cache *cache, size_t dataset);

// One dataset as it was read: JSON text and revision.
struct cache_update {
    size_t dataset;
    int64_t revision;
    const char *json;
    size_t json_length;
};

// Replace the given datasets in one transaction; all or nothing. Text is
// cleaned here, once (base/text.h). Returns false, logged with the dataset and
// column, if anything in it is not as it must be; then nothing has changed.
bool
cache_store(struct cache *cache, const struct cache_update *updates,
            size_t count);

// A picture whose content the cache does not hold yet.
struct cache_picture {
    int64_t id;
    int64_t version;
};

// Fill `wanted` with at most `limit` pictures still to be fetched.
size_t
cache_missing_pictures(struct cache *cache, struct cache_picture *wanted,
                       size_t limit);

// Return the statement that reads one picture's content (?1 is its id) as hex.
const char *
cache_picture_select(const struct cache *cache);

// Store a picture's content, handed in as hex. False if it is not hex or over
// 20 MB; the picture is then marked so that it is not asked for again.
bool
cache_store_picture(struct cache *cache, struct cache_picture picture,
                    const char *hex, size_t hex_length);

// Note that the source confirmed the generation at `utc_s`.
void
cache_confirm(struct cache *cache, int64_t utc_s, bool is_stale);

// Load what the cache holds as a linked snapshot; the caller owns it. Never
// NULL: an empty cache gives an empty snapshot.
struct snapshot *
cache_load(struct cache *cache, int32_t today);

// Release. Accepts NULL.
void
cache_close(struct cache *cache);

#endif
