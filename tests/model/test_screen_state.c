// How a screen is, judged by what it told last.
#include "model/screen_state.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "base/calendar.h"

#define NOW INT64_C(1795348800)

static struct screen_report
make(void)
{
    return (struct screen_report){
        .id = 1,
        .name = "Forhal",
        .place = "Stuen",
        .page = "goals",
        .seen_at = NOW - 30,
        .data_at = NOW - 32,
        .off_until = TIME_NONE,
        .free_bytes = 1e10,
        .started_at = NOW - 7 * 86400,
        .start_cause = START_ASKED,
        .is_clock_trusted = true,
        .fault = "",
    };
}

static void
expect(const struct screen_report *screen, enum screen_state state,
       enum screen_need need)
{
    struct screen_verdict verdict = screen_state_judge(screen, NOW);
    assert_int_equal(verdict.state, state);
    assert_int_equal(verdict.need, need);
}

static void
test_one_that_speaks_is_well(void **unused)
{
    (void)unused;
    struct screen_report screen = make();
    expect(&screen, SCREEN_WELL, SCREEN_NEEDS_NOTHING);
    screen.seen_at = NOW - 180;
    screen.data_at = NOW - 180;
    expect(&screen, SCREEN_WELL, SCREEN_NEEDS_NOTHING);
    screen.seen_at = NOW - 181;
    expect(&screen, SCREEN_SILENT, SCREEN_NEEDS_POWER);
    screen.seen_at = TIME_NONE;
    expect(&screen, SCREEN_SILENT, SCREEN_NEEDS_FIRST_WORD);
}

static void
test_each_fault_has_its_remedy(void **unused)
{
    (void)unused;
    struct screen_report screen = make();
    screen.is_clock_trusted = false;
    expect(&screen, SCREEN_LOOK, SCREEN_NEEDS_CLOCK);
    screen = make();
    screen.seen_at = NOW + 240;
    expect(&screen, SCREEN_LOOK, SCREEN_NEEDS_CLOCK);
    screen = make();
    screen.data_at = screen.seen_at - 901;
    expect(&screen, SCREEN_LOOK, SCREEN_NEEDS_DATA);
    screen = make();
    screen.fault = "panel";
    expect(&screen, SCREEN_LOOK, SCREEN_NEEDS_PANEL);
    screen = make();
    screen.free_bytes = 99e6;
    expect(&screen, SCREEN_LOOK, SCREEN_NEEDS_SPACE);
    screen.free_bytes = (double)NAN;
    expect(&screen, SCREEN_WELL, SCREEN_NEEDS_NOTHING);
    screen.start_cause = START_CRASHED;
    screen.started_at = NOW - 3599;
    expect(&screen, SCREEN_LOOK, SCREEN_NEEDS_LOG);
    screen.started_at = NOW - 3600;
    expect(&screen, SCREEN_WELL, SCREEN_NEEDS_NOTHING);
}

static void
test_off_on_purpose_is_no_fault(void **unused)
{
    (void)unused;
    struct screen_report screen = make();
    screen.is_off_on_purpose = true;
    screen.off_until = NOW + 3600;
    expect(&screen, SCREEN_OFF, SCREEN_NEEDS_NOTHING);
    screen.seen_at = NOW - 40000; // its machine may sleep, too
    screen.data_at = NOW - 40000;
    expect(&screen, SCREEN_OFF, SCREEN_NEEDS_NOTHING);
    screen.off_until = NOW - 299;
    expect(&screen, SCREEN_OFF, SCREEN_NEEDS_NOTHING);
    screen.off_until = NOW - 300; // it should have come on again
    expect(&screen, SCREEN_SILENT, SCREEN_NEEDS_POWER);
    screen.off_until = TIME_NONE;
    expect(&screen, SCREEN_OFF, SCREEN_NEEDS_NOTHING);
    screen.seen_at = NOW - 86400;
    expect(&screen, SCREEN_SILENT, SCREEN_NEEDS_POWER);
}

static void
test_the_worst_comes_first(void **unused)
{
    (void)unused;
    struct screen_report reports[5];
    const struct screen_report *screens[5];
    static const int64_t order[] = {3, 2, 5, 1, 4};
    for (size_t i = 0; i < 5; i++) {
        reports[i] = make();
        reports[i].id = (int64_t)i + 1;
        screens[i] = &reports[i];
    }
    reports[1].fault = "panel";
    reports[2].seen_at = TIME_NONE;
    reports[3].is_off_on_purpose = true;
    reports[4].name = "Elevator";
    screen_state_sort(screens, 5, NOW);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(screens[i]->id, order[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_that_speaks_is_well),
        cmocka_unit_test(test_each_fault_has_its_remedy),
        cmocka_unit_test(test_off_on_purpose_is_no_fault),
        cmocka_unit_test(test_the_worst_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
