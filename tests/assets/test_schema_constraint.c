#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct refused {
    const char *sql;
    const char *sentence;
};

#define RULE(columns, values)                        \
    "INSERT INTO schedule_rule (page, " columns ") " \
    "VALUES ('plans', " values ")"
#define PLAN(columns, values)                                      \
    "INSERT INTO plan (title, focus_id, updated_at, " columns ") " \
    "VALUES ('t', 1, '2026-01-01T00:00:00Z', " values ")"
#define GOAL(columns, values)                           \
    "INSERT INTO goal (name, updated_at, " columns ") " \
    "VALUES ('t', '2026-01-01T00:00:00Z', " values ")"
#define MEASUREMENT(columns, values)                                       \
    "INSERT INTO measurement (goal_id, measured_on, recorded_at, " columns \
    ") VALUES (1, '2026-02-01', '2026-02-01T00:00:00Z', " values ")"
#define REPORT(columns, values) \
    "INSERT INTO status_report (plan_id, " columns ") VALUES (1, " values ")"
#define NOTICE(starts_at, expires_at)                               \
    "INSERT INTO notice (text, updated_at, starts_at, expires_at) " \
    "VALUES ('t', '2026-01-01T00:00:00Z', '" starts_at "', '" expires_at "')"
#define STORY(columns, values)                               \
    "INSERT INTO story (headline, updated_at, " columns ") " \
    "VALUES ('t', '2026-01-01T00:00:00Z', " values ")"

static const struct refused REFUSED[] = {
    {PLAN("deadline", "'2026-02-30'"),
     "a plan's dates are real dates, YYYY-MM-DD"},
    {PLAN("deadline", "'1/2 2026'"),
     "a plan's dates are real dates, YYYY-MM-DD"},
    {PLAN("deadline", "'0206-10-01'"),
     "a plan's dates are real dates, YYYY-MM-DD"},
    {PLAN("deadline", "'-001-10-01'"),
     "a plan's dates are real dates, YYYY-MM-DD"},
    {"UPDATE plan SET updated_at = '0206-10-01T08:00:00Z'",
     "a plan's updated_at is a real time, YYYY-MM-DDTHH:MM:SSZ"},
    {PLAN("state", "'finished'"),
     "a plan's state is one of the nine known ones"},
    {PLAN("audience", "'everyone'"), "a plan's audience is internal or public"},
    {PLAN("state", "'prioritised'"),
     "a plan is prioritised when its six SMARTE answers are given"},
    {PLAN("state, ended_on", "'stopped', '2026-01-01'"),
     "a stopped plan says why and what was learned"},
    {PLAN("state", "'realised'"),
     "a realised or stopped plan says when it ended"},
    {PLAN("started_on, ended_on", "'2026-02-01', '2026-01-01'"),
     "a plan does not end before it starts"},
    {PLAN("code", "''"), "a plan's labels are 1 to 400 characters"},
    {PLAN("code", "printf('%.401c', 'x')"),
     "a plan's labels are 1 to 400 characters"},
    {PLAN("engaged", "printf('%.20001c', 'x')"),
     "a plan's SMARTE answers are 1 to 20000 characters"},
    {PLAN("involves_med", "2"), "a plan's involves_med is 0 or 1"},
    {PLAN("year", "26"), "a plan's year is from 1900 to 2999"},
    {"INSERT INTO plan_dependency VALUES (1, 1, 'needs')",
     "a plan does not depend on itself"},
    {"UPDATE plan SET updated_at = 'today'",
     "a plan's updated_at is a real time, YYYY-MM-DDTHH:MM:SSZ"},
    {"UPDATE plan SET updated_at = '2026-01-01T25:00:00Z'",
     "a plan's updated_at is a real time, YYYY-MM-DDTHH:MM:SSZ"},
    {GOAL("target", "9e999"), "a goal's numbers are finite, below 1e15"},
    {GOAL("baseline", "-1e15"), "a goal's numbers are finite, below 1e15"},
    {GOAL("direction, amber_limit, red_limit", "'higher', 10, 20"),
     "a goal's amber limit lies on the better side of its red limit"},
    {GOAL("direction, amber_limit, red_limit", "'lower', 20, 10"),
     "a goal's amber limit lies on the better side of its red limit"},
    {GOAL("is_rank", "1"),
     "a rank is a goal where lower is better, without decimals"},
    {MEASUREMENT("value", "-9e999"),
     "a measurement's value is finite, below 1e15"},
    {MEASUREMENT("value, field_size", "99, 98"),
     "a rank lies from 1 to the size of its field"},
    {MEASUREMENT("value, breaks_series", "9, 1"),
     "a series break is explained"},
    {REPORT("reported_at, progress", "'2026-02-01T00:00:00Z', 101"),
     "a status report's progress is a whole number from 0 to 100"},
    {REPORT("reported_at, health", "'2026-02-01T00:00:00Z', 'green'"),
     "a status report's health is on_course, at_risk, off_course or "
     "not_assessed"},
    {REPORT("reported_at", "'2026-02-01'"),
     "a status report's reported_at is a real time, YYYY-MM-DDTHH:MM:SSZ"},
    {REPORT("reported_at, next_on", "'2026-02-01T00:00:00Z', '2026-02-30'"),
     "a status report's next_on is a real date, YYYY-MM-DD"},
    {REPORT("reported_at, is_done", "'2026-02-01T00:00:00Z', 2"),
     "a status report's is_done is 0 or 1"},
    {REPORT("reported_at, idempotency_key", "'2026-02-01T00:00:00Z', ''"),
     "a status report's key is 1 to 400 characters"},
    {"INSERT INTO discussed (meeting_id, plan_id, discussed_at, seconds) "
     "VALUES (1, 1, '2026-02-01T00:00:00Z', 86401)",
     "a plan is discussed for 0 to 86400 seconds"},
    {"INSERT INTO discussed (meeting_id, plan_id, discussed_at, seconds) "
     "VALUES (1, 1, '2026-02-01', 10)",
     "a plan's discussed_at is a real time, YYYY-MM-DDTHH:MM:SSZ"},
    {NOTICE("2026-01-01T08:00:00Z", "2026-01-02T08:00:01Z"),
     "a notice expires after it starts, at most 24 hours later"},
    {NOTICE("2026-01-01T08:00:00Z", "2026-01-01T08:00:00Z"),
     "a notice expires after it starts, at most 24 hours later"},
    {STORY("state", "'approved'"),
     "an approved story has the consent of those it tells about"},
    {STORY("picture_id", "1"), "a story's picture is described in words"},
    {STORY("read_more_url", "'javascript:x'"),
     "a story's link begins with https:// or http://"},
    {STORY("state", "'rejected'"), "a rejected story says why"},
    {"INSERT INTO picture (mime, content) VALUES ('image/svg+xml', x'00')",
     "a picture is image/png, image/jpeg or image/webp"},
    {"INSERT INTO picture (mime, content) VALUES ('image/png', "
     "zeroblob(20000001))",
     "a picture is 1 to 20000000 bytes"},
    {"UPDATE strategy SET core_task_short = printf('%.61c', 'x')",
     "a strategy's short core task is 1 to 60 characters"},
    {"INSERT INTO proposal (plan_id, kind, state) "
     "VALUES (1, 'schedule', 'submitted')",
     "a proposal that has left the drawer names its body"},
    {"INSERT INTO service_figure (promise_id, period_from, period_to, "
     "answered, within_deadline) "
     "VALUES (1, '2026-01-01', '2026-01-31', 3, 4)",
     "a service figure's within_deadline lies from 0 to answered"},
    {"INSERT INTO service_distribution VALUES (1, 24, 1, 'internal')",
     "an hour is a whole number from 0 to 23"},
    {"INSERT INTO workplace_figure (unit_id, kind, period_from, period_to, "
     "value, people) VALUES (1, 'absence', '2026-01-01', '2026-01-31', 3, 4)",
     "a workplace figure covers five people or more"},
    {"INSERT INTO screen_hour VALUES (1, '2026-01-01T08:30:00Z', 'p', 1)",
     "a screen's hour is a full hour, YYYY-MM-DDTHH:00:00Z"},
    {"INSERT INTO schedule_rule (weekdays) VALUES ('1')",
     "a schedule rule names one page, story or notice"},
    {"INSERT INTO schedule_rule (page, story_id) VALUES ('plans', 1)",
     "a schedule rule names one page, story or notice"},
    {RULE("starts_at", "'2026-02-30T08:00'"),
     "a schedule rule's times are real ones, YYYY-MM-DDTHH:MM"},
    {RULE("starts_at, ends_at", "'2026-11-24T08:00', '2026-11-24T08:00'"),
     "a schedule rule ends after it starts"},
    {RULE("weekdays", "'18'"),
     "a schedule rule's weekdays are digits, 1 Monday to 7 Sunday"},
    {RULE("opens_at", "'8:00'"), "a schedule rule's hours are HH:MM"},
    {RULE("closes_at", "'25:00'"), "a schedule rule's hours are HH:MM"},
    {RULE("holidays", "'never'"),
     "a schedule rule's holidays are also, not or only"},
    {RULE("dwell_s", "4"), "a schedule rule's dwell is 5 to 600 seconds"},
    {RULE("priority", "10"), "a schedule rule's priority is 0 to 9"},
    {RULE("share_percent", "25"),
     "a schedule rule's share is of stories, 1 to 50 percent"},
};

static const char *const ACCEPTED[] = {
    RULE("starts_at, ends_at", "'2028-02-29T08:00', '2028-03-01T00:00'"),
    RULE("opens_at, closes_at, holidays", "'22:00', '06:00', 'only'"),
    RULE("screens, dwell_s, priority", "'lobby, Kontor Øst', 600, 9"),
    PLAN("deadline", "'2028-02-29'"),
    PLAN("kind, state", "'initiative', 'prioritised'"),
    PLAN("code", "printf('%.400c', 'x')"),
    PLAN("engaged", "printf('%.20000c', 'x')"),
    GOAL("direction, amber_limit, red_limit", "'lower', 10, 20"),
    GOAL("target, red_limit", "-999999999999999.0, 3"),
    MEASUREMENT("value, field_size", "98, 98"),
    REPORT("reported_at, progress", "'2026-02-01T23:59:59Z', 100"),
    NOTICE("2026-01-01T08:00:00Z", "2026-01-02T08:00:00Z"),
    STORY("state, has_consent, consent_on", "'approved', 1, '2026-01-01'"),
    STORY("read_more_url", "'https://example.org'"),
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

static void
a_refusal_says_in_words_what_is_wrong(void **state)
{
    static const char prefix[] = "CHECK constraint failed: ";
    for (size_t i = 0; i < sizeof REFUSED / sizeof REFUSED[0]; i++) {
        const char *refusal = schema_refusal(*state, REFUSED[i].sql);
        if (strncmp(refusal, prefix, strlen(prefix)) != 0 ||
            strcmp(refusal + strlen(prefix), REFUSED[i].sentence) != 0) {
            fail_msg("'%s' instead of '%s'\nin: %s", refusal,
                     REFUSED[i].sentence, REFUSED[i].sql);
        }
    }
}

static void
what_lies_on_the_right_side_is_accepted(void **state)
{
    for (size_t i = 0; i < sizeof ACCEPTED / sizeof ACCEPTED[0]; i++) {
        schema_run(*state, "SAVEPOINT trial");
        schema_run(*state, ACCEPTED[i]);
        schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
    }
}

static void
a_number_that_is_not_one_is_refused(void **state)
{
    // SQLite makes NULL of a NaN, and a value is never NULL.
    assert_string_equal(
        schema_refusal(*state, MEASUREMENT("value", "9e999 - 9e999")),
        "NOT NULL constraint failed: measurement.value");
    assert_string_equal(
        schema_refusal(*state, MEASUREMENT("value", "'many'")),
        "cannot store TEXT value in REAL column measurement.value");
}

// A text that refuses any odd word, be it a date, a time or one of a few
// words, refuses days that do not exist too, early or late.
static void
a_day_that_does_not_exist_is_refused(void **state)
{
    static const char *const days[] = {"1999-02-30", "1999-02-30T08:00:00Z",
                                       "2036-02-30", "2036-02-30T08:00:00Z"};
    static const char *const texts =
        "SELECT m.name, c.name FROM sqlite_schema m, "
        "pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND c.type = 'TEXT'";
    schema_run(*state, "SAVEPOINT trial");
    schema_for_each(*state,
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
                    "DROP TRIGGER %1", 0);
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        char *write = sqlite3_mprintf("UPDATE %%1 SET %%2 = %Q", days[i]);
        schema_for_each(*state, texts, write, 1);
        schema_for_each(*state, texts,
                        "UPDATE %1 SET %2 = 'https://word' "
                        "WHERE %2 LIKE '____-02-30%'",
                        0);
        sqlite3_free(write);
    }
    schema_run(*state, "ROLLBACK TO trial; RELEASE trial");
}

static void
every_check_is_a_sentence(void **state)
{
    // As many CHECKs as names before them.
    assert_int_equal(
        schema_number(
            *state,
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
            "AND (length(sql) - length(replace(sql, 'CHECK (', ''))) / 7 "
            "<> (length(sql) - length(replace(sql, 'CONSTRAINT \"', ''))) "
            "/ 12"),
        0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_refusal_says_in_words_what_is_wrong),
        cmocka_unit_test(what_lies_on_the_right_side_is_accepted),
        cmocka_unit_test(a_number_that_is_not_one_is_refused),
        cmocka_unit_test(a_day_that_does_not_exist_is_refused),
        cmocka_unit_test(every_check_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
