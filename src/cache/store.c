#include "base/memory.h"
#include "base/thread.h"
#include "cache/cache_file.h"
#include "cache/cache_state.h"
#include "cache/intake.h"
#include "cache/pictures.h"
#include "cache/tables.h"

#include <stdlib.h>
#include <string.h>

// Fewer rows than this come and go by hand.
#define SHRINK_FLOOR 3

static bool
has_shrunk(size_t before, size_t now)
{
    return before >= SHRINK_FLOOR && now <= before / 10;
}

// A table that is suddenly (nearly) empty is more often a writer half done
// than a decision: it must be seen again, a while later (faults.md 20).
static bool
must_hold(struct cache *cache, size_t dataset, size_t row_count)
{
    struct holding *holding = &cache->holdings[dataset];
    int64_t now_ms = thread_now_ms();
    if (!has_shrunk(holding->row_count, row_count)) {
        holding->shrunk_ms = 0;
        return false;
    }
    if (holding->shrunk_ms == 0) {
        holding->shrunk_ms = now_ms > 0 ? now_ms : 1;
    } else if (now_ms - holding->shrunk_ms >= cache->shrink_hold_ms) {
        return false;
    }
    log_state_warn(&cache->refusal,
                   "held back: %s fell from %zu rows to %zu; taken if it "
                   "stays so",
                   cache_dataset_name(dataset), holding->row_count, row_count);
    return true;
}

// Take in all updates, even after one that is held back: each then knows how
// long it has been so. Sets what the cache will hold of each.
static enum intake_result
take_updates(struct cache *cache, const struct cache_update *updates,
             size_t count, struct holding *taken, int *code)
{
    enum intake_result all = INTAKE_DONE;
    for (size_t i = 0; i < count; i++) {
        size_t row_count = 0;
        enum intake_result one =
            intake_replace(cache, &updates[i], &row_count, code);
        if (one != INTAKE_DONE) {
            return one;
        }
        if (must_hold(cache, updates[i].dataset, row_count)) {
            all = INTAKE_REFUSED;
        }
        taken[i] = (struct holding){.revision = updates[i].revision,
                                    .row_count = row_count};
    }
    return all;
}

static bool
tells_pictures(const struct cache_update *updates, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(cache_dataset_name(updates[i].dataset), "picture") == 0) {
            return true;
        }
    }
    return false;
}

static int
finish(struct cache *cache, const struct cache_update *updates, size_t count,
       const struct holding *taken)
{
    int code = pictures_drop_unused(cache);
    if (code == SQLITE_OK && tells_pictures(updates, count)) {
        code = pictures_forgive(cache);
    }
    for (size_t i = 0; i < count && code == SQLITE_OK; i++) {
        code = tables_write_holding(cache, updates[i].dataset, &taken[i]);
    }
    if (code == SQLITE_OK) {
        code = tables_write_state(cache);
    }
    return code == SQLITE_OK
               ? sqlite3_exec(cache->db, "COMMIT", NULL, NULL, NULL)
               : code;
}

static void
adopt(struct cache *cache, const struct cache_update *updates, size_t count,
      const struct holding *taken)
{
    for (size_t i = 0; i < count; i++) {
        struct holding *holding = &cache->holdings[updates[i].dataset];
        holding->revision = taken[i].revision;
        holding->row_count = taken[i].row_count;
        holding->shrunk_ms = 0;
    }
    cache->saved_s = cache->confirmed_s;
    cache->needs_tidying = true;
    log_state_clear(&cache->refusal, "what the source tells is taken again");
    log_state_clear(&cache->disk, "the cache can be written again");
}

bool
cache_store(struct cache *cache, const struct cache_update *updates,
            size_t count)
{
    struct holding *taken = memory_grow(NULL, count, sizeof *taken);
    enum intake_result result = INTAKE_FAILED;
    int code = sqlite3_exec(cache->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (code == SQLITE_OK) {
        cache->generation++;
        result = take_updates(cache, updates, count, taken, &code);
    }
    if (result == INTAKE_DONE) {
        code = finish(cache, updates, count, taken);
        result = code == SQLITE_OK ? INTAKE_DONE : INTAKE_FAILED;
    }
    if (result == INTAKE_DONE) {
        adopt(cache, updates, count, taken);
    } else {
        // May already be over: some errors roll back by themselves.
        sqlite3_exec(cache->db, "ROLLBACK", NULL, NULL, NULL);
    }
    free(taken);
    if (result == INTAKE_FAILED) {
        cache_file_fail(cache, code);
    }
    return result == INTAKE_DONE;
}
