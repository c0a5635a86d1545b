#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "cache/cache_state.h"
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
run_on_file(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void
patch(const char *path, long offset, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "r+");
    assert_non_null(file);
    fseek(file, offset, SEEK_SET);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static void
damage_header(const char *path)
{
    patch(path, 0, "<html><body>Log in", 18);
}

static void
damage_half(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(truncate(path, status.st_size / 2), 0);
}

// The picture dataset's root page, as a page of text.
static void
damage_page(const char *path)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_prepare_v2(
        db, "SELECT rootpage FROM sqlite_schema WHERE name = 'picture'", -1,
        &statement, NULL);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    long page = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    char text[4096];
    memset(text, 'x', sizeof text);
    patch(path, (page - 1) * 4096, text, sizeof text);
}

static void
damage_identity(const char *path)
{
    run_on_file(path, "PRAGMA application_id = 7");
}

static void
damage_count(const char *path)
{
    run_on_file(path, "UPDATE holding SET row_count = 1 << 60");
}

static void
test_a_damaged_file_is_set_aside_once(void **state)
{
    static void (*const damages[])(const char *) = {
        damage_header, damage_half, damage_page, damage_identity, damage_count,
    };
    for (size_t i = 0; i < COUNT(damages); i++) {
        fill(*state);
        damages[i](cache_path(*state));
        log_begin();
        struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
        const char *log = log_end();
        assert_non_null(strstr(log, "set aside as"));
        assert_ptr_equal(strchr(log, '\n'), log + strlen(log) - 1);
        assert_true(cache_is_on_disk(cache));
        assert_int_equal(count_pictures(cache), 0);
        assert_true(store_all(cache, "picture", 1, TWO_PICTURES));
        cache_close(cache);
        cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
        assert_int_equal(count_pictures(cache), 2);
        cache_close(cache);
    }
    char aside[600];
    snprintf(aside, sizeof aside, "%s.broken", cache_path(*state));
    assert_int_equal(access(aside, F_OK), 0);
}

static void
test_rows_that_were_lost_are_noticed(void **state)
{
    fill(*state);
    run_on_file(cache_path(*state), "DELETE FROM picture WHERE id = 1");
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    assert_true(cache_is_complete(cache));
    log_begin();
    struct snapshot *snapshot = cache_load(cache, TODAY);
    log_end();
    assert_int_equal(snapshot->pictures.count, 0);
    assert_false(cache_is_complete(cache));
    assert_true(store_all(cache, "picture", 1, TWO_PICTURES));
    assert_true(cache_is_on_disk(cache));
    snapshot_destroy(snapshot);
    cache_close(cache);
}

static void
test_a_directory_that_cannot_be_gives_memory(void **state)
{
    char path[600];
    snprintf(path, sizeof path, "%s/file", (const char *)*state);
    close(open(path, O_CREAT | O_WRONLY, 0600));
    log_begin();
    struct cache *cache = cache_open(path, AUDIENCE_INTERNAL, "first");
    const char *log = log_end();
    assert_non_null(strstr(log, "the cache is in memory"));
    assert_false(cache_is_on_disk(cache));
    assert_false(cache_is_used_elsewhere(cache));
    assert_true(store_all(cache, "picture", 1, TWO_PICTURES));
    assert_int_equal(count_pictures(cache), 2);
    cache_close(cache);
    cache = cache_open(NULL, AUDIENCE_INTERNAL, "first");
    assert_false(cache_is_on_disk(cache));
    cache_close(cache);
}

// Runs `body` in a child; says whether all it asserted held.
static bool
holds_in_child(bool (*body)(const char *directory), const char *directory)
{
    pid_t child = fork();
    if (child == 0) {
        _exit(body(directory) ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool
is_carried_when_read_only(const char *directory)
{
    if (geteuid() == 0 && setuid(65534) != 0) {
        return false;
    }
    log_begin();
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "first");
    const char *log = log_end();
    bool holds = strstr(log, "the cache is in memory") &&
                 !cache_is_on_disk(cache) && count_pictures(cache) == 2 &&
                 store_one(cache, "picture", 6, "[]") &&
                 count_pictures(cache) == 0;
    cache_close(cache);
    return holds;
}

static void
test_a_read_only_file_is_carried_on_in_memory(void **state)
{
    fill(*state);
    assert_int_equal(chmod(cache_path(*state), 0444), 0);
    assert_int_equal(chmod(*state, 0555), 0);
    bool holds = holds_in_child(is_carried_when_read_only, *state);
    assert_int_equal(chmod(*state, 0755), 0);
    assert_true(holds);
}

// Nothing can be written to files any more, as on a card turned read-only.
static bool
is_carried_when_writes_fail(const char *directory)
{
    signal(SIGXFSZ, SIG_IGN);
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "first");
    if (!cache_is_on_disk(cache)) {
        return false;
    }
    int log = open("/dev/null", O_WRONLY);
    dup2(log, STDERR_FILENO);
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_FSIZE, &none);
    bool is_stored = store_one(cache, "picture", 6, "[]");
    bool holds = !is_stored && !cache_is_on_disk(cache) &&
                 cache_is_complete(cache) && count_pictures(cache) == 2 &&
                 store_one(cache, "picture", 7, "[]") &&
                 count_pictures(cache) == 0;
    cache_close(cache);
    return holds;
}

static void
test_failing_writes_are_carried_on_in_memory(void **state)
{
    fill(*state);
    assert_true(holds_in_child(is_carried_when_writes_fail, *state));
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    assert_int_equal(count_pictures(cache), 2);
    cache_close(cache);
}

// A full disk holds back neither what the board shows nor, once it has room
// again, what the next start shows.
static void
test_a_full_disk_is_left_and_found_again(void **state)
{
    enum { MANY = 3000 };
    fill(*state);
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    static char many[200000];
    size_t end = 0;
    for (int i = 1; i <= MANY; i++) {
        end += (size_t)snprintf(many + end, sizeof many - end,
                                "%c{\"id\":%d,\"version\":1,\"byte_count\":1}",
                                i > 1 ? ',' : '[', i);
    }
    snprintf(many + end, sizeof many - end, "]");
    assert_int_equal(
        sqlite3_exec(cache->db, "PRAGMA max_page_count = 1", NULL, NULL, NULL),
        SQLITE_OK);
    log_begin();
    cache_confirm(cache, 2000000, false);
    assert_false(store_one(cache, "picture", 6, many));
    assert_false(cache_is_on_disk(cache));
    assert_true(store_one(cache, "picture", 6, many));
    assert_int_equal(count_pictures(cache), MANY);
    cache_confirm(cache, 2000001, false);
    assert_false(cache_is_on_disk(cache));
    cache_confirm(cache, 2000301, false);
    assert_true(cache_is_on_disk(cache));
    assert_non_null(strstr(log_end(), "can be written again"));
    cache_close(cache);
    cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    assert_true(cache_is_on_disk(cache));
    assert_int_equal(count_pictures(cache), MANY);
    cache_close(cache);
}

static bool
is_told_that_it_is_used(const char *directory)
{
    log_begin();
    struct cache *cache = cache_open(directory, AUDIENCE_INTERNAL, "first");
    const char *log = log_end();
    bool holds = cache_is_used_elsewhere(cache) && !cache_is_on_disk(cache) &&
                 strstr(log, "is used by another board") &&
                 count_pictures(cache) == 0;
    cache_close(cache);
    return holds;
}

static void
test_a_second_board_is_told(void **state)
{
    fill(*state);
    struct cache *cache = cache_open(*state, AUDIENCE_INTERNAL, "first");
    assert_true(holds_in_child(is_told_that_it_is_used, *state));
    assert_true(store_one(cache, "picture", 6, TWO_PICTURES));
    cache_close(cache);
    assert_false(holds_in_child(is_told_that_it_is_used, *state));
}

#define IN_DIRECTORY(test) \
    cmocka_unit_test_setup_teardown(test, directory_set_up, directory_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        IN_DIRECTORY(test_a_damaged_file_is_set_aside_once),
        IN_DIRECTORY(test_rows_that_were_lost_are_noticed),
        IN_DIRECTORY(test_a_directory_that_cannot_be_gives_memory),
        IN_DIRECTORY(test_a_read_only_file_is_carried_on_in_memory),
        IN_DIRECTORY(test_failing_writes_are_carried_on_in_memory),
        IN_DIRECTORY(test_a_full_disk_is_left_and_found_again),
        IN_DIRECTORY(test_a_second_board_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
