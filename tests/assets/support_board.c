#include "support_board.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static sqlite3_stmt *
prepare(sqlite3 *db, char *query)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, query, -1, &statement, NULL) != SQLITE_OK) {
        fail_msg("%s\nin: %s", sqlite3_errmsg(db), query);
    }
    sqlite3_free(query);
    return statement;
}

// The revision that tells of dataset `i`: a picture's content has none of its
// own.
static const char *
revision_name(size_t i)
{
    const char *name = DATASETS[i].name;
    return strcmp(name, "picture_content") == 0 ? "picture" : name;
}

int
board_set_up(void **state)
{
    struct board *board = test_calloc(1, sizeof *board);
    sqlite3 *db = board->db = schema_open_filled();
    schema_mark_rows(db);
    schema_open_fields(db);
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        const char *name = DATASETS[i].name;
        board->views[i] = prepare(
            db, sqlite3_mprintf("SELECT * FROM kiosk_internal_%s", name));
        board->views[DATASET_COUNT + i] =
            prepare(db, sqlite3_mprintf("SELECT * FROM kiosk_public_%s", name));
        board->revisions[i] =
            prepare(db, sqlite3_mprintf("SELECT revision FROM kiosk_revision "
                                        "WHERE dataset = %Q",
                                        revision_name(i)));
    }
    *state = board;
    return 0;
}

int
board_tear_down(void **state)
{
    struct board *board = *state;
    for (size_t i = 0; i < VIEW_COUNT; i++) {
        sqlite3_finalize(board->views[i]);
    }
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        sqlite3_finalize(board->revisions[i]);
    }
    int result = sqlite3_close(board->db);
    test_free(board);
    return result == SQLITE_OK ? 0 : -1;
}

// FNV-1a over every value of every row.
static uint64_t
hash_rows(sqlite3_stmt *view)
{
    uint64_t hash = 14695981039346656037U;
    while (sqlite3_step(view) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(view); i++) {
            const unsigned char *text = sqlite3_column_text(view, i);
            for (; text != NULL && *text != '\0'; text++) {
                hash = (hash ^ *text) * 1099511628211U;
            }
            hash = (hash ^ (text == NULL ? 255U : 254U)) * 1099511628211U;
        }
    }
    sqlite3_reset(view);
    return hash;
}

static int64_t
read_revision(sqlite3_stmt *statement)
{
    sqlite3_step(statement);
    int64_t revision = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return revision;
}

void
board_look(struct board *board)
{
    for (size_t i = 0; i < VIEW_COUNT; i++) {
        board->shown[i] = hash_rows(board->views[i]);
    }
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        board->revision[i] = read_revision(board->revisions[i]);
    }
}

void
board_expect_told(struct board *board, const char *sql)
{
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        bool is_changed = hash_rows(board->views[i]) != board->shown[i] ||
                          hash_rows(board->views[DATASET_COUNT + i]) !=
                              board->shown[DATASET_COUNT + i];
        if (is_changed &&
            read_revision(board->revisions[i]) == board->revision[i]) {
            fail_msg("%s changed untold by: %s", DATASETS[i].name, sql);
        }
    }
}
