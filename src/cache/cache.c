#include "cache/cache.h"

#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/memory.h"
#include "base/text.h"
#include "cache/cache_file.h"
#include "cache/cache_state.h"
#include "cache/dataset_sql.h"
#include "cache/tables.h"

#define SHRINK_HOLD_MS 10000

// Each confirmation written is a wait for the disk, and wears it; what the
// file holds may be older by this, never newer.
#define SAVE_INTERVAL_S 300

const char *
cache_audience_name(enum audience audience)
{
    return audience == AUDIENCE_PUBLIC ? "public" : "internal";
}

static char *
write_picture_select(enum audience audience)
{
    struct text_builder sql = {0};
    text_append_format(&sql,
                       "SELECT content_hex FROM kiosk_%s_picture_content "
                       "WHERE id = CAST(?1 AS INTEGER)",
                       cache_audience_name(audience));
    return sql.data;
}

struct cache *
cache_open(const char *directory, enum audience audience,
           const char *source_location)
{
    struct cache *cache = memory_allocate(sizeof *cache);
    cache->audience = audience;
    cache->linked_on = DAY_NONE;
    cache->shrink_hold_ms = SHRINK_HOLD_MS;
    cache->source_location = memory_allocate(strlen(source_location) + 1);
    memcpy(cache->source_location, source_location, strlen(source_location));
    cache->holdings =
        memory_grow(NULL, dataset_table_count, sizeof *cache->holdings);
    cache->selects =
        memory_grow(NULL, dataset_table_count, sizeof *cache->selects);
    for (size_t i = 0; i < dataset_table_count; i++) {
        cache->selects[i] = dataset_sql_source(&dataset_table[i],
                                               cache_audience_name(audience));
    }
    cache->picture_select = write_picture_select(audience);
    cache_file_open(cache, directory);
    return cache;
}

bool
cache_is_used_elsewhere(const struct cache *cache)
{
    return cache->is_used_elsewhere;
}

bool
cache_is_on_disk(const struct cache *cache)
{
    return cache->path != NULL;
}

size_t
cache_dataset_count(void)
{
    return dataset_table_count;
}

const char *
cache_dataset_name(size_t dataset)
{
    return dataset_table[dataset].name;
}

bool
cache_dataset_is_on_request(size_t dataset)
{
    return dataset_table[dataset].is_on_request;
}

bool
cache_dataset_is_of_meeting(size_t dataset)
{
    return dataset_table[dataset].is_of_meeting;
}

const char *
cache_dataset_select(const struct cache *cache, size_t dataset)
{
    return cache->selects[dataset];
}

int64_t
cache_dataset_revision(const struct cache *cache, size_t dataset)
{
    return cache->holdings[dataset].revision;
}

bool
cache_is_complete(const struct cache *cache)
{
    for (size_t i = 0; i < dataset_table_count; i++) {
        if (cache->holdings[i].revision < 0 &&
            !dataset_table[i].is_on_request) {
            return false;
        }
    }
    return true;
}

void
cache_set_shrink_hold(struct cache *cache, int64_t hold_ms)
{
    cache->shrink_hold_ms = hold_ms;
}

static void
save_state(struct cache *cache)
{
    cache_file_return(cache);
    int code = tables_write_state(cache);
    if (code == SQLITE_OK) {
        cache->saved_s = cache->confirmed_s;
        cache->needs_tidying = true;
    } else {
        cache_file_fail(cache, code);
    }
}

void
cache_confirm(struct cache *cache, int64_t utc_s, bool is_stale)
{
    bool is_told_long_ago = cache->saved_s == TIME_NONE ||
                            utc_s < cache->saved_s ||
                            utc_s - cache->saved_s >= SAVE_INTERVAL_S;
    bool is_changed = is_stale != cache->is_stale;
    // A copy may lag: the age counts from the last word of a leader.
    if (!is_stale || cache->confirmed_s == TIME_NONE) {
        cache->confirmed_s = utc_s;
    }
    cache->is_stale = is_stale;
    if (is_told_long_ago || is_changed) {
        save_state(cache);
    }
}

void
cache_tidy(struct cache *cache)
{
    if (cache->needs_tidying && cache->path) {
        (void)sqlite3_wal_checkpoint_v2(cache->db, "main",
                                        SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    }
    cache->needs_tidying = false;
}

void
cache_close(struct cache *cache)
{
    if (cache == NULL) {
        return;
    }
    if (cache->confirmed_s != cache->saved_s) {
        save_state(cache);
    }
    cache_tidy(cache);
    sqlite3_close(cache->db);
    for (size_t i = 0; i < dataset_table_count; i++) {
        free(cache->selects[i]);
    }
    free(cache->selects);
    free(cache->picture_select);
    free(cache->holdings);
    free(cache->source_location);
    free(cache->path);
    free(cache->lost_path);
    free(cache);
}
