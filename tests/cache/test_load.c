#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "cache/cache_state.h"
#include "support_cache.h"

static void
run(sqlite3 *db, const char *sql)
{
    char *error = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK) {
        fail_msg("%s in %.200s", error, sql);
    }
}

static int64_t
count_rows(sqlite3 *db, const char *audience, const char *dataset)
{
    char *sql =
        sqlite3_mprintf("SELECT count(*) FROM kiosk_%s_%s", audience, dataset);
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), 0);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    int64_t count = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_free(sql);
    return count;
}

static void
check_pull(sqlite3 *source, enum audience audience, const char *name)
{
    struct cache *cache = cache_open(NULL, audience, "s");
    log_begin();
    assert_true(source_pull(source, cache, 3));
    assert_string_equal(log_end(), "");
    assert_true(cache_is_complete(cache));
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        assert_int_equal(cache->holdings[i].row_count,
                         count_rows(source, name, cache_dataset_name(i)));
    }
    snapshot_destroy(cache_load(cache, TODAY));
    cache_close(cache);
}

static void
test_every_row_of_the_shared_schema_arrives(void **state)
{
    (void)state;
    sqlite3 *source = source_make();
    check_pull(source, AUDIENCE_INTERNAL, "internal");
    check_pull(source, AUDIENCE_PUBLIC, "public");
    sqlite3_close(source);
}

static void
test_every_word_of_the_shared_schema_arrives(void **state)
{
    (void)state;
    sqlite3 *source = source_make();
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(source_pull(source, cache, 3));
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_string_equal(snapshot->strategy->title, "canary strategy.title");
    assert_int_equal(snapshot->strategy->period_from,
                     calendar_parse_day("2024-01-01"));
    assert_true(snapshot->strategy->is_sample);
    assert_string_equal(snapshot->compass[0]->introduction,
                        "canary focus.introduction");
    assert_int_equal(snapshot->foci.items[1].kind, FOCUS_KIND_AREA);
    assert_int_equal(snapshot->foci.items[1].parent_id, 1);
    const struct plan *plan = snapshot_find_plan(snapshot, 1);
    assert_string_equal(plan->answers[SMARTE_SPECIFIC], "canary plan.specific");
    assert_string_equal(plan->answers[SMARTE_ENGAGED], "canary plan.engaged");
    assert_string_equal(plan->owner, "canary person.name");
    assert_ptr_equal(plan->focus, snapshot->compass[0]);
    assert_true(plan->commitments.count > 0);
    assert_true(plan->goals.count > 0);
    assert_string_equal(snapshot->shown_goals.items[0]->name,
                        "canary goal.name");
    snapshot_destroy(snapshot);
    cache_close(cache);
    sqlite3_close(source);
}

static void
test_what_json_cannot_say_is_not_told(void **state)
{
    (void)state;
    sqlite3 *source = source_make();
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    run(source, "PRAGMA ignore_check_constraints = ON;"
                "UPDATE goal SET target = 9e999, "
                "updated_at = '2099-01-01T00:00:00Z' WHERE id = 1");
    assert_true(source_pull(source, cache, 3));
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_true(snapshot->goals.items[0].target !=
                snapshot->goals.items[0].target);
    snapshot_destroy(snapshot);
    cache_close(cache);
    sqlite3_close(source);
}

// Everything that a board keeps, as bytes (faults.md R10).
static size_t
count_canaries(const char *directory, const char *name)
{
    char path[600];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return 0;
    }
    static char bytes[4 << 20];
    size_t length = fread(bytes, 1, sizeof bytes, file);
    assert_true(length < sizeof bytes);
    fclose(file);
    size_t count = 0;
    for (char *at = bytes;
         (at = memmem(at, (size_t)(bytes + length - at), "canary", 6)); at++) {
        count++;
    }
    return count;
}

static void
test_a_public_board_never_keeps_an_internal_word(void **state)
{
    static const char *const files[] = {
        "internal.sqlite",
        "public.sqlite",
        "public.sqlite-wal",
        "public.sqlite-journal",
    };
    sqlite3 *source = source_make();
    struct cache *cache = cache_open(*state, AUDIENCE_PUBLIC, "s");
    assert_true(source_pull(source, cache, 3));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_int_equal(count_canaries(*state, files[i]), 0);
    }
    cache_close(cache);
    assert_int_equal(count_canaries(*state, files[1]), 0);
    cache = cache_open(*state, AUDIENCE_INTERNAL, "s");
    assert_true(source_pull(source, cache, 3));
    cache_close(cache);
    assert_true(count_canaries(*state, files[0]) > 20);
    sqlite3_close(source);
}

static double
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int
compare_doubles(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

static const char large_board[] =
    "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n "
    "WHERE i < 1009) INSERT INTO plan (id, title, focus_id, specific, "
    "measurable, agreed, realistic, time_bound, deadline, owner_role, state, "
    "updated_at) "
    "SELECT i, 'Handleplan nummer ' || i || ' om kortere sagsbehandling', 1, "
    "'Hvad vil vi opnaa, og hvem maerker det til daglig? Nummer ' || i, "
    "'Andel af sager, der er afgjort inden for fristen', "
    "'Aftalt i ledergruppen', 'Kan klares inden for budgettet', "
    "'Klar inden sommeren', date('2026-01-01', i || ' days'), 'Sektionsleder', "
    "'started', '2025-01-01T00:00:00Z' FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n "
    "WHERE i < 1009), m(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM m "
    "WHERE j < 12) INSERT INTO status_report (plan_id, reported_at, health, "
    "progress, cause, next_step) SELECT i, "
    "strftime('%Y-%m-%dT%H:%M:%SZ', '2025-01-01', (j * 28) || ' days'), "
    "'at_risk', 50, 'To medarbejdere er syge', 'Vi flytter en frist' "
    "FROM n, m;";

static void
test_a_large_board_loads_in_time(void **state)
{
    enum { ROUNDS = 21 };
    char *directory = *state;
    sqlite3 *source = source_make();
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "s");
    run(source, large_board);
    double begin = now_ms();
    assert_true(source_pull(source, cache, 3));
    double stored = now_ms() - begin;
    cache_close(cache);
    begin = now_ms();
    cache = cache_open(directory, AUDIENCE_INTERNAL, "s");
    double opened = now_ms() - begin;
    double took[ROUNDS];
    size_t bytes = 0;
    for (size_t i = 0; i < ROUNDS; i++) {
        begin = now_ms();
        struct snapshot *snapshot = cache_load(cache, TODAY);
        took[i] = now_ms() - begin;
        assert_true(snapshot->plans.count >= 1000);
        assert_true(snapshot->reports.count >= 12000);
        bytes = snapshot->arena.used_bytes;
        snapshot_destroy(snapshot);
    }
    qsort(took, ROUNDS, sizeof *took, compare_doubles);
    print_message("1,000 plans x 12 reports: read and stored in %.0f ms, "
                  "opened in %.1f ms, loaded in %.1f ms (median; worst %.1f), "
                  "%zu KiB\n",
                  stored, opened, took[ROUNDS / 2], took[ROUNDS - 1],
                  bytes >> 10);
    assert_true(took[ROUNDS / 2] < 300); // tenfold what an old board may take
    cache_close(cache);
    sqlite3_close(source);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_row_of_the_shared_schema_arrives),
        cmocka_unit_test(test_every_word_of_the_shared_schema_arrives),
        cmocka_unit_test(test_what_json_cannot_say_is_not_told),
        cmocka_unit_test_setup_teardown(
            test_a_public_board_never_keeps_an_internal_word, directory_set_up,
            directory_tear_down),
        cmocka_unit_test_setup_teardown(test_a_large_board_loads_in_time,
                                        directory_set_up, directory_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
