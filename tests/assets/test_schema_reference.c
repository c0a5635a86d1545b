#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <string.h>

#include <cmocka.h>

// Which dataset a column's numbers lead to.
struct reference {
    const char *column;
    const char *dataset;
};

static const struct reference REFERENCES[] = {
    {"strategy_id", "strategy"},
    {"stakeholder_id", "stakeholder"},
    {"focus_id", "focus"},
    {"parent_id", "focus"},
    {"commitment_id", "commitment"},
    {"outlook_id", "outlook"},
    {"goal_id", "goal"},
    {"replaced_by", "goal"},
    {"plan_id", "plan"},
    {"depends_on_id", "plan"},
    {"round_id", "priority_round"},
    {"picture_id", "picture"},
    {"promise_id", "service_promise"},
    {"role_id", "role"},
    {"competence_id", "competence"},
    {"behaviour_id", "behaviour"},
    {"meeting_id", "meeting"},
    {"based_on_id", "status_report"},
    {"story_id", "story"},
    {"notice_id", "notice"},
};

enum { REFERENCE_COUNT = sizeof REFERENCES / sizeof REFERENCES[0] };

static int
set_up(void **state)
{
    *state = schema_open_filled();
    schema_mark_rows(*state);
    schema_open_fields(*state);
    return 0;
}

static int
tear_down(void **state)
{
    return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static bool
has_column(const struct dataset *dataset, const char *column)
{
    char *wanted = sqlite3_mprintf(" %s ", column);
    char *columns = sqlite3_mprintf(" %s ", dataset->columns);
    bool has = strstr(columns, wanted) != NULL;
    sqlite3_free(wanted);
    sqlite3_free(columns);
    return has;
}

static void
expect_reference(sqlite3 *db, const char *audience, const char *from,
                 const struct reference *to)
{
    char *lost = sqlite3_mprintf(
        "SELECT count(*) FROM kiosk_%s_%s WHERE %s IS NOT NULL "
        "AND %s NOT IN (SELECT id FROM kiosk_%s_%s)",
        audience, from, to->column, to->column, audience, to->dataset);
    if (schema_number(db, lost) != 0) {
        fail_msg("a %s of kiosk_%s_%s leads nowhere", to->column, audience,
                 from);
    }
    sqlite3_free(lost);
}

static void
expect_every_reference(sqlite3 *db)
{
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        const struct dataset *from = &DATASETS[i];
        for (size_t j = 0; j < REFERENCE_COUNT; j++) {
            if (has_column(from, REFERENCES[j].column)) {
                expect_reference(db, "internal", from->name, &REFERENCES[j]);
                expect_reference(db, "public", from->name, &REFERENCES[j]);
            }
        }
    }
}

static void
every_reference_is_among_those_tested(void **state)
{
    (void)state;
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        const char *at = DATASETS[i].columns;
        while ((at = strstr(at, "_id")) != NULL) {
            const char *start = at;
            while (start > DATASETS[i].columns && start[-1] != ' ') {
                start--;
            }
            bool is_known = strncmp(start, "object_id", 9) == 0;
            for (size_t j = 0; j < REFERENCE_COUNT; j++) {
                size_t length = strlen(REFERENCES[j].column);
                is_known |= strncmp(start, REFERENCES[j].column, length) == 0;
            }
            assert_true(is_known);
            at += 3;
        }
    }
}

static void
references_lead_to_rows_of_the_same_views(void **state)
{
    expect_every_reference(*state);
}

static void
references_stay_whole_when_rows_are_internal(void **state)
{
    for (size_t i = 0; i < DATASET_COUNT; i++) {
        char *hide = sqlite3_mprintf("UPDATE %s SET audience = 'internal'",
                                     DATASETS[i].name);
        schema_run(*state, "SAVEPOINT trial");
        // Links have no mark of their own.
        (void)schema_refusal(*state, hide);
        expect_every_reference(*state);
        schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
        sqlite3_free(hide);
    }
}

static void
references_stay_whole_when_a_strategy_ends(void **state)
{
    schema_run(*state, "SAVEPOINT trial");
    schema_run(*state, "UPDATE strategy SET state = 'expired'");
    expect_every_reference(*state);
    assert_int_equal(
        schema_number(*state, "SELECT count(*) FROM kiosk_internal_focus"), 0);
    assert_int_equal(schema_number(*state, "SELECT count(*) FROM "
                                           "kiosk_internal_plan"),
                     2);
    assert_int_equal(
        schema_number(*state, "SELECT count(*) FROM kiosk_public_strategy"), 0);
    schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_reference_is_among_those_tested),
        cmocka_unit_test(references_lead_to_rows_of_the_same_views),
        cmocka_unit_test(references_stay_whole_when_rows_are_internal),
        cmocka_unit_test(references_stay_whole_when_a_strategy_ends),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
