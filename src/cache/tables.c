#include "cache/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/text.h"
#include "cache/dataset_sql.h"
#include "cache/file_open.h"

#define APPLICATION_ID 0x50656a6c // "Pejl"

static const char other_tables[] =
    "CREATE TABLE state (audience TEXT NOT NULL, source TEXT NOT NULL, "
    "generation INTEGER NOT NULL, confirmed_s INTEGER, "
    "is_stale INTEGER NOT NULL);"
    "CREATE TABLE holding (dataset TEXT PRIMARY KEY, "
    "revision INTEGER NOT NULL, row_count INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE picture_content (id INTEGER PRIMARY KEY, "
    "version INTEGER NOT NULL, content BLOB NOT NULL);";

static int
look_at_owner(const struct cache *cache, sqlite3 *db, bool *is_same)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        db, "SELECT 1 FROM state WHERE audience = ?1 AND source = ?2", -1,
        &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, cache_audience_name(cache->audience),
                          -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, cache->source_location, -1,
                          SQLITE_STATIC);
        code = sqlite3_step(statement);
        *is_same = code == SQLITE_ROW;
    }
    sqlite3_finalize(statement);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

int
tables_look(const struct cache *cache, sqlite3 *db, enum tables_found *found)
{
    int64_t table_count = 0;
    int64_t application_id = 0;
    int64_t version = 0;
    int code = file_open_read_integer(db, "SELECT count(*) FROM sqlite_schema",
                                      &table_count);
    if (code == SQLITE_OK) {
        code = file_open_read_integer(db, "PRAGMA application_id",
                                      &application_id);
    }
    if (code == SQLITE_OK) {
        code = file_open_read_integer(db, "PRAGMA user_version", &version);
    }
    if (code != SQLITE_OK) {
        return code;
    }
    if (application_id != APPLICATION_ID) {
        *found = table_count > 0 ? TABLES_FOREIGN : TABLES_NONE;
        return SQLITE_OK;
    }
    *found = TABLES_OUTDATED;
    if (version == dataset_sql_version(other_tables)) {
        bool is_same = false;
        code = look_at_owner(cache, db, &is_same);
        *found = is_same ? TABLES_OURS : TABLES_OUTDATED;
    }
    return code;
}

static int
create_datasets(sqlite3 *db)
{
    int code = SQLITE_OK;
    for (size_t i = 0; i < dataset_table_count && code == SQLITE_OK; i++) {
        char *sql = dataset_sql_table(&dataset_table[i]);
        code = sqlite3_exec(db, sql, NULL, NULL, NULL);
        free(sql);
    }
    return code;
}

static int
claim(const struct cache *cache, sqlite3 *db)
{
    char sql[100];
    (void)snprintf(sql, sizeof sql,
                   "PRAGMA application_id = %d; PRAGMA user_version = %d",
                   APPLICATION_ID, (int)dataset_sql_version(other_tables));
    int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
    if (code != SQLITE_OK) {
        return code;
    }
    sqlite3_stmt *statement = NULL;
    code =
        sqlite3_prepare_v2(db, "INSERT INTO state VALUES (?1, ?2, 0, NULL, 0)",
                           -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, cache_audience_name(cache->audience),
                          -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, cache->source_location, -1,
                          SQLITE_STATIC);
        code = sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

int
tables_create(const struct cache *cache, sqlite3 *db)
{
    int code = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (code == SQLITE_OK) {
        code = sqlite3_exec(db, other_tables, NULL, NULL, NULL);
    }
    if (code == SQLITE_OK) {
        code = create_datasets(db);
    }
    if (code == SQLITE_OK) {
        code = claim(cache, db);
    }
    if (code == SQLITE_OK) {
        code = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    }
    if (code != SQLITE_OK) {
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    }
    return code;
}

static int
read_state(struct cache *cache)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        cache->db, "SELECT generation, confirmed_s, is_stale FROM state", -1,
        &statement, NULL);
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
    }
    if (code == SQLITE_ROW) {
        uint64_t generation = (uint64_t)sqlite3_column_int64(statement, 0);
        if (generation > cache->generation) {
            cache->generation = generation; // never back, even in a new file
        }
        cache->confirmed_s = sqlite3_column_type(statement, 1) == SQLITE_INTEGER
                                 ? sqlite3_column_int64(statement, 1)
                                 : TIME_NONE;
        cache->saved_s = cache->confirmed_s;
        cache->is_stale = sqlite3_column_int64(statement, 2) != 0;
        code = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return code;
}

static struct holding *
find_holding(struct cache *cache, const char *name)
{
    for (size_t i = 0; i < dataset_table_count; i++) {
        if (strcmp(dataset_table[i].name, name) == 0) {
            return &cache->holdings[i];
        }
    }
    return NULL;
}

static int
read_holdings(struct cache *cache)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        cache->db, "SELECT dataset, revision, row_count FROM holding", -1,
        &statement, NULL);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            struct holding *holding = find_holding(
                cache, (const char *)sqlite3_column_text(statement, 0));
            int64_t row_count = sqlite3_column_int64(statement, 2);
            if (row_count < 0 || row_count > DATASET_ROW_LIMIT) {
                code = SQLITE_CORRUPT;
            } else if (holding) {
                holding->revision = sqlite3_column_int64(statement, 1);
                holding->row_count = (size_t)row_count;
            }
        }
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

int
tables_read(struct cache *cache)
{
    cache->confirmed_s = TIME_NONE;
    cache->saved_s = TIME_NONE;
    cache->is_stale = false;
    for (size_t i = 0; i < dataset_table_count; i++) {
        cache->holdings[i] = (struct holding){.revision = -1};
    }
    int code = read_state(cache);
    return code == SQLITE_OK ? read_holdings(cache) : code;
}

int
tables_write_state(struct cache *cache)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(cache->db,
                                  "UPDATE state SET generation = ?1, "
                                  "confirmed_s = ?2, is_stale = ?3",
                                  -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, (sqlite3_int64)cache->generation);
        if (cache->confirmed_s != TIME_NONE) {
            sqlite3_bind_int64(statement, 2, cache->confirmed_s);
        }
        sqlite3_bind_int(statement, 3, cache->is_stale);
        code = sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

int
tables_write_holding(struct cache *cache, size_t dataset,
                     const struct holding *holding)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(
        cache->db, "INSERT OR REPLACE INTO holding VALUES (?1, ?2, ?3)", -1,
        &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, dataset_table[dataset].name, -1,
                          SQLITE_STATIC);
        sqlite3_bind_int64(statement, 2, holding->revision);
        sqlite3_bind_int64(statement, 3, (sqlite3_int64)holding->row_count);
        code = sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}
