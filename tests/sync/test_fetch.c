#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_fake.h"
#include "sync/fetch.h"

#define TODAY 20413
#define COUNT(array) (sizeof(array) / sizeof *(array))

struct bench {
    struct cache *cache;
    struct fake fake;
    struct fetch fetch;
};

static int
open_bench(void **state)
{
    static struct bench bench;
    bench.cache = cache_open(NULL, AUDIENCE_INTERNAL, "fake");
    fake_init(&bench.fake, bench.cache);
    fake_set(&bench.fake, "focus", "[" FAKE_FOCUS("1", "Service") "]");
    bench.fetch =
        (struct fetch){.source = &bench.fake.source, .cache = bench.cache};
    *state = &bench;
    return 0;
}

static int
close_bench(void **state)
{
    struct bench *bench = *state;
    fake_destroy(&bench->fake);
    cache_close(bench->cache);
    return 0;
}

static void
assert_focus(struct bench *bench, const char *name)
{
    struct snapshot *snapshot = cache_load(bench->cache, TODAY);
    assert_int_equal(snapshot->foci.count, 1);
    assert_string_equal(snapshot->foci.items[0].name, name);
    snapshot_destroy(snapshot);
}

static void
assert_fetch(struct bench *bench, enum source_result result, bool is_changed)
{
    bool was_changed = !is_changed;
    assert_int_equal(fetch_data(&bench->fetch, &was_changed), result);
    assert_int_equal(was_changed, is_changed);
}

static size_t
count_on_request(void)
{
    size_t count = 0;
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        count += cache_dataset_is_on_request(i);
    }
    return count;
}

static void
test_the_first_time_all_is_read_as_one_set(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    assert_true(cache_is_complete(bench->cache));
    assert_focus(bench, "Service");
    assert_int_equal(bench->fake.reads, 2);
    assert_int_equal(bench->fake.statements,
                     2 + cache_dataset_count() - count_on_request());
}

static void
test_what_is_on_request_waits_for_it(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    fake_set(&bench->fake, "screen", "[]");
    assert_fetch(bench, SOURCE_DONE, false);
    bench->fetch.wants_screens = true;
    assert_fetch(bench, SOURCE_DONE, true);
    bench->fetch.wants_screens = false;
    fake_set(&bench->fake, "screen", "[]");
    assert_fetch(bench, SOURCE_DONE, false);
}

static void
test_nothing_moved_costs_one_statement(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    size_t before = bench->fake.statements;
    assert_fetch(bench, SOURCE_DONE, false);
    assert_int_equal(bench->fake.statements, before + 1);
}

// Every answer takes a second longer than the one before.
static void
get_slower(struct fake *fake)
{
    fake->source.took_ms = 1000 * (int64_t)fake->reads;
}

// How much there is to read says nothing about the crowd at the source.
static void
test_the_probe_alone_tells_how_slow_the_source_is(void **state)
{
    struct bench *bench = *state;
    bench->fake.on_read = get_slower;
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(bench->fake.reads, 2);
    assert_int_equal(bench->fetch.answer_ms, 1000);
    assert_fetch(bench, SOURCE_DONE, false);
    assert_int_equal(bench->fetch.answer_ms, 3000);
}

static void
test_only_what_moved_is_read(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    size_t before = bench->fake.statements;
    fake_set(&bench->fake, "focus", "[" FAKE_FOCUS("1", "Omdømme") "]");
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(bench->fake.statements, before + 3);
    assert_int_equal(bench->fake.times_read[fake_index("focus")], 2);
    assert_int_equal(bench->fake.times_read[fake_index("plan")], 1);
    assert_focus(bench, "Omdømme");
}

// A writer that commits between the probe and the read.
static void
move_goal_once(struct fake *fake)
{
    if (fake->reads == 4) {
        fake_set(fake, "goal", "[]");
    }
}

static void
test_what_moves_meanwhile_is_read_with_the_rest(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    fake_set(&bench->fake, "focus", "[" FAKE_FOCUS("1", "Omdømme") "]");
    bench->fake.on_read = move_goal_once;
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(bench->fake.reads, 5);
    assert_int_equal(bench->fake.times_read[fake_index("goal")], 2);
    assert_int_equal(bench->fake.times_read[fake_index("plan")], 1);
    assert_int_equal(cache_dataset_revision(bench->cache, fake_index("goal")),
                     2);
}

static void
move_without_end(struct fake *fake)
{
    static const char *const names[] = {"goal", "plan", "story", "strategy"};
    fake_set(fake, names[fake->reads % COUNT(names)], "[]");
}

static void
test_a_source_that_never_rests_is_read_whole(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    fake_set(&bench->fake, "focus", "[" FAKE_FOCUS("1", "Omdømme") "]");
    bench->fake.on_read = move_without_end;
    assert_fetch(bench, SOURCE_DONE, true);
    assert_true(bench->fake.reads <= 6);
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        assert_int_equal(
            cache_dataset_revision(bench->cache, i),
            cache_dataset_is_on_request(i) ? -1 : bench->fake.revisions[i]);
    }
}

static void
test_a_failure_leaves_what_was_there(void **state)
{
    struct bench *bench = *state;
    static const enum source_result failures[] = {
        SOURCE_UNAVAILABLE,
        SOURCE_DENIED,
        SOURCE_INVALID,
        SOURCE_INTERRUPTED,
    };
    assert_fetch(bench, SOURCE_DONE, true);
    fake_set(&bench->fake, "focus", "[" FAKE_FOCUS("1", "Omdømme") "]");
    size_t number = 2;
    for (size_t i = 0; i < COUNT(failures); i++) {
        bench->fake.results[number] = failures[i]; // the probe
        assert_fetch(bench, failures[i], false);
        bench->fake.results[number + 2] = failures[i]; // the read
        assert_fetch(bench, failures[i], false);
        number += 3;
        assert_focus(bench, "Service");
    }
    assert_fetch(bench, SOURCE_DONE, true);
    assert_focus(bench, "Omdømme");
}

static void
test_what_is_refused_leaves_what_was_there(void **state)
{
    struct bench *bench = *state;
    assert_fetch(bench, SOURCE_DONE, true);
    fake_set(&bench->fake, "focus", "[{\"id\":1}]");
    assert_fetch(bench, SOURCE_INVALID, false);
    assert_focus(bench, "Service");
    bench->fake.unknown = "plan";
    assert_fetch(bench, SOURCE_INVALID, false);
    bench->fake.unknown = NULL;
    fake_set(&bench->fake, "focus", "[" FAKE_FOCUS("1", "Omdømme") "]");
    assert_fetch(bench, SOURCE_DONE, true);
    assert_focus(bench, "Omdømme");
}

static void
test_going_back_is_believed_the_second_time(void **state)
{
    struct bench *bench = *state;
    bench->fake.revisions[fake_index("focus")] = 9;
    assert_fetch(bench, SOURCE_DONE, true);
    size_t plans_read = bench->fake.times_read[fake_index("plan")];
    fake_set(&bench->fake, "focus", "[" FAKE_FOCUS("1", "Forrige") "]");
    bench->fake.revisions[fake_index("focus")] = 4;
    assert_fetch(bench, SOURCE_INVALID, false);
    assert_focus(bench, "Service");
    assert_fetch(bench, SOURCE_DONE, true);
    assert_focus(bench, "Forrige");
    // All of it: equal revisions may hide other content.
    assert_int_equal(bench->fake.times_read[fake_index("plan")],
                     plans_read + 1);
    assert_fetch(bench, SOURCE_DONE, false);
}

static void
test_going_back_once_is_forgotten(void **state)
{
    struct bench *bench = *state;
    bench->fake.revisions[fake_index("focus")] = 9;
    assert_fetch(bench, SOURCE_DONE, true);
    for (int i = 0; i < 3; i++) {
        bench->fake.revisions[fake_index("focus")] = 4;
        assert_fetch(bench, SOURCE_INVALID, false);
        bench->fake.revisions[fake_index("focus")] = 9;
        assert_fetch(bench, SOURCE_DONE, false);
    }
}

static void
lag(struct fake *fake)
{
    fake->revisions[fake_index("focus")] = 4;
}

// The probe is answered by another node than the reads after it.
static void
lag_from_the_next_read(struct fake *fake)
{
    fake->on_read = lag;
}

static void
test_a_read_that_goes_back_is_not_believed(void **state)
{
    struct bench *bench = *state;
    bench->fake.revisions[fake_index("focus")] = 9;
    assert_fetch(bench, SOURCE_DONE, true);
    fake_set(&bench->fake, "plan", "[]");
    for (int i = 0; i < 3; i++) {
        bench->fake.revisions[fake_index("focus")] = 9;
        bench->fake.on_read = lag_from_the_next_read;
        assert_fetch(bench, SOURCE_INVALID, false);
    }
    assert_int_equal(cache_dataset_revision(bench->cache, fake_index("focus")),
                     9);
    bench->fake.on_read = NULL;
    bench->fake.revisions[fake_index("focus")] = 9;
    assert_fetch(bench, SOURCE_DONE, true);
}

static void
test_a_node_without_leader_cannot_take_us_back(void **state)
{
    struct bench *bench = *state;
    bench->fake.revisions[fake_index("focus")] = 9;
    assert_fetch(bench, SOURCE_DONE, true);
    bench->fake.revisions[fake_index("focus")] = 4;
    bench->fake.is_stale = true;
    for (int i = 0; i < 4; i++) {
        assert_fetch(bench, SOURCE_INVALID, false);
    }
    bench->fake.revisions[fake_index("focus")] = 10;
    assert_fetch(bench, SOURCE_DONE, true);
    assert_true(bench->fetch.is_stale);
}

static void
test_pictures_come_one_at_a_time(void **state)
{
    struct bench *bench = *state;
    size_t fetched = 99;
    fake_set(&bench->fake, "picture",
             "[" FAKE_PICTURE("1", "1") "," FAKE_PICTURE("2", "1") "," //
             FAKE_PICTURE("3", "1") "]");
    fake_set(&bench->fake, "story",
             "[" FAKE_STORY("1", "1") "," FAKE_STORY("2", "2") "," //
             FAKE_STORY("3", "3") "]");
    bench->fake.picture = "616263";
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(fetched, 2);
    assert_int_equal(bench->fake.reads, 4);
    bench->fake.picture = NULL; // hidden meanwhile
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(fetched, 0);
    size_t before = bench->fake.pictures_read;
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(bench->fake.pictures_read, before);
}

static void
test_a_source_that_is_away_is_asked_for_a_picture_again(void **state)
{
    struct bench *bench = *state;
    size_t fetched = 99;
    fake_set(&bench->fake, "picture", "[" FAKE_PICTURE("1", "1") "]");
    fake_set(&bench->fake, "story", "[" FAKE_STORY("1", "1") "]");
    bench->fake.picture = "616263";
    bench->fake.results[2] = SOURCE_UNAVAILABLE;
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched),
                     SOURCE_UNAVAILABLE);
    assert_int_equal(fetched, 0);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(fetched, 1);
}

// The file may be no database for a moment: that is not the picture's fault.
static void
test_only_a_picture_at_fault_is_given_up(void **state)
{
    struct bench *bench = *state;
    size_t fetched = 99;
    fake_set(&bench->fake, "picture", "[" FAKE_PICTURE("1", "1") "]");
    fake_set(&bench->fake, "story", "[" FAKE_STORY("1", "1") "]");
    bench->fake.picture = "616263";
    bench->fake.results[2] = bench->fake.results[3] = SOURCE_INVALID;
    bench->fake.results[4] = SOURCE_INVALID; // the picture alone
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched),
                     SOURCE_INVALID);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(bench->fake.reads, 6);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(bench->fake.reads, 6);
    fake_set(&bench->fake, "picture", "[" FAKE_PICTURE("1", "1") "]");
    assert_fetch(bench, SOURCE_DONE, true);
    assert_int_equal(fetch_pictures(&bench->fetch, 2, &fetched), SOURCE_DONE);
    assert_int_equal(fetched, 1);
}

#define AT_BENCH(test) \
    cmocka_unit_test_setup_teardown(test, open_bench, close_bench)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        AT_BENCH(test_the_first_time_all_is_read_as_one_set),
        AT_BENCH(test_what_is_on_request_waits_for_it),
        AT_BENCH(test_nothing_moved_costs_one_statement),
        AT_BENCH(test_the_probe_alone_tells_how_slow_the_source_is),
        AT_BENCH(test_only_what_moved_is_read),
        AT_BENCH(test_what_moves_meanwhile_is_read_with_the_rest),
        AT_BENCH(test_a_source_that_never_rests_is_read_whole),
        AT_BENCH(test_a_failure_leaves_what_was_there),
        AT_BENCH(test_what_is_refused_leaves_what_was_there),
        AT_BENCH(test_going_back_is_believed_the_second_time),
        AT_BENCH(test_going_back_once_is_forgotten),
        AT_BENCH(test_a_read_that_goes_back_is_not_believed),
        AT_BENCH(test_a_node_without_leader_cannot_take_us_back),
        AT_BENCH(test_pictures_come_one_at_a_time),
        AT_BENCH(test_a_source_that_is_away_is_asked_for_a_picture_again),
        AT_BENCH(test_only_a_picture_at_fault_is_given_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
