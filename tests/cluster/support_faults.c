#include "cluster/support_faults.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "source/rqlite_message.h"
#include "sync/revisions.h"

static unsigned
next_random(unsigned *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

char *
bench_mutate(const char *text, const char *alphabet, unsigned *seed)
{
    size_t length = strlen(text);
    char *mutant = strdup(text);

    for (unsigned i = next_random(seed) % 4 + 1; i > 0 && length > 0; i--) {
        size_t at = next_random(seed) % length;
        size_t size = next_random(seed) % 20;
        size_t to = next_random(seed) % length;
        if (next_random(seed) % 4 == 0 && at + size < length &&
            to + size < length)
            memmove(mutant + to, mutant + at, size);
        else if (alphabet != NULL)
            mutant[at] = alphabet[next_random(seed) % strlen(alphabet)];
        else
            mutant[at] = (char)(next_random(seed) % 255 + 1);
    }
    return mutant;
}

static void
append_text(struct text_builder *message, const char *text)
{
    // A request of one text is what the values of a reply look like.
    struct source_statement as_sql = {.sql = text};

    text_append_format(message, "{\"columns\":[\"x\"],\"types\":[\"text\"],"
                                "\"values\":");
    assert_true(rqlite_message_write(message, &as_sql, 1));
    text_append(message, "}", 1);
}

static void
append_twisted(struct text_builder *message, const char *text,
               const struct twist *twist)
{
    struct text_builder twisted = {0};
    const char *place = strstr(text, twist->words);

    if (place == NULL)
        fail_msg("%s lacks %s", text, twist->words);
    text_append(&twisted, text, (size_t)(place - text));
    text_append_format(&twisted, "%s%s", twist->others,
                       place + strlen(twist->words));
    append_text(message, twisted.data);
    text_destroy(&twisted);
}

static void
append_mutant(struct text_builder *message, const char *text, unsigned *seed)
{
    char *mutant =
        bench_mutate(text, "\"\\{}[]:,0123456789-.eEnultrasf ", seed);
    struct text_builder repaired = {0};

    text_append_repaired(&repaired, mutant, strlen(mutant));
    append_text(message, repaired.data);
    text_destroy(&repaired);
    free(mutant);
}

static bool
is_stakeholder(size_t dataset)
{
    return strcmp(cache_dataset_name(dataset), "stakeholder") == 0;
}

static char *
read_origin(const struct bench *bench, const char *sql)
{
    char *text;

    assert_int_equal(read_text(bench->origin, sql, &text), SOURCE_DONE);
    return text;
}

static void
append_rows(struct text_builder *message, const struct bench *bench,
            size_t dataset, const struct twist *twist)
{
    char *text =
        read_origin(bench, cache_dataset_select(bench->cache, dataset));

    text_append(message, ",", 1);
    if (twist->seed != NULL)
        append_mutant(message, text, twist->seed);
    else if (twist->words != NULL && is_stakeholder(dataset))
        append_twisted(message, text, twist);
    else
        append_text(message, text);
    free(text);
}

// The revisions, and the datasets that are at others than these.
static char *
answer(const struct bench *bench, const int64_t *revisions,
       const struct twist *twist)
{
    struct text_builder message = {0};
    int64_t now[FAULTS_DATASETS];
    char *text = read_origin(bench, revisions_select);

    assert_null(revisions_read(text, now));
    text_append_format(&message, "{\"results\":[");
    append_text(&message, text);
    free(text);
    for (size_t i = 0; revisions != NULL && i < cache_dataset_count(); i++) {
        if (now[i] != revisions[i] && !cache_dataset_is_on_request(i))
            append_rows(&message, bench, i, twist);
    }
    text_append_format(&message, "]}");
    return message.data;
}

char *
bench_answer_probe(const struct bench *bench)
{
    return answer(bench, NULL, NULL);
}

char *
bench_answer_moved(const struct bench *bench, const struct twist *twist)
{
    return answer(bench, bench->revisions, twist);
}

void
bench_run(const struct bench *bench, const char *sql)
{
    sql_run(folder_file(&bench->town.cluster.folder, "shared.db"), sql);
}

static void
make_answers(struct bench *bench)
{
    static const struct twist none;
    int64_t never[FAULTS_DATASETS];
    char *text = read_origin(bench, revisions_select);

    memset(never, -1, sizeof never);
    assert_null(revisions_read(text, bench->revisions));
    free(text);
    bench->probe = bench_answer_probe(bench);
    bench->rows = answer(bench, never, &none);
    bench_run(bench, "UPDATE stakeholder SET name = 'Naboer' WHERE id = 1");
    bench->later_probe = bench_answer_probe(bench);
    bench->later_rows = bench_answer_moved(bench, &none);
}

int
bench_make(void **state)
{
    static struct bench bench;
    struct source_options options = source_default_options();

    assert_true(cache_dataset_count() < FAULTS_DATASETS);
    bench = (struct bench){.town.cluster.folder = folder_make()};
    *state = &bench;
    town_expect(&bench.town, 0, "", "init shared.db");
    bench_run(&bench,
              "INSERT INTO stakeholder (id, name) VALUES (1, 'Borgere'), "
              "(2, 'Brugere'), (3, 'Virksomheder')");
    bench.origin = source_open(
        folder_file(&bench.town.cluster.folder, "shared.db"), &options);
    bench.cache = cache_open(NULL, AUDIENCE_INTERNAL, "faults");
    cache_set_shrink_hold(bench.cache, FAULTS_HOLD_MS);
    make_answers(&bench);
    return 0;
}

int
bench_remove(void **state)
{
    struct bench *bench = *state;

    source_close(bench->source);
    source_close(bench->origin);
    cache_close(bench->cache);
    folder_remove(&bench->town.cluster.folder);
    free(bench->probe);
    free(bench->rows);
    free(bench->later_probe);
    free(bench->later_rows);
    return 0;
}

void
bench_turn_to(struct bench *bench, unsigned first, unsigned second)
{
    char location[80];
    struct source_options options = source_default_options();

    options.total_timeout_ms = FAULTS_TOTAL_MS;
    snprintf(location, sizeof location,
             second > 0 ? "rqlite+http://127.0.0.1:%u,127.0.0.1:%u"
                        : "rqlite+http://127.0.0.1:%u",
             first, second);
    source_close(bench->source);
    bench->source = source_open(location, &options);
    assert_non_null(bench->source);
    bench->fetch =
        (struct fetch){.source = bench->source, .cache = bench->cache};
}

enum source_result
bench_fetch(struct bench *bench, bool *is_changed, char **heard)
{
    struct log_ear ear = log_listen();
    enum source_result result = fetch_data(&bench->fetch, is_changed);

    *heard = log_heard(&ear);
    return result;
}

void
bench_assert_content(const struct bench *bench, const char *name)
{
    struct snapshot *snapshot = cache_load(bench->cache, FAULTS_DAY);

    assert_true(cache_is_complete(bench->cache));
    assert_int_equal(snapshot->stakeholders.count, 3);
    assert_string_equal(snapshot->stakeholders.items[0].name, name);
    snapshot_destroy(snapshot);
}

void
bench_fill(struct bench *bench)
{
    const struct fault_answer good[] = {{.body = bench->probe},
                                        {.body = bench->rows}};
    struct fault_server *server = fault_server_start(good, 2);
    bool is_changed;

    cache_close(bench->cache);
    bench->cache = cache_open(NULL, AUDIENCE_INTERNAL, "faults");
    cache_set_shrink_hold(bench->cache, FAULTS_HOLD_MS);
    bench_turn_to(bench, fault_server_port(server), 0);
    assert_int_equal(fetch_data(&bench->fetch, &is_changed), SOURCE_DONE);
    assert_true(is_changed);
    bench_assert_content(bench, "Borgere");
    fault_server_stop(server);
}

void
bench_heal(struct bench *bench)
{
    const struct fault_answer good[] = {{.body = bench->later_probe},
                                        {.body = bench->later_rows}};
    struct fault_server *server = fault_server_start(good, 2);
    bool is_changed;

    bench_turn_to(bench, fault_server_port(server), 0);
    assert_int_equal(fetch_data(&bench->fetch, &is_changed), SOURCE_DONE);
    assert_true(is_changed);
    bench_assert_content(bench, "Naboer");
    fault_server_stop(server);
}
