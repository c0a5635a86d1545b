#include "base/hours.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "base/denmark.h"

#define WEEK "ma-fr 07:00-17:00, lø 10:00-14:00"
#define NIGHT "fr 20:00-02:00; hd 10:00-12:00"

static const struct {
    const char *hours, *wall;
    bool is_open;
} rows[] = {
    {WEEK, "2026-11-23T06:59", false}, // Monday
    {WEEK, "2026-11-23T07:00", true},
    {WEEK, "2026-11-23T16:59", true},
    {WEEK, "2026-11-23T17:00", false},
    {WEEK, "2026-11-28T09:59", false}, // Saturday
    {WEEK, "2026-11-28T10:00", true},
    {WEEK, "2026-11-29T12:00", false}, // Sunday
    {WEEK, "2026-12-25T12:00", false}, // a Friday, but Christmas Day
    {WEEK, "2027-03-25T12:00", false}, // Maundy Thursday
    {WEEK, "2024-04-26T12:00", true},  // Store Bededag is none any more
    {WEEK, "2023-05-05T12:00", false}, // and was one
    {NIGHT, "2026-11-27T19:59", false},
    {NIGHT, "2026-11-27T23:59", true},
    {NIGHT, "2026-11-28T01:59", true}, // belongs to Friday
    {NIGHT, "2026-11-28T02:00", false},
    {NIGHT, "2026-11-27T01:00", false}, // Thursday had no evening
    {NIGHT, "2026-12-25T10:00", true},
    {NIGHT, "2026-12-25T21:00", false}, // a Friday, but Christmas Day
    {"ma-sø,hd 00:00-24:00", "2026-12-25T23:59", true},
    {"lø-ma 08:00-09:00 12:00-13:00", "2026-11-29T12:30", true},
    {"lø-ma 08:00-09:00 12:00-13:00", "2026-11-29T10:30", false},
    {"mo-th 08:00-09:00", "2026-11-26T08:30", true},
    {"mo-th 08:00-09:00", "2026-11-27T08:30", false},
};

static void
test_it_is_open_when_it_says(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct hours hours;
        assert_true(hours_parse(rows[i].hours, &hours));
        int64_t wall_s = calendar_parse_time(rows[i].wall);
        if (hours_are_open(&hours, wall_s) != rows[i].is_open) {
            fail_msg("%s at %s", rows[i].hours, rows[i].wall);
        }
    }
}

static void
test_nonsense_is_refused(void **unused)
{
    static const char *const wrong[] = {
        "",
        "ma-fr",
        "07:00-17:00",
        "ma 7:00-17:00",
        "ma 07:00-25:00",
        "ma 07:00-07:00",
        "ma 07:00",
        "ma 24:00-25:00",
        "ma-hd 07:00-08:00",
        "mandag 07:00-08:00",
        "ma 07:00-08:00 ti",
        "ma 07:00-08:00x",
        "ma 07:60-08:00",
    };
    (void)unused;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct hours hours;
        if (hours_parse(wrong[i], &hours)) {
            fail_msg("%s is taken", wrong[i]);
        }
    }
}

static const struct {
    const char *hours, *now, *next; // UTC
} changes[] = {
    {WEEK, "2026-11-23T12:00:00Z", "2026-11-23T16:00:00Z"},
    {WEEK, "2026-11-27T16:00:00Z", "2026-11-28T09:00:00Z"},
    {WEEK, "2026-11-28T13:00:00Z", "2026-11-30T06:00:00Z"},
    {WEEK, "2026-12-24T16:00:00Z", "2026-12-28T06:00:00Z"}, // Christmas
    {NIGHT, "2026-11-27T22:00:00Z", "2026-11-28T01:00:00Z"},
    // Both nights in which the clock is set: opening stays at its own time.
    {"sø 01:00-05:00", "2026-03-28T12:00:00Z", "2026-03-29T00:00:00Z"},
    {"sø 01:00-05:00", "2026-03-29T00:30:00Z", "2026-03-29T03:00:00Z"},
    {"sø 01:00-05:00", "2026-10-24T23:30:00Z", "2026-10-25T04:00:00Z"},
    {"sø 02:30-05:00", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"},
};

static void
test_the_next_change_is_told(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        struct hours hours;
        assert_true(hours_parse(changes[i].hours, &hours));
        int64_t next_s =
            hours_next_change(&hours, calendar_parse_time(changes[i].now));
        if (next_s != calendar_parse_time(changes[i].next)) {
            fail_msg(
                "%s from %s: %lld s off", changes[i].hours, changes[i].now,
                (long long)(next_s - calendar_parse_time(changes[i].next)));
        }
    }
    struct hours always;
    assert_true(hours_parse("ma-sø,hd 00:00-24:00", &always));
    assert_true(hours_next_change(&always, 1795348800) == TIME_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_is_open_when_it_says),
        cmocka_unit_test(test_nonsense_is_refused),
        cmocka_unit_test(test_the_next_change_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
