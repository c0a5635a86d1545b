#include "support_cache.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATH_SIZE = 512, LOG_SIZE = 16384, DATASETS_MAX = 64 };

static struct {
    int saved_fd;
    FILE *file;
    char text[LOG_SIZE];
} caught;

char *
directory_make(void)
{
    char *directory = strdup("/tmp/pejl-cache-XXXXXX");
    assert_non_null(mkdtemp(directory));
    return directory;
}

void
directory_remove(char *directory)
{
    DIR *stream = opendir(directory);
    struct dirent *entry;
    while (stream && (entry = readdir(stream))) {
        char path[PATH_SIZE];
        snprintf(path, sizeof path, "%s/%s", directory, entry->d_name);
        unlink(path);
    }
    closedir(stream);
    assert_int_equal(rmdir(directory), 0);
    free(directory);
}

int
directory_set_up(void **state)
{
    *state = directory_make();
    return 0;
}

int
directory_tear_down(void **state)
{
    directory_remove(*state);
    return 0;
}

const char *
cache_path(const char *directory)
{
    static char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/internal.sqlite", directory);
    return path;
}

size_t
dataset_index(const char *name)
{
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        if (strcmp(cache_dataset_name(i), name) == 0) {
            return i;
        }
    }
    fail_msg("no dataset %s", name);
    return 0;
}

bool
store_one(struct cache *cache, const char *name, int64_t revision,
          const char *json)
{
    struct cache_update update = {dataset_index(name), revision, json,
                                  strlen(json)};
    return cache_store(cache, &update, 1);
}

bool
store_all(struct cache *cache, const char *name, int64_t revision,
          const char *json)
{
    struct cache_update updates[DATASETS_MAX];
    size_t count = cache_dataset_count();
    assert_true(count <= DATASETS_MAX);
    for (size_t i = 0; i < count; i++) {
        const char *text = i == dataset_index(name) ? json : "[]";
        updates[i] = (struct cache_update){i, revision, text, strlen(text)};
    }
    return cache_store(cache, updates, count);
}

static char *
read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t size = 0;
    assert_non_null(file);
    assert_true(getdelim(&text, &size, '\0', file) > 0);
    fclose(file);
    return text;
}

static void
run_file(sqlite3 *db, const char *path)
{
    char *sql = read_file(path);
    char *error = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK) {
        fail_msg("%s: %s", path, error);
    }
    free(sql);
}

static int
is_sql(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 4 && strcmp(entry->d_name + length - 4, ".sql") == 0;
}

sqlite3 *
source_make(void)
{
    sqlite3 *db = NULL;
    struct dirent **entries = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    int count = scandir(PEJL_ASSETS_DIR "/schema", &entries, is_sql, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        char path[PATH_SIZE];
        snprintf(path, sizeof path, "%s/schema/%s", PEJL_ASSETS_DIR,
                 entries[i]->d_name);
        run_file(db, path);
        free(entries[i]);
    }
    free(entries);
    run_file(db, PEJL_TESTS_DIR "/assets/content.sql");
    return db;
}

bool
source_pull(sqlite3 *source, struct cache *cache, int64_t revision)
{
    struct cache_update updates[DATASETS_MAX];
    sqlite3_stmt *statements[DATASETS_MAX];
    size_t count = cache_dataset_count();
    assert_true(count <= DATASETS_MAX);
    for (size_t i = 0; i < count; i++) {
        const char *sql = cache_dataset_select(cache, i);
        if (sqlite3_prepare_v2(source, sql, -1, &statements[i], NULL)) {
            fail_msg("%s in %s", sqlite3_errmsg(source), sql);
        }
        assert_int_equal(sqlite3_step(statements[i]), SQLITE_ROW);
        updates[i] = (struct cache_update){
            i, revision, (const char *)sqlite3_column_text(statements[i], 0),
            (size_t)sqlite3_column_bytes(statements[i], 0)};
    }
    bool is_stored = cache_store(cache, updates, count);
    for (size_t i = 0; i < count; i++) {
        sqlite3_finalize(statements[i]);
    }
    return is_stored;
}

void
log_begin(void)
{
    caught.file = tmpfile();
    caught.saved_fd = dup(STDERR_FILENO);
    dup2(fileno(caught.file), STDERR_FILENO);
}

const char *
log_end(void)
{
    dup2(caught.saved_fd, STDERR_FILENO);
    close(caught.saved_fd);
    rewind(caught.file);
    size_t length = fread(caught.text, 1, LOG_SIZE - 1, caught.file);
    caught.text[length] = '\0';
    fclose(caught.file);
    return caught.text;
}
