// Who sees what was reported, as it lies in the shared database.
#include "sync/entry_statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "sync/support_records.h"

#define AT_S 1795420800 // 2026-11-23T08:00:00Z
#define REPORTS "FROM status_report WHERE idempotency_key = "

struct desk {
    struct records records;
    struct source *source;
    int64_t plan_id;
    int sent; // reports that follow each other
};

static int64_t
number_of(const struct desk *desk, const char *sql)
{
    return strtoll(records_ask(&desk->records, sql), NULL, 10);
}

static int
set_up(void **state)
{
    static struct desk desk;

    desk = (struct desk){.records = records_make()};
    desk.source = records_open(&desk.records);
    assert_non_null(desk.source);
    desk.plan_id = number_of(&desk, "SELECT min(plan_id) FROM status_report");
    *state = &desk;
    return 0;
}

static int
tear_down(void **state)
{
    struct desk *desk = *state;

    source_close(desk->source);
    records_remove(&desk->records);
    return 0;
}

static struct entry
make(struct desk *desk, enum entry_kind kind, const char *key)
{
    struct entry entry = {.kind = kind,
                          .at_s = AT_S + 60 * desk->sent++,
                          .plan_id = desk->plan_id,
                          .progress = -1,
                          .next_on = DAY_NONE,
                          .due_on = DAY_NONE};

    snprintf(entry.key, sizeof entry.key, "%s", key);
    return entry;
}

// Twice, as a board does that heard no answer.
static void
send(struct desk *desk, const struct entry *entry)
{
    for (int i = 0; i < 2; i++) {
        struct entry_statements statements;

        entry_statements_write(&statements, entry);
        assert_int_equal(
            source_execute(desk->source, statements.items, statements.count),
            SOURCE_DONE);
        entry_statements_destroy(&statements);
    }
}

static void
assert_answer(const struct desk *desk, const char *sql, const char *expected)
{
    assert_string_equal(records_ask(&desk->records, sql), expected);
}

static void
open_plan(struct desk *desk, const char *audience)
{
    char sql[200];

    (void)records_ask(&desk->records,
                      "INSERT OR IGNORE INTO public_field (dataset, field) "
                      "VALUES ('plan', 'health'), ('plan', 'progress')");
    snprintf(sql, sizeof sql,
             "UPDATE plan SET audience = '%s' WHERE id = %lld RETURNING id > 0",
             audience, (long long)desk->plan_id);
    assert_answer(desk, sql, "1");
}

// What citizens read of the plan's newest report.
static void
assert_seen(const struct desk *desk, const char *expected)
{
    assert_answer(desk,
                  "SELECT coalesce((SELECT health || ' ' || coalesce(progress, "
                  "'-') FROM kiosk_public_plan WHERE id = (SELECT min(plan_id) "
                  "FROM status_report)), 'no plan')",
                  expected);
}

static void
report_to(struct desk *desk, const char *key, bool is_public)
{
    struct entry entry = make(desk, ENTRY_REPORT, key);

    entry.status = STATUS_RISK;
    entry.progress = 40;
    entry.is_public = is_public;
    send(desk, &entry);
}

static void
test_citizens_see_what_was_chosen_for_them(void **state)
{
    struct desk *desk = *state;

    open_plan(desk, "public");
    report_to(desk, "p1", true);
    assert_answer(desk, "SELECT audience " REPORTS "'p1'", "public");
    assert_seen(desk, "at_risk 40");
    report_to(desk, "p2", false);
    assert_answer(desk, "SELECT audience " REPORTS "'p2'", "internal");
    assert_seen(desk, "not_assessed -");
}

static void
test_citizens_see_nothing_of_an_internal_plan(void **state)
{
    struct desk *desk = *state;

    open_plan(desk, "internal");
    report_to(desk, "p1", true);
    assert_answer(desk, "SELECT audience " REPORTS "'p1'", "internal");
    assert_seen(desk, "no plan");
    open_plan(desk, "public"); // opened later: the report stays as it was
    assert_seen(desk, "not_assessed -");
}

static void
choose(struct desk *desk, const char *key, const char *chosen)
{
    char sql[200];
    struct entry entry = make(desk, ENTRY_CHOICE, key);

    snprintf(sql, sizeof sql, "SELECT id " REPORTS "'%s'", chosen);
    entry.chosen_id = number_of(desk, sql);
    send(desk, &entry);
}

static void
test_a_choice_keeps_who_sees_it(void **state)
{
    struct desk *desk = *state;

    open_plan(desk, "public");
    report_to(desk, "p1", true);
    report_to(desk, "p2", false);
    choose(desk, "c1", "p1");
    assert_answer(desk, "SELECT audience " REPORTS "'c1'", "public");
    assert_seen(desk, "at_risk 40");
    choose(desk, "c2", "p2");
    assert_answer(desk, "SELECT audience " REPORTS "'c2'", "internal");
    assert_seen(desk, "not_assessed -");
    open_plan(desk, "internal");
    choose(desk, "c3", "p1");
    assert_answer(desk, "SELECT audience " REPORTS "'c3'", "internal");
}

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_citizens_see_what_was_chosen_for_them),
        WITH_DESK(test_citizens_see_nothing_of_an_internal_plan),
        WITH_DESK(test_a_choice_keeps_who_sees_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
