#include "cache/pictures.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "cache/cache_file.h"

int
pictures_drop_unused(struct cache *cache)
{
    return sqlite3_exec(cache->db,
                        "DELETE FROM picture_content WHERE id NOT IN "
                        "(SELECT p.id FROM picture p "
                        "JOIN (SELECT picture_id FROM story UNION "
                        "SELECT picture_id FROM welcome) s "
                        "ON s.picture_id = p.id)",
                        NULL, NULL, NULL);
}

int
pictures_forgive(struct cache *cache)
{
    return sqlite3_exec(cache->db, "DELETE FROM refused_picture", NULL, NULL,
                        NULL);
}

static void
give_content(struct snapshot *snapshot, sqlite3_stmt *row)
{
    const struct picture *found =
        snapshot_find_picture(snapshot, sqlite3_column_int64(row, 0));
    size_t size = (size_t)sqlite3_column_bytes(row, 2);
    if (found && size > 0) {
        struct picture *picture =
            &snapshot->pictures.items[found - snapshot->pictures.items];
        unsigned char *content = arena_allocate(&snapshot->arena, size);
        memcpy(content, sqlite3_column_blob(row, 2), size);
        picture->version = sqlite3_column_int64(row, 1);
        picture->content = content;
        picture->content_size = size;
    }
}

int
pictures_load(struct cache *cache, struct snapshot *snapshot)
{
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(cache->db,
                           "SELECT id, version, content FROM picture_content "
                           "ORDER BY id",
                           -1, &statement, NULL);
    size_t left = PICTURE_BUDGET_BYTES;
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW) {
            break;
        }
        size_t size = (size_t)sqlite3_column_bytes(statement, 2);
        if (size > left) {
            log_state_warn(&cache->pictures,
                           "the stories' pictures are more than %d MB; the "
                           "last ones are not shown",
                           PICTURE_BUDGET_BYTES >> 20);
            code = SQLITE_DONE;
            break;
        }
        left -= size;
        give_content(snapshot, statement);
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

size_t
cache_missing_pictures(struct cache *cache, struct cache_picture *wanted,
                       size_t limit)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        cache->db,
        "SELECT p.id, p.version FROM picture p "
        "WHERE p.byte_count <= ?1 "
        "AND p.id IN (SELECT picture_id FROM story UNION "
        "SELECT picture_id FROM welcome) "
        "AND NOT EXISTS (SELECT 1 FROM picture_content c "
        "WHERE c.id = p.id AND c.version = p.version) "
        "AND NOT EXISTS (SELECT 1 FROM refused_picture r "
        "WHERE r.id = p.id AND r.version = p.version) ORDER BY p.id",
        -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_int(statement, 1, PICTURE_BYTE_LIMIT);
    }
    size_t count = 0;
    while (code == SQLITE_OK && count < limit &&
           sqlite3_step(statement) == SQLITE_ROW) {
        wanted[count].id = sqlite3_column_int64(statement, 0);
        wanted[count].version = sqlite3_column_int64(statement, 1);
        count++;
    }
    sqlite3_finalize(statement);
    return count;
}

const char *
cache_picture_select(const struct cache *cache)
{
    return cache->picture_select;
}

static int
nibble(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

// NULL if it is not hex. The caller frees it.
static unsigned char *
decode_hex(const char *hex, size_t length)
{
    unsigned char *bytes = memory_allocate(length / 2);
    for (size_t i = 0; i + 1 < length; i += 2) {
        int high = nibble(hex[i]);
        int low = nibble(hex[i + 1]);
        if (high < 0 || low < 0) {
            free(bytes);
            return NULL;
        }
        bytes[i / 2] = (unsigned char)(high << 4 | low);
    }
    return bytes;
}

static void
refuse(struct cache *cache, struct cache_picture picture)
{
    log_warning("picture %lld is refused: it is empty, too large or not told "
                "as hex",
                (long long)picture.id);
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(
            cache->db, "INSERT OR REPLACE INTO refused_picture VALUES (?1, ?2)",
            -1, &statement, NULL) == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, picture.id);
        sqlite3_bind_int64(statement, 2, picture.version);
        (void)sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
}

static int
insert_content(struct cache *cache, struct cache_picture picture,
               const unsigned char *bytes, size_t size)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        cache->db, "INSERT OR REPLACE INTO picture_content VALUES (?1, ?2, ?3)",
        -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, picture.id);
        sqlite3_bind_int64(statement, 2, picture.version);
        sqlite3_bind_blob64(statement, 3, bytes, size, SQLITE_STATIC);
        code = sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return code;
}

bool
cache_store_picture(struct cache *cache, struct cache_picture picture,
                    const char *hex, size_t hex_length)
{
    size_t size = hex_length / 2;
    unsigned char *bytes = NULL;
    if (hex_length % 2 == 0 && size > 0 && size <= PICTURE_BYTE_LIMIT) {
        bytes = decode_hex(hex, hex_length);
    }
    if (bytes == NULL) {
        refuse(cache, picture);
        return false;
    }
    int code = insert_content(cache, picture, bytes, size);
    free(bytes);
    if (code != SQLITE_DONE) {
        cache_file_fail(cache, code);
        return false;
    }
    cache->generation++;
    cache->needs_tidying = true;
    return true;
}
