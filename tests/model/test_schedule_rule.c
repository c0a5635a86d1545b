#include "support_schedule.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct schedule_case window_cases[] = {
    {"from=2026-11-24T08:00 to=2026-11-26T16:00", "2026-11-24T07:59:59+01",
     NOT_YET},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00", "2026-11-24T08:00:00+01",
     SHOWN},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00", "2026-11-26T15:59:59+01",
     SHOWN},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00", "2026-11-26T16:00:00+01",
     OVER},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00 hours=10:00-12:00",
     "2026-11-24T09:00:00+01", OTHER_HOURS},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00 hours=10:00-12:00",
     "2026-11-24T10:00:00+01", SHOWN},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00 hours=10:00-12:00",
     "2026-11-25T12:00:00+01", OTHER_HOURS},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00 hours=10:00-12:00",
     "2026-11-26T11:59:59+01", SHOWN},
    {"from=2026-11-24T08:00 to=2026-11-26T16:00 hours=10:00-12:00",
     "2026-11-27T11:00:00+01", OVER},
    {"from=2028-02-29T00:00 to=2028-03-01T00:00", "2028-02-28T23:59:59+01",
     NOT_YET},
    {"from=2028-02-29T00:00 to=2028-03-01T00:00", "2028-02-29T00:00:00+01",
     SHOWN},
    {"from=2028-02-29T00:00 to=2028-03-01T00:00", "2028-02-29T23:59:59+01",
     SHOWN},
    {"from=2028-02-29T00:00 to=2028-03-01T00:00", "2028-03-01T00:00:00+01",
     OVER},
    {"days=2", "2028-02-29T12:00:00+01", SHOWN},
    {"days=2", "2028-03-01T12:00:00+01", OTHER_WEEKDAY},
    {"hours=23:00-01:00 days=4", "2026-12-31T22:59:59+01", OTHER_HOURS},
    {"hours=23:00-01:00 days=4", "2026-12-31T23:00:00+01", SHOWN},
    {"hours=23:00-01:00 days=4", "2027-01-01T00:59:59+01", SHOWN},
    {"hours=23:00-01:00 days=4", "2027-01-01T01:00:00+01", OTHER_WEEKDAY},
    {"from=2026-12-31T12:00 to=2027-01-04T00:00", "2026-12-31T11:59:59+01",
     NOT_YET},
    {"from=2026-12-31T12:00 to=2027-01-04T00:00", "2027-01-01T00:00:00+01",
     SHOWN},
    {"from=2026-12-31T12:00 to=2027-01-04T00:00", "2027-01-03T23:59:59+01",
     SHOWN},
    {"from=2026-12-31T12:00 to=2027-01-04T00:00", "2027-01-04T00:00:00+01",
     OVER},
    {"from=2026-03-28T12:00 to=2026-03-30T12:00", "2026-03-28T11:59:59+01",
     NOT_YET},
    {"from=2026-03-28T12:00 to=2026-03-30T12:00", "2026-03-28T12:00:00+01",
     SHOWN},
    {"from=2026-03-28T12:00 to=2026-03-30T12:00", "2026-03-30T11:59:59+02",
     SHOWN},
    {"from=2026-03-28T12:00 to=2026-03-30T12:00", "2026-03-30T12:00:00+02",
     OVER},
    {"to=2026-12-01T00:00 days=1", "2026-11-30T23:59:59+01", SHOWN},
    {"to=2026-12-01T00:00 days=1", "2026-12-01T00:00:00+01", OVER},
    {"to=2026-12-01T00:00 days=1", "2026-12-07T12:00:00+01", OVER},
    {"from=2027-01-01T00:00 days=1", "2026-11-30T12:00:00+01", NOT_YET},
    {"from=2027-01-01T00:00 days=1", "2027-01-01T12:00:00+01", OTHER_WEEKDAY},
    {"from=2027-01-01T00:00 days=1", "2027-01-04T12:00:00+01", SHOWN},
};

static void
a_rule_holds_from_a_moment_to_another(void **state)
{
    (void)state;
    support_judge(window_cases, COUNT(window_cases));
}

static const struct schedule_case screen_cases[] = {
    {"for=lobby", "2026-11-23T12:00:00+01", SHOWN},
    {"for=office", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=Forhal", "2026-11-23T12:00:00+01", SHOWN},
    {"for=Forhal_2", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=office,lobby", "2026-11-23T12:00:00+01", SHOWN},
    {"for=office,_lobby_", "2026-11-23T12:00:00+01", SHOWN},
    {"for=meeting,office", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=Elevator,Forhal", "2026-11-23T12:00:00+01", SHOWN},
    {"for=Elevator,Forhal,", "2026-11-23T12:00:00+01", SHOWN},
    {"for=For", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=forhal", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=,", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=Forhal_,x", "2026-11-23T12:00:00+01", SHOWN},
    {"for=office hours=08:00-15:00", "2026-11-23T12:00:00+01", OTHER_SCREEN},
    {"for=lobby hours=08:00-15:00", "2026-11-23T12:00:00+01", SHOWN},
    {"for=lobby hours=08:00-15:00", "2026-11-23T16:00:00+01", OTHER_HOURS},
};

static void
a_rule_is_meant_for_screens(void **state)
{
    (void)state;
    support_judge(screen_cases, COUNT(screen_cases));
}

static const struct schedule_case clock_cases[] = {
    {"", "2026-11-23T12:00:00+01?", SHOWN},
    {"for=lobby", "2026-11-23T12:00:00+01?", SHOWN},
    {"for=office", "2026-11-23T12:00:00+01?", OTHER_SCREEN},
    {"hours=08:00-15:00", "2026-11-23T12:00:00+01?", CLOCK_UNKNOWN},
    {"days=12345", "2026-11-23T12:00:00+01?", CLOCK_UNKNOWN},
    {"holidays=not", "2026-11-23T12:00:00+01?", CLOCK_UNKNOWN},
    {"from=2026-01-01T00:00", "2026-11-23T12:00:00+01?", CLOCK_UNKNOWN},
    {"to=2030-01-01T00:00", "2026-11-23T12:00:00+01?", CLOCK_UNKNOWN},
    {"for=office hours=08:00-15:00", "2026-11-23T12:00:00+01?", OTHER_SCREEN},
};

static void
an_unknown_clock_lets_only_the_undated_hold(void **state)
{
    (void)state;
    support_judge(clock_cases, COUNT(clock_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_holds_from_a_moment_to_another),
        cmocka_unit_test(a_rule_is_meant_for_screens),
        cmocka_unit_test(an_unknown_clock_lets_only_the_undated_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
