#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "base/thread.h"
#include "source/statements.h"
#include "sync/sync.h"

enum { PATH_SIZE = 512, PATIENCE_MS = 20000, ROUNDS = 100 };

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#define LIMIT_MS 3000
#else
#define LIMIT_MS 300
#endif

// A real file that a writer fills, and a board that reads it.
struct bench {
    char directory[64];
    char path[PATH_SIZE];
    struct source *writer;
    struct source *reader;
    struct cache *cache;
    struct mailbox mailbox;
    struct signal_flag woken;
};

static void
run_file(struct source *writer, const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t size = 0;
    assert_non_null(file);
    assert_true(getdelim(&text, &size, '\0', file) > 0);
    fclose(file);
    struct source_statement statements[1000];
    size_t count = 0;
    char *rest = text;
    char *sql;
    while ((sql = source_split_statement(&rest))) {
        assert_true(count < 1000);
        statements[count++] = (struct source_statement){sql, NULL, 0};
    }
    assert_int_equal(source_execute(writer, statements, count), SOURCE_DONE);
    free(text);
}

static int
is_sql(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 4 && strcmp(entry->d_name + length - 4, ".sql") == 0;
}

static void
fill(struct source *writer)
{
    struct dirent **entries = NULL;
    int count = scandir(PEJL_ASSETS_DIR "/schema", &entries, is_sql, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        char path[PATH_SIZE];
        snprintf(path, sizeof path, "%s/schema/%s", PEJL_ASSETS_DIR,
                 entries[i]->d_name);
        run_file(writer, path);
        free(entries[i]);
    }
    free(entries);
    run_file(writer, PEJL_TESTS_DIR "/assets/content.sql");
}

static int
open_bench(void **state)
{
    static struct bench bench;
    struct source_options options = source_default_options();
    snprintf(bench.directory, sizeof bench.directory, "/tmp/pejl-sync-XXXXXX");
    assert_non_null(mkdtemp(bench.directory));
    snprintf(bench.path, sizeof bench.path, "%s/shared.sqlite",
             bench.directory);
    bench.reader = source_open(bench.path, &options);
    options.may_write = options.may_create = true;
    bench.writer = source_open(bench.path, &options);
    bench.cache = cache_open(bench.directory, AUDIENCE_INTERNAL, bench.path);
    mailbox_init(&bench.mailbox);
    signal_flag_init(&bench.woken);
    *state = &bench;
    return 0;
}

static int
close_bench(void **state)
{
    struct bench *bench = *state;
    mailbox_destroy(&bench->mailbox);
    signal_flag_destroy(&bench->woken);
    source_close(bench->reader);
    source_close(bench->writer);
    cache_close(bench->cache);
    DIR *stream = opendir(bench->directory);
    struct dirent *entry;
    while ((entry = readdir(stream))) {
        char path[PATH_SIZE];
        snprintf(path, sizeof path, "%s/%s", bench->directory, entry->d_name);
        unlink(path);
    }
    closedir(stream);
    return rmdir(bench->directory);
}

static void
wake(void *context)
{
    signal_flag_raise(&((struct bench *)context)->woken);
}

static struct sync *
start(struct bench *bench)
{
    struct sync_callbacks callbacks = {.on_snapshot = wake, .context = bench};
    return sync_start(bench->reader, bench->cache, &bench->mailbox, 5000,
                      &callbacks);
}

static void
write_focus(struct bench *bench, const char *name)
{
    const char *arguments[] = {name};
    struct source_statement statement = {
        "UPDATE focus SET name = ?1 WHERE id = 1", arguments, 1};
    assert_int_equal(source_execute(bench->writer, &statement, 1), SOURCE_DONE);
}

static struct snapshot *
wait_for_snapshot(struct bench *bench)
{
    int64_t deadline_ms = thread_now_ms() + PATIENCE_MS;
    struct snapshot *snapshot = NULL;
    while ((snapshot = mailbox_take(&bench->mailbox)) == NULL) {
        assert_true(
            signal_flag_wait(&bench->woken, deadline_ms - thread_now_ms()));
        pthread_mutex_lock(&bench->woken.lock);
        bench->woken.is_raised = false;
        pthread_mutex_unlock(&bench->woken.lock);
    }
    return snapshot;
}

static void
wait_for_focus(struct bench *bench, const char *name)
{
    bool is_there = false;
    while (!is_there) {
        struct snapshot *snapshot = wait_for_snapshot(bench);
        is_there = snapshot->compass_count > 0 &&
                   strcmp(snapshot->compass[0]->name, name) == 0;
        snapshot_destroy(snapshot);
    }
}

static int
compare_times(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static void
test_a_commit_elsewhere_is_a_snapshot_here(void **state)
{
    struct bench *bench = *state;
    int64_t took_ms[ROUNDS];
    fill(bench->writer);
    struct sync *sync = start(bench);
    wait_for_focus(bench, "canary focus.name");
    for (int i = 0; i < ROUNDS; i++) {
        char name[32];
        snprintf(name, sizeof name, "Fokus %d", i);
        write_focus(bench, name);
        int64_t begin_ms = thread_now_ms();
        wait_for_focus(bench, name);
        took_ms[i] = thread_now_ms() - begin_ms;
    }
    sync_stop(sync);
    qsort(took_ms, ROUNDS, sizeof *took_ms, compare_times);
    print_message("commit to snapshot: p50 %d ms, p99 %d ms\n",
                  (int)took_ms[ROUNDS / 2], (int)took_ms[ROUNDS * 99 / 100]);
    // The slowest are the machine's: other tests run beside this one.
    assert_true(took_ms[ROUNDS * 90 / 100] < LIMIT_MS);
}

static void
test_a_board_may_be_there_before_the_file(void **state)
{
    struct bench *bench = *state;
    struct sync *sync = start(bench);
    struct signal_flag never;
    signal_flag_init(&never);
    signal_flag_wait(&never, 300);
    signal_flag_destroy(&never);
    assert_null(mailbox_take(&bench->mailbox));
    fill(bench->writer);
    wait_for_focus(bench, "canary focus.name");
    sync_stop(sync);
}

static void
test_a_view_that_is_gone_leaves_the_last_content(void **state)
{
    struct bench *bench = *state;
    fill(bench->writer);
    struct sync *sync = start(bench);
    wait_for_focus(bench, "canary focus.name");
    struct source_statement statements[] = {
        {"DROP VIEW kiosk_internal_focus", NULL, 0},
        {"UPDATE focus SET name = 'Tabt' WHERE id = 1", NULL, 0},
    };
    assert_int_equal(source_execute(bench->writer, statements, 2), SOURCE_DONE);
    struct signal_flag never;
    signal_flag_init(&never);
    signal_flag_wait(&never, 700);
    signal_flag_destroy(&never);
    sync_stop(sync);
    struct snapshot *snapshot = mailbox_take(&bench->mailbox);
    assert_true(snapshot == NULL ||
                strcmp(snapshot->compass[0]->name, "canary focus.name") == 0);
    snapshot_destroy(snapshot);
    snapshot = cache_load(bench->cache, 20413);
    assert_string_equal(snapshot->compass[0]->name, "canary focus.name");
    snapshot_destroy(snapshot);
}

static void
test_a_picture_comes_from_the_file(void **state)
{
    struct bench *bench = *state;
    fill(bench->writer);
    struct sync *sync = start(bench);
    size_t size = 0;
    while (size == 0) {
        struct snapshot *snapshot = wait_for_snapshot(bench);
        assert_true(snapshot->pictures.count > 0);
        size = snapshot->pictures.items[0].content_size;
        assert_true(size == 0 ||
                    size == (size_t)snapshot->pictures.items[0].byte_count);
        snapshot_destroy(snapshot);
    }
    sync_stop(sync);
}

// Whether citizens may see the first two plans, and the first two reports.
static bool
says(const struct snapshot *snapshot, bool first, bool report)
{
    return snapshot->plans.count > 1 && snapshot->reports.count > 0 &&
           snapshot->plans.items[0].is_public == first &&
           snapshot->reports.items[0].is_public == report;
}

static void
wait_until_it_says(struct bench *bench, bool first, bool report)
{
    bool is_there = false;
    while (!is_there) {
        struct snapshot *snapshot = wait_for_snapshot(bench);
        is_there = says(snapshot, first, report);
        snapshot_destroy(snapshot);
    }
}

static void
test_what_citizens_see_is_known_inside(void **state)
{
    struct bench *bench = *state;
    struct source_statement close_all = {
        "UPDATE plan SET audience = 'internal'", NULL, 0};
    struct source_statement open_first = {
        "UPDATE plan SET audience = 'public' WHERE id = (SELECT min(id) FROM "
        "plan)",
        NULL, 0};
    struct source_statement tell[] = {
        {"UPDATE status_report SET audience = 'public' WHERE id = (SELECT "
         "min(id) FROM status_report)",
         NULL, 0},
        {"UPDATE plan SET audience = 'public' WHERE id = (SELECT plan_id FROM "
         "status_report ORDER BY id LIMIT 1)",
         NULL, 0},
    };
    fill(bench->writer);
    assert_int_equal(source_execute(bench->writer, &close_all, 1), SOURCE_DONE);
    struct sync *sync = start(bench);
    wait_until_it_says(bench, false, false);
    assert_int_equal(source_execute(bench->writer, &open_first, 1),
                     SOURCE_DONE);
    wait_until_it_says(bench, true, false);
    assert_int_equal(source_execute(bench->writer, tell, 2), SOURCE_DONE);
    wait_until_it_says(bench, true, true);
    assert_int_equal(source_execute(bench->writer, &close_all, 1), SOURCE_DONE);
    wait_until_it_says(bench, false, false);
    sync_stop(sync);
}

#define AT_BENCH(test) \
    cmocka_unit_test_setup_teardown(test, open_bench, close_bench)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        AT_BENCH(test_a_commit_elsewhere_is_a_snapshot_here),
        AT_BENCH(test_a_board_may_be_there_before_the_file),
        AT_BENCH(test_a_view_that_is_gone_leaves_the_last_content),
        AT_BENCH(test_a_picture_comes_from_the_file),
        AT_BENCH(test_what_citizens_see_is_known_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
