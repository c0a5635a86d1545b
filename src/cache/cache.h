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
// content that was fetched from another location, for another audience or by
// another version of the tables is dropped. A corrupt file, or one that is no
// cache, is set aside once (its name and ".broken") and made anew; one that
// cannot be written, then or later, gives a cache in memory with what it
// holds, logged, that goes back to the file once it can be written again; one
// that another board uses gives an empty cache in memory, logged. `directory`
// may be NULL: in memory. The file is read through first if that takes no
// more than 50 ms. Never returns NULL. Release with cache_close.
struct cache *
cache_open(const char *directory, enum audience audience,
           const char *source_location);

// Say whether another board holds the file (faults.md 37).
bool
cache_is_used_elsewhere(const struct cache *cache);

// Say whether content outlives this process.
bool
cache_is_on_disk(const struct cache *cache);

// How many datasets the board reads, and the name of each.
size_t
cache_dataset_count(void);
const char *
cache_dataset_name(size_t dataset);

// Say whether a dataset is read only for who asks for it, and whether that is
// a board that meetings are held at.
bool
cache_dataset_is_on_request(size_t dataset);
bool
cache_dataset_is_of_meeting(size_t dataset);

// Return the statement that reads the whole dataset from the source as one
// JSON text. Static text per audience; valid until cache_close.
const char *
cache_dataset_select(const struct cache *cache, size_t dataset);

// Return the revision that the cache holds of a dataset, -1 if none.
int64_t
cache_dataset_revision(const struct cache *cache, size_t dataset);

// Say whether the cache holds every dataset: a whole generation.
bool
cache_is_complete(const struct cache *cache);

// One dataset as it was read: JSON text and revision.
struct cache_update {
    size_t dataset;
    int64_t revision;
    const char *json;
    size_t json_length;
};

// Replace the given datasets in one transaction; all or nothing. Text is
// cleaned here, once (base/text.h). A row with a value that is not as it must
// be is left out, counted in one log line. Returns false, logged with the
// dataset and column, if there is no array of objects, a column or an id is
// missing, an id comes twice, or there are over 200,000 rows; also if a
// dataset lost all or nine tenths of its rows (of three or more), until it
// stayed so for the time that cache_set_shrink_hold gives (faults.md 20).
// Then nothing has changed.
bool
cache_store(struct cache *cache, const struct cache_update *updates,
            size_t count);

// Set how long a dataset that lost nearly all its rows must stay so until it
// is taken. 10 s unless set.
void
cache_set_shrink_hold(struct cache *cache, int64_t hold_ms);

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
// 20 MB; the picture is then not asked for again until its dataset is stored.
bool
cache_store_picture(struct cache *cache, struct cache_picture picture,
                    const char *hex, size_t hex_length);

// Note that the source confirmed the generation at `utc_s`. One that is stale
// counts as confirmed when a leader last did that, if one ever did. The file is
// told at most every five minutes: after a crash the age is at worst that much
// too old, never too young.
void
cache_confirm(struct cache *cache, int64_t utc_s, bool is_stale);

// Empty the write-ahead log into the file, which waits for the disk: when
// there is time. Does nothing if nothing was written.
void
cache_tidy(struct cache *cache);

// Load what the cache holds as a linked snapshot; the caller owns it. Never
// NULL: an empty cache gives an empty snapshot. Its generation also moves with
// `today`. It holds at most 32 MB of pictures.
struct snapshot *
cache_load(struct cache *cache, int32_t today);

// Release. Accepts NULL.
void
cache_close(struct cache *cache);

#endif
