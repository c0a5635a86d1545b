// When it is open: weekdays, public holidays, days of their own.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/snapshot.h"
#include "model/welcome.h"

#define WEEKDAY(weekday_, from, to)                    \
    {                                                  \
        0, weekday_, DAY_NONE, false, from, to, "", "" \
    }

// Mondays to Thursdays 10 to 15, with a break on Thursdays; Fridays to 14.
static struct opening_hours hours[] = {
    WEEKDAY(1, "10:00", "15:00"),
    WEEKDAY(2, "10:00", "15:00"),
    WEEKDAY(3, "10:00", "15:00"),
    WEEKDAY(4, "13:00", "17:00"),
    WEEKDAY(4, "10:00", "12:00"),
    WEEKDAY(5, "10:00", "14:00"),
    {0, 0, 0, true, "", "", "Juleaften", "Christmas Eve"},
    {0, 0, 0, false, "11:00", "12:00", "", ""},
};
enum { CLOSED_DAY = 6, SHORT_DAY = 7 };

static int32_t
day(const char *text)
{
    return calendar_parse_day(text);
}

static struct snapshot *
set_hours(void)
{
    struct snapshot *snapshot = snapshot_create();

    hours[CLOSED_DAY].day = day("2026-12-24");
    hours[SHORT_DAY].day = day("2026-12-26"); // a Saturday and a holiday
    snapshot->opening_hours.items = hours;
    snapshot->opening_hours.count = sizeof hours / sizeof *hours;
    return snapshot;
}

static struct opening
look(const struct snapshot *snapshot, const char *today, int minute)
{
    struct now now = {.day = day(today), .minute = minute, .is_trusted = true};

    return opening_find(snapshot, &now);
}

static void
test_a_weekday_has_its_hours(void **state)
{
    struct snapshot *snapshot = set_hours();
    struct opening opening = look(snapshot, "2026-11-20", 9 * 60);

    (void)state;
    assert_true(opening.is_told);
    assert_int_equal(opening.today.count, 1);
    assert_int_equal(opening.today.spans[0].from_minute, 600);
    assert_int_equal(opening.today.spans[0].to_minute, 840);
    assert_false(opening.is_over);
    // In their order, however they were written.
    opening = look(snapshot, "2026-11-19", 9 * 60);
    assert_int_equal(opening.today.count, 2);
    assert_int_equal(opening.today.spans[0].from_minute, 600);
    assert_int_equal(opening.today.spans[1].to_minute, 1020);
    snapshot_destroy(snapshot);
}

static const struct {
    const char *today;
    int minute;
    size_t count;
    bool is_over;
    const char *next;
} days[] = {
    {"2026-11-20", 839, 1, false, "2026-11-23"},
    {"2026-11-20", 840, 1, true, "2026-11-23"},
    {"2026-11-21", 700, 0, false, "2026-11-23"},
    {"2026-11-19", 760, 2, false, "2026-11-20"}, // in the break
    {"2026-12-23", 1000, 1, true, "2026-12-26"},
    {"2026-12-24", 700, 0, false, "2026-12-26"},
    {"2026-12-25", 700, 0, false, "2026-12-26"}, // closed by itself
    {"2026-12-26", 700, 1, false, "2026-12-28"}, // its row goes before that
    {"2027-03-25", 700, 0, false, "2027-03-30"}, // Easter
};

static void
test_what_comes_next_is_found(void **state)
{
    struct snapshot *snapshot = set_hours();

    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct opening opening = look(snapshot, days[i].today, days[i].minute);
        if (opening.today.count != days[i].count ||
            opening.is_over != days[i].is_over ||
            opening.next_day != day(days[i].next))
            fail_msg("%s, minute %d", days[i].today, days[i].minute);
    }
    assert_string_equal(look(snapshot, "2026-12-24", 0).today.rule->reason,
                        "Juleaften");
    snapshot_destroy(snapshot);
}

static void
test_what_is_not_known_is_not_told(void **state)
{
    struct snapshot *snapshot = set_hours();
    struct now lost = {.day = day("2026-11-20")};
    struct opening_hours untold[] = {WEEKDAY(5, "", "")};
    struct opening_hours never[] = {WEEKDAY(5, "10:00", "14:00")};

    (void)state;
    assert_false(opening_find(snapshot, &lost).is_told);
    snapshot->opening_hours.items = untold;
    snapshot->opening_hours.count = 1;
    assert_false(look(snapshot, "2026-11-20", 600).is_told);
    never[0].is_closed = true;
    snapshot->opening_hours.items = never;
    assert_int_equal(look(snapshot, "2026-11-20", 600).next_day, DAY_NONE);
    snapshot->opening_hours.count = 0;
    assert_false(look(snapshot, "2026-11-20", 600).is_told);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_weekday_has_its_hours),
        cmocka_unit_test(test_what_comes_next_is_found),
        cmocka_unit_test(test_what_is_not_known_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
