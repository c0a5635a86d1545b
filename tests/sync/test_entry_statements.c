// What entries become in the shared database, sent once or twice.
#include "sync/entry_statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "sync/support_records.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define AT_S 1795420800 // 2026-11-23T08:00:00Z
#define REPORTS "FROM status_report WHERE idempotency_key = "

struct desk {
    struct records records;
    struct source *source;
    int64_t plan_id;
    int64_t report_id;
};

static int64_t
number_of(const struct desk *desk, const char *sql)
{
    return strtoll(records_ask(&desk->records, sql), NULL, 10);
}

static int
set_up(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);

    desk->records = records_make();
    desk->source = records_open(&desk->records);
    assert_non_null(desk->source);
    desk->plan_id = number_of(desk, "SELECT min(plan_id) FROM status_report");
    desk->report_id = number_of(desk, "SELECT min(id) FROM status_report");
    *state = desk;
    return 0;
}

static int
tear_down(void **state)
{
    struct desk *desk = *state;

    source_close(desk->source);
    records_remove(&desk->records);
    free(desk);
    return 0;
}

static struct entry
make(const struct desk *desk, enum entry_kind kind, const char *key)
{
    struct entry entry = {
        .kind = kind,
        .meeting = "m",
        .screen = "Mødelokale",
        .person = "Karen Holm",
        .at_s = AT_S,
        .plan_id = desk->plan_id,
        .progress = -1,
        .next_on = DAY_NONE,
        .due_on = DAY_NONE,
    };

    snprintf(entry.key, sizeof entry.key, "%s", key);
    return entry;
}

static enum source_result
send(struct desk *desk, const struct entry *entry)
{
    struct entry_statements statements;
    enum source_result result;

    entry_statements_write(&statements, entry);
    result = source_execute(desk->source, statements.items, statements.count);
    entry_statements_destroy(&statements);
    return result;
}

static void
begin(struct desk *desk)
{
    struct entry entry = make(desk, ENTRY_BEGINNING, "b");

    snprintf(entry.text, sizeof entry.text, "Direktionen");
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
}

static void
assert_answer(const struct desk *desk, const char *sql, const char *expected)
{
    assert_string_equal(records_ask(&desk->records, sql), expected);
}

static void
test_a_meeting_begins_and_ends_once(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_ENDING, "e");

    begin(desk);
    entry.at_s += 600;
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    entry.at_s += 600; // again, and late
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk,
                  "SELECT started_at || ended_at || body || screen FROM "
                  "meeting WHERE idempotency_key = 'm'",
                  "2026-11-23T08:00:00Z2026-11-23T08:10:00Z"
                  "DirektionenMødelokale");
}

static void
test_what_was_discussed_counts_once(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_DISCUSSED, "d");

    begin(desk);
    entry.seconds = 190;
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk,
                  "SELECT count(*) || ' ' || sum(seconds) FROM discussed "
                  "WHERE idempotency_key = 'd'",
                  "1 190");
}

static void
test_a_report_tells_all_that_was_written(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_REPORT, "r");

    begin(desk);
    entry.status = STATUS_RISK;
    entry.progress = 40;
    entry.based_on_id = desk->report_id;
    entry.next_on = calendar_parse_day("2026-11-30");
    snprintf(entry.cause, sizeof entry.cause, "Vi 'venter' på %%n; --");
    snprintf(entry.next_step, sizeof entry.next_step, "Ringe");
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk, "SELECT count(*) " REPORTS "'r'", "1");
    assert_answer(desk,
                  "SELECT health || progress || cause || next_step || next_on "
                  "|| is_done || screen || reported_at || audience " REPORTS
                  "'r'",
                  "at_risk40Vi 'venter' på %n; --Ringe2026-11-300Mødelokale"
                  "2026-11-23T08:00:00Zinternal");
    assert_answer(
        desk,
        "SELECT (SELECT name FROM person WHERE id = author_id) || "
        "(SELECT idempotency_key FROM meeting WHERE id = meeting_id) "
        "|| (based_on_id = (SELECT min(id) FROM status_report)) " REPORTS "'r'",
        "Karen Holmm1");
    assert_answer(desk, "SELECT count(*) FROM person WHERE name = 'Karen Holm'",
                  "1");
}

static void
test_each_status_has_its_words(void **state)
{
    static const struct {
        enum status status;
        const char *words;
    } rows[] = {
        {STATUS_NEW, "not_assessed 0"}, {STATUS_ON, "on_course 0"},
        {STATUS_RISK, "at_risk 0"},     {STATUS_OFF, "off_course 0"},
        {STATUS_DONE, "on_course 1"},
    };
    struct desk *desk = *state;

    for (size_t i = 0; i < COUNT(rows); i++) {
        char sql[200];
        struct entry entry = make(desk, ENTRY_REPORT, "");

        snprintf(entry.key, sizeof entry.key, "s%zu", i);
        entry.status = rows[i].status;
        entry.meeting[0] = '\0';
        assert_int_equal(send(desk, &entry), SOURCE_DONE);
        snprintf(sql, sizeof sql,
                 "SELECT health || ' ' || is_done " REPORTS "'s%zu' AND "
                 "progress IS NULL AND cause IS NULL AND meeting_id IS NULL "
                 "AND next_on IS NULL",
                 i);
        assert_answer(desk, sql, rows[i].words);
    }
    assert_answer(desk, "SELECT state FROM plan ORDER BY id LIMIT 1",
                  "realised");
}

static void
test_a_choice_repeats_the_words(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_CHOICE, "c");

    entry.chosen_id = desk->report_id;
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk,
                  "SELECT count(*) FROM status_report c JOIN status_report o "
                  "ON o.id = (SELECT min(id) FROM status_report) "
                  "AND c.health = o.health AND c.progress IS o.progress "
                  "AND c.cause IS o.cause AND c.next_step IS o.next_step "
                  "WHERE c.idempotency_key = 'c'",
                  "1");
}

static void
test_a_decision_is_about_a_plan_or_none(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_DECISION, "x");

    begin(desk);
    snprintf(entry.text, sizeof entry.text, "Vi låner en jurist");
    snprintf(entry.responsible, sizeof entry.responsible, "Staben");
    entry.due_on = calendar_parse_day("2026-12-01");
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk,
                  "SELECT count(*) || text || responsible || due_on || "
                  "decided_at || (plan_id IS NOT NULL) || (meeting_id IS NOT "
                  "NULL) FROM decision WHERE idempotency_key = 'x'",
                  "1Vi låner en juristStaben2026-12-012026-11-23T08:00:00Z11");
    entry = make(desk, ENTRY_DECISION, "y");
    entry.plan_id = 0;
    snprintf(entry.text, sizeof entry.text, "Vi holder fri");
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk,
                  "SELECT count(*) FROM decision WHERE idempotency_key = 'y' "
                  "AND plan_id IS NULL AND due_on IS NULL",
                  "1");
}

static void
test_a_round_ranks_every_plan(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_ROUND, "o");
    int64_t other = number_of(
        desk, "INSERT INTO plan (code, title, focus_id, state, updated_at) "
              "SELECT 'NEW-1', title, focus_id, 'draft', updated_at FROM plan "
              "LIMIT 1 RETURNING id");

    assert_true(other > 0);
    entry.at_s = AT_S + 15 * 3600 + 1800; // 23:30 UTC is the next day here
    entry.ranks[0] = other;
    entry.ranks[1] = desk->plan_id;
    entry.rank_count = 2;
    entry.line = 1;
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_int_equal(send(desk, &entry), SOURCE_DONE);
    assert_answer(desk,
                  "SELECT count(*) || held_on || recorded_at FROM "
                  "priority_round WHERE idempotency_key = 'o'",
                  "12026-11-242026-11-23T23:30:00Z");
    assert_answer(desk,
                  "SELECT group_concat(rank || ':' || is_below_line, ' ') FROM "
                  "(SELECT * FROM priority WHERE round_id = (SELECT id FROM "
                  "priority_round WHERE idempotency_key = 'o') ORDER BY rank)",
                  "1:0 2:1");
}

static void
test_what_went_away_fails_nothing(void **state)
{
    struct desk *desk = *state;

    for (int kind = 0; kind <= ENTRY_ROUND; kind++) {
        struct entry entry = make(desk, (enum entry_kind)kind, "");

        snprintf(entry.key, sizeof entry.key, "gone%d", kind);
        entry.plan_id = 987654;
        entry.based_on_id = 987654;
        entry.chosen_id = 987654;
        snprintf(entry.meeting, sizeof entry.meeting, "gone");
        snprintf(entry.text, sizeof entry.text, "Ord");
        entry.ranks[0] = 987654;
        entry.rank_count = 1;
        assert_int_equal(send(desk, &entry), SOURCE_DONE);
    }
}

static void
test_what_the_schema_forbids_is_refused(void **state)
{
    struct desk *desk = *state;
    struct entry entry = make(desk, ENTRY_DECISION, "z");

    assert_int_equal(send(desk, &entry), SOURCE_INVALID); // no text
    assert_answer(desk,
                  "SELECT count(*) FROM decision WHERE idempotency_key "
                  "= 'z'",
                  "0");
    assert_answer(
        desk, entry_statements_probe,
        records_ask(&desk->records, "SELECT version FROM schema_version"));
}

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_a_meeting_begins_and_ends_once),
        WITH_DESK(test_what_was_discussed_counts_once),
        WITH_DESK(test_a_report_tells_all_that_was_written),
        WITH_DESK(test_each_status_has_its_words),
        WITH_DESK(test_a_choice_repeats_the_words),
        WITH_DESK(test_a_decision_is_about_a_plan_or_none),
        WITH_DESK(test_a_round_ranks_every_plan),
        WITH_DESK(test_what_went_away_fails_nothing),
        WITH_DESK(test_what_the_schema_forbids_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
