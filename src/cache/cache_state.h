// What the files of the cache share: an open cache.
#ifndef PEJL_CACHE_CACHE_STATE_H
#define PEJL_CACHE_CACHE_STATE_H

#include "base/log.h"
#include "cache/cache.h"
#include "cache/dataset.h"

#include <sqlite3.h>

// What the cache holds of one dataset.
struct holding {
    int64_t revision; // -1 if nothing
    size_t row_count;
    int64_t shrunk_ms; // when a suspiciously small one was first seen, else 0
    struct log_state broken_rows;
};

// Valid when all-zero, but for `db`, which all functions but close need.
struct cache {
    sqlite3 *db;
    char *path;      // of the file; NULL where it is in memory
    char *lost_path; // of the file that was left for memory, or NULL
    char *source_location;
    enum audience audience;
    bool is_used_elsewhere;
    char **selects; // one per dataset
    char *picture_select;
    struct holding *holdings; // one per dataset
    uint64_t generation;
    int32_t linked_on;   // the day of the last load
    int64_t confirmed_s; // TIME_NONE if never
    int64_t saved_s;     // the confirmation that the file holds
    bool is_stale;
    bool needs_tidying; // the WAL holds something
    int64_t shrink_hold_ms;
    struct log_state refusal;  // of what came from the source
    struct log_state disk;     // of the file
    struct log_state pictures; // of the budget
};

const char *
cache_audience_name(enum audience audience);

#endif
