// What is left of a board's content by every fault of the network: all of it.
// Each test says the number of its fault in faults.md. What one layer decides
// alone is tested there: 4, 16 and 22 (the next node) in
// source/test_rqlite_nodes.c, 12 and 13 (certificates) in test_rqlite_tls.c,
// 14 (a new password) in test_credential.c, 23 (a crowd) in
// sync/test_backoff.c, 24 (proxies) in source/test_rqlite_source.c.
#include "cluster/support_faults.h"
#include "source/support_cluster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { MUTATIONS = 200 };

#define STATUS(line)                                            \
    {                                                           \
        .status = line, .type = "text/plain", .body = "sorry\n" \
    }
#define BODY(text)   \
    {                \
        .body = text \
    }

static const struct fault_case {
    const char *name;
    struct fault_answer answer;
} cases[] = {
    {"3: half of it", {.fault = FAULT_HALF, .body = ROW_REPLY("1")}},
    {"3: nothing of it", {.fault = FAULT_DROP}},
    {"5: a byte now and then", {.fault = FAULT_DRIP}},
    {"6: silence", {.fault = FAULT_SILENT}},
    {"7: a body without end", {.fault = FAULT_ENDLESS_BODY}},
    {"8: compressed unasked",
     {.headers = "Content-Encoding: gzip\r\n",
      .body = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd",
      .length = 13}},
    {"9: headers without end", {.fault = FAULT_ENDLESS_HEADERS}},
    {"9: a header of 1 MB", {.fault = FAULT_HUGE_HEADER}},
    {"10: a login page", {.type = "text/html", .body = "<title>Log ind"}},
    {"10: one that says it is JSON", BODY("<title>Log ind")},
    {"11: elsewhere",
     {.status = "302 Found", .headers = "Location: file:///etc/passwd\r\n"}},
    {"14: another password", {.status = "401 Unauthorized"}},
    {"15: forbidden", STATUS("403 Forbidden")},
    {"15: not found", STATUS("404 Not Found")},
    {"15: too many", STATUS("429 Too Many Requests")},
    {"15: an error", STATUS("500 Internal Server Error")},
    {"15: a bad gateway", STATUS("502 Bad Gateway")},
    {"15: away", STATUS("503 Service Unavailable")},
    {"16: no leader",
     {.status = "503 Service Unavailable", .body = "leader not found\n"}},
    {"17: too old", BODY("{\"results\":[],\"error\":\"stale read\"}")},
    {"18: one of them failed",
     BODY("{\"results\":[{\"columns\":[\"x\"],\"values\":[[\"goal 1\"]]},"
          "{\"error\":\"no such table: v\"}]}")},
    {"19: other columns", BODY("{\"results\":[{\"columns\":[\"a\",\"b\"],"
                               "\"values\":[[1,2]]}]}")},
    {"19: other rows", BODY(ROW_REPLY("\"what is this\""))},
    {"21: cut short", BODY("{\"results\":[{\"columns\":[\"n\"],\"val")},
    {"21: more behind it", BODY(ROW_REPLY("1") "]")},
    {"21: no number", BODY(ROW_REPLY("1e400"))},
};

// At the probe, or at the rows after a probe that says that they moved.
static void
check_case(struct bench *bench, const struct fault_case *given, bool is_late)
{
    const struct fault_answer answers[] = {{.body = bench->later_probe},
                                           given->answer};
    struct fault_server *server = is_late
                                      ? fault_server_start(answers, 2)
                                      : fault_server_start(&given->answer, 1);

    bench_turn_to(bench, fault_server_port(server), 0);
    for (size_t i = 0; i < 2; i++) {
        bool is_changed = true;
        char *heard;
        int64_t start_us = now_us();
        enum source_result result = bench_fetch(bench, &is_changed, &heard);
        int64_t took_ms = (now_us() - start_us) / 1000;
        if (result == SOURCE_DONE || is_changed ||
            took_ms > 3 * FAULTS_TOTAL_MS || count_lines(heard) > 3)
            fail_msg("%s: %d after %d ms: %s", given->name, result,
                     (int)took_ms, heard);
        free(heard);
        bench_assert_content(bench, "Borgere");
    }
    fault_server_stop(server);
}

static void
faults_3_to_21_change_nothing(void **state)
{
    struct bench *bench = *state;

    bench_fill(bench);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_case(bench, &cases[i], false);
        check_case(bench, &cases[i], true);
    }
    bench_heal(bench);
}

// On disk there is content before anybody answers; without, there is none.
static void
faults_1_and_2_are_without_a_network(void **state)
{
    struct bench *bench = *state;
    const char *directory = bench->town.cluster.folder.path;
    bool is_changed;
    char *heard;

    cache_close(bench->cache);
    bench->cache = cache_open(directory, AUDIENCE_INTERNAL, "faults");
    bench_turn_to(bench, cluster_dead_port(), 0);
    assert_int_equal(bench_fetch(bench, &is_changed, &heard),
                     SOURCE_UNAVAILABLE);
    free(heard);
    assert_false(cache_is_complete(bench->cache));
    const struct fault_answer good[] = {{.body = bench->probe},
                                        {.body = bench->rows}};
    struct fault_server *server = fault_server_start(good, 2);
    bench_turn_to(bench, fault_server_port(server), 0);
    assert_int_equal(fetch_data(&bench->fetch, &is_changed), SOURCE_DONE);
    fault_server_stop(server);
    cache_close(bench->cache);
    bench->cache = cache_open(directory, AUDIENCE_INTERNAL, "faults");
    bench_assert_content(bench, "Borgere");
    bench_turn_to(bench, cluster_dead_port(), 0);
    assert_int_equal(bench_fetch(bench, &is_changed, &heard),
                     SOURCE_UNAVAILABLE);
    free(heard);
    bench_assert_content(bench, "Borgere");
}

static enum source_result
fetch_twisted(struct bench *bench, const struct twist *twist, char **heard)
{
    char *rows = bench_answer_moved(bench, twist);
    const struct fault_answer answers[] = {{.body = bench->later_probe},
                                           {.body = rows}};
    struct fault_server *server = fault_server_start(answers, 2);
    bool is_changed;

    bench_turn_to(bench, fault_server_port(server), 0);
    enum source_result result = bench_fetch(bench, &is_changed, heard);
    fault_server_stop(server);
    free(rows);
    return result;
}

static void
fault_19_rows_of_another_shape_are_named(void **state)
{
    static const struct {
        struct twist twist;
        const char *sentence;
    } twists[] = {
        {{"\"name\":", "\"title\":", NULL}, "name"},
        {{"\"id\":2", "\"id\":1", NULL}, "an id comes twice"},
        {{"\"id\":2,", "", NULL}, "id"},
        {{"[", "{\"rows\":[", NULL}, "stakeholder"},
        {{"[{", "[[{", NULL}, "stakeholder"},
    };
    struct bench *bench = *state;

    bench_fill(bench);
    for (size_t i = 0; i < sizeof twists / sizeof *twists; i++) {
        char *heard;
        enum source_result result =
            fetch_twisted(bench, &twists[i].twist, &heard);
        if (result != SOURCE_INVALID ||
            strstr(heard, "stakeholder is refused") == NULL ||
            strstr(heard, twists[i].sentence) == NULL)
            fail_msg("%s: %d, %s", twists[i].twist.others, result, heard);
        free(heard);
        bench_assert_content(bench, "Borgere");
    }
    bench_heal(bench);
}

static void
fault_20_an_empty_table_is_held_back(void **state)
{
    struct bench *bench = *state;
    const struct twist none = {0};
    bool is_changed;
    char *heard;

    bench_fill(bench);
    bench_run(bench, "DELETE FROM stakeholder");
    char *probe = bench_answer_probe(bench);
    char *rows = bench_answer_moved(bench, &none);
    const struct fault_answer answers[] = {
        {.body = probe}, {.body = rows}, {.body = probe}, {.body = rows}};
    struct fault_server *server = fault_server_start(answers, 4);
    bench_turn_to(bench, fault_server_port(server), 0);
    assert_int_equal(bench_fetch(bench, &is_changed, &heard), SOURCE_INVALID);
    assert_non_null(
        strstr(heard, "held back: stakeholder fell from 3 rows to 0"));
    free(heard);
    bench_assert_content(bench, "Borgere");
    usleep((FAULTS_HOLD_MS + 50) * 1000);
    assert_int_equal(bench_fetch(bench, &is_changed, &heard), SOURCE_DONE);
    free(heard);
    assert_true(is_changed);
    fault_server_stop(server);
    free(probe);
    free(rows);
}

// The first node is dead, the second is behind.
static void
fault_22_no_version_goes_back_without_a_line(void **state)
{
    struct bench *bench = *state;
    const struct fault_answer older[] = {
        {.body = bench->probe}, {.body = bench->probe}, {.body = bench->rows}};
    bool is_changed;
    char *heard;

    bench_fill(bench);
    bench_heal(bench);
    struct fault_server *server = fault_server_start(older, 3);
    bench_turn_to(bench, cluster_dead_port(), fault_server_port(server));
    assert_int_equal(bench_fetch(bench, &is_changed, &heard), SOURCE_INVALID);
    assert_non_null(strstr(heard, "went back to an earlier revision"));
    free(heard);
    bench_assert_content(bench, "Naboer");
    assert_int_equal(bench_fetch(bench, &is_changed, &heard), SOURCE_DONE);
    free(heard);
    bench_assert_content(bench, "Borgere");
    fault_server_stop(server);
}

// Nothing of it is believed by halves, and nothing of it crashes a board.
static void
fault_25_an_attacker_answers(void **state)
{
    struct bench *bench = *state;
    unsigned seed = 25;
    size_t believed = 0;

    for (size_t i = 0; i < MUTATIONS; i++) {
        char *probe = i % 3 == 0 ? bench_mutate(bench->later_probe, NULL, &seed)
                                 : strdup(bench->later_probe);
        const struct twist twist = {.seed = &seed};
        char *rows = i % 4 == 0 ? bench_mutate(bench->later_rows, NULL, &seed)
                                : bench_answer_moved(bench, &twist);
        const struct fault_answer answers[] = {{.body = probe}, {.body = rows}};
        bool is_changed;
        char *heard;
        if (i % 20 == 0)
            bench_fill(bench);
        struct fault_server *server = fault_server_start(answers, 2);
        bench_turn_to(bench, fault_server_port(server), 0);
        (void)bench_fetch(bench, &is_changed, &heard);
        assert_true(cache_is_complete(bench->cache));
        believed += is_changed;
        snapshot_destroy(cache_load(bench->cache, FAULTS_DAY));
        fault_server_stop(server);
        free(heard);
        free(probe);
        free(rows);
    }
    print_message("%zu of %d mutants were believed\n", believed,
                  (int)MUTATIONS);
    bench_fill(bench);
    bench_heal(bench);
}

#define AT_BENCH(test) \
    cmocka_unit_test_setup_teardown(test, bench_make, bench_remove)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        AT_BENCH(faults_1_and_2_are_without_a_network),
        AT_BENCH(faults_3_to_21_change_nothing),
        AT_BENCH(fault_19_rows_of_another_shape_are_named),
        AT_BENCH(fault_20_an_empty_table_is_held_back),
        AT_BENCH(fault_22_no_version_goes_back_without_a_line),
        AT_BENCH(fault_25_an_attacker_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
