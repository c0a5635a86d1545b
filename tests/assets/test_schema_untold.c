#include "support_board.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

// Try the writes that a query makes up, each against the same content.
static int
try_writes(struct board *board, const char *query)
{
    char **cells = NULL;
    int rows = 0;
    int done = 0;
    sqlite3_get_table(board->db, query, &cells, &rows, NULL, NULL);
    board_look(board);
    for (int row = 1; row <= rows; row++) {
        schema_run(board->db, "SAVEPOINT trial");
        if (*schema_refusal(board->db, cells[row]) == '\0') {
            board_expect_told(board, cells[row]);
            done++;
        }
        schema_run(board->db, "ROLLBACK TO trial; RELEASE trial");
    }
    sqlite3_free_table(cells);
    return done;
}

// Without the rules that refuse some writes, and without foreign keys, as
// on an rqlite started without them.
static void
drop_rules(sqlite3 *db)
{
    schema_run(db, "PRAGMA foreign_keys = OFF");
    schema_for_each(db,
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' "
                    "AND sql LIKE '%RAISE(%'",
                    "DROP TRIGGER %1", 0);
}

#define TABLES                                     \
    "FROM sqlite_schema m WHERE m.type = 'table' " \
    "AND m.name NOT IN ('revision', 'publishable_field') "

static void
no_update_goes_untold(void **state)
{
    struct board *board = *state;
    drop_rules(board->db);
    int done = try_writes(
        board,
        "WITH new (value) AS (VALUES ('NULL'), ('0'), ('3'), ('x''00'''), "
        "('\"%w\" || ''x'''), ('''2026-07-07'''), "
        "('''2026-07-07T07:07:07Z'''), ('''internal'''), ('''expired'''), "
        "('''draft'''), ('''archived'''), ('''area'''), ('''off_course'''), "
        "('''paused'''), ('''leadership''')) "
        "SELECT printf('UPDATE \"%w\" SET \"%w\" = ', m.name, c.name) "
        "|| replace(new.value, '%w', c.name) "
        "FROM sqlite_schema m, pragma_table_info(m.name) c, new "
        "WHERE m.type = 'table' AND m.name NOT IN "
        "('revision', 'publishable_field')");
    assert_true(done > 1000);
}

static void
no_delete_goes_untold(void **state)
{
    struct board *board = *state;
    int done = try_writes(
        board, "SELECT printf('DELETE FROM \"%w\"', m.name) " TABLES);
    assert_true(done > 60);
}

static void
no_insert_goes_untold(void **state)
{
    struct board *board = *state;
    char **cells = NULL;
    int rows = 0;
    sqlite3_get_table(board->db, "SELECT m.name " TABLES, &cells, &rows, NULL,
                      NULL);
    for (int row = 1; row <= rows; row++) {
        char *empty =
            sqlite3_mprintf("SAVEPOINT trial; CREATE TEMP TABLE kept AS "
                            "SELECT * FROM \"%w\"; DELETE FROM \"%w\"",
                            cells[row], cells[row]);
        char *fill = sqlite3_mprintf("INSERT INTO \"%w\" SELECT * FROM kept",
                                     cells[row]);
        schema_run(board->db, empty);
        board_look(board);
        schema_run(board->db, fill);
        board_expect_told(board, fill);
        schema_run(board->db, "ROLLBACK TO trial; RELEASE trial");
        sqlite3_free(empty);
        sqlite3_free(fill);
    }
    sqlite3_free_table(cells);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_update_goes_untold),
        cmocka_unit_test(no_delete_goes_untold),
        cmocka_unit_test(no_insert_goes_untold),
    };
    return cmocka_run_group_tests(tests, board_set_up, board_tear_down);
}
