#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "model/snapshot.h"

#define TODAY 20000
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

static void
test_an_empty_snapshot_links(void **state)
{
    (void)state;
    struct snapshot *snapshot = snapshot_create();
    snapshot_link(snapshot, TODAY);
    assert_true(snapshot_is_empty(snapshot));
    assert_null(snapshot->strategy);
    assert_int_equal(snapshot->compass_count, 0);
    assert_int_equal(snapshot->ranked.count, 0);
    assert_int_equal(snapshot->stopped.count, 0);
    assert_int_equal(snapshot->shown_goals.count, 0);
    assert_int_equal(snapshot->shown_stories.count, 0);
    assert_null(snapshot_find_plan(snapshot, 1));
    assert_null(snapshot_find_focus(snapshot, 0));
    snapshot_destroy(snapshot);
    snapshot_destroy(NULL);
}

static void
test_the_compass_is_the_current_strategy_by_position(void **state)
{
    (void)state;
    struct strategy strategies[] = {{.id = 1, .period_to = TODAY - 1},
                                    {.id = 2, .period_to = TODAY}};
    struct focus foci[] = {
        {.id = 9, .strategy_id = 2, .position = 2, .name = "Øst"},
        {.id = 8, .strategy_id = 2, .position = 2, .name = "Æble"},
        {.id = 7, .strategy_id = 2, .position = 1, .name = "Åben"},
        {.id = 6, .strategy_id = 1, .position = 0, .name = "Forrige"},
        {.id = 5,
         .strategy_id = 2,
         .position = 0,
         .kind = FOCUS_KIND_AREA,
         .name = "Indsats"},
        {.id = 4, .strategy_id = 2, .position = 2, .name = "Aa"},
    };
    static const int64_t expected[] = {7, 8, 9, 4};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->strategies, strategies);
    ROWS(snapshot->foci, foci);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->strategy->id, 2);
    assert_int_equal(snapshot->compass_count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(snapshot->compass[i]->id, expected[i]);
        assert_int_equal(snapshot->compass[i]->sector, i);
    }
    assert_int_equal(snapshot_find_focus(snapshot, 6)->id, 6);
    assert_false(snapshot_is_empty(snapshot));
    snapshot_destroy(snapshot);
}

static void
test_the_compass_holds_eight(void **state)
{
    (void)state;
    struct focus foci[10];
    for (size_t i = 0; i < COUNT(foci); i++) {
        foci[i] = (struct focus){.id = (int64_t)(100 - i),
                                 .position = (int64_t)(10 - i),
                                 .name = "Fokus"};
    }
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->foci, foci);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->compass_count, 8);
    assert_int_equal(snapshot->compass[0]->position, 1);
    assert_int_equal(snapshot->compass[7]->position, 8);
    snapshot_destroy(snapshot);
}

static void
test_the_strategy_is_the_one_of_today(void **state)
{
    (void)state;
    static const struct {
        int32_t first[2];
        int32_t second[2];
        int64_t expected;
    } cases[] = {
        {{TODAY - 9, TODAY + 9}, {TODAY - 20, TODAY - 10}, 1},
        {{TODAY - 20, TODAY - 10}, {TODAY - 9, TODAY + 9}, 2},
        {{TODAY - 30, TODAY + 9}, {TODAY - 20, TODAY + 9}, 2}, // the latest
        {{TODAY + 1, TODAY + 9}, {TODAY - 20, TODAY - 9}, 2},  // began last
        {{TODAY - 30, TODAY - 20}, {TODAY - 20, TODAY - 9}, 2},
        {{TODAY + 1, TODAY + 9}, {TODAY + 5, TODAY + 9}, 2},
        {{DAY_NONE, DAY_NONE}, {TODAY - 20, TODAY - 9}, 1},
        {{DAY_NONE, DAY_NONE}, {TODAY - 20, TODAY}, 2},
        {{TODAY, TODAY}, {TODAY, TODAY}, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct strategy strategies[] = {
            {.id = 2,
             .period_from = cases[i].second[0],
             .period_to = cases[i].second[1]},
            {.id = 1,
             .period_from = cases[i].first[0],
             .period_to = cases[i].first[1]},
        };
        struct snapshot *snapshot = snapshot_create();
        ROWS(snapshot->strategies, strategies);
        snapshot_link(snapshot, TODAY);
        assert_int_equal(snapshot->strategy->id, cases[i].expected);
        snapshot_destroy(snapshot);
    }
}

static void
assert_plans(const struct plan_list *list, const int64_t *ids, size_t count)
{
    assert_int_equal(list->count, count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(list->items[i]->id, ids[i]);
    }
}

static void
test_plans_stand_by_rank_then_deadline(void **state)
{
    (void)state;
    struct focus foci[] = {{.id = 1, .name = "A"}, {.id = 2, .name = "B"}};
    struct plan plans[] = {
        {.id = 1, .focus_id = 1, .deadline = DAY_NONE},
        {.id = 2, .focus_id = 2, .deadline = 300},
        {.id = 3, .focus_id = 1, .deadline = 100},
        {.id = 4, .focus_id = 1, .rank = 2, .deadline = 500},
        {.id = 5, .focus_id = 1, .rank = 2, .deadline = 400},
        {.id = 6, .focus_id = 1, .rank = 1, .state = PLAN_STOPPED},
        {.id = 7, .focus_id = 2, .rank = 1, .state = PLAN_REALISED},
        {.id = 8, .focus_id = 99, .deadline = 300},
        {.id = 9, .focus_id = 1, .state = PLAN_STOPPED, .ended_on = 5},
        {.id = 10, .state = PLAN_STOPPED, .ended_on = DAY_NONE},
    };
    static const int64_t ranked[] = {7, 5, 4, 3, 2, 8, 1};
    static const int64_t stopped[] = {9, 6, 10};
    static const int64_t first_focus[] = {5, 4, 3, 1};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->plans, plans);
    snapshot_link(snapshot, TODAY);
    assert_plans(&snapshot->ranked, ranked, COUNT(ranked));
    assert_plans(&snapshot->stopped, stopped, COUNT(stopped));
    assert_plans(&foci[0].plans, first_focus, COUNT(first_focus));
    assert_ptr_equal(snapshot_find_plan(snapshot, 9)->focus, &foci[0]);
    assert_null(snapshot_find_plan(snapshot, 8)->focus);
    snapshot_destroy(snapshot);
}

static void
test_links_lead_both_ways(void **state)
{
    (void)state;
    struct focus foci[] = {{.id = 1, .position = 2, .name = "A"},
                           {.id = 2, .position = 1, .name = "B"}};
    struct commitment commitments[] = {
        {.id = 1, .focus_id = 1, .position = 1, .code = "A-1"},
        {.id = 2, .focus_id = 1, .position = 2, .code = "A-2"},
        {.id = 3, .focus_id = 2, .position = 9, .code = "B-9"},
    };
    struct goal goals[] = {
        {.id = 5, .position = 2, .focus_id = 2, .name = "G", .valid_to = TODAY},
        {.id = 6, .position = 1, .focus_id = 2, .name = "H", .valid_to = TODAY},
    };
    struct plan plans[] = {
        {.id = 1, .focus_id = 1, .rank = 2},
        {.id = 2, .focus_id = 1, .rank = 1},
        {.id = 3, .focus_id = 2, .rank = 3, .state = PLAN_STOPPED},
    };
    struct link plan_commitments[] = {
        {1, 1}, {2, 1}, {1, 3}, {1, 2}, {1, 1}, {3, 1},
    };
    struct link plan_goals[] = {{1, 5}, {1, 6}, {2, 5}, {3, 6}, {2, 5}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->commitments, commitments);
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->plan_commitments, plan_commitments);
    ROWS(snapshot->plan_goals, plan_goals);
    snapshot_link(snapshot, TODAY);
    assert_plans(&commitments[0].plans, (int64_t[]){2, 1}, 2);
    assert_plans(&commitments[2].plans, (int64_t[]){1}, 1);
    assert_plans(&goals[0].plans, (int64_t[]){2, 1}, 2);
    assert_plans(&goals[1].plans, (int64_t[]){1}, 1);
    assert_int_equal(plans[0].commitments.count, 3);
    assert_int_equal(plans[0].commitments.items[0]->id, 3);
    assert_int_equal(plans[0].commitments.items[1]->id, 1);
    assert_int_equal(plans[0].commitments.items[2]->id, 2);
    assert_int_equal(plans[0].goals.count, 2);
    assert_int_equal(plans[0].goals.items[0]->id, 6);
    assert_int_equal(plans[1].goals.count, 1);
    // A stopped plan knows what it served, but is nobody's plan any more.
    assert_int_equal(plans[2].commitments.count, 1);
    assert_int_equal(plans[2].goals.items[0]->id, 6);
    assert_int_equal(foci[0].commitments.count, 2);
    assert_int_equal(foci[0].commitments.items[1]->id, 2);
    assert_int_equal(foci[1].goals.items[0]->id, 6);
    assert_int_equal(foci[1].plans.count, 0);
    snapshot_destroy(snapshot);
}

static void
test_details_lie_with_their_owner_in_order(void **state)
{
    (void)state;
    struct goal goals[] = {{.id = 2, .name = "", .valid_to = TODAY},
                           {.id = 1, .name = "", .valid_to = TODAY},
                           {.id = 3, .name = "", .valid_to = TODAY}};
    struct measurement measurements[] = {
        {.id = 1, .goal_id = 2, .measured_on = 30, .value = 3},
        {.id = 2, .goal_id = 1, .measured_on = 20, .value = 9},
        {.id = 3, .goal_id = 2, .measured_on = 10, .value = 1},
        {.id = 4, .goal_id = 2, .measured_on = 20, .value = 2},
    };
    struct plan plans[] = {{.id = 7}, {.id = 8}};
    struct milestone milestones[] = {
        {.id = 1, .plan_id = 8, .position = 2, .planned_on = 1},
        {.id = 2, .plan_id = 8, .position = 1, .planned_on = DAY_NONE},
        {.id = 3, .plan_id = 8, .position = 1, .planned_on = 9},
    };
    struct status_report reports[] = {
        {.id = 1, .plan_id = 8, .reported_at = 200},
        {.id = 2, .plan_id = 8, .reported_at = 100},
        {.id = 3, .plan_id = 7, .reported_at = 300},
    };
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->measurements, measurements);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->milestones, milestones);
    ROWS(snapshot->reports, reports);
    snapshot_link(snapshot, TODAY);
    const struct goal *goal = snapshot_find_goal(snapshot, 2);
    assert_int_equal(goal->measurement_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_true(goal->measurements[i].value == (double)i + 1);
    }
    assert_int_equal(snapshot_find_goal(snapshot, 1)->measurement_count, 1);
    assert_null(snapshot_find_goal(snapshot, 3)->measurements);
    assert_int_equal(plans[0].milestone_count, 0);
    assert_int_equal(plans[1].milestone_count, 3);
    assert_int_equal(plans[1].milestones[0].id, 3);
    assert_int_equal(plans[1].milestones[1].id, 2);
    assert_int_equal(plans[1].milestones[2].id, 1);
    assert_int_equal(plans[0].report_count, 1);
    assert_int_equal(plans[1].reports[0].id, 2);
    assert_int_equal(plans[1].reports[1].id, 1);
    snapshot_destroy(snapshot);
}

static double
seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// In an order that is far from sorted: multiplied by a number without a
// factor in common with the count.
static int64_t
scatter(size_t i, size_t count)
{
    return (int64_t)(i * 7919 % count) + 1;
}

static void
test_a_hundred_thousand_plans_link_in_time(void **state)
{
    (void)state;
    enum { PLANS = 100000, GOALS = 100, COMMITMENTS = 40 };
    struct snapshot *snapshot = snapshot_create();
    struct arena *arena = &snapshot->arena;
    struct focus foci[] = {{.id = 1, .name = "A"}, {.id = 2, .name = "B"}};
    ROWS(snapshot->foci, foci);
    snapshot->plans.items = arena_allocate(arena, PLANS * sizeof(struct plan));
    snapshot->plans.count = PLANS;
    snapshot->goals.items = arena_allocate(arena, GOALS * sizeof(struct goal));
    snapshot->goals.count = GOALS;
    snapshot->commitments.items =
        arena_allocate(arena, COMMITMENTS * sizeof(struct commitment));
    snapshot->commitments.count = COMMITMENTS;
    snapshot->plan_goals.items =
        arena_allocate(arena, PLANS * sizeof(struct link));
    snapshot->plan_goals.count = PLANS;
    snapshot->plan_commitments.items =
        arena_allocate(arena, PLANS * sizeof(struct link));
    snapshot->plan_commitments.count = PLANS;
    for (size_t i = 0; i < GOALS; i++) {
        snapshot->goals.items[i] =
            (struct goal){.id = (int64_t)i + 1, .valid_to = TODAY};
    }
    for (size_t i = 0; i < COMMITMENTS; i++) {
        snapshot->commitments.items[i] =
            (struct commitment){.id = (int64_t)i + 1, .focus_id = 1};
    }
    for (size_t i = 0; i < PLANS; i++) {
        int64_t id = scatter(i, PLANS);
        snapshot->plans.items[i] = (struct plan){
            .id = id, .focus_id = 1 + id % 2, .rank = PLANS - id + 1};
        snapshot->plan_goals.items[i] = (struct link){id, id % GOALS + 1};
        snapshot->plan_commitments.items[i] =
            (struct link){id, id % COMMITMENTS + 1};
    }
    double begin = seconds();
    snapshot_link(snapshot, TODAY);
    double took = seconds() - begin;
    print_message("100,000 plans linked in %.0f ms\n", took * 1000);
    assert_true(took < 5); // tenfold what a sanitizer build takes
    assert_int_equal(snapshot->ranked.count, PLANS);
    assert_int_equal(snapshot->ranked.items[0]->id, PLANS);
    assert_int_equal(foci[1].plans.count, PLANS / 2);
    assert_int_equal(snapshot->goals.items[3].plans.count, PLANS / GOALS);
    assert_int_equal(snapshot_find_plan(snapshot, 777)->goals.items[0]->id,
                     777 % GOALS + 1);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_empty_snapshot_links),
        cmocka_unit_test(test_the_compass_is_the_current_strategy_by_position),
        cmocka_unit_test(test_the_compass_holds_eight),
        cmocka_unit_test(test_the_strategy_is_the_one_of_today),
        cmocka_unit_test(test_plans_stand_by_rank_then_deadline),
        cmocka_unit_test(test_links_lead_both_ways),
        cmocka_unit_test(test_details_lie_with_their_owner_in_order),
        cmocka_unit_test(test_a_hundred_thousand_plans_link_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
