// What stands beside the steering chain, once it is linked.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "model/snapshot.h"

#define TODAY 20000
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

static void
assert_plans(const struct plan_list *list, const int64_t *ids, size_t count)
{
    assert_int_equal(list->count, count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(list->items[i]->id, ids[i]);
    }
}

static void
test_a_stakeholder_knows_its_promises_and_plans(void **state)
{
    (void)state;
    struct stakeholder stakeholders[] = {
        {.id = 1, .position = 2, .name = "Borgerne"},
        {.id = 2, .position = 1, .name = "Erhvervslivet"},
    };
    struct stakeholder_promise promises[] = {
        {.id = 1, .stakeholder_id = 2, .position = 2, .goal_id = 5},
        {.id = 2, .stakeholder_id = 2, .position = 1, .goal_id = 6},
        {.id = 3, .stakeholder_id = 2, .position = 3, .goal_id = 99},
        {.id = 4, .stakeholder_id = 7},
    };
    struct goal goals[] = {{.id = 5, .name = "", .valid_to = TODAY},
                           {.id = 6, .name = "", .valid_to = TODAY}};
    struct plan plans[] = {{.id = 1, .rank = 2}, {.id = 2, .rank = 1}};
    struct link plan_goals[] = {{1, 5}, {1, 6}, {2, 5}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->stakeholders, stakeholders);
    ROWS(snapshot->stakeholder_promises, promises);
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->plan_goals, plan_goals);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->shown_stakeholder_count, 2);
    assert_int_equal(snapshot->shown_stakeholders[0]->id, 2);
    const struct stakeholder *found = snapshot_find_stakeholder(snapshot, 2);
    assert_int_equal(found->promise_count, 3);
    assert_int_equal(found->promises[0].id, 2);
    assert_int_equal(found->promises[0].goal->id, 6);
    assert_null(found->promises[2].goal);
    assert_plans(&found->plans, (int64_t[]){2, 1}, 2);
    assert_int_equal(snapshot_find_stakeholder(snapshot, 1)->promise_count, 0);
    snapshot_destroy(snapshot);
}

static void
test_a_promise_of_service_knows_its_figures_and_hours(void **state)
{
    (void)state;
    struct service_promise promises[] = {{.id = 3, .name = ""},
                                         {.id = 2, .name = ""}};
    struct service_figure figures[] = {
        {.id = 1, .promise_id = 3, .period_to = 200},
        {.id = 2, .promise_id = 3, .period_to = 100},
        {.id = 3, .promise_id = 9, .period_to = 100},
    };
    struct service_reply replies[] = {
        {3, 0, 4}, {3, 23, 5}, {3, 24, 6}, {3, -1, 6}, {3, 1, -6}, {9, 2, 7},
    };
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->service_promises, promises);
    ROWS(snapshot->service_figures, figures);
    ROWS(snapshot->service_replies, replies);
    snapshot_link(snapshot, TODAY);
    const struct service_promise *promise = snapshot_find_service(snapshot, 3);
    assert_int_equal(promise->figure_count, 2);
    assert_int_equal(promise->figures[0].id, 2);
    assert_int_equal(promise->replies[0], 4);
    assert_int_equal(promise->replies[1], 0);
    assert_int_equal(promise->replies[23], 5);
    assert_int_equal(snapshot_find_service(snapshot, 2)->figure_count, 0);
    snapshot_destroy(snapshot);
}

static void
test_the_matrix_is_walked_cell_by_cell(void **state)
{
    (void)state;
    struct role roles[4];
    struct competence competences[6];
    struct behaviour behaviours[50];
    for (size_t i = 0; i < COUNT(roles); i++) {
        roles[i] =
            (struct role){.id = (int64_t)i + 1, .position = 10 - (int64_t)i};
    }
    for (size_t i = 0; i < COUNT(competences); i++) {
        competences[i] =
            (struct competence){.id = (int64_t)i + 1, .position = (int64_t)i};
    }
    for (size_t i = 0; i < COUNT(behaviours); i++) {
        behaviours[i] =
            (struct behaviour){.id = (int64_t)i + 1,
                               .role_id = (int64_t)(i % 4) + 1,
                               .competence_id = (int64_t)(i / 4 % 6) + 1,
                               .position = -(int64_t)i};
    }
    behaviours[49].role_id = 77;
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->roles, roles);
    ROWS(snapshot->competences, competences);
    ROWS(snapshot->behaviours, behaviours);
    snapshot_link(snapshot, TODAY);
    const struct matrix *matrix = &snapshot->matrix;
    assert_int_equal(matrix->role_count, 4);
    assert_int_equal(matrix->roles[0]->id, 4);
    assert_int_equal(matrix->competence_count, 6);
    // Role 1 stands last, competence 1 first: the cell's behaviours 1, 25 and
    // 49, the last of which has the least position.
    assert_int_equal(matrix->cells[3].count, 3);
    assert_int_equal(matrix->cells[3].items[0]->id, 49);
    assert_int_equal(matrix->visits.count, 49);
    bool was_visited[24] = {false};
    for (size_t i = 0; i < 24; i++) {
        size_t cell = matrix->visits.items[i]->cell;
        assert_false(was_visited[cell]);
        was_visited[cell] = true;
    }
    assert_null(snapshot_find_behaviour(snapshot, 50));
    snapshot_destroy(snapshot);
}

static void
test_a_matrix_too_large_is_cut(void **state)
{
    (void)state;
    struct role roles[9];
    struct competence competences[9];
    struct behaviour behaviours[2] = {
        {.id = 1, .role_id = 1, .competence_id = 1},
        {.id = 2, .role_id = 9, .competence_id = 9}};
    for (size_t i = 0; i < COUNT(roles); i++) {
        roles[i] = (struct role){.id = (int64_t)i + 1};
        competences[i] = (struct competence){.id = (int64_t)i + 1};
    }
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->roles, roles);
    ROWS(snapshot->competences, competences);
    ROWS(snapshot->behaviours, behaviours);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->matrix.role_count, MATRIX_ROLES_MAX);
    assert_int_equal(snapshot->matrix.competence_count, MATRIX_COMPETENCES_MAX);
    assert_int_equal(snapshot->matrix.visits.count, 1);
    snapshot_destroy(snapshot);
}

static void
test_a_round_knows_where_its_plans_stood_before(void **state)
{
    (void)state;
    struct plan plans[] = {{.id = 1}, {.id = 2}, {.id = 3}};
    struct priority_round rounds[] = {
        {.id = 1, .held_on = 200, .body = ""},
        {.id = 2, .held_on = 100, .body = ""},
        {.id = 3, .held_on = 300, .body = ""},
    };
    struct priority priorities[] = {
        {.round_id = 2, .plan_id = 1, .rank = 1},
        {.round_id = 2, .plan_id = 2, .rank = 2},
        {.round_id = 1, .plan_id = 3, .rank = 2, .is_below_line = true},
        {.round_id = 1, .plan_id = 2, .rank = 1},
        {.round_id = 1, .plan_id = 9, .rank = 3},
        {.round_id = 8, .plan_id = 1, .rank = 1},
    };
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->priority_rounds, rounds);
    ROWS(snapshot->priorities, priorities);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->round_count, 3);
    const struct priority_round *first = snapshot->rounds[0];
    const struct priority_round *second = snapshot->rounds[1];
    assert_int_equal(first->id, 2);
    assert_int_equal(second->id, 1);
    assert_int_equal(snapshot->rounds[2]->place_count, 0);
    assert_int_equal(first->place_count, 2);
    assert_int_equal(first->places[0].previous_rank, 0);
    assert_int_equal(second->place_count, 2);
    assert_int_equal(second->places[0].plan->id, 2);
    assert_int_equal(second->places[0].previous_rank, 2);
    assert_int_equal(second->places[1].previous_rank, 0);
    assert_true(second->places[1].is_below_line);
    snapshot_destroy(snapshot);
}

static void
test_outlooks_are_visited_by_what_is_done_about_them(void **state)
{
    (void)state;
    struct outlook outlooks[] = {
        {.id = 1, .kind = OUTLOOK_CHALLENGE, .position = 3},
        {.id = 2, .kind = OUTLOOK_CHALLENGE, .position = 1},
        {.id = 3, .kind = OUTLOOK_OPPORTUNITY, .position = 1},
        {.id = 4, .kind = OUTLOOK_CHALLENGE, .position = 2},
    };
    struct plan plans[] = {{.id = 1, .rank = 2},
                           {.id = 2, .rank = 1},
                           {.id = 3, .state = PLAN_STOPPED}};
    struct link links[] = {{1, 1}, {1, 2}, {1, 2}, {4, 1},
                           {3, 2}, {2, 3}, {9, 1}, {1, 9}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->outlooks, outlooks);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->outlook_plans, links);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->challenges.count, 3);
    assert_int_equal(snapshot->challenges.items[0]->id, 2);
    assert_int_equal(snapshot->opportunities.count, 1);
    assert_plans(&outlooks[0].plans, (int64_t[]){2, 1}, 2);
    assert_int_equal(outlooks[1].plans.count, 0);
    assert_int_equal(snapshot->visits.count, 2);
    assert_int_equal(snapshot->visits.items[0]->id, 1);
    assert_int_equal(snapshot->visits.items[1]->id, 4);
    snapshot_destroy(snapshot);
}

static void
test_challenges_are_visited_even_if_nothing_is_done(void **state)
{
    (void)state;
    struct outlook outlooks[] = {{.id = 1}, {.id = 2}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->outlooks, outlooks);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->visits.count, 2);
    snapshot_destroy(snapshot);
}

static void
test_an_area_lists_its_initiatives_by_code(void **state)
{
    (void)state;
    struct strategy strategies[] = {
        {.id = 1, .period_from = DAY_NONE, .period_to = DAY_NONE}};
    struct focus foci[] = {
        {.id = 1, .strategy_id = 1, .name = ""},
        {.id = 2, .strategy_id = 1, .kind = FOCUS_KIND_AREA, .name = ""},
        {.id = 3, .strategy_id = 4, .kind = FOCUS_KIND_AREA, .name = ""},
    };
    struct plan plans[] = {
        {.id = 1, .code = "A10"},
        {.id = 2, .code = "A9"},
        {.id = 3, .code = "A1"},
        {.id = 4, .code = "A2", .state = PLAN_STOPPED},
        {.id = 5, .code = "B1"},
        {.id = 6, .code = ""},
    };
    struct link plan_foci[] = {{1, 2}, {2, 2}, {3, 2}, {4, 2},
                               {5, 1}, {6, 2}, {3, 2}, {99, 2}};
    struct proposal proposals[] = {
        {.id = 2, .plan_id = 3, .state = PROPOSAL_APPROVED},
        {.id = 1, .plan_id = 3, .state = PROPOSAL_DRAFT},
        {.id = 3, .plan_id = 99},
    };
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->strategies, strategies);
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->plan_foci, plan_foci);
    ROWS(snapshot->proposals, proposals);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->area_count, 1);
    assert_int_equal(snapshot->areas[0]->id, 2);
    assert_plans(&foci[1].initiatives, (int64_t[]){6, 3, 2, 1}, 4);
    assert_int_equal(foci[0].initiatives.count, 0);
    assert_int_equal(plans[2].proposal->id, 2);
    assert_int_equal(plans[2].proposal->state, PROPOSAL_APPROVED);
    assert_null(plans[0].proposal);
    snapshot_destroy(snapshot);
}

static void
test_a_goal_is_held_up_against_the_newest_year(void **state)
{
    (void)state;
    struct goal goals[] = {
        {.id = 1, .name = "", .position = 2, .valid_to = TODAY},
        {.id = 2, .name = "", .position = 1, .valid_to = TODAY},
        {.id = 3, .name = "", .valid_to = TODAY - 1},
    };
    struct benchmark benchmarks[] = {{.id = 1, .goal_id = 1, .year = 2024},
                                     {.id = 2, .goal_id = 1, .year = 2025},
                                     {.id = 3, .goal_id = 1, .year = 2023},
                                     {.id = 4, .goal_id = 3, .year = 2023}};
    struct focus foci[] = {{.id = 1, .name = ""}};
    struct commitment commitments[] = {{.id = 1, .focus_id = 1, .code = ""}};
    struct link links[] = {{1, 1}, {1, 2}, {1, 2}, {1, 3}, {9, 1}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->benchmarks, benchmarks);
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->commitments, commitments);
    ROWS(snapshot->commitment_goals, links);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot_find_goal(snapshot, 1)->benchmark->id, 2);
    assert_null(snapshot_find_goal(snapshot, 2)->benchmark);
    assert_int_equal(commitments[0].goals.count, 2);
    assert_int_equal(commitments[0].goals.items[0]->id, 2);
    assert_int_equal(commitments[0].goals.items[1]->id, 1);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_stakeholder_knows_its_promises_and_plans),
        cmocka_unit_test(test_a_promise_of_service_knows_its_figures_and_hours),
        cmocka_unit_test(test_the_matrix_is_walked_cell_by_cell),
        cmocka_unit_test(test_a_matrix_too_large_is_cut),
        cmocka_unit_test(test_a_round_knows_where_its_plans_stood_before),
        cmocka_unit_test(test_outlooks_are_visited_by_what_is_done_about_them),
        cmocka_unit_test(test_challenges_are_visited_even_if_nothing_is_done),
        cmocka_unit_test(test_an_area_lists_its_initiatives_by_code),
        cmocka_unit_test(test_a_goal_is_held_up_against_the_newest_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
