#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Of these nothing is public, whatever is marked.
static const char *const NEVER[] = {
    "canary person.",
    "canary change.",
    "canary goal.owner_role",
    "canary plan.owner_role",
    "canary plan.consultant_role",
    "canary follow_up.consultant_role",
    "canary focus.responsible_role",
    "canary story.told_by_role",
    "canary story.rejection_reason",
    "canary proposal.rejection_reason",
    "canary priority_round.participants",
    "canary decision.",
    "canary meeting.",
    "canary discussed.",
    "canary status_report.screen",
    "canary priority_round.screen",
    "idempotency_key",
    "canary experience.",
    "canary data_source.",
    "canary contact_topic.",
};

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

// Everything that the public views show, as one text; the caller frees it.
static char *
read_public(sqlite3 *db)
{
    sqlite3_str *all = sqlite3_str_new(NULL);
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        const char *name = DATASETS[i].name;
        char *rows = schema_view(db, "public", name);
        sqlite3_str_appendf(all, "%s %s\n", name, rows);
        free(rows);
    }
    char *content =
        schema_text(db, "SELECT group_concat(CAST(picture.content AS TEXT)) "
                        "FROM kiosk_public_picture_content p JOIN picture "
                        "ON hex(picture.content) = p.content_hex");
    sqlite3_str_appendf(all, "%s\n", content);
    free(content);
    return sqlite3_str_finish(all);
}

static void
expect_absent(sqlite3 *db, const char *word, const char *when)
{
    char *shown = read_public(db);
    const char *found = strstr(shown, word);
    if (found != NULL) {
        fail_msg("%s: %.60s is public", when, found);
    }
    sqlite3_free(shown);
}

static void
every_text_of_the_content_is_a_canary(void **state)
{
    // A text that is not one must be held to a few words or a date by CHECK.
    sqlite3 *db = *state;
    static const char *const texts =
        "SELECT m.name, c.name FROM sqlite_schema m, "
        "pragma_table_info(m.name) c WHERE m.type = 'table' "
        "AND c.type = 'TEXT' AND m.name NOT IN "
        "('revision', 'public_field', 'publishable_field')";
    schema_for_each(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
                    "DROP TRIGGER %1", 0);
    schema_for_each(db, texts,
                    "UPDATE %1 SET %2 = 'https://canary %1.%2' "
                    "WHERE NOT EXISTS (SELECT 1 FROM %1 "
                    "WHERE %2 LIKE '%canary%')",
                    1);
    schema_run(db, "CREATE TEMP TABLE missing (name TEXT)");
    schema_for_each(db, texts,
                    "INSERT INTO missing SELECT '%1.%2' WHERE EXISTS "
                    "(SELECT 1 FROM \"%1\" WHERE %2 LIKE 'https://canary%') "
                    "OR NOT EXISTS (SELECT 1 FROM \"%1\")",
                    0);
    char *missing =
        schema_text(db, "SELECT group_concat(name, ' ') FROM missing");
    assert_string_equal(missing, "");
    free(missing);
}

static void
nothing_is_public_unless_marked(void **state)
{
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        char *rows = schema_view(*state, "public", DATASETS[i].name);
        assert_string_equal(rows, "[]");
        free(rows);
    }
    expect_absent(*state, "canary", "nothing marked");
}

static void
open_fields_alone_show_nothing(void **state)
{
    schema_open_fields(*state);
    expect_absent(*state, "[[", "only fields open");
    expect_absent(*state, "canary", "only fields open");
}

static void
marked_rows_alone_show_no_word(void **state)
{
    schema_mark_rows(*state);
    expect_absent(*state, "canary", "only rows marked");
}

static void
names_stay_inside_when_all_is_marked(void **state)
{
    schema_mark_rows(*state);
    schema_open_fields(*state);
    for (size_t i = 0; i < sizeof NEVER / sizeof NEVER[0]; i++) {
        expect_absent(*state, NEVER[i], "all marked");
    }
}

static void
plain_words_replace_the_internal_ones(void **state)
{
    static const char *const replaced =
        "SELECT title || '|' || specific || '|' || name || '|' "
        "|| description FROM kiosk_public_plan p, kiosk_public_goal g "
        "WHERE p.id = 1 AND g.id = 1";
    schema_mark_rows(*state);
    schema_open_fields(*state);
    char *plain = schema_text(*state, replaced);
    assert_string_equal(plain,
                        "canary plan.public_title|canary plan.public_text|"
                        "canary goal.public_title|canary goal.public_text");
    schema_run(*state, "UPDATE plan SET public_title = NULL, public_text = "
                       "NULL, updated_at = '2026-05-01T00:00:00Z'; "
                       "UPDATE goal SET public_title = NULL, "
                       "public_text = NULL");
    char *internal = schema_text(*state, replaced);
    assert_string_equal(internal, "canary plan.title|canary plan.specific|"
                                  "canary goal.name|canary goal.description");
    free(plain);
    free(internal);
}

static void
an_internal_row_hides_its_words(void **state)
{
    // One table at a time is internal, all else is public.
    sqlite3 *db = *state;
    char **cells = NULL;
    int rows = 0;
    schema_mark_rows(db);
    schema_open_fields(db);
    sqlite3_get_table(db,
                      "SELECT m.name FROM sqlite_schema m, "
                      "pragma_table_info(m.name) c WHERE m.type = 'table' "
                      "AND c.name = 'audience'",
                      &cells, &rows, NULL, NULL);
    assert_true(rows >= 25);
    for (int row = 1; row <= rows; row++) {
        char *hide = sqlite3_mprintf(
            "SAVEPOINT trial; UPDATE %s SET audience = 'internal'", cells[row]);
        char *word = sqlite3_mprintf("canary %s.", cells[row]);
        schema_run(db, hide);
        expect_absent(db, word, cells[row]);
        schema_run(db, "ROLLBACK TO trial; RELEASE trial");
        sqlite3_free(hide);
        sqlite3_free(word);
    }
    sqlite3_free_table(cells);
}

static void
an_area_under_an_internal_focus_is_internal(void **state)
{
    static const char *const areas =
        "SELECT count(*) FROM kiosk_public_focus WHERE kind = 'area'";
    schema_mark_rows(*state);
    assert_int_equal(schema_number(*state, areas), 1);
    schema_run(*state, "UPDATE focus SET audience = 'internal' WHERE id = 1");
    assert_int_equal(schema_number(*state, areas), 0);
}

static int64_t
count_shown(sqlite3 *db, const char *dataset, const char *field)
{
    char *query = sqlite3_mprintf("SELECT count(\"%w\") FROM kiosk_public_%s",
                                  field, dataset);
    int64_t count = schema_number(db, query);
    sqlite3_free(query);
    return count;
}

static void
open_field(sqlite3 *db, const char *dataset, const char *field)
{
    char *write = sqlite3_mprintf("DELETE FROM public_field; "
                                  "INSERT INTO public_field VALUES (%Q, %Q)",
                                  dataset, field);
    schema_run(db, write);
    sqlite3_free(write);
}

static void
a_field_opens_itself_and_no_other(void **state)
{
    sqlite3 *db = *state;
    char **cells = NULL;
    int rows = 0;
    schema_mark_rows(db);
    sqlite3_get_table(db, "SELECT dataset, field FROM publishable_field",
                      &cells, &rows, NULL, NULL);
    assert_true(rows > 100);
    for (int opened = 1; opened <= rows; opened++) {
        char **pair = cells + 2 * (ptrdiff_t)opened;
        open_field(db, pair[0], pair[1]);
        for (int other = 1; other <= rows; other++) {
            char **seen = cells + 2 * (ptrdiff_t)other;
            if (strcmp(seen[0], pair[0]) == 0 &&
                (count_shown(db, seen[0], seen[1]) > 0) != (opened == other)) {
                fail_msg("%s.%s is open: see %s", pair[0], pair[1], seen[1]);
            }
        }
    }
    sqlite3_free_table(cells);
}

static void
names_cannot_be_opened(void **state)
{
    static const char *const refused =
        "this field cannot be opened; publishable_field lists those that can";
    assert_string_equal(
        schema_refusal(*state,
                       "INSERT INTO public_field VALUES ('plan', 'owner')"),
        refused);
    assert_string_equal(schema_refusal(*state,
                                       "INSERT INTO public_field "
                                       "VALUES ('decision', 'responsible')"),
                        refused);
    assert_string_equal(
        schema_refusal(*state,
                       "INSERT INTO public_field VALUES ('plan', 'titel')"),
        refused);
}

#define PUBLIC_TEST(test) \
    cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        PUBLIC_TEST(every_text_of_the_content_is_a_canary),
        PUBLIC_TEST(nothing_is_public_unless_marked),
        PUBLIC_TEST(open_fields_alone_show_nothing),
        PUBLIC_TEST(marked_rows_alone_show_no_word),
        PUBLIC_TEST(names_stay_inside_when_all_is_marked),
        PUBLIC_TEST(plain_words_replace_the_internal_ones),
        PUBLIC_TEST(an_internal_row_hides_its_words),
        PUBLIC_TEST(an_area_under_an_internal_focus_is_internal),
        PUBLIC_TEST(a_field_opens_itself_and_no_other),
        PUBLIC_TEST(names_cannot_be_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
