// Meetings and the change log are fetched for who asks for them alone.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_fake.h"
#include "sync/fetch.h"

static const char *const of_meetings[] = {"meeting", "decision", "discussed",
                                          "change"};

enum { OF_MEETINGS = sizeof of_meetings / sizeof *of_meetings };

static void
assert_meetings(const struct cache *cache, const struct fake *fake, bool are)
{
    for (size_t i = 0; i < OF_MEETINGS; i++) {
        size_t dataset = fake_index(of_meetings[i]);
        assert_int_equal(cache_dataset_revision(cache, dataset),
                         are ? fake->revisions[dataset] : -1);
    }
}

static void
test_meetings_are_for_who_asks_for_them(void **state)
{
    struct cache *cache = cache_open(NULL, AUDIENCE_INTERNAL, "fake");
    struct fake fake;
    struct fetch fetch = {
        .source = &fake.source, .cache = cache, .wants_screens = true};
    bool is_changed;
    (void)state;
    fake_init(&fake, cache);
    assert_int_equal(fetch_data(&fetch, &is_changed), SOURCE_DONE);
    assert_meetings(cache, &fake, false);
    fake_set(&fake, "meeting", "[]");
    assert_int_equal(fetch_data(&fetch, &is_changed), SOURCE_DONE);
    assert_false(is_changed);
    fetch.wants_screens = false;
    fetch.wants_meetings = true;
    fake_set(&fake, "screen", "[]");
    assert_int_equal(fetch_data(&fetch, &is_changed), SOURCE_DONE);
    assert_true(is_changed);
    assert_meetings(cache, &fake, true);
    assert_true(cache_dataset_revision(cache, fake_index("screen")) <
                fake.revisions[fake_index("screen")]);
    fake_destroy(&fake);
    cache_close(cache);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_meetings_are_for_who_asks_for_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
