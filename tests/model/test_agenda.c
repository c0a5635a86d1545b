#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/agenda.h"

#define TODAY 20000
#define NONE DAY_NONE
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

enum { TEXT_SIZE = 400 };

#define BIT(reason) (1U << AGENDA_##reason)

// One plan alone, with what stands for it on day 20000.
static const struct {
    enum plan_state state;
    enum health health;
    int32_t deadline;
    int32_t planned_on; // of its only milestone
    int32_t expected_on;
    int32_t reached_on;
    const char *owner;
    bool wants_support;
    unsigned reasons;
} cases[] = {
    {PLAN_STARTED, HEALTH_ON_COURSE, NONE, NONE, NONE, NONE, "L", false, 0},
    {PLAN_STARTED, HEALTH_AT_RISK, NONE, NONE, NONE, NONE, "L", false, 0},
    {PLAN_STARTED, HEALTH_OFF_COURSE, NONE, NONE, NONE, NONE, "L", false,
     BIT(OFF_COURSE)},
    {PLAN_TRIAL, HEALTH_OFF_COURSE, NONE, NONE, NONE, NONE, "L", false, 0},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY - 1, NONE, NONE, NONE, "L", false,
     BIT(OVERDUE)},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY, NONE, NONE, NONE, "L", false,
     BIT(DUE)},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY + 14, NONE, NONE, NONE, "L", false,
     BIT(DUE)},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY + 15, NONE, NONE, NONE, "L", false,
     0},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY + 99, TODAY - 1, NONE, NONE, "L",
     false, BIT(OVERDUE)},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY + 99, TODAY - 1, TODAY + 2, NONE,
     "L", false, BIT(DUE)},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY + 99, TODAY - 1, NONE, TODAY - 1,
     "L", false, 0},
    {PLAN_STARTED, HEALTH_ON_COURSE, TODAY + 9, TODAY - 1, NONE, NONE, "L",
     false, BIT(OVERDUE) | BIT(DUE)},
    {PLAN_STARTED, HEALTH_ON_COURSE, NONE, NONE, NONE, NONE, "", false,
     BIT(NO_OWNER)},
    {PLAN_DRAFT, HEALTH_NOT_ASSESSED, NONE, NONE, NONE, NONE, "", false, 0},
    {PLAN_STARTED, HEALTH_ON_COURSE, NONE, NONE, NONE, NONE, "L", true,
     BIT(SUPPORT)},
    {PLAN_REALISED, HEALTH_OFF_COURSE, TODAY - 9, TODAY - 9, NONE, NONE, "",
     true, 0},
    {PLAN_STOPPED, HEALTH_OFF_COURSE, TODAY - 9, NONE, NONE, NONE, "", true, 0},
};

static void
test_a_plan_has_its_reasons(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct plan plans[] = {{.id = 1,
                                .state = cases[i].state,
                                .health = cases[i].health,
                                .deadline = cases[i].deadline,
                                .owner = cases[i].owner,
                                .wants_support = cases[i].wants_support}};
        struct milestone milestones[] = {{.id = 1,
                                          .plan_id = 1,
                                          .planned_on = cases[i].planned_on,
                                          .expected_on = cases[i].expected_on,
                                          .reached_on = cases[i].reached_on}};
        struct snapshot *snapshot = snapshot_create();
        struct since since = {0};
        struct arena arena = {0};
        ROWS(snapshot->plans, plans);
        ROWS(snapshot->milestones, milestones);
        snapshot_link(snapshot, TODAY);
        struct agenda agenda = agenda_find(snapshot, &since, TODAY, &arena);
        unsigned reasons = agenda.count > 0 ? agenda.items[0].reasons : 0;
        if (reasons != cases[i].reasons ||
            agenda.count != (cases[i].reasons != 0))
            fail_msg("%zu: %x instead of %x", i, reasons, cases[i].reasons);
        arena_destroy(&arena);
        snapshot_destroy(snapshot);
    }
}

#define PLAN(id_, health_, deadline_, rank_)                          \
    {                                                                 \
        .id = id_, .health = HEALTH_##health_, .deadline = deadline_, \
        .rank = rank_, .state = PLAN_STARTED, .owner = "L"            \
    }

static void
assert_order(const struct agenda *agenda, const char *expected)
{
    char order[TEXT_SIZE] = "";
    size_t length = 0;
    for (size_t i = 0; i < agenda->count; i++)
        length += (size_t)snprintf(order + length, TEXT_SIZE - length, "%d ",
                                   (int)agenda->items[i].plan->id);
    assert_string_equal(order, expected);
}

static void
test_the_worst_comes_first(void **state)
{
    struct plan plans[] = {
        PLAN(1, ON_COURSE, TODAY + 3, 1),
        PLAN(2, ON_COURSE, TODAY - 3, 2),
        PLAN(3, OFF_COURSE, TODAY + 99, 4),
        PLAN(4, OFF_COURSE, TODAY + 3, 5), // one reason more
        PLAN(5, OFF_COURSE, TODAY - 1, 9),
        PLAN(6, OFF_COURSE, TODAY + 99, 3),
        PLAN(7, ON_COURSE, TODAY + 99, 6),
        PLAN(8, OFF_COURSE, TODAY + 99, 0), // never ranked
    };
    struct snapshot *snapshot = snapshot_create();
    struct since since = {0};
    struct arena arena = {0};
    (void)state;
    ROWS(snapshot->plans, plans);
    snapshot_link(snapshot, TODAY);
    struct agenda agenda = agenda_find(snapshot, &since, TODAY, &arena);
    assert_order(&agenda, "5 4 6 3 8 2 1 ");
    assert_int_equal(agenda.deadline_count, 4);
    assert_int_equal(agenda.overdue_count, 2);
    assert_int_equal(agenda.deadlines[0].plan->id, 2);
    assert_int_equal(agenda.deadlines[1].plan->id, 5);
    assert_int_equal(agenda.deadlines[2].plan->id, 1); // by rank
    assert_int_equal(agenda.deadlines[3].plan->id, 4);
    arena_destroy(&arena);
    snapshot_destroy(snapshot);
}

static void
test_deadlines_name_the_milestone(void **state)
{
    struct plan plans[] = {PLAN(1, ON_COURSE, TODAY + 2, 1)};
    struct milestone milestones[] = {
        {.id = 2,
         .plan_id = 1,
         .planned_on = TODAY + 2,
         .expected_on = NONE,
         .reached_on = NONE},
        {.id = 1,
         .plan_id = 1,
         .planned_on = TODAY - 2,
         .expected_on = NONE,
         .reached_on = NONE},
    };
    struct snapshot *snapshot = snapshot_create();
    struct since since = {0};
    struct arena arena = {0};
    (void)state;
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->milestones, milestones);
    snapshot_link(snapshot, TODAY);
    struct agenda agenda = agenda_find(snapshot, &since, TODAY, &arena);
    assert_int_equal(agenda.deadline_count, 3);
    assert_int_equal(agenda.overdue_count, 1);
    assert_int_equal(agenda.deadlines[0].milestone->id, 1);
    assert_null(agenda.deadlines[1].milestone);
    assert_int_equal(agenda.deadlines[2].milestone->id, 2);
    arena_destroy(&arena);
    snapshot_destroy(snapshot);
}

static void
test_what_changed_and_what_waits_for_figures_is_there(void **state)
{
    struct plan plans[] = {
        PLAN(1, ON_COURSE, NONE, 1),
        PLAN(2, ON_COURSE, NONE, 2),
        PLAN(3, ON_COURSE, NONE, 3),
    };
    struct goal goals[] = {{.id = 7,
                            .name = "",
                            .interval = INTERVAL_MONTHLY,
                            .valid_from = NONE,
                            .valid_to = NONE}};
    struct measurement measurements[] = {
        {.id = 1, .goal_id = 7, .period_to = TODAY - 99, .value = 1}};
    struct link plan_goals[] = {{3, 7}};
    struct snapshot *snapshot = snapshot_create();
    struct arena arena = {0};
    (void)state;
    plans[0].state = PLAN_REALISED;
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->measurements, measurements);
    ROWS(snapshot->plan_goals, plan_goals);
    snapshot_link(snapshot, TODAY);
    const struct since_item items[] = {
        {.kind = SINCE_STATUS, .plan = snapshot_find_plan(snapshot, 1)},
        {.kind = SINCE_PROGRESS, .plan = snapshot_find_plan(snapshot, 2)},
    };
    struct since since = {.items = items, .count = COUNT(items)};
    struct agenda agenda = agenda_find(snapshot, &since, TODAY, &arena);
    assert_order(&agenda, "3 1 ");
    assert_int_equal(agenda.items[0].reasons, BIT(UNMEASURED));
    assert_int_equal(agenda.items[1].reasons, BIT(CHANGED));
    assert_ptr_equal(agenda.items[1].change, &items[0]);
    arena_destroy(&arena);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plan_has_its_reasons),
        cmocka_unit_test(test_the_worst_comes_first),
        cmocka_unit_test(test_deadlines_name_the_milestone),
        cmocka_unit_test(test_what_changed_and_what_waits_for_figures_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
