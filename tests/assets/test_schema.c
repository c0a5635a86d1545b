#include "support_schema.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int
set_up(void **state)
{
    *state = schema_open_filled();
    return 0;
}

static int
tear_down(void **state)
{
    return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static void
every_view_has_the_columns_of_the_contract(void **state)
{
    static const char *const audiences[] = {"internal", "public"};
    for (size_t i = 0; i < DATASET_COUNT * 2; i++) {
        const struct dataset *dataset = &DATASETS[i / 2];
        char *query = sqlite3_mprintf(
            "SELECT group_concat(name, ' ') FROM (SELECT name FROM "
            "pragma_table_info('kiosk_%s_%s') ORDER BY cid)",
            audiences[i % 2], dataset->name);
        char *columns = schema_text(*state, query);
        assert_string_equal(columns, dataset->columns);
        free(columns);
        sqlite3_free(query);
    }
}

static void
there_are_no_other_kiosk_views(void **state)
{
    assert_int_equal(schema_number(*state,
                                   "SELECT count(*) FROM sqlite_schema "
                                   "WHERE name LIKE 'kiosk\\_%' ESCAPE '\\'"),
                     2 * DATASET_COUNT + 1);
}

static void
every_dataset_has_one_revision(void **state)
{
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        const char *name = DATASETS[i].name;
        char *query = sqlite3_mprintf("SELECT count(*) FROM kiosk_revision "
                                      "WHERE dataset = %Q AND revision >= 1",
                                      name);
        int expected = strcmp(name, "picture_content") == 0 ? 0 : 1;
        assert_int_equal(schema_number(*state, query), expected);
        sqlite3_free(query);
    }
    assert_int_equal(
        schema_number(*state, "SELECT count(*) FROM kiosk_revision"),
        DATASET_COUNT - 1);
}

static void
every_row_of_the_content_is_seen_internally(void **state)
{
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        char *rows = schema_view(*state, "internal", DATASETS[i].name);
        if (strcmp(rows, "[]") == 0) {
            fail_msg("kiosk_internal_%s is empty", DATASETS[i].name);
        }
        free(rows);
    }
}

// Every object with its words but for comments and breaks, and every row that a
// new database holds.
static const char all_objects[] =
    "SELECT group_concat(type || ' ' || name || ' ' || "
    "coalesce(bare(sql), ''), char(10)) FROM (SELECT * FROM sqlite_schema "
    "ORDER BY type, name)";
static const char all_rows[] =
    "SELECT (SELECT version FROM schema_version) || (SELECT "
    "group_concat(dataset || ' ' || revision) FROM (SELECT * FROM revision "
    "ORDER BY dataset)) || (SELECT group_concat(dataset || ' ' || field) FROM "
    "(SELECT * FROM publishable_field ORDER BY dataset, field))";

// SQL: a statement without comments, and one space for each run of them.
static void
strip_statement(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *from = (const char *)sqlite3_value_text(values[0]);
    if (count != 1 || from == NULL) {
        return;
    }
    char *bare = test_malloc(strlen(from) + 1);
    char *to = bare;
    for (; *from != '\0'; from++) {
        if (from[0] == '-' && from[1] == '-') {
            from += strcspn(from, "\n") - 1;
        } else if (!isspace((unsigned char)*from)) {
            *to++ = *from;
        } else if (to > bare && to[-1] != ' ') {
            *to++ = ' ';
        }
    }
    *to = '\0';
    sqlite3_result_text(context, bare, -1, SQLITE_TRANSIENT);
    test_free(bare);
}

static void
assert_same_answer(sqlite3 *one, sqlite3 *other, const char *sql)
{
    char *first = schema_text(one, sql);
    char *second = schema_text(other, sql);
    size_t same = 0;
    while (first[same] != '\0' && first[same] == second[same]) {
        same++;
    }
    if (strcmp(first, second) != 0) {
        fail_msg("new: …%.200s\nmigrated: …%.200s", first + same,
                 second + same);
    }
    free(first);
    free(second);
}

static void
a_new_database_is_what_a_migrated_one_is(void **state)
{
    (void)state;
    sqlite3 *both[] = {schema_open(), schema_open_migrated()};
    for (int i = 0; i < 2; i++) {
        sqlite3_create_function(both[i], "bare", 1, SQLITE_UTF8, NULL,
                                strip_statement, NULL, NULL);
    }
    assert_same_answer(both[0], both[1], all_objects);
    assert_same_answer(both[0], both[1], all_rows);
    sqlite3_close(both[0]);
    sqlite3_close(both[1]);
}

static void
the_version_is_one_row(void **state)
{
    assert_string_equal(
        schema_refusal(*state, "INSERT INTO schema_version VALUES (2)"),
        "schema_version holds one row; update it");
}

static void
tables_are_strict_and_never_ask_the_clock(void **state)
{
    assert_int_equal(schema_number(*state,
                                   "SELECT count(*) FROM pragma_table_list "
                                   "WHERE type = 'table' AND schema = 'main' "
                                   "AND strict = 0 "
                                   "AND name NOT LIKE 'sqlite_%'"),
                     0);
    assert_int_equal(schema_number(*state, "SELECT count(*) FROM sqlite_schema "
                                           "WHERE sql LIKE '%''now''%' "
                                           "OR sql LIKE '%current_timestamp%' "
                                           "OR sql LIKE '%current_date%' "
                                           "OR sql LIKE '%random%'"),
                     0);
}

static void
public_views_never_read_persons(void **state)
{
    static const char *const words[] = {
        "person",       ".owner",        ".consultant",  ".told_by",
        ".responsible", ".participants", ".recorded_by", ".created_by",
        ".idempotency", ".author",
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        char *query = sqlite3_mprintf("SELECT count(*) FROM sqlite_schema "
                                      "WHERE type = 'view' AND (name LIKE "
                                      "'public_%%' OR name LIKE "
                                      "'kiosk_public_%%') "
                                      "AND instr(sql, %Q)",
                                      words[i]);
        assert_int_equal(schema_number(*state, query), 0);
        sqlite3_free(query);
    }
}

static void
the_newest_report_is_found_by_index(void **state)
{
    static const char *const views[] = {"kiosk_internal_plan",
                                        "kiosk_public_plan"};
    for (size_t i = 0; i < 2; i++) {
        sqlite3_stmt *plan = NULL;
        char *query = sqlite3_mprintf("EXPLAIN QUERY PLAN SELECT * FROM %s "
                                      "ORDER BY id",
                                      views[i]);
        assert_int_equal(sqlite3_prepare_v2(*state, query, -1, &plan, NULL),
                         SQLITE_OK);
        while (sqlite3_step(plan) == SQLITE_ROW) {
            const char *step = (const char *)sqlite3_column_text(plan, 3);
            bool is_scan = strncmp(step, "SCAN", 4) == 0;
            bool is_expected =
                strcmp(step, "SCAN p") == 0 ||
                strncmp(step, "SCAN priority_round USING", 25) == 0;
            assert_false(is_scan && !is_expected);
            assert_null(strstr(step, "TEMP B-TREE"));
        }
        sqlite3_finalize(plan);
        sqlite3_free(query);
    }
}

static void
the_public_sees_the_newest_report_or_none(void **state)
{
    sqlite3 *db = *state;
    schema_mark_rows(db);
    schema_open_fields(db);
    const char *health = "SELECT health FROM kiosk_public_plan WHERE id = 1";
    char *before = schema_text(db, health);
    schema_run(db, "INSERT INTO status_report "
                   "(plan_id, reported_at, health) "
                   "VALUES (1, '2026-03-09T08:00:00Z', 'off_course')");
    char *after = schema_text(db, health);
    assert_string_equal(before, "at_risk");
    assert_string_equal(after, "not_assessed");
    free(before);
    free(after);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_view_has_the_columns_of_the_contract),
        cmocka_unit_test(there_are_no_other_kiosk_views),
        cmocka_unit_test(every_dataset_has_one_revision),
        cmocka_unit_test(every_row_of_the_content_is_seen_internally),
        cmocka_unit_test(a_new_database_is_what_a_migrated_one_is),
        cmocka_unit_test(the_version_is_one_row),
        cmocka_unit_test(tables_are_strict_and_never_ask_the_clock),
        cmocka_unit_test(public_views_never_read_persons),
        cmocka_unit_test(the_newest_report_is_found_by_index),
        cmocka_unit_test(the_public_sees_the_newest_report_or_none),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
