#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/since.h"

#define TODAY 20000
#define DAY(n) ((int64_t)(n)*SECONDS_PER_DAY)
#define NOW DAY(TODAY)
#define MET (NOW - DAY(3)) // when the last meeting ended
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

enum { CHANGES_MAX = 8, TEXT_SIZE = 400 };

// Plan 1 now: at risk, 40 %, due on day 20000, owned by Lise. Plan 2: realised.
// Plan 3 is stopped. Goal 7 was measured at 28, and red from 30 on.
static const struct plan plans_now[] = {
    {.id = 1,
     .health = HEALTH_AT_RISK,
     .state = PLAN_STARTED,
     .progress = 40,
     .deadline = TODAY,
     .owner = "Lise",
     .owner_role = "Leder"},
    {.id = 2,
     .health = HEALTH_ON_COURSE,
     .state = PLAN_REALISED,
     .progress = 100,
     .deadline = DAY_NONE,
     .owner = "Leder",
     .owner_role = "Leder"},
    {.id = 3,
     .state = PLAN_STOPPED,
     .progress = NAN,
     .deadline = DAY_NONE,
     .owner = "",
     .owner_role = ""},
};

// What is told of changes, each item as "kind id was>is moved".
static const struct {
    struct change changes[CHANGES_MAX];
    const char *told;
} cases[] = {
    {{{0}}, ""},
    // Once however often it moved, against what it was first.
    {{{1, MET + 1, "plan", 1, "health", "on_course", "off_course"},
      {2, MET + 2, "plan", 1, "health", "off_course", "at_risk"}},
     "status 1 1>2 1;"},
    // Not at all if it came back.
    {{{1, MET + 1, "plan", 1, "health", "at_risk", "off_course"},
      {2, MET + 2, "plan", 1, "health", "off_course", "at_risk"}},
     ""},
    // What was in the meeting itself is no news.
    {{{1, MET, "plan", 1, "health", "on_course", "at_risk"}}, ""},
    // By its time, not by when it arrived.
    {{{1, MET + 5, "plan", 1, "health", "off_course", "at_risk"},
      {2, MET + 1, "plan", 1, "health", "on_course", "off_course"}},
     "status 1 1>2 1;"},
    {{{1, MET + 1, "plan", 2, "state", "started", "realised"}},
     "status 2 1>4 1;"},
    {{{1, MET + 1, "plan", 2, "state", "started", "realised"},
      {2, MET + 1, "plan", 2, "health", "at_risk", "on_course"},
      {3, MET + 1, "plan", 2, "progress", "90", "100"}},
     "status 2 2>4 3;"},
    {{{1, MET + 1, "plan", 1, "health", "", "at_risk"}}, "status 1 0>2 1;"},
    {{{1, MET + 1, "plan", 3, "state", "started", "stopped"}},
     "status 3 0>5 1;"},
    {{{1, MET + 1, "plan", 1, "progress", "30", "35"},
      {2, MET + 2, "plan", 1, "progress", "35", "40"}},
     "progress 1 2>2 2;"},
    {{{1, MET + 1, "plan", 1, "deadline", "2024-09-01", "2024-10-04"}},
     "agreed 1 2>2 4;"},
    {{{1, MET + 1, "plan", 1, "deadline", "2024-10-04", "2024-09-01"}}, ""},
    {{{1, MET + 1, "plan", 1, "owner", "Jens", "Lise"}}, "agreed 1 2>2 8;"},
    {{{1, MET + 1, "plan", 1, "owner", "", "Lise"}}, "agreed 1 2>2 8;"},
    // A role is not seen while somebody is named.
    {{{1, MET + 1, "plan", 1, "owner_role", "Chef", "Leder"}}, ""},
    {{{1, MET + 1, "plan", 2, "owner_role", "", "Leder"}}, "agreed 2 4>4 8;"},
    // A new plan is new, and nothing more.
    {{{1, MET + 1, "plan", 1, "state", "", "draft"},
      {2, MET + 2, "plan", 1, "state", "draft", "started"},
      {3, MET + 3, "plan", 1, "health", "", "at_risk"}},
     "new 1 0>2 0;"},
    {{{1, MET + 1, "goal", 7, "value", "33.0", "31.0"},
      {2, MET + 2, "goal", 7, "value", "31.0", "28.0"}},
     "value 7 3>2 0;"},
    // An old figure that was written down late is no news of today.
    {{{1, MET + 1, "goal", 7, "value", "", "35.0"}}, ""},
    {{{1, MET + 1, "goal", 7, "value", "", "28.0"}}, "value 7 0>2 0;"},
    {{{1, MET + 1, "plan", 99, "health", "on_course", "at_risk"},
      {2, MET + 1, "story", 1, "state", "draft", "approved"}},
     ""},
    // What tells most comes first, then what is newest.
    {{{1, MET + 9, "goal", 7, "value", "31.0", "28.0"},
      {2, MET + 8, "plan", 1, "progress", "30", "40"},
      {3, MET + 1, "plan", 3, "state", "started", "stopped"},
      {4, MET + 2, "plan", 2, "state", "started", "realised"}},
     "status 2 1>4 1;status 3 0>5 1;value 7 2>2 0;progress 1 2>2 2;"},
};

static void
write_items(const struct since *since, char *out)
{
    static const char *const kinds[] = {"status",   "new",   "agreed",
                                        "decision", "value", "progress"};
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < since->count; i++) {
        const struct since_item *item = &since->items[i];
        int64_t id = item->goal ? item->goal->id : item->plan->id;
        length += (size_t)snprintf(out + length, TEXT_SIZE - length,
                                   "%s %d %d>%d %u;", kinds[item->kind],
                                   (int)id, item->was, item->is, item->moved);
    }
}

struct world {
    struct plan plans[COUNT(plans_now)];
    struct goal goals[1];
    struct measurement measurements[1];
    struct meeting_record meetings[2];
    struct change changes[CHANGES_MAX];
    struct snapshot *snapshot;
};

static void
open_world(struct world *world, const struct change *changes)
{
    *world = (struct world){
        .goals = {{.id = 7,
                   .name = "",
                   .direction = DIRECTION_LOWER,
                   .amber_limit = 20,
                   .red_limit = 32,
                   .target = NAN,
                   .valid_from = DAY_NONE,
                   .valid_to = DAY_NONE}},
        .measurements = {{.id = 1, .goal_id = 7, .value = 28}},
        .meetings = {{.id = 1, .started_at = MET - 900, .ended_at = MET},
                     {.id = 2, .started_at = MET - 2, .ended_at = TIME_NONE}},
        .snapshot = snapshot_create(),
    };
    memcpy(world->plans, plans_now, sizeof plans_now);
    while (world->snapshot->changes.count < CHANGES_MAX &&
           changes[world->snapshot->changes.count].id != 0) {
        size_t next = world->snapshot->changes.count++;
        world->changes[next] = changes[next];
    }
    world->snapshot->changes.items = world->changes;
    ROWS(world->snapshot->plans, world->plans);
    ROWS(world->snapshot->goals, world->goals);
    ROWS(world->snapshot->measurements, world->measurements);
    ROWS(world->snapshot->meetings, world->meetings);
}

static void
test_what_changed_is_told_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct world world;
        struct arena arena = {0};
        char told[TEXT_SIZE];
        open_world(&world, cases[i].changes);
        snapshot_link(world.snapshot, TODAY);
        struct since since = since_find(world.snapshot, NOW, &arena);
        write_items(&since, told);
        if (strcmp(told, cases[i].told) != 0)
            fail_msg("%zu: %s instead of %s", i, told, cases[i].told);
        arena_destroy(&arena);
        snapshot_destroy(world.snapshot);
    }
}

static void
test_what_was_is_told_with_it(void **state)
{
    static const struct change changes[CHANGES_MAX] = {
        {1, MET + 1, "plan", 1, "owner", "Jens", "Lise"},
        {2, MET + 2, "plan", 1, "deadline", "2024-09-01", "2024-10-04"},
        {3, MET + 3, "plan", 1, "progress", "", "40"},
        {4, MET + 4, "goal", 7, "value", "31.5", "28.0"},
    };
    struct world world;
    struct arena arena = {0};
    (void)state;
    open_world(&world, changes);
    snapshot_link(world.snapshot, TODAY);
    struct since since = since_find(world.snapshot, NOW, &arena);
    assert_int_equal(since.meeting->id, 1);
    assert_true(since.from_s == MET);
    const struct since_item *plan =
        since_find_plan(&since, snapshot_find_plan(world.snapshot, 1));
    assert_string_equal(plan->owner, "Jens");
    assert_int_equal(plan->deadline, calendar_parse_day("2024-09-01"));
    assert_true(isnan(plan->before));
    assert_true(plan->after == 40);
    assert_true(plan->at_s == MET + 3);
    assert_true(since.items[1].before == 31.5);
    assert_null(since_find_plan(&since, snapshot_find_plan(world.snapshot, 2)));
    arena_destroy(&arena);
    snapshot_destroy(world.snapshot);
}

// At the meeting plan 1 was reported at risk, by a board without network.
// Before that came, somebody else reported the same: to the log that was a
// change.
static void
test_a_report_counts_by_when_it_was_written(void **state)
{
    static const struct change changes[CHANGES_MAX] = {
        {1, MET + 5, "plan", 1, "health", "on_course", "at_risk"},
        {2, MET - 5, "plan", 1, "health", "on_course", "at_risk"},
        {3, MET + 5, "plan", 1, "progress", "30", "40"},
    };
    struct status_report reports[] = {
        {.id = 1,
         .plan_id = 1,
         .reported_at = MET - 99,
         .health = HEALTH_ON_COURSE,
         .progress = 30},
        {.id = 2,
         .plan_id = 1,
         .reported_at = MET + 5,
         .health = HEALTH_AT_RISK,
         .progress = 40},
        {.id = 3,
         .plan_id = 1,
         .reported_at = MET - 5,
         .health = HEALTH_AT_RISK,
         .progress = 35},
    };
    struct world world;
    struct arena arena = {0};
    (void)state;
    open_world(&world, changes);
    ROWS(world.snapshot->reports, reports);
    snapshot_link(world.snapshot, TODAY);
    struct since since = since_find(world.snapshot, NOW, &arena);
    assert_int_equal(since.count, 1);
    assert_int_equal(since.items[0].kind, SINCE_PROGRESS);
    assert_true(since.items[0].before == 35);
    arena_destroy(&arena);
    snapshot_destroy(world.snapshot);
}

static void
test_without_a_meeting_a_week_is_told(void **state)
{
    static const struct change changes[CHANGES_MAX] = {
        {1, NOW - DAY(8), "plan", 3, "state", "started", "stopped"},
        {2, NOW - DAY(6), "plan", 1, "progress", "30", "40"},
    };
    struct world world;
    struct arena arena = {0};
    (void)state;
    open_world(&world, changes);
    world.snapshot->meetings.count = 0;
    snapshot_link(world.snapshot, TODAY);
    struct since since = since_find(world.snapshot, NOW, &arena);
    assert_null(since.meeting);
    assert_int_equal(since.count, 1);
    assert_int_equal(since.items[0].plan->id, 1);
    arena_destroy(&arena);
    snapshot_destroy(world.snapshot);
}

static void
test_decisions_are_told(void **state)
{
    static const struct change none[CHANGES_MAX] = {{0}};
    struct decision decisions[] = {
        {.id = 1, .plan_id = 2, .decided_at = MET},
        {.id = 2, .plan_id = 2, .decided_at = MET + 5},
    };
    struct world world;
    struct arena arena = {0};
    (void)state;
    open_world(&world, none);
    ROWS(world.snapshot->decisions, decisions);
    snapshot_link(world.snapshot, TODAY);
    struct since since = since_find(world.snapshot, NOW, &arena);
    assert_int_equal(since.count, 1);
    assert_int_equal(since.items[0].kind, SINCE_DECISION);
    assert_int_equal(since.items[0].decision->id, 2);
    assert_int_equal(since.items[0].plan->id, 2);
    assert_null(since_find_plan(&since, since.items[0].plan));
    arena_destroy(&arena);
    snapshot_destroy(world.snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_changed_is_told_once),
        cmocka_unit_test(test_what_was_is_told_with_it),
        cmocka_unit_test(test_a_report_counts_by_when_it_was_written),
        cmocka_unit_test(test_without_a_meeting_a_week_is_told),
        cmocka_unit_test(test_decisions_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
