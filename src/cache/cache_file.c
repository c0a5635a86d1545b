#include "cache/cache_file.h"

#include <stdlib.h>

#include "base/text.h"
#include "base/thread.h"
#include "cache/file_care.h"
#include "cache/file_open.h"
#include "cache/memory_copy.h"
#include "cache/tables.h"

#define OPEN_TRIES 3
#define CHECK_LIMIT_MS 50
#define CHECK_STEPS 1000 // between two looks at the clock

static const char session_tables[] =
    "CREATE TEMP TABLE refused_picture (id INTEGER PRIMARY KEY, "
    "version INTEGER NOT NULL);";

static char *
make_path(const char *directory, enum audience audience)
{
    struct text_builder path = {0};
    text_append_format(&path, "%s/%s.sqlite", directory,
                       cache_audience_name(audience));
    return path.data;
}

static int
is_too_late(void *deadline_ms)
{
    return thread_now_ms() > *(const int64_t *)deadline_ms;
}

// Read the pages of a file while there is time: a large one is believed, and
// found out when a page of it is met.
static int
check_pages(sqlite3 *db)
{
    int64_t deadline_ms = thread_now_ms() + CHECK_LIMIT_MS;
    sqlite3_progress_handler(db, CHECK_STEPS, is_too_late, &deadline_ms);
    int code = file_open_check_pages(db);
    sqlite3_progress_handler(db, 0, NULL, NULL);
    return code == SQLITE_INTERRUPT ? SQLITE_OK : code;
}

// SQLITE_SCHEMA stands for a file that is ours but of no use any more,
// SQLITE_NOTADB also for a database that is not ours.
static int
prepare_file(const struct cache *cache, sqlite3 *db)
{
    int code = file_open_claim(db);
    enum tables_found found = TABLES_NONE;
    if (code == SQLITE_OK) {
        code = tables_look(cache, db, &found);
    }
    if (code != SQLITE_OK) {
        return code;
    }
    switch (found) {
    case TABLES_NONE:
        return tables_create(cache, db);
    case TABLES_OURS:
        return check_pages(db);
    case TABLES_OUTDATED:
        return SQLITE_SCHEMA;
    case TABLES_FOREIGN:
    default:
        return SQLITE_NOTADB;
    }
}

static int
use_database(struct cache *cache, sqlite3 *db)
{
    cache->db = db;
    int code = sqlite3_exec(db, session_tables, NULL, NULL, NULL);
    return code == SQLITE_OK ? tables_read(cache) : code;
}

// *db is the caller's also when this fails.
static int
open_database(const struct cache *cache, const char *path, sqlite3 **db)
{
    int code = sqlite3_open_v2(
        path, db,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    return code == SQLITE_OK ? prepare_file(cache, *db) : code;
}

static int
open_file(struct cache *cache)
{
    sqlite3 *db = NULL;
    int code = open_database(cache, cache->path, &db);
    if (code == SQLITE_OK) {
        code = use_database(cache, db);
    }
    if (code != SQLITE_OK) {
        sqlite3_close(db);
        cache->db = NULL;
    }
    return code;
}

static bool
is_corrupt(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

static int
open_or_make_file(struct cache *cache)
{
    int code = SQLITE_ERROR;
    for (int i = 0; i < OPEN_TRIES; i++) {
        code = open_file(cache);
        bool may_try_again =
            (is_corrupt(code) && file_care_set_aside(cache->path)) ||
            ((code & 0xff) == SQLITE_SCHEMA && file_care_remove(cache->path));
        if (!may_try_again) {
            return code;
        }
    }
    return code;
}

static void
use_memory(struct cache *cache, sqlite3 *memory)
{
    enum tables_found found = TABLES_NONE;
    free(cache->lost_path);
    cache->lost_path = cache->path;
    cache->path = NULL;
    if (memory && tables_look(cache, memory, &found) == SQLITE_OK &&
        found == TABLES_OURS && use_database(cache, memory) == SQLITE_OK) {
        return;
    }
    sqlite3_close(memory);
    sqlite3 *empty = NULL;
    if (sqlite3_open(":memory:", &empty) != SQLITE_OK ||
        tables_create(cache, empty) != SQLITE_OK ||
        use_database(cache, empty) != SQLITE_OK) {
        log_error("no cache even in memory: %s", sqlite3_errmsg(empty));
        abort();
    }
}

void
cache_file_open(struct cache *cache, const char *directory)
{
    if (directory == NULL) {
        use_memory(cache, NULL);
        return;
    }
    cache->path = make_path(directory, cache->audience);
    file_care_create(directory, cache->path);
    int code = open_or_make_file(cache);
    if (code == SQLITE_OK) {
        return;
    }
    sqlite3 *memory = NULL;
    cache->is_used_elsewhere = (code & 0xff) == SQLITE_BUSY;
    if (cache->is_used_elsewhere) {
        log_warning("%s is used by another board that runs; this one keeps "
                    "its cache in memory",
                    cache->path);
    } else {
        log_warning("%s cannot be used (%s); the cache is in memory until it "
                    "can",
                    cache->path, sqlite3_errstr(code));
        memory = memory_copy_read_only(cache->path);
    }
    use_memory(cache, memory);
}

static void
start_anew(struct cache *cache)
{
    sqlite3_close(cache->db);
    cache->db = NULL;
    if (!file_care_set_aside(cache->path) ||
        open_or_make_file(cache) != SQLITE_OK) {
        use_memory(cache, NULL);
    }
}

static void
carry_on_in_memory(struct cache *cache)
{
    sqlite3 *file = cache->db;
    use_memory(cache, memory_copy(file));
    sqlite3_close(file);
}

void
cache_file_fail(struct cache *cache, int code)
{
    switch (cache->path ? code & 0xff : SQLITE_ERROR) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        start_anew(cache);
        break;
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_FULL:
        log_warning("%s cannot be written any more (%s); the cache is in "
                    "memory until it can",
                    cache->path, sqlite3_errstr(code));
        carry_on_in_memory(cache);
        break;
    default:
        log_state_warn(&cache->disk, "the cache cannot be written: %s",
                       sqlite3_errstr(code));
        break;
    }
}

void
cache_file_return(struct cache *cache)
{
    if (cache->lost_path == NULL || cache->is_used_elsewhere) {
        return;
    }
    sqlite3 *file = NULL;
    int code = open_database(cache, cache->lost_path, &file);
    if (code == SQLITE_OK) {
        code = memory_copy_to(file, cache->db);
    }
    if (code == SQLITE_OK) {
        code = sqlite3_exec(file, session_tables, NULL, NULL, NULL);
    }
    if (code != SQLITE_OK) {
        sqlite3_close(file);
        return;
    }
    sqlite3_close(cache->db);
    cache->db = file;
    cache->path = cache->lost_path;
    cache->lost_path = NULL;
    cache->needs_tidying = true;
    log_info("%s can be written again", cache->path);
}
