#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_cache.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

#define PICTURE(id, version) \
    "{\"id\":" id ",\"version\":" version ",\"byte_count\":3}"

// A story, of which only the picture matters.
#define STORY(id, picture)                                               \
    "{\"id\":" id ",\"position\":1,\"headline\":\"\",\"teaser\":\"\","   \
    "\"challenge\":\"\",\"solution\":\"\",\"result\":\"\","              \
    "\"read_more_text\":\"\",\"read_more_url\":\"\",\"contact\":\"\","   \
    "\"picture_id\":" picture ",\"picture_alt\":\"\",\"focus_id\":null," \
    "\"plan_id\":null,\"goal_id\":null,\"publish_from\":null,"           \
    "\"publish_to\":null}"

static struct cache *
open_with_two(void)
{
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    assert_true(store_all(cache, "picture", 1,
                          "[" PICTURE("1", "1") "," PICTURE("2", "5") "," //
                          PICTURE("3", "1") "]"));
    assert_true(store_one(cache, "story", 1,
                          "[" STORY("1", "1") "," STORY("2", "2") "," //
                          STORY("3", "99") "]"));
    return cache;
}

static void
assert_missing(struct cache *cache, const struct cache_picture *expected,
               size_t count)
{
    struct cache_picture wanted[8];
    assert_int_equal(cache_missing_pictures(cache, wanted, 8), count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(wanted[i].id, expected[i].id);
        assert_int_equal(wanted[i].version, expected[i].version);
    }
}

static void
assert_content(struct cache *cache, int64_t id, int64_t version,
               const char *content)
{
    struct snapshot *snapshot = cache_load(cache, TODAY);
    const struct picture *picture = snapshot_find_picture(snapshot, id);
    assert_int_equal(picture->version, version);
    assert_int_equal(picture->content_size, strlen(content));
    assert_int_equal(picture->content != NULL, *content != '\0');
    assert_memory_equal(picture->content ? picture->content
                                         : (const unsigned char *)"",
                        content, strlen(content));
    snapshot_destroy(snapshot);
}

static void
test_contents_are_asked_for_once(void **state)
{
    (void)state;
    struct cache *cache = open_with_two();
    static const struct cache_picture both[] = {{1, 1}, {2, 5}};
    assert_missing(cache, both, 2);
    assert_int_equal(
        cache_missing_pictures(cache, (struct cache_picture[1]){0}, 1), 1);
    assert_content(cache, 1, 1, "");
    assert_true(cache_store_picture(cache, both[0], "4a6F4B", 6));
    assert_missing(cache, &both[1], 1);
    assert_content(cache, 1, 1, "JoK");
    cache_close(cache);
}

static void
test_a_new_version_replaces_the_old_when_it_is_there(void **state)
{
    (void)state;
    struct cache *cache = open_with_two();
    static const struct cache_picture first = {1, 1};
    static const struct cache_picture second = {1, 2};
    static const struct cache_picture expected[] = {{1, 2}, {2, 5}};
    assert_true(cache_store_picture(cache, first, "616161", 6));
    assert_true(store_one(cache, "picture", 2,
                          "[" PICTURE("1", "2") "," PICTURE("2", "5") "]"));
    assert_content(cache, 1, 1, "aaa");
    assert_missing(cache, expected, 2);
    assert_true(cache_store_picture(cache, second, "626262", 6));
    assert_content(cache, 1, 2, "bbb");
    assert_missing(cache, &expected[1], 1);
    cache_close(cache);
}

static void
test_what_no_story_shows_is_dropped(void **state)
{
    (void)state;
    struct cache *cache = open_with_two();
    static const struct cache_picture both[] = {{1, 1}, {2, 5}};
    assert_true(cache_store_picture(cache, both[0], "616161", 6));
    assert_true(cache_store_picture(cache, both[1], "626262", 6));
    assert_true(store_one(cache, "story", 2, "[" STORY("2", "2") "]"));
    assert_content(cache, 1, 1, "");
    assert_content(cache, 2, 5, "bbb");
    assert_true(store_one(cache, "picture", 2, "[" PICTURE("1", "1") "]"));
    assert_true(store_one(cache, "picture", 3,
                          "[" PICTURE("1", "1") "," PICTURE("2", "5") "]"));
    assert_missing(cache, &both[1], 1);
    cache_close(cache);
}

static void
test_what_is_no_picture_is_not_asked_for_again(void **state)
{
    (void)state;
    static const char *const refused[] = {"", "4", "4g", "zz", "4a6", "4a 6"};
    for (size_t i = 0; i < COUNT(refused); i++) {
        struct cache *cache = open_with_two();
        static const struct cache_picture first = {1, 1};
        static const struct cache_picture expected[] = {{1, 2}, {2, 5}};
        log_begin();
        assert_false(
            cache_store_picture(cache, first, refused[i], strlen(refused[i])));
        assert_non_null(strstr(log_end(), "picture 1 is refused"));
        assert_missing(cache, &expected[1], 1);
        assert_content(cache, 1, 1, "");
        assert_true(store_one(cache, "picture", 2,
                              "[" PICTURE("1", "2") "," PICTURE("2", "5") "]"));
        assert_missing(cache, expected, 2);
        cache_close(cache);
    }
}

static void
test_a_picture_has_a_limit_and_all_have_a_budget(void **state)
{
    (void)state;
    enum { LIMIT = 20000000 };
    struct cache *cache = open_with_two();
    static const struct cache_picture both[] = {{1, 1}, {2, 5}};
    char *hex = malloc(2 * LIMIT + 2);
    memset(hex, '7', 2 * LIMIT + 2);
    log_begin();
    assert_false(cache_store_picture(cache, both[0], hex, 2 * LIMIT + 2));
    assert_true(cache_store_picture(cache, both[0], hex, 2 * LIMIT));
    assert_true(cache_store_picture(cache, both[1], hex, 2 * LIMIT));
    struct snapshot *snapshot = cache_load(cache, TODAY);
    assert_non_null(strstr(log_end(), "the last ones are not shown"));
    assert_int_equal(snapshot_find_picture(snapshot, 1)->content_size, LIMIT);
    assert_null(snapshot_find_picture(snapshot, 2)->content);
    snapshot_destroy(snapshot);
    cache_close(cache);
    free(hex);
}

static void
test_the_select_finds_the_content(void **state)
{
    (void)state;
    sqlite3 *source = source_make();
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    struct cache_picture wanted;
    assert_true(source_pull(source, cache, 1));
    assert_int_equal(cache_missing_pictures(cache, &wanted, 1), 1);
    char id[32];
    snprintf(id, sizeof id, "%lld", (long long)wanted.id);
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_prepare_v2(source, cache_picture_select(cache), -1,
                                        &statement, NULL),
                     SQLITE_OK);
    sqlite3_bind_text(statement, 1, id, -1, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    assert_true(cache_store_picture(
        cache, wanted, (const char *)sqlite3_column_text(statement, 0),
        (size_t)sqlite3_column_bytes(statement, 0)));
    assert_int_equal(cache_missing_pictures(cache, &wanted, 1), 0);
    sqlite3_finalize(statement);
    sqlite3_close(source);
    cache_close(cache);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contents_are_asked_for_once),
        cmocka_unit_test(test_a_new_version_replaces_the_old_when_it_is_there),
        cmocka_unit_test(test_what_no_story_shows_is_dropped),
        cmocka_unit_test(test_what_is_no_picture_is_not_asked_for_again),
        cmocka_unit_test(test_a_picture_has_a_limit_and_all_have_a_budget),
        cmocka_unit_test(test_the_select_finds_the_content),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
