// What people write down at a board arrives once, and says what it changes.
#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define AT "2026-04-01T08:00:00Z"
#define LATER "2026-04-02T08:00:00Z"
#define REPORT(at, health, is_done, key)                                     \
    "INSERT INTO status_report (plan_id, reported_at, health, is_done, "     \
    "idempotency_key) VALUES (1, '" at "', '" health "', " is_done ", '" key \
    "')"
#define DISCUSSED(plan, seconds)                                        \
    "INSERT INTO discussed (meeting_id, plan_id, discussed_at, "        \
    "seconds, idempotency_key) VALUES (1, " plan ", '" AT "', " seconds \
    ", 'k')"
#define ROUND(day)                                                       \
    "INSERT INTO priority_round (held_on, recorded_at, idempotency_key)" \
    "VALUES ('" day "', '" AT "', 'k')"
#define PLACE(plan, rank)                                      \
    "INSERT INTO priority (round_id, plan_id, rank) "          \
    "SELECT id, " plan ", " rank " FROM priority_round WHERE " \
    "idempotency_key = 'k'"

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

// What is sent twice, where it is counted, and what fails with its key.
static const struct {
    const char *sent;
    const char *count;
    const char *other;
    const char *refusal;
} REPEATED[] = {
    {REPORT(AT, "off_course", "0", "k"), "SELECT count(*) FROM status_report",
     REPORT(AT, "on_course", "0", "k"),
     "another status report has this idempotency key"},
    {REPORT(AT, "off_course", "0", "k"), "SELECT count(*) FROM change",
     REPORT(AT, "off_course", "1", "k"),
     "another status report has this idempotency key"},
    {DISCUSSED("1", "60"), "SELECT count(*) FROM discussed",
     DISCUSSED("1", "61"), "another discussed plan has this idempotency key"},
    {ROUND("2026-04-01"), "SELECT count(*) FROM priority_round",
     ROUND("2026-04-02"), "another priority round has this idempotency key"},
    {ROUND("2026-04-01") ";" PLACE("2", "1"), "SELECT count(*) FROM priority",
     PLACE("2", "2"),
     "UNIQUE constraint failed: priority.round_id, priority.plan_id"},
};

static void
what_is_sent_twice_arrives_once(void **state)
{
    for (size_t i = 0; i < sizeof REPEATED / sizeof REPEATED[0]; i++) {
        schema_run(*state, "SAVEPOINT trial");
        schema_run(*state, REPEATED[i].sent);
        int64_t once = schema_number(*state, REPEATED[i].count);
        schema_run(*state, REPEATED[i].sent);
        assert_int_equal(schema_number(*state, REPEATED[i].count), once);
        assert_string_equal(schema_refusal(*state, REPEATED[i].other),
                            REPEATED[i].refusal);
        schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
    }
}

static void
without_a_key_every_insert_counts(void **state)
{
    static const char *const report =
        "INSERT INTO status_report (plan_id, reported_at) VALUES (1, '" AT "')";
    schema_run(*state, report);
    schema_run(*state, report);
    assert_int_equal(schema_number(*state, "SELECT count(*) FROM status_report "
                                           "WHERE reported_at = '" AT "'"),
                     2);
}

static void
expect_plan(sqlite3 *db, const char *expected)
{
    char *plan = schema_text(db, "SELECT state || ' ' || "
                                 "coalesce(ended_on, '-') || ' ' || updated_at "
                                 "FROM plan WHERE id = 1");
    assert_string_equal(plan, expected);
    free(plan);
}

static void
the_newest_report_says_whether_a_plan_is_realised(void **state)
{
    schema_run(*state, REPORT(AT, "on_course", "1", "done"));
    expect_plan(*state, "realised 2026-04-01 " AT);
    assert_int_equal(schema_number(*state,
                                   "SELECT count(*) FROM change WHERE field = "
                                   "'state' AND after = 'realised'"),
                     1);
    schema_run(*state, REPORT("2026-03-31T08:00:00Z", "at_risk", "0", "late"));
    expect_plan(*state, "realised 2026-04-01 " AT);
    schema_run(*state, REPORT(LATER, "at_risk", "0", "open"));
    expect_plan(*state, "started - " LATER);
    schema_run(*state, REPORT(AT, "on_course", "1", "done"));
    expect_plan(*state, "started - " LATER);
}

static void
a_change_in_the_same_second_has_a_time_of_its_own(void **state)
{
    schema_run(*state, "UPDATE plan SET title = 'x', started_on = '2026-05-01'"
                       ", updated_at = '" AT "' WHERE id = 1");
    schema_run(*state, REPORT(AT, "on_course", "1", "done"));
    expect_plan(*state, "realised 2026-05-01 2026-04-01T08:00:01Z");
}

static void
only_a_board_takes_a_plan_up_again(void **state)
{
    schema_run(*state, REPORT(AT, "on_course", "1", "done"));
    schema_run(*state, "INSERT INTO status_report (plan_id, reported_at) "
                       "VALUES (1, '" LATER "')");
    expect_plan(*state, "realised 2026-04-01 " AT);
}

static void
a_writer_and_a_meeting_can_be_forgotten(void **state)
{
    static const char *const origin =
        "SELECT coalesce(author, '-') || coalesce(meeting_id, '-') "
        "FROM kiosk_internal_status_report WHERE id = 1";
    char *before = schema_text(*state, origin);
    schema_run(*state, "DELETE FROM person; DELETE FROM meeting");
    char *after = schema_text(*state, origin);
    assert_string_equal(before, "canary person.name1");
    assert_string_equal(after, "--");
    free(before);
    free(after);
}

static void
reports_go_with_their_plan(void **state)
{
    schema_run(*state, "INSERT INTO status_report (plan_id, reported_at, "
                       "based_on_id) VALUES (1, '" AT "', 1)");
    schema_run(*state, "DELETE FROM plan WHERE id = 1");
    assert_int_equal(schema_number(*state, "SELECT count(*) FROM status_report "
                                           "WHERE plan_id = 1"),
                     0);
}

#define RECORD_TEST(test) \
    cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RECORD_TEST(what_is_sent_twice_arrives_once),
        RECORD_TEST(without_a_key_every_insert_counts),
        RECORD_TEST(the_newest_report_says_whether_a_plan_is_realised),
        RECORD_TEST(a_change_in_the_same_second_has_a_time_of_its_own),
        RECORD_TEST(only_a_board_takes_a_plan_up_again),
        RECORD_TEST(a_writer_and_a_meeting_can_be_forgotten),
        RECORD_TEST(reports_go_with_their_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
