#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "model/progress.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int32_t
day(const char *text)
{
    return calendar_parse_day(text);
}

static void
test_a_plan_has_the_status_of_its_state_or_health(void **state)
{
    (void)state;
    static const struct {
        enum plan_state state;
        enum health health;
        enum status expected;
    } cases[] = {
        {PLAN_STARTED, HEALTH_NOT_ASSESSED, STATUS_NEW},
        {PLAN_STARTED, HEALTH_ON_COURSE, STATUS_ON},
        {PLAN_STARTED, HEALTH_AT_RISK, STATUS_RISK},
        {PLAN_STARTED, HEALTH_OFF_COURSE, STATUS_OFF},
        {PLAN_REALISED, HEALTH_OFF_COURSE, STATUS_DONE},
        {PLAN_STOPPED, HEALTH_OFF_COURSE, STATUS_STOPPED},
        {PLAN_TRIAL, HEALTH_OFF_COURSE, STATUS_TRIAL},
        {PLAN_DRAFT, HEALTH_NOT_ASSESSED, STATUS_NEW},
        {PLAN_PAUSED, HEALTH_AT_RISK, STATUS_RISK},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct plan plan = {.state = cases[i].state, .health = cases[i].health};
        assert_int_equal(progress_plan_status(&plan), cases[i].expected);
    }
}

static void
test_plans_are_counted(void **state)
{
    (void)state;
    struct plan plans[] = {
        {.health = HEALTH_ON_COURSE, .progress = 50},
        {.health = HEALTH_OFF_COURSE, .progress = NAN},
        {.state = PLAN_REALISED, .progress = 100},
        {.state = PLAN_TRIAL, .progress = NAN},
        {.health = HEALTH_AT_RISK, .progress = 0},
    };
    const struct plan *items[] = {&plans[0], &plans[1], &plans[2], &plans[3],
                                  &plans[4]};
    struct plan_list list = {.items = items, .count = COUNT(items)};
    struct status_counts counts = progress_count_plans(&list);
    assert_int_equal(counts.total, 5);
    assert_int_equal(counts.of[STATUS_ON], 1);
    assert_int_equal(counts.of[STATUS_OFF], 1);
    assert_int_equal(counts.of[STATUS_STOPPED], 0);
    assert_int_equal(progress_on_course(&counts), 3);
    assert_true(progress_mean(&list) == 50);
    list.count = 0;
    assert_true(progress_mean(&list) == 0);
}

// A hundred thousand plans are not looked at for every page.
static void
test_what_was_counted_is_not_counted_again(void **state)
{
    (void)state;
    struct plan plan = {.health = HEALTH_ON_COURSE, .progress = 50};
    const struct plan *items[] = {&plan};
    struct snapshot snapshot = {.ranked = {.items = items, .count = 1}};
    struct status_counts counts;
    progress_tally_lists(&snapshot);
    plan.health = HEALTH_OFF_COURSE;
    plan.progress = 0;
    counts = progress_count_plans(&snapshot.ranked);
    assert_int_equal(counts.total, 1);
    assert_int_equal(counts.of[STATUS_ON], 1);
    assert_true(progress_mean(&snapshot.ranked) == 50);
    arena_destroy(&snapshot.arena);
}

// The plans of one focus: how many are at risk, off course and on course, and
// how far they are.
struct focus_case {
    size_t risk;
    size_t off;
    size_t on;
    double progress;
};

static struct plan_list
make_plans(struct arena *arena, const struct focus_case *focus)
{
    size_t count = focus->risk + focus->off + focus->on;
    struct plan *plans = arena_allocate(arena, count * sizeof *plans);
    struct plan_list list = {
        .items = arena_allocate(arena, count * sizeof(void *)), .count = count};
    for (size_t i = 0; i < count; i++) {
        plans[i].progress = focus->progress;
        plans[i].health = i < focus->risk                ? HEALTH_AT_RISK
                          : i < focus->risk + focus->off ? HEALTH_OFF_COURSE
                                                         : HEALTH_ON_COURSE;
        list.items[i] = &plans[i];
    }
    return list;
}

static void
test_the_bearing_is_the_largest_drift(void **state)
{
    (void)state;
    static const struct {
        struct focus_case foci[3];
        int expected;
    } cases[] = {
        {{{0, 0, 5, 10}, {0, 0, 2, 0}, {0, 0, 0, 0}}, -1},
        {{{1, 0, 4, 0}, {0, 1, 4, 0}, {0, 0, 0, 0}}, 1},    // off weighs two
        {{{2, 0, 8, 0}, {1, 0, 1, 90}, {0, 0, 0, 0}}, 1},   // by share
        {{{1, 0, 2, 40}, {2, 0, 4, 30}, {1, 0, 2, 50}}, 1}, // less progress
        {{{1, 0, 2, 40}, {2, 0, 4, 40}, {1, 0, 2, 40}}, 0}, // the first
        {{{0, 0, 0, 0}, {0, 0, 1, 0}, {1, 0, 0, 0}}, 2},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct focus foci[3] = {{0}};
        const struct focus *compass[] = {&foci[0], &foci[1], &foci[2]};
        struct snapshot *snapshot = snapshot_create();
        for (size_t j = 0; j < COUNT(foci); j++) {
            foci[j].plans = make_plans(&snapshot->arena, &cases[i].foci[j]);
        }
        snapshot->compass = compass;
        snapshot->compass_count = COUNT(compass);
        assert_int_equal(progress_bearing(snapshot), cases[i].expected);
        snapshot_destroy(snapshot);
    }
}

static void
test_a_goal_has_the_status_of_its_newest_measurement(void **state)
{
    (void)state;
    static const struct {
        enum direction direction;
        double target, amber, red, value;
        enum status expected;
    } cases[] = {
        {DIRECTION_HIGHER, 90, 85, 80, 95, STATUS_ON},
        {DIRECTION_HIGHER, 90, 85, 80, 85, STATUS_ON},
        {DIRECTION_HIGHER, 90, 85, 80, 84.9, STATUS_RISK},
        {DIRECTION_HIGHER, 90, 85, 80, 80, STATUS_RISK},
        {DIRECTION_HIGHER, 90, 85, 80, 79.9, STATUS_OFF},
        {DIRECTION_LOWER, 10, 12, 20, 12, STATUS_ON},
        {DIRECTION_LOWER, 10, 12, 20, 12.1, STATUS_RISK},
        {DIRECTION_LOWER, 10, 12, 20, 20.1, STATUS_OFF},
        {DIRECTION_HIGHER, 90, NAN, 80, 89, STATUS_RISK},
        {DIRECTION_HIGHER, 90, NAN, 80, 90, STATUS_ON},
        {DIRECTION_HIGHER, 90, NAN, NAN, 89, STATUS_OFF},
        {DIRECTION_LOWER, 10, NAN, NAN, 10, STATUS_ON},
        {DIRECTION_HIGHER, NAN, NAN, NAN, 5, STATUS_NEW},
        {DIRECTION_HIGHER, NAN, NAN, 4, 5, STATUS_RISK},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct measurement measurements[] = {{.value = -1000},
                                             {.value = cases[i].value}};
        struct goal goal = {.direction = cases[i].direction,
                            .target = cases[i].target,
                            .amber_limit = cases[i].amber,
                            .red_limit = cases[i].red,
                            .measurements = measurements,
                            .measurement_count = 2};
        assert_int_equal(progress_goal_status(&goal), cases[i].expected);
        goal.measurement_count = 0;
        assert_int_equal(progress_goal_status(&goal), STATUS_NEW);
        assert_null(progress_latest(&goal));
    }
}

static void
test_the_next_measurement_is_due_an_interval_later(void **state)
{
    (void)state;
    static const struct {
        enum interval interval;
        const char *period_to;
        const char *measured_on;
        int grace_days;
        const char *due;
    } cases[] = {
        {INTERVAL_DAILY, "2025-12-31", "2026-01-01", 0, "2026-01-01"},
        {INTERVAL_WEEKLY, "2025-11-16", "2025-11-17", 2, "2025-11-25"},
        {INTERVAL_MONTHLY, "2025-10-31", "2025-11-05", 0, "2025-11-30"},
        {INTERVAL_MONTHLY, "2025-11-30", "2025-12-05", 10, "2026-01-10"},
        {INTERVAL_MONTHLY, "2024-01-30", "2024-01-30", 0, "2024-02-29"},
        {INTERVAL_MONTHLY, "2025-11-15", "2025-11-15", 0, "2025-12-15"},
        {INTERVAL_QUARTERLY, "2025-09-30", "2025-10-02", 15, "2026-01-15"},
        {INTERVAL_HALF_YEARLY, "2025-12-31", "2026-01-09", 0, "2026-06-30"},
        {INTERVAL_YEARLY, "2024-02-29", "2024-03-01", 0, "2025-02-28"},
        {INTERVAL_YEARLY, "", "2024-03-01", 0, "2025-03-01"},
        {INTERVAL_AD_HOC, "2024-02-29", "2024-03-01", 0, ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct measurement measurement = {.period_to = day(cases[i].period_to),
                                          .measured_on =
                                              day(cases[i].measured_on)};
        struct goal goal = {.interval = cases[i].interval,
                            .grace_days = cases[i].grace_days,
                            .measurements = &measurement,
                            .measurement_count = 1};
        int32_t due = progress_next_measurement(&goal);
        assert_int_equal(due, day(cases[i].due));
        if (due != DAY_NONE) {
            assert_false(progress_is_measurement_overdue(&goal, due));
            assert_true(progress_is_measurement_overdue(&goal, due + 1));
        }
        goal.measurement_count = 0;
        assert_int_equal(progress_next_measurement(&goal), DAY_NONE);
        assert_false(progress_is_measurement_overdue(&goal, 99999));
    }
}

static void
test_a_plan_is_overdue_the_day_after_its_deadline(void **state)
{
    (void)state;
    static const struct {
        int32_t deadline;
        enum plan_state state;
        bool is_overdue;
    } cases[] = {
        {99, PLAN_STARTED, true},   {100, PLAN_STARTED, false},
        {99, PLAN_REALISED, false}, {99, PLAN_STOPPED, false},
        {99, PLAN_TRIAL, true},     {DAY_NONE, PLAN_STARTED, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct plan plan = {.deadline = cases[i].deadline,
                            .state = cases[i].state};
        assert_int_equal(progress_is_overdue(&plan, 100), cases[i].is_overdue);
    }
}

static void
test_history_is_the_health_at_each_months_end(void **state)
{
    (void)state;
    // In Copenhagen the last one is of February, in UTC of January.
    static const struct {
        const char *at;
        enum health health;
    } reports[] = {
        {"2025-09-02T10:00:00Z", HEALTH_ON_COURSE},
        {"2025-09-30T20:00:00Z", HEALTH_AT_RISK},
        {"2025-12-01T08:00:00Z", HEALTH_OFF_COURSE},
        {"2025-12-31T23:30:00Z", HEALTH_ON_COURSE},
        {"2026-01-31T23:30:00Z", HEALTH_AT_RISK},
    };
    static const enum health expected[] = {
        HEALTH_NOT_ASSESSED, HEALTH_AT_RISK,   HEALTH_AT_RISK, HEALTH_AT_RISK,
        HEALTH_OFF_COURSE,   HEALTH_ON_COURSE, HEALTH_AT_RISK,
    };
    struct status_report rows[COUNT(reports)] = {{0}};
    for (size_t i = 0; i < COUNT(reports); i++) {
        rows[i].reported_at = calendar_parse_time(reports[i].at);
        rows[i].health = reports[i].health;
    }
    struct plan plan = {.reports = rows, .report_count = COUNT(rows)};
    enum health months[COUNT(expected)];
    progress_history(&plan, day("2026-02-01"), months, COUNT(months));
    assert_memory_equal(months, expected, sizeof expected);
    progress_history(&plan, day("2026-02-28"), months, COUNT(months));
    assert_memory_equal(months, expected, sizeof expected);
    progress_history(&plan, day("2026-01-31"), months, 1);
    assert_int_equal(months[0], HEALTH_ON_COURSE);
    plan.report_count = 0;
    progress_history(&plan, day("2026-02-01"), months, 1);
    assert_int_equal(months[0], HEALTH_NOT_ASSESSED);
}

int
main(void)
{
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plan_has_the_status_of_its_state_or_health),
        cmocka_unit_test(test_plans_are_counted),
        cmocka_unit_test(test_what_was_counted_is_not_counted_again),
        cmocka_unit_test(test_the_bearing_is_the_largest_drift),
        cmocka_unit_test(test_a_goal_has_the_status_of_its_newest_measurement),
        cmocka_unit_test(test_the_next_measurement_is_due_an_interval_later),
        cmocka_unit_test(test_a_plan_is_overdue_the_day_after_its_deadline),
        cmocka_unit_test(test_history_is_the_health_at_each_months_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
