#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "cache/cache_state.h"
#include "support_cache.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

// A milestone as the source tells it.
#define ROW(id, plan, title, planned)                                     \
    "{\"id\":" id ",\"plan_id\":" plan ",\"position\":1,\"title\":" title \
    ",\"planned_on\":" planned ",\"expected_on\":null,\"reached_on\":null}"

static void
test_what_no_author_can_have_caused_refuses_all(void **state)
{
    (void)state;
    static const struct {
        const char *json;
        const char *cause;
    } cases[] = {
        {"", "it is no JSON array"},
        {"  ", "it is no JSON array"},
        {"{}", "it is no JSON array"},
        {"null", "it is no JSON array"},
        {"<html>", "it is no JSON array"},
        {"[", "it is malformed JSON"},
        {"[{\"id\":1", "it is malformed JSON"},
        {"[] []", "it is malformed JSON"},
        {"[NaN]", "it is malformed JSON"},
        {"[1]", "it lacks the column id"},
        {"[[]]", "it lacks the column id"},
        {"[{\"id\":1,\"plan_id\":2,\"title\":\"\"}]",
         "it lacks the column position"},
        {"[" ROW("null", "1", "\"A\"", "null") "]", "a row has no id"},
        {"[" ROW("\"x\"", "1", "\"A\"", "null") "]", "a row has no id"},
        {"[" ROW("1.5", "1", "\"A\"", "null") "]", "a row has no id"},
        {"[" ROW("1", "1", "\"A\"", "null") "," ROW("1", "2", "\"B\"",
                                                    "null") "]",
         "an id comes twice"},
        {"[" ROW("1", "1", "\"A\"", "null") ",{}]", "a row has no id"},
        {"[" ROW("1", "1", "\"\xc3\x28\"", "null") "]", "it is not UTF-8"},
        {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
         "it is nested too deep"},
    };
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(store_all(cache, "milestone", 7,
                          "[" ROW("5", "1", "\"A\"", "null") "]"));
    for (size_t i = 0; i < COUNT(cases); i++) {
        char expected[200];
        snprintf(expected, sizeof expected,
                 "<4>the source's milestone is refused: %s\n", cases[i].cause);
        log_begin();
        bool is_stored = store_one(cache, "milestone", 8, cases[i].json);
        const char *log = log_end();
        // Said once for each cause, not for each time.
        bool is_repeated =
            i > 0 && strcmp(cases[i].cause, cases[i - 1].cause) == 0;
        assert_string_equal(log, is_repeated ? "" : expected);
        assert_false(is_stored);
        assert_int_equal(
            cache_dataset_revision(cache, dataset_index("milestone")), 7);
    }
    log_begin();
    assert_true(store_one(cache, "milestone", 8, "[]"));
    assert_string_equal(log_end(), "<6>what the source tells is taken again\n");
    cache_close(cache);
}

static void
test_deep_nesting_does_not_cost_the_stack(void **state)
{
    (void)state;
    enum { DEPTH = 1000000 };
    char *json = malloc(DEPTH + 1);
    memset(json, '[', DEPTH);
    json[DEPTH] = '\0';
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    log_begin();
    assert_false(store_one(cache, "milestone", 1, json));
    assert_non_null(strstr(log_end(), "it is nested too deep"));
    cache_close(cache);
    free(json);
}

// `column` is the one complained of, once; NULL if none.
static void
assert_kept(const char *name, const char *json, size_t kept, const char *column)
{
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(store_all(cache, "plan", 1, "[]"));
    log_begin();
    assert_true(store_one(cache, name, 2, json));
    char expected[200] = "";
    if (column) {
        snprintf(expected, sizeof expected,
                 "<4>%s: 1 rows left out; column %s of the first is not "
                 "as it must be\n",
                 name, column);
    }
    assert_string_equal(log_end(), expected);
    assert_int_equal(cache->holdings[dataset_index(name)].row_count, kept);
    log_begin();
    assert_true(store_one(cache, name, 3, json));
    assert_string_equal(log_end(), "");
    cache_close(cache);
}

// What a report tells beside its words.
#define ORIGIN                                             \
    "\"author\":null,\"screen\":null,\"meeting_id\":null," \
    "\"based_on_id\":null,\"next_on\":null,\"is_done\":0," \
    "\"idempotency_key\":null,\"is_public\":0"

static void
test_a_broken_row_is_left_out_and_counted(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *json;
        size_t kept;
        const char *column;
    } cases[] = {
        {"milestone",
         "[" ROW("1", "1", "\"A\"", "\"2025-02-30\"") "," ROW(
             "2", "1", "\"B\"", "\"2025-02-28\"") "]",
         1, "planned_on"},
        {"milestone", "[" ROW("1", "1", "7", "null") "]", 0, "title"},
        {"milestone", "[" ROW("1", "\"x\"", "\"A\"", "null") "]", 0, "plan_id"},
        {"milestone", "[" ROW("1", "null", "null", "null") "]", 1, NULL},
        {"milestone", "[" ROW("1", "1", "{\"a\":[1]}", "null") "]", 1, NULL},
        {"milestone",
         "[" ROW("1", "1", "\"\\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"",
                 "null") "]",
         1, NULL},
        {"status_report",
         "[{\"id\":1,\"plan_id\":1,\"reported_at\":\"2025-11-21T08:00:00Z\","
         "\"health\":\"splendid\",\"progress\":1,\"cause\":null,"
         "\"next_step\":null," ORIGIN "}]",
         0, "health"},
        {"status_report",
         "[{\"id\":1,\"plan_id\":1,\"reported_at\":\"yesterday\","
         "\"health\":null,\"progress\":1,\"cause\":null,"
         "\"next_step\":null," ORIGIN "}]",
         0, "reported_at"},
        {"status_report",
         "[{\"id\":1,\"plan_id\":1,\"reported_at\":null,"
         "\"health\":\"at_risk\",\"progress\":1e400,\"cause\":null,"
         "\"next_step\":null," ORIGIN "}]",
         0, "progress"},
        {"picture", "[{\"id\":1,\"version\":1.5,\"byte_count\":9}]", 0,
         "version"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_kept(cases[i].name, cases[i].json, cases[i].kept,
                    cases[i].column);
    }
}

static void
test_texts_are_cleaned_and_cut(void **state)
{
    (void)state;
    enum { LONG = 100000 };
    enum { SIZE = 2 * LONG + 1000 };
    char *json = malloc(SIZE);
    int at = snprintf(json, SIZE,
                      "[{\"id\":1,\"position\":1,\"name\":\"A\\u202eB"
                      "\\u0007\\ud800C\",\"description\":\"");
    memset(json + at, 'x', LONG);
    at += LONG;
    at += snprintf(json + at, SIZE - (size_t)at,
                   "\",\"expectation\":null},{\"id\":2,"
                   "\"position\":2,\"name\":\"");
    memset(json + at, 'y', LONG);
    at += LONG;
    snprintf(json + at, SIZE - (size_t)at,
             "\",\"description\":\"%%n <b> '); DROP TABLE\","
             "\"expectation\":\"\"}]");
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(store_all(cache, "stakeholder", 1, json));
    struct snapshot *snapshot = cache_load(cache, TODAY);
    const struct stakeholder *rows = snapshot->stakeholders.items;
    assert_int_equal(snapshot->stakeholders.count, 2);
    // A lone surrogate is three bytes that are not UTF-8.
    assert_string_equal(rows[0].name, "AB\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
                                      "C");
    assert_int_equal(strlen(rows[0].description), 65536);
    assert_string_equal(rows[0].expectation, "");
    assert_true(strlen(rows[1].name) <= 4096);
    assert_true(strlen(rows[1].name) > 4000);
    assert_string_equal(rows[1].description, "%n <b> '); DROP TABLE");
    snapshot_destroy(snapshot);
    cache_close(cache);
    free(json);
}

static void
test_every_kind_of_value_arrives(void **state)
{
    (void)state;
    static const char json[] =
        "[{\"id\":9223372036854775807,\"position\":-3,\"name\":\"Mål\","
        "\"description\":null,\"focus_id\":null,\"owner\":\"Leder\","
        "\"unit\":\"%\",\"is_rank\":1,\"direction\":\"lower\",\"decimals\":2,"
        "\"baseline\":-0.5,\"baseline_on\":\"2024-02-29\",\"target\":12,"
        "\"target_on\":null,\"amber_limit\":null,\"red_limit\":1e30,"
        "\"interval\":\"quarterly\",\"grace_days\":14,"
        "\"valid_from\":\"2020-01-01\",\"valid_to\":null}]";
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(store_all(cache, "goal", 1, json));
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_int_equal(snapshot->goals.count, 1);
    const struct goal *goal = &snapshot->goals.items[0];
    assert_true(goal->id == INT64_MAX);
    assert_int_equal(goal->position, -3);
    assert_string_equal(goal->name, "Mål");
    assert_string_equal(goal->description, "");
    assert_int_equal(goal->focus_id, 0);
    assert_true(goal->is_rank);
    assert_int_equal(goal->direction, DIRECTION_LOWER);
    assert_int_equal(goal->decimals, 2);
    assert_true(goal->baseline == -0.5);
    assert_int_equal(goal->baseline_on, calendar_parse_day("2024-02-29"));
    assert_true(goal->target == 12);
    assert_int_equal(goal->target_on, DAY_NONE);
    assert_true(isnan(goal->amber_limit));
    assert_true(goal->red_limit == 1e30);
    assert_int_equal(goal->interval, INTERVAL_QUARTERLY);
    assert_int_equal(goal->grace_days, 14);
    assert_int_equal(goal->valid_to, DAY_NONE);
    snapshot_destroy(snapshot);
    cache_close(cache);
}

static void
test_a_link_that_is_told_twice_counts_once(void **state)
{
    (void)state;
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(store_all(cache, "plan_goal", 1,
                          "[{\"plan_id\":1,\"goal_id\":2},"
                          "{\"plan_id\":1,\"goal_id\":2}]"));
    log_begin();
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_non_null(strstr(log_end(), " 1 links"));
    snapshot_destroy(snapshot);
    cache_close(cache);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_no_author_can_have_caused_refuses_all),
        cmocka_unit_test(test_deep_nesting_does_not_cost_the_stack),
        cmocka_unit_test(test_a_broken_row_is_left_out_and_counted),
        cmocka_unit_test(test_texts_are_cleaned_and_cut),
        cmocka_unit_test(test_every_kind_of_value_arrives),
        cmocka_unit_test(test_a_link_that_is_told_twice_counts_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
