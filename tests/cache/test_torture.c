#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_cache.h"

enum { ROUNDS = 200, ROWS = 150, JSON_SIZE = 32768 };

// All rows of one generation carry its number, in two datasets.
static void
store_generation(struct cache *cache, int64_t number)
{
    static char pictures[JSON_SIZE];
    static char stakeholders[JSON_SIZE];
    int picture_end = 0;
    int stakeholder_end = 0;
    for (int i = 0; i < ROWS; i++) {
        picture_end +=
            snprintf(pictures + picture_end, JSON_SIZE - (size_t)picture_end,
                     "%c{\"id\":%d,\"version\":%lld,\"byte_count\":1}",
                     i > 0 ? ',' : '[', i + 1, (long long)number);
        stakeholder_end += snprintf(
            stakeholders + stakeholder_end, JSON_SIZE - (size_t)stakeholder_end,
            "%c{\"id\":%d,\"position\":%lld,\"name\":\"Interessent nummer %d\","
            "\"description\":null,\"expectation\":null}",
            i > 0 ? ',' : '[', i + 1, (long long)number, i);
    }
    snprintf(pictures + picture_end, JSON_SIZE - (size_t)picture_end, "]");
    snprintf(stakeholders + stakeholder_end,
             JSON_SIZE - (size_t)stakeholder_end, "]");
    struct cache_update updates[] = {
        {dataset_index("picture"), number, pictures, strlen(pictures)},
        {dataset_index("stakeholder"), number, stakeholders,
         strlen(stakeholders)},
    };
    (void)cache_store(cache, updates, 2);
    cache_tidy(cache);
}

static void
run_until_killed(const char *directory, int64_t number)
{
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "s");
    for (;;) {
        store_generation(cache, ++number);
    }
}

static void
kill_at_random(const char *directory, int64_t number)
{
    pid_t child = fork();
    if (child == 0) {
        run_until_killed(directory, number);
    }
    struct timespec life = {0, rand() % 50000000};
    nanosleep(&life, NULL);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
}

// Returns the number of the one generation that is there.
static int64_t
check_generation(struct cache *cache)
{
    int64_t number = cache_dataset_revision(cache, dataset_index("picture"));
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_int_equal(
        cache_dataset_revision(cache, dataset_index("stakeholder")), number);
    assert_int_equal(snapshot->pictures.count, number < 0 ? 0 : ROWS);
    assert_int_equal(snapshot->stakeholders.count, number < 0 ? 0 : ROWS);
    for (size_t i = 0; i < snapshot->pictures.count; i++) {
        assert_int_equal(snapshot->pictures.items[i].version, number);
        assert_int_equal(snapshot->stakeholders.items[i].position, number);
    }
    snapshot_destroy(snapshot);
    return number < 0 ? 0 : number;
}

static void
test_a_killed_board_leaves_one_whole_generation(void **state)
{
    (void)state;
    char *directory = directory_make();
    int64_t number = 0;
    int moved = 0;
    srand(20260101);
    for (int round = 0; round < ROUNDS; round++) {
        kill_at_random(directory, number);
        log_begin();
        struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "s");
        assert_string_equal(log_end(), "");
        assert_true(cache_is_on_disk(cache));
        int64_t found = check_generation(cache);
        assert_true(found >= number);
        moved += found > number;
        number = found;
        cache_close(cache);
    }
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_open(cache_path(directory), &db), SQLITE_OK);
    sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &statement, NULL);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    assert_string_equal((const char *)sqlite3_column_text(statement, 0), "ok");
    sqlite3_finalize(statement);
    sqlite3_close(db);
    print_message("%d rounds, %d of them in the middle of the work, %lld "
                  "generations\n",
                  ROUNDS, moved, (long long)number);
    assert_true(moved > 0);
    directory_remove(directory);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_killed_board_leaves_one_whole_generation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
