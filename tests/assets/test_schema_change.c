#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// What a write adds to the change log, as "object id field before>after time",
// each followed by a line feed.
struct told {
    const char *sql;
    const char *changes;
};

#define AT "2026-05-04T09:00:00Z"
#define SET_AT ", updated_at = '" AT "'"

static const struct told TOLD[] = {
    {"UPDATE plan SET title = 'new'" SET_AT " WHERE id = 2",
     "plan 2 title canary plan.title>new " AT "\n"},
    {"UPDATE plan SET state = 'paused', deadline = NULL" SET_AT " WHERE id = 1",
     "plan 1 deadline 2026-10-01> " AT "\nplan 1 state started>paused " AT
     "\n"},
    {"UPDATE plan SET focus_id = 2" SET_AT " WHERE id = 1",
     "plan 1 focus canary focus.name>area " AT "\n"},
    {"UPDATE plan SET owner_id = 2" SET_AT " WHERE id = 1",
     "plan 1 owner 1>2 " AT "\n"},
    {"UPDATE plan SET problem_id = NULL" SET_AT " WHERE id = 1",
     "plan 1 problem canary problem.text> " AT "\n"},
    {"UPDATE plan SET updated_at = '" AT "'", ""},
    {"UPDATE plan SET audience = 'public'", ""},
    {"DELETE FROM person WHERE id = 1", ""},
    {"INSERT INTO plan (id, title, focus_id, updated_at) "
     "VALUES (3, 't', 1, '" AT "')",
     "plan 3 state >draft " AT "\n"},
    {"UPDATE milestone SET expected_on = '2026-06-01'" SET_AT,
     "milestone 1 expected_on 2026-05-01>2026-06-01 " AT "\n"},
    {"UPDATE goal SET target = 8.5" SET_AT " WHERE id = 1",
     "goal 1 target 10.0>8.5 " AT "\n"},
    {"UPDATE goal SET description = 'x'" SET_AT " WHERE id = 1", ""},
    {"UPDATE story SET state = 'archived'" SET_AT,
     "story 1 state approved>archived " AT "\n"},
    {"INSERT INTO status_report (plan_id, reported_at, health, progress) "
     "VALUES (1, '" AT "', 'off_course', 40)",
     "plan 1 health at_risk>off_course " AT "\n"},
    {"INSERT INTO status_report (plan_id, reported_at, health, progress) "
     "VALUES (1, '" AT "', 'at_risk', 45)",
     "plan 1 progress 40>45 " AT "\n"},
    {"INSERT INTO status_report (plan_id, reported_at, health, progress) "
     "VALUES (1, '2026-02-01T08:00:00Z', 'on_course', 20)",
     "plan 1 health >on_course 2026-02-01T08:00:00Z\n"
     "plan 1 progress >20 2026-02-01T08:00:00Z\n"},
    {"INSERT INTO status_report (plan_id, reported_at, health, progress) "
     "VALUES (2, '" AT "', 'on_course', NULL)",
     "plan 2 health >on_course " AT "\n"},
    {"INSERT INTO measurement (goal_id, measured_on, value, recorded_at) "
     "VALUES (1, '2026-05-01', 28, '" AT "')",
     "goal 1 value 31.0>28.0 " AT "\n"},
    {"INSERT INTO measurement (goal_id, measured_on, value, recorded_at) "
     "VALUES (1, '2025-05-01', 35, '" AT "')",
     "goal 1 value >35.0 " AT "\n"},
    {"INSERT INTO measurement (goal_id, measured_on, value, recorded_at, "
     "revises_id) VALUES (1, '2026-01-10', 30, '" AT "', 1)",
     "goal 1 value 31.0>30.0 " AT "\n"},
    {"INSERT INTO priority_round (id, held_on, recorded_at) "
     "VALUES (2, '2026-05-04', '" AT "'); "
     "INSERT INTO priority (round_id, plan_id, rank, previous_rank) "
     "VALUES (2, 1, 1, 1), (2, 2, 3, 2)",
     "plan 2 rank 2>3 " AT "\n"},
    {"INSERT INTO decision (id, plan_id, text, decided_at) "
     "VALUES (2, 1, 'we stop', '" AT "')",
     "decision 2 text >we stop " AT "\n"},
    {"UPDATE notice SET text = 'open again'" SET_AT,
     "notice 1 changed_by canary notice.changed_by>canary notice.changed_by " AT
     "\nnotice 1 text canary notice.text>open again " AT "\n"},
    {"UPDATE screen SET seen_at = '" AT "'", ""},
};

static int
set_up(void **state)
{
    *state = schema_open_filled();
    schema_run(*state, "INSERT INTO person (id, name) VALUES (2, 'x');"
                       "UPDATE focus SET name = 'area' WHERE id = 2");
    return 0;
}

static int
tear_down(void **state)
{
    return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static void
a_write_is_told_with_its_own_time(void **state)
{
    int64_t last = schema_number(*state, "SELECT max(id) FROM change");
    char *added = sqlite3_mprintf(
        "SELECT group_concat(object || ' ' || object_id || ' ' || field "
        "|| ' ' || ifnull(before, '') || '>' || ifnull(after, '') || ' ' "
        "|| changed_at || char(10), '') FROM change WHERE id > %lld",
        (long long)last);
    for (size_t i = 0; i < sizeof TOLD / sizeof TOLD[0]; i++) {
        schema_run(*state, "SAVEPOINT trial");
        schema_run(*state, TOLD[i].sql);
        char *changes = schema_text(*state, added);
        if (strcmp(changes, TOLD[i].changes) != 0) {
            fail_msg("'%s' instead of '%s'\nin: %s", changes, TOLD[i].changes,
                     TOLD[i].sql);
        }
        free(changes);
        schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
    }
    sqlite3_free(added);
}

static void
a_deleted_person_leaves_the_log_too(void **state)
{
    static const char *const before =
        "SELECT before FROM kiosk_internal_change WHERE field = 'owner'";
    schema_run(*state, "UPDATE plan SET owner_id = 2" SET_AT " WHERE id = 1");
    char *named = schema_text(*state, before);
    schema_run(*state, "DELETE FROM person WHERE id = 1");
    char *unnamed = schema_text(*state, before);
    assert_string_equal(named, "canary person.name");
    assert_string_equal(unnamed, "");
    free(named);
    free(unnamed);
}

static void
the_view_shows_the_newest_5000(void **state)
{
    schema_run(*state,
               "INSERT INTO change (changed_at, object, object_id, field) "
               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
               "SELECT i + 1 FROM n WHERE i < 6000) "
               "SELECT '" AT "', 'plan', i, 'title' FROM n");
    assert_int_equal(
        schema_number(*state, "SELECT count(*) FROM kiosk_internal_change"),
        5000);
    assert_int_equal(schema_number(*state, "SELECT max(object_id) "
                                           "FROM kiosk_internal_change"),
                     6000);
}

static void
the_view_tells_how_a_long_text_begins(void **state)
{
    schema_run(*state, "UPDATE plan SET engaged = printf('%.9999c', 'x')" SET_AT
                       " WHERE id = 2");
    assert_int_equal(schema_number(*state,
                                   "SELECT length(after) FROM "
                                   "kiosk_internal_change ORDER BY id DESC"),
                     200);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_write_is_told_with_its_own_time),
        cmocka_unit_test(a_deleted_person_leaves_the_log_too),
        cmocka_unit_test(the_view_tells_how_a_long_text_begins),
        cmocka_unit_test(the_view_shows_the_newest_5000),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
