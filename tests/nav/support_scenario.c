#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "support_nav.h"

#define START_MS 50000

static enum nav_change
take_step(const struct step *step, struct nav *nav, struct snapshot **snapshot)
{
    int64_t now_ms = START_MS + step->at_ms;

    if (step->contents != NULL) {
        snapshot_destroy(*snapshot);
        *snapshot = support_fill(step->contents);
        return nav_rebind(nav, *snapshot, now_ms);
    }
    if (strcmp(step->what, "words") == 0) {
        nav_set_words(nav, 50);
        return NAV_SAME;
    }
    if (*step->what == '\0')
        return nav_tick(nav, *snapshot, now_ms);
    return nav_apply(nav, intent_parse(step->what), *snapshot, now_ms);
}

static void
check_state(const char *scenario, int64_t at_ms, const struct nav *nav,
            const char *expected)
{
    char state[400];

    support_write(state, sizeof state, nav);
    if (strcmp(state, expected) != 0)
        fail_msg("%s, at %lld ms: \"%s\", not \"%s\"", scenario,
                 (long long)at_ms, state, expected);
}

static void
check_scenario(const struct scenario *scenario)
{
    struct nav_settings settings = support_settings(scenario->cycle);
    struct snapshot *snapshot = support_fill(scenario->contents);
    struct nav nav;

    nav_init(&nav, &settings, START_MS);
    nav_rebind(&nav, snapshot, START_MS);
    check_state(scenario->name, 0, &nav, scenario->first);
    for (const struct step *step = scenario->steps; step->state; step++) {
        enum nav_change change = take_step(step, &nav, &snapshot);
        check_state(scenario->name, step->at_ms, &nav, step->state);
        if (change != step->change)
            fail_msg("%s, at %lld ms: change %d, not %d", scenario->name,
                     (long long)step->at_ms, change, step->change);
    }
    snapshot_destroy(snapshot);
}

static void
check_state_of(void **state)
{
    const struct scenario *const *scenario = *state;

    check_scenario(*scenario);
}

int
support_run(const struct scenario *scenarios, size_t count)
{
    struct CMUnitTest tests[SUPPORT_SCENARIOS_MAX];
    const struct scenario *listed[SUPPORT_SCENARIOS_MAX];

    for (size_t i = 0; i < count; i++) {
        listed[i] = &scenarios[i];
        tests[i] = (struct CMUnitTest){
            .name = scenarios[i].name,
            .test_func = check_state_of,
            .initial_state = (void *)&listed[i],
        };
    }
    return _cmocka_run_group_tests("nav", tests, count, NULL, NULL);
}
