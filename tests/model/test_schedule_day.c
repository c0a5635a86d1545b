#include "support_schedule.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct schedule_case hour_cases[] = {
    {"", "2026-11-22T09:00:00+01", SHOWN},
    {"hours=08:00-15:00", "2026-11-23T07:59:59+01", OTHER_HOURS},
    {"hours=08:00-15:00", "2026-11-23T08:00:00+01", SHOWN},
    {"hours=08:00-15:00", "2026-11-23T14:59:59+01", SHOWN},
    {"hours=08:00-15:00", "2026-11-23T15:00:00+01", OTHER_HOURS},
    {"hours=08:00-15:00 days=12345", "2026-11-27T09:00:00+01", SHOWN},
    {"hours=08:00-15:00 days=12345", "2026-11-28T09:00:00+01", OTHER_WEEKDAY},
    {"hours=08:00-15:00 days=12345", "2026-11-29T09:00:00+01", OTHER_WEEKDAY},
    {"hours=08:00-15:00 days=12345", "2026-11-30T09:00:00+01", SHOWN},
    {"hours=08:00-15:00 days=12345", "2026-11-30T16:00:00+01", OTHER_HOURS},
    {"hours=22:00-06:00", "2026-11-23T21:59:59+01", OTHER_HOURS},
    {"hours=22:00-06:00", "2026-11-23T22:00:00+01", SHOWN},
    {"hours=22:00-06:00", "2026-11-24T00:00:00+01", SHOWN},
    {"hours=22:00-06:00", "2026-11-24T05:59:59+01", SHOWN},
    {"hours=22:00-06:00", "2026-11-24T06:00:00+01", OTHER_HOURS},
    {"hours=22:00-06:00 days=5", "2026-11-27T05:00:00+01", OTHER_HOURS},
    {"hours=22:00-06:00 days=5", "2026-11-27T22:00:00+01", SHOWN},
    {"hours=22:00-06:00 days=5", "2026-11-28T05:59:59+01", SHOWN},
    {"hours=22:00-06:00 days=5", "2026-11-28T22:00:00+01", OTHER_WEEKDAY},
    {"hours=22:00-06:00 days=5", "2026-11-29T01:00:00+01", OTHER_WEEKDAY},
    {"hours=22:00-06:00 days=7", "2026-11-29T22:00:00+01", SHOWN},
    {"hours=22:00-06:00 days=7", "2026-11-30T05:59:59+01", SHOWN},
    {"hours=22:00-06:00 days=7", "2026-11-30T06:00:00+01", OTHER_WEEKDAY},
    {"hours=16:00-", "2026-11-23T15:59:59+01", OTHER_HOURS},
    {"hours=16:00-", "2026-11-23T16:00:00+01", SHOWN},
    {"hours=16:00-", "2026-11-23T23:59:59+01", SHOWN},
    {"hours=16:00-", "2026-11-24T00:00:00+01", OTHER_HOURS},
    {"hours=-07:30", "2026-11-23T00:00:00+01", SHOWN},
    {"hours=-07:30", "2026-11-23T07:29:59+01", SHOWN},
    {"hours=-07:30", "2026-11-23T07:30:00+01", OTHER_HOURS},
    {"hours=09:00-09:00 days=1", "2026-11-23T08:59:59+01", OTHER_HOURS},
    {"hours=09:00-09:00 days=1", "2026-11-23T09:00:00+01", SHOWN},
    {"hours=09:00-09:00 days=1", "2026-11-24T08:59:59+01", SHOWN},
    {"hours=09:00-09:00 days=1", "2026-11-24T09:00:00+01", OTHER_WEEKDAY},
    {"hours=00:00-00:00 days=3", "2026-11-25T00:00:00+01", SHOWN},
    {"hours=00:00-00:00 days=3", "2026-11-25T23:59:59+01", SHOWN},
    {"hours=00:00-00:00 days=3", "2026-11-26T00:00:00+01", OTHER_WEEKDAY},
    {"hours=08:00-15:00", "2026-07-01T07:59:59+02", OTHER_HOURS},
    {"hours=08:00-15:00", "2026-07-01T08:00:00+02", SHOWN},
    {"hours=08:00-15:00", "2026-07-01T15:00:00+02", OTHER_HOURS},
};

static void
hours_belong_to_the_day_they_began_on(void **state)
{
    (void)state;
    support_judge(hour_cases, COUNT(hour_cases));
}

static const struct schedule_case holiday_cases[] = {
    {"holidays=not", "2023-04-06T12:00:00+02", HOLIDAY},
    {"holidays=not", "2023-05-05T12:00:00+02", HOLIDAY},
    {"holidays=only", "2023-05-18T12:00:00+02", SHOWN},
    {"holidays=only", "2023-12-24T12:00:00+01", NO_HOLIDAY},
    {"holidays=only", "2023-12-25T00:00:00+01", SHOWN},
    {"holidays=only", "2023-12-26T23:59:59+01", SHOWN},
    {"holidays=only", "2023-12-27T00:00:00+01", NO_HOLIDAY},
    {"holidays=not", "2024-03-28T12:00:00+01", HOLIDAY},
    {"holidays=not", "2024-04-26T12:00:00+02", SHOWN},
    {"holidays=only", "2024-05-09T12:00:00+02", SHOWN},
    {"holidays=only", "2024-12-24T12:00:00+01", NO_HOLIDAY},
    {"holidays=only", "2024-12-25T00:00:00+01", SHOWN},
    {"holidays=only", "2024-12-26T23:59:59+01", SHOWN},
    {"holidays=only", "2024-12-27T00:00:00+01", NO_HOLIDAY},
    {"holidays=not", "2025-04-17T12:00:00+02", HOLIDAY},
    {"holidays=not", "2025-05-16T12:00:00+02", SHOWN},
    {"holidays=only", "2025-05-29T12:00:00+02", SHOWN},
    {"holidays=only", "2025-12-24T12:00:00+01", NO_HOLIDAY},
    {"holidays=only", "2025-12-25T00:00:00+01", SHOWN},
    {"holidays=only", "2025-12-26T23:59:59+01", SHOWN},
    {"holidays=only", "2025-12-27T00:00:00+01", NO_HOLIDAY},
    {"holidays=not", "2026-04-01T12:00:00+02", SHOWN},
    {"holidays=not", "2026-04-02T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-04-03T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-04-05T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-04-06T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-04-07T12:00:00+02", SHOWN},
    {"holidays=not", "2026-05-01T12:00:00+02", SHOWN},
    {"holidays=not", "2026-05-14T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-05-24T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-05-25T12:00:00+02", HOLIDAY},
    {"holidays=not", "2026-05-26T12:00:00+02", SHOWN},
    {"holidays=only", "2026-05-14T12:00:00+02", SHOWN},
    {"holidays=only", "2026-12-24T12:00:00+01", NO_HOLIDAY},
    {"holidays=only", "2026-12-25T00:00:00+01", SHOWN},
    {"holidays=only", "2026-12-26T23:59:59+01", SHOWN},
    {"holidays=only", "2026-12-27T00:00:00+01", NO_HOLIDAY},
    {"holidays=not", "2027-03-24T12:00:00+01", SHOWN},
    {"holidays=not", "2027-03-25T12:00:00+01", HOLIDAY},
    {"holidays=not", "2027-03-26T12:00:00+01", HOLIDAY},
    {"holidays=not", "2027-03-28T12:00:00+02", HOLIDAY},
    {"holidays=not", "2027-03-29T12:00:00+02", HOLIDAY},
    {"holidays=not", "2027-03-30T12:00:00+02", SHOWN},
    {"holidays=not", "2027-04-23T12:00:00+02", SHOWN},
    {"holidays=not", "2027-05-06T12:00:00+02", HOLIDAY},
    {"holidays=not", "2027-05-16T12:00:00+02", HOLIDAY},
    {"holidays=not", "2027-05-17T12:00:00+02", HOLIDAY},
    {"holidays=not", "2027-05-18T12:00:00+02", SHOWN},
    {"holidays=only", "2027-05-06T12:00:00+02", SHOWN},
    {"holidays=only", "2027-12-24T12:00:00+01", NO_HOLIDAY},
    {"holidays=only", "2027-12-25T00:00:00+01", SHOWN},
    {"holidays=only", "2027-12-26T23:59:59+01", SHOWN},
    {"holidays=only", "2027-12-27T00:00:00+01", NO_HOLIDAY},
    {"holidays=not", "2028-04-12T12:00:00+02", SHOWN},
    {"holidays=not", "2028-04-13T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-04-14T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-04-16T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-04-17T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-04-18T12:00:00+02", SHOWN},
    {"holidays=not", "2028-05-12T12:00:00+02", SHOWN},
    {"holidays=not", "2028-05-25T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-06-04T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-06-05T12:00:00+02", HOLIDAY},
    {"holidays=not", "2028-06-06T12:00:00+02", SHOWN},
    {"holidays=only", "2028-05-25T12:00:00+02", SHOWN},
    {"holidays=only", "2028-12-24T12:00:00+01", NO_HOLIDAY},
    {"holidays=only", "2028-12-25T00:00:00+01", SHOWN},
    {"holidays=only", "2028-12-26T23:59:59+01", SHOWN},
    {"holidays=only", "2028-12-27T00:00:00+01", NO_HOLIDAY},
    {"holidays=not days=12345", "2026-05-14T12:00:00+02", HOLIDAY},
    {"holidays=not days=12345", "2026-05-15T12:00:00+02", SHOWN},
    {"holidays=not days=12345", "2026-06-05T12:00:00+02", SHOWN},
    {"holidays=not days=12345", "2026-12-31T12:00:00+01", SHOWN},
    {"holidays=not days=12345", "2027-01-01T12:00:00+01", HOLIDAY},
    {"holidays=only days=67", "2026-12-25T12:00:00+01", OTHER_WEEKDAY},
    {"holidays=only days=67", "2026-12-26T12:00:00+01", SHOWN},
    {"holidays=only days=67", "2026-12-27T12:00:00+01", NO_HOLIDAY},
    {"holidays=not hours=22:00-06:00", "2026-12-24T23:00:00+01", SHOWN},
    {"holidays=not hours=22:00-06:00", "2026-12-25T05:59:59+01", SHOWN},
    {"holidays=not hours=22:00-06:00", "2026-12-25T23:00:00+01", HOLIDAY},
    {"holidays=not hours=22:00-06:00", "2026-12-27T01:00:00+01", OTHER_HOURS},
    {"holidays=not hours=22:00-06:00", "2026-12-27T22:00:00+01", SHOWN},
    {"holidays=also days=5", "2026-12-25T12:00:00+01", SHOWN},
};

static void
a_rule_knows_public_holidays(void **state)
{
    (void)state;
    support_judge(holiday_cases, COUNT(holiday_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_belong_to_the_day_they_began_on),
        cmocka_unit_test(a_rule_knows_public_holidays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
