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

static char *
write_pictures(size_t count)
{
    size_t size = count * 64 + 3;
    char *json = malloc(size);
    size_t end = 0;
    for (size_t i = 0; i < count; i++) {
        end += (size_t)snprintf(json + end, size - end,
                                "%c{\"id\":%zu,\"version\":1,\"byte_count\":9}",
                                i > 0 ? ',' : '[', i + 1);
    }
    snprintf(json + end, size - end, count > 0 ? "]" : "[]");
    return json;
}

static size_t
count_pictures(struct cache *cache)
{
    struct snapshot *snapshot = cache_load(cache, TODAY);
    size_t count = snapshot->pictures.count;
    snapshot_destroy(snapshot);
    return count;
}

static void
test_a_generation_is_stored_whole_or_not_at_all(void **state)
{
    (void)state;
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    char *ten = write_pictures(10);
    assert_true(store_all(cache, "picture", 1, ten));
    struct cache_update updates[] = {
        {dataset_index("picture"), 2, "[]", 2},
        {dataset_index("milestone"), 2, "{", 1},
    };
    updates[0].json = "[{\"id\":1,\"version\":1,\"byte_count\":9},"
                      "{\"id\":2,\"version\":1,\"byte_count\":9}]";
    updates[0].json_length = strlen(updates[0].json);
    log_begin();
    assert_false(cache_store(cache, updates, 2));
    log_end();
    assert_int_equal(count_pictures(cache), 10);
    assert_int_equal(cache_dataset_revision(cache, dataset_index("picture")),
                     1);
    assert_true(cache_store(cache, updates, 1));
    assert_int_equal(count_pictures(cache), 2);
    assert_int_equal(cache_dataset_revision(cache, dataset_index("picture")),
                     2);
    free(ten);
    cache_close(cache);
}

static void
test_a_sudden_loss_is_held_back_until_it_stays(void **state)
{
    (void)state;
    static const struct {
        size_t before;
        size_t now;
        bool is_held;
    } cases[] = {
        {2, 0, false},   {3, 0, true},     {20, 3, false}, {20, 2, true},
        {100, 10, true}, {100, 11, false}, {0, 0, false},  {100, 0, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
        char *before = write_pictures(cases[i].before);
        char *now = write_pictures(cases[i].now);
        assert_true(store_all(cache, "picture", 1, before));
        log_begin();
        assert_int_equal(store_one(cache, "picture", 2, now),
                         !cases[i].is_held);
        assert_int_equal(store_one(cache, "picture", 2, now),
                         !cases[i].is_held);
        const char *log = log_end();
        assert_int_equal(strstr(log, "held back: picture fell") != NULL,
                         cases[i].is_held);
        assert_int_equal(count_pictures(cache),
                         cases[i].is_held ? cases[i].before : cases[i].now);
        log_begin();
        cache_set_shrink_hold(cache, 0);
        assert_true(store_one(cache, "picture", 3, now));
        log_end();
        assert_int_equal(count_pictures(cache), cases[i].now);
        free(before);
        free(now);
        cache_close(cache);
    }
}

static void
test_a_loss_that_did_not_stay_is_forgotten(void **state)
{
    (void)state;
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    char *ten = write_pictures(10);
    assert_true(store_all(cache, "picture", 1, ten));
    cache_set_shrink_hold(cache, 0);
    log_begin();
    assert_false(store_one(cache, "picture", 2, "[]"));
    assert_true(store_one(cache, "picture", 3, ten));
    assert_false(store_one(cache, "picture", 4, "[]"));
    assert_true(store_one(cache, "picture", 4, "[]"));
    log_end();
    free(ten);
    cache_close(cache);
}

static void
test_too_many_rows_are_refused(void **state)
{
    (void)state;
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "s");
    char *most = write_pictures(200000);
    char *more = write_pictures(200001);
    assert_true(store_one(cache, "picture", 1, most));
    log_begin();
    assert_false(store_one(cache, "picture", 2, more));
    assert_non_null(strstr(log_end(), "it has too many rows"));
    free(most);
    free(more);
    cache_close(cache);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_generation_is_stored_whole_or_not_at_all),
        cmocka_unit_test(test_a_sudden_loss_is_held_back_until_it_stays),
        cmocka_unit_test(test_a_loss_that_did_not_stay_is_forgotten),
        cmocka_unit_test(test_too_many_rows_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
