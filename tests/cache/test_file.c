#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_cache.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define TWO_PICTURES                              \
    "[{\"id\":1,\"version\":4,\"byte_count\":9}," \
    "{\"id\":2,\"version\":1,\"byte_count\":9}]"

static size_t
count_pictures(struct cache *cache)
{
    struct snapshot *snapshot = cache_load(cache, TODAY);
    size_t count = snapshot->pictures.count;
    snapshot_destroy(snapshot);
    return count;
}

static void
fill(const char *directory)
{
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "first");
    assert_true(store_all(cache, "picture", 5, TWO_PICTURES));
    cache_confirm(cache, 1000000, true);
    cache_confirm(cache, 1000100, true);
    cache_close(cache);
}

static void
test_content_outlives_the_process(void **state)
{
    fill(*state);
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    assert_true(cache_is_complete(cache));
    assert_true(cache_is_on_disk(cache));
    assert_false(cache_is_used_elsewhere(cache));
    assert_int_equal(cache_dataset_revision(cache, dataset_index("picture")),
                     5);
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_int_equal(snapshot->pictures.count, 2);
    assert_int_equal(snapshot->pictures.items[0].version, 4);
    assert_int_equal(snapshot->confirmed_s, 1000000); // the other was stale
    assert_true(snapshot->is_stale);
    snapshot_destroy(snapshot);
    cache_close(cache);
}

struct confirmation {
    int64_t first_s;
    int64_t second_s;
    bool is_stale;      // the second time
    int64_t expected_s; // what is left after a crash
};

static void
confirm_and_crash(const char *directory, const struct confirmation *one)
{
    pid_t child = fork();
    if (child == 0) {
        struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "s");
        cache_confirm(cache, one->first_s, false);
        cache_confirm(cache, one->second_s, one->is_stale);
        _exit(0);
    }
    int status = 1;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
}

static void
test_a_crash_costs_the_age_five_minutes_at_most(void **state)
{
    static const struct confirmation cases[] = {
        {1000000, 1000299, false, 1000000},
        {2000000, 2000300, false, 2000300},
        {3000000, 3000001, true, 3000000},  // staleness changed
        {4000000, 3999999, false, 3999999}, // the clock was put back
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        confirm_and_crash(*state, &cases[i]);
        struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "s");
        struct snapshot *snapshot = cache_load(cache, TODAY);
        assert_int_equal(snapshot->confirmed_s, cases[i].expected_s);
        assert_int_equal(snapshot->is_stale, cases[i].is_stale);
        snapshot_destroy(snapshot);
        cache_close(cache);
    }
}

static void
test_the_file_is_ours_alone_and_small(void **state)
{
    fill(*state);
    struct stat status;
    assert_int_equal(stat(cache_path(*state), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    char beside[600];
    snprintf(beside, sizeof beside, "%s-shm", cache_path(*state));
    assert_int_equal(access(beside, F_OK), -1);
    snprintf(beside, sizeof beside, "%s-wal", cache_path(*state));
    for (int64_t i = 6; i < 200; i++) {
        assert_true(store_one(cache, "picture", i, TWO_PICTURES));
        cache_tidy(cache);
    }
    assert_int_equal(stat(beside, &status), 0);
    assert_int_equal(status.st_size, 0);
    assert_int_equal(stat(cache_path(*state), &status), 0);
    assert_true(status.st_size < 200000);
    cache_close(cache);
}

static void
test_another_source_or_audience_begins_anew(void **state)
{
    fill(*state);
    struct cache *cache = cache_open(*state, AUDIENCE_PUBLIC, "first");
    assert_false(cache_is_complete(cache));
    assert_int_equal(count_pictures(cache), 0);
    cache_close(cache);
    cache = cache_open(*state, AUDIENCE_INTERNAL, "second");
    assert_false(cache_is_complete(cache));
    assert_int_equal(cache_dataset_revision(cache, 0), -1);
    assert_int_equal(count_pictures(cache), 0);
    cache_close(cache);
    cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    assert_int_equal(count_pictures(cache), 0);
    cache_close(cache);
}

static void
run_on_file(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void
test_another_version_of_the_tables_begins_anew(void **state)
{
    static const char *const versions[] = {
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 2147483647",
        "PRAGMA user_version = 1",
    };
    for (size_t i = 0; i < COUNT(versions); i++) {
        fill(*state);
        run_on_file(cache_path(*state), versions[i]);
        log_begin();
        struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
        assert_string_equal(log_end(), "");
        assert_int_equal(count_pictures(cache), 0);
        assert_true(store_all(cache, "picture", 1, TWO_PICTURES));
        assert_true(cache_is_on_disk(cache));
        cache_close(cache);
    }
}

static void
test_the_generation_moves_with_content_and_day(void **state)
{
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    struct snapshot *snapshots[5];
    assert_true(store_all(cache, "picture", 5, TWO_PICTURES));
    snapshots[0] = cache_load(cache, TODAY);
    cache_confirm(cache, 2000000, false);
    snapshots[1] = cache_load(cache, TODAY);
    assert_true(store_one(cache, "picture", 6, TWO_PICTURES));
    snapshots[2] = cache_load(cache, TODAY);
    snapshots[3] = cache_load(cache, TODAY + 1);
    snapshots[4] = cache_load(cache, TODAY + 1);
    assert_int_equal(snapshots[1]->generation, snapshots[0]->generation);
    assert_int_equal(snapshots[1]->confirmed_s, 2000000);
    assert_true(snapshots[2]->generation > snapshots[1]->generation);
    assert_true(snapshots[3]->generation > snapshots[2]->generation);
    assert_int_equal(snapshots[4]->generation, snapshots[3]->generation);
    for (size_t i = 0; i < COUNT(snapshots); i++) {
        snapshot_destroy(snapshots[i]);
    }
    cache_close(cache);
}

static void
test_a_new_home_has_no_directory_for_it(void **state)
{
    char parent[256];
    char directory[sizeof parent + 8];
    snprintf(parent, sizeof parent, "%s/state", (const char *)*state);
    snprintf(directory, sizeof directory, "%s/pejl", parent);
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "s");
    assert_true(cache_is_on_disk(cache));
    cache_close(cache);
    struct stat status;
    assert_int_equal(stat(parent, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    directory_remove(strdup(directory));
    assert_int_equal(rmdir(parent), 0);
}

#define IN_DIRECTORY(test) \
    cmocka_unit_test_setup_teardown(test, directory_set_up, directory_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        IN_DIRECTORY(test_content_outlives_the_process),
        IN_DIRECTORY(test_a_crash_costs_the_age_five_minutes_at_most),
        IN_DIRECTORY(test_the_file_is_ours_alone_and_small),
        IN_DIRECTORY(test_a_new_home_has_no_directory_for_it),
        IN_DIRECTORY(test_another_source_or_audience_begins_anew),
        IN_DIRECTORY(test_another_version_of_the_tables_begins_anew),
        IN_DIRECTORY(test_the_generation_moves_with_content_and_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
