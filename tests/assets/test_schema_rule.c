#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define KEPT_MEASUREMENT "measurements are never changed; insert a revision"
#define KEPT_REPORT "status reports are never changed; insert a new one"
#define KEPT_DISCUSSED "what was discussed is never changed"
#define KEPT_DECISION "decisions are never changed; record a new one"
#define NEW_MEASUREMENT                                                       \
    "INSERT INTO measurement (id, goal_id, measured_on, recorded_at, value, " \
    "revises_id) VALUES "
#define NEW_DECISION \
    "INSERT INTO decision (text, decided_at, idempotency_key) VALUES "

struct rule {
    const char *sql;
    const char *refusal; // "" where it is allowed
};

static const struct rule RULES[] = {
    {"UPDATE measurement SET value = 3", KEPT_MEASUREMENT},
    {"UPDATE measurement SET note = NULL", KEPT_MEASUREMENT},
    {"UPDATE measurement SET audience = 'public'", ""},
    {"DELETE FROM measurement",
     "measurements are never deleted; insert a revision"},
    {"REPLACE INTO measurement SELECT * FROM measurement", KEPT_MEASUREMENT},
    {NEW_MEASUREMENT "(9, 2, '2026-01-10', '2026-01-10T00:00:00Z', 3, 1)",
     "a revision revises a measurement of the same goal"},
    {NEW_MEASUREMENT "(9, 1, '2026-01-10', '2026-01-10T00:00:00Z', 3, 7)",
     "a revision revises a measurement of the same goal"},
    {NEW_MEASUREMENT "(8, 1, '2026-01-10', '2026-01-10T00:00:00Z', 3, 1), "
                     "(9, 1, '2026-01-10', '2026-01-10T00:00:00Z', 3, 1)",
     "this measurement is revised; revise its revision"},
    {NEW_MEASUREMENT "(8, 1, '2026-01-10', '2026-01-10T00:00:00Z', 3, 1), "
                     "(9, 1, '2026-01-10', '2026-01-10T00:00:00Z', 3, 8)",
     ""},
    {"INSERT INTO measurement (goal_id, measured_on, recorded_at, value, "
     "field_size) "
     "VALUES (2, '2026-01-10', '2026-01-10T00:00:00Z', 3, 98)",
     "only a rank has a field size"},
    {"UPDATE status_report SET progress = 90", KEPT_REPORT},
    {"UPDATE status_report SET audience = 'public'", ""},
    {"DELETE FROM status_report",
     "status reports are never deleted; insert a new one"},
    {"REPLACE INTO status_report SELECT * FROM status_report", KEPT_REPORT},
    {"UPDATE status_report SET is_done = 1", KEPT_REPORT},
    {"UPDATE status_report SET screen = 'x'", KEPT_REPORT},
    {"UPDATE status_report SET author_id = 2", KEPT_REPORT},
    {"UPDATE status_report SET idempotency_key = NULL", KEPT_REPORT},
    {"INSERT INTO status_report (plan_id, reported_at, based_on_id) "
     "VALUES (2, '2026-03-02T00:00:00Z', 1)",
     "a status report is based on one of the same plan"},
    {"UPDATE discussed SET seconds = 1", KEPT_DISCUSSED},
    {"REPLACE INTO discussed SELECT * FROM discussed", KEPT_DISCUSSED},
    {"DELETE FROM discussed", "what was discussed is never deleted"},
    {"UPDATE decision SET author_id = 2", KEPT_DECISION},
    {"UPDATE decision SET screen = NULL", KEPT_DECISION},
    {"UPDATE decision SET text = 'x'", KEPT_DECISION},
    {"UPDATE decision SET plan_id = 2", KEPT_DECISION},
    {"DELETE FROM decision", "decisions are never deleted; record a new one"},
    {"DELETE FROM change", "the change log is never shortened"},
    {"UPDATE change SET after = NULL", "the change log is never changed"},
    {"REPLACE INTO change SELECT * FROM change LIMIT 1",
     "the change log is never changed"},
    {"UPDATE plan SET title = 'x'",
     "a change of a plan sets updated_at, the time of the change"},
    {"UPDATE plan SET owner_id = 2 WHERE owner_id = 1",
     "a change of a plan sets updated_at, the time of the change"},
    {"UPDATE plan SET title = title, audience = 'public'", ""},
    {"UPDATE plan SET title = 'x', updated_at = '2026-01-20T08:00:01Z'", ""},
    {"UPDATE milestone SET reached_on = '2026-03-01'",
     "a change of a milestone sets updated_at, the time of the change"},
    {"UPDATE goal SET target = 5",
     "a change of a goal sets updated_at, the time of the change"},
    {"UPDATE story SET state = 'archived'",
     "a change of a story sets updated_at, the time of the change"},
    {"UPDATE notice SET text = 'x'",
     "a change of a notice sets updated_at, the time of the change"},
    {"INSERT INTO focus (strategy_id, parent_id, name) VALUES (1, 2, 'x')",
     "the parent of an area is a focus without a parent"},
    {"DELETE FROM revision WHERE dataset = 'plan'",
     "every dataset keeps its revision"},
    {"UPDATE revision SET revision = 1", "a revision only grows"},
    {"DELETE FROM focus WHERE id = 1", "FOREIGN KEY constraint failed"},
    {"DELETE FROM plan WHERE id = 1", ""},
    {"DELETE FROM goal WHERE id = 1", ""},
    {"DELETE FROM person", ""},
    {"DELETE FROM meeting", ""},
    {NEW_DECISION "('canary decision.text', '2026-03-02T08:10:00Z', "
                  "'canary decision.idempotency_key')",
     "another decision has this idempotency key"},
};

static int
set_up(void **state)
{
    *state = schema_open_filled();
    schema_run(*state, "INSERT INTO person (id, name) VALUES (2, 'x')");
    return 0;
}

static int
tear_down(void **state)
{
    return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static void
history_is_kept_and_changes_are_timed(void **state)
{
    for (size_t i = 0; i < sizeof RULES / sizeof RULES[0]; i++) {
        schema_run(*state, "SAVEPOINT trial");
        const char *refusal = schema_refusal(*state, RULES[i].sql);
        if (strcmp(refusal, RULES[i].refusal) != 0) {
            fail_msg("'%s' instead of '%s'\nin: %s", refusal, RULES[i].refusal,
                     RULES[i].sql);
        }
        schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
    }
}

static void
a_decision_sent_twice_is_made_once(void **state)
{
    static const char *const again =
        NEW_DECISION "('x', '2026-03-02T08:10:00Z', 'k')";
    schema_run(*state, again);
    schema_run(*state, again);
    assert_int_equal(schema_number(*state, "SELECT count(*) FROM decision "
                                           "WHERE idempotency_key = 'k'"),
                     1);
    assert_string_equal(schema_refusal(*state, NEW_DECISION
                                       "('y', '2026-03-02T08:10:00Z', 'k')"),
                        "another decision has this idempotency key");
}

static void
a_meeting_started_twice_is_one(void **state)
{
    for (int i = 0; i < 2; i++) {
        schema_run(*state, "INSERT INTO meeting (started_at, idempotency_key) "
                           "VALUES ('2026-03-09T08:00:00Z', 'k')");
    }
    assert_int_equal(schema_number(*state, "SELECT count(*) FROM meeting "
                                           "WHERE idempotency_key = 'k'"),
                     1);
}

static void
a_picture_gets_a_version_when_its_content_changes(void **state)
{
    static const char *const version =
        "SELECT version FROM kiosk_internal_picture WHERE id = 1";
    schema_run(*state, "UPDATE picture SET content = content");
    assert_int_equal(schema_number(*state, version), 1);
    schema_run(*state, "UPDATE picture SET content = x'0102'");
    assert_int_equal(schema_number(*state, version), 2);
}

static void
a_revised_measurement_is_not_shown(void **state)
{
    schema_run(*state, "SAVEPOINT trial");
    schema_run(*state, NEW_MEASUREMENT
               "(8, 1, '2026-01-10', '2026-01-12T00:00:00Z', 30, 1)");
    char *shown = schema_text(*state, "SELECT group_concat(id || '=' || value) "
                                      "FROM kiosk_internal_measurement");
    assert_string_equal(shown, "8=30.0");
    free(shown);
    schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(history_is_kept_and_changes_are_timed),
        cmocka_unit_test(a_decision_sent_twice_is_made_once),
        cmocka_unit_test(a_meeting_started_twice_is_one),
        cmocka_unit_test(a_picture_gets_a_version_when_its_content_changes),
        cmocka_unit_test(a_revised_measurement_is_not_shown),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
