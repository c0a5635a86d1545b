// Meetings and what was decided and discussed in them, once they are linked.
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
test_meetings_come_newest_first_with_what_was_decided(void **state)
{
    (void)state;
    struct plan plans[] = {{.id = 5}, {.id = 6}};
    struct meeting_record meetings[] = {
        {.id = 3, .started_at = 100, .ended_at = 200},
        {.id = 1, .started_at = 300, .ended_at = TIME_NONE},
        {.id = 2, .started_at = 100, .ended_at = 150},
    };
    struct decision decisions[] = {
        {.id = 1, .meeting_id = 3, .plan_id = 5, .decided_at = 120},
        {.id = 2, .meeting_id = 3, .plan_id = 5, .decided_at = 110},
        {.id = 3, .meeting_id = 9, .plan_id = 9, .decided_at = 130},
    };
    struct discussed talks[] = {
        {.id = 1, .meeting_id = 3, .plan_id = 6, .discussed_at = 130},
        {.id = 2, .meeting_id = 3, .plan_id = 5, .discussed_at = 110},
        {.id = 3, .meeting_id = 9, .plan_id = 5},
        {.id = 4, .meeting_id = 3, .plan_id = 9},
    };
    struct change changes[] = {{.id = 2}, {.id = 1}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->meetings, meetings);
    ROWS(snapshot->decisions, decisions);
    ROWS(snapshot->talks, talks);
    ROWS(snapshot->changes, changes);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->held.count, 3);
    assert_int_equal(snapshot->held.items[0]->id, 1);
    assert_int_equal(snapshot->held.items[1]->id, 3);
    assert_int_equal(snapshot->held.items[2]->id, 2);
    const struct meeting_record *meeting = snapshot_find_meeting(snapshot, 3);
    assert_int_equal(meeting->decisions.count, 2);
    assert_int_equal(meeting->decisions.items[0]->id, 2);
    assert_int_equal(meeting->decisions.items[1]->meeting->id, 3);
    assert_int_equal(meeting->talks.count, 2);
    assert_int_equal(meeting->talks.items[0]->plan->id, 5);
    const struct plan *plan = snapshot_find_plan(snapshot, 5);
    assert_int_equal(plan->decisions.count, 2);
    assert_int_equal(plan->decisions.items[0]->id, 1);
    // A decision outside of a meeting is one all the same.
    assert_int_equal(snapshot->decisions.count, 3);
    assert_null(snapshot->decisions.items[2].meeting);
    assert_int_equal(snapshot->changes.items[0].id, 1);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_meetings_come_newest_first_with_what_was_decided),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
