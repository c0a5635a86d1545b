#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "model/balance.h"

#define TODAY 20000
#define STATEMENTS 7
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

static void
test_a_balance_is_two_foci_of_either_kind(void **state)
{
    (void)state;
    static const struct {
        size_t foci;
        enum leadership kinds[3];
        bool is_told;
    } cases[] = {
        {2, {LEADERSHIP_MANAGEMENT, LEADERSHIP_LEADERSHIP, 0}, true},
        {2, {LEADERSHIP_LEADERSHIP, LEADERSHIP_MANAGEMENT, 0}, true},
        {2, {LEADERSHIP_LEADERSHIP, LEADERSHIP_LEADERSHIP, 0}, false},
        {2, {LEADERSHIP_MANAGEMENT, LEADERSHIP_NONE, 0}, false},
        {2, {LEADERSHIP_NONE, LEADERSHIP_NONE, 0}, false},
        {1, {LEADERSHIP_MANAGEMENT, 0, 0}, false},
        {3,
         {LEADERSHIP_MANAGEMENT, LEADERSHIP_LEADERSHIP, LEADERSHIP_NONE},
         false},
        {0, {0}, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct focus foci[3];
        for (size_t j = 0; j < 3; j++) {
            foci[j] = (struct focus){.id = (int64_t)j + 1,
                                     .position = (int64_t)j,
                                     .leadership = cases[i].kinds[j],
                                     .name = ""};
        }
        struct snapshot *snapshot = snapshot_create();
        snapshot->foci.items = foci;
        snapshot->foci.count = cases[i].foci;
        snapshot_link(snapshot, TODAY);
        assert_int_equal(balance_is_told(snapshot), cases[i].is_told);
        snapshot_destroy(snapshot);
    }
}

// Two sides of seven statements; of each the first few are measured, by the
// one goal there is.
struct weighing {
    struct focus foci[2];
    struct commitment commitments[2 * STATEMENTS];
    struct goal goals[1];
    struct measurement measurements[1];
    struct link links[2 * STATEMENTS];
};

static struct snapshot *
lay(struct weighing *weighing, size_t left, size_t right)
{
    struct snapshot *snapshot = snapshot_create();
    *weighing = (struct weighing){
        .foci = {{.id = 1, .leadership = LEADERSHIP_MANAGEMENT, .name = ""},
                 {.id = 2, .leadership = LEADERSHIP_LEADERSHIP, .name = ""}},
        .goals = {{.id = 1,
                   .name = "",
                   .target = 1.0,
                   .amber_limit = (double)NAN,
                   .red_limit = (double)NAN,
                   .valid_from = DAY_NONE,
                   .valid_to = DAY_NONE}},
        .measurements = {{.id = 1, .goal_id = 1, .value = 2.0}},
    };
    ROWS(snapshot->foci, weighing->foci);
    ROWS(snapshot->commitments, weighing->commitments);
    ROWS(snapshot->goals, weighing->goals);
    ROWS(snapshot->measurements, weighing->measurements);
    snapshot->commitment_goals.items = weighing->links;
    for (size_t i = 0; i < COUNT(weighing->commitments); i++) {
        size_t nth = i % STATEMENTS;
        weighing->commitments[i] =
            (struct commitment){.id = (int64_t)i + 1,
                                .focus_id = i < STATEMENTS ? 1 : 2,
                                .position = (int64_t)nth,
                                .code = ""};
        if (nth < (i < STATEMENTS ? left : right)) {
            weighing->links[snapshot->commitment_goals.count++] =
                (struct link){(int64_t)i + 1, 1};
        }
    }
    snapshot_link(snapshot, TODAY);
    return snapshot;
}

static void
test_the_needle_points_where_less_is_measured(void **state)
{
    (void)state;
    static const struct {
        size_t measured[2];
        int bearing;
        double degrees;
    } cases[] = {
        {{6, 3}, 1, 90.0 * 3 / 7}, {{3, 6}, 0, -90.0 * 3 / 7},
        {{7, 0}, 1, 90.0},         {{0, 7}, 0, -90.0},
        {{4, 4}, -1, 0.0},         {{0, 0}, -1, 0.0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct weighing weighing;
        struct snapshot *snapshot =
            lay(&weighing, cases[i].measured[0], cases[i].measured[1]);
        struct balance balance = balance_weigh(snapshot);
        assert_int_equal(balance.measured[0], cases[i].measured[0]);
        assert_int_equal(balance.measured[1], cases[i].measured[1]);
        assert_int_equal(balance.bearing, cases[i].bearing);
        assert_true(fabs((double)balance.degrees - cases[i].degrees) < 1e-4);
        snapshot_destroy(snapshot);
    }
}

static void
test_a_side_without_statements_is_measured_least(void **state)
{
    (void)state;
    struct weighing weighing;
    struct snapshot *snapshot = lay(&weighing, 3, 0);
    weighing.foci[1].commitments.count = 0;
    struct balance balance = balance_weigh(snapshot);
    assert_int_equal(balance.bearing, 1);
    snapshot_destroy(snapshot);
}

static void
test_the_worst_measure_speaks_for_a_statement(void **state)
{
    (void)state;
    struct measurement reading = {.value = 5.0};
    struct goal goals[4];
    static const double targets[] = {5.0, 6.0, 9.0, 5.0};
    for (size_t i = 0; i < COUNT(goals); i++) {
        goals[i] = (struct goal){.name = "",
                                 .target = targets[i],
                                 .amber_limit = (double)NAN,
                                 .red_limit = 4.0 + (double)i,
                                 .measurements = &reading,
                                 .measurement_count = i < 3 ? 1 : 0};
    }
    static const struct {
        size_t count;
        size_t order[4];
        int found;
    } cases[] = {
        {1, {0}, 0},  {2, {0, 1}, 1}, {3, {0, 2, 1}, 2}, {2, {3, 0}, 0},
        {1, {3}, -1}, {0, {0}, -1},   {3, {1, 3, 0}, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct goal *items[4];
        for (size_t j = 0; j < cases[i].count; j++) {
            items[j] = &goals[cases[i].order[j]];
        }
        struct commitment commitment = {.goals = {items, cases[i].count}};
        assert_ptr_equal(balance_find_measure(&commitment),
                         cases[i].found < 0 ? NULL : &goals[cases[i].found]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_balance_is_two_foci_of_either_kind),
        cmocka_unit_test(test_the_needle_points_where_less_is_measured),
        cmocka_unit_test(test_a_side_without_statements_is_measured_least),
        cmocka_unit_test(test_the_worst_measure_speaks_for_a_statement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
