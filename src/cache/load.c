#include "base/calendar.h"
#include "base/log.h"
#include "cache/cache_file.h"
#include "cache/cache_state.h"
#include "cache/dataset_sql.h"
#include "cache/field.h"
#include "cache/pictures.h"

#include <stdlib.h>
#include <string.h>

// Far more than any count; a hash that stands for one is not to overflow.
#define REVISION_WRAP (INT64_C(1) << 50)

static void
load_row(const struct dataset *dataset, sqlite3_stmt *statement, char *row,
         struct arena *arena)
{
    for (size_t i = 0; i < dataset->field_count; i++) {
        field_load(&dataset->fields[i], statement, (int)i, row, arena);
    }
}

// The rows must be as many as were stored: a file that lost some is corrupt.
static int
load_rows(const struct dataset *dataset, sqlite3_stmt *statement,
          size_t row_count, struct snapshot *snapshot)
{
    struct dataset_rows rows = {0};
    rows.items =
        arena_allocate(&snapshot->arena, row_count * dataset->row_size);
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        if (rows.count == row_count) {
            return SQLITE_CORRUPT;
        }
        char *row = (char *)rows.items + rows.count * dataset->row_size;
        load_row(dataset, statement, row, &snapshot->arena);
        rows.count++;
    }
    memcpy((char *)snapshot + dataset->rows_offset, &rows, sizeof rows);
    return code == SQLITE_DONE && rows.count < row_count ? SQLITE_CORRUPT
                                                         : code;
}

static int
load_dataset(struct cache *cache, size_t index, struct snapshot *snapshot)
{
    const struct dataset *dataset = &dataset_table[index];
    char *sql = dataset_sql_load(dataset);
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(cache->db, sql, -1, &statement, NULL);
    if (code == SQLITE_OK) {
        code = load_rows(dataset, statement, cache->holdings[index].row_count,
                         snapshot);
    }
    sqlite3_finalize(statement);
    free(sql);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

static int
load_all(struct cache *cache, struct snapshot *snapshot)
{
    int code = SQLITE_OK;
    for (size_t i = 0; i < dataset_table_count && code == SQLITE_OK; i++) {
        code = load_dataset(cache, i, snapshot);
    }
    code = code == SQLITE_OK ? pictures_load(cache, snapshot) : code;
    // All that is in the file is in the snapshot now, too.
    (void)sqlite3_db_release_memory(cache->db);
    return code;
}

struct snapshot *
cache_load(struct cache *cache, int32_t today)
{
    struct snapshot *snapshot = snapshot_create();
    int code = load_all(cache, snapshot);
    if (code != SQLITE_OK) {
        log_error("the cache cannot be read: %s", sqlite3_errstr(code));
        cache_file_fail(cache, code);
        snapshot_destroy(snapshot);
        snapshot = snapshot_create();
    }
    // A clock that has not been set yet lies before the last answer.
    if (cache->confirmed_s != TIME_NONE &&
        calendar_now(cache->confirmed_s, true).day > today) {
        today = calendar_now(cache->confirmed_s, true).day;
    }
    // The day chooses which goals are valid: another day, other content.
    if (cache->linked_on != today && cache->linked_on != DAY_NONE) {
        cache->generation++;
    }
    cache->linked_on = today;
    snapshot->generation = cache->generation;
    snapshot->confirmed_s = cache->confirmed_s;
    for (size_t i = 0; i < dataset_table_count; i++) {
        if (!dataset_table[i].is_on_request &&
            cache->holdings[i].revision > 0) {
            snapshot->revision += cache->holdings[i].revision % REVISION_WRAP;
        }
    }
    snapshot->is_stale = cache->is_stale;
    snapshot_link(snapshot, today);
    return snapshot;
}
