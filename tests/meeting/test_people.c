// Who may be responsible: all of them, page by page.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support_meeting.h"

static void
invite(struct hall *hall, size_t count)
{
    hall->meeting.people_count = count;
    for (size_t i = 0; i < count; i++)
        snprintf(hall->meeting.people[i], ENTRY_NAME_SIZE, "Person %zu", i);
}

static const struct {
    size_t people;
    size_t pages;
} cases[] = {
    {0, 1},
    {MEETING_PEOPLE_SHOWN, 1},
    {MEETING_PEOPLE_SHOWN + 1, 2},
    {2 * MEETING_PEOPLE_PAGE, 2},
    {2 * MEETING_PEOPLE_PAGE + 1, 3},
    {MEETING_PEOPLE_MAX, 45},
};

static void
test_after_the_last_page_comes_the_first(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct hall hall;
        size_t pages = 1;
        support_enter(&hall);
        support_do(&hall, "start,decision");
        invite(&hall, cases[i].people);
        while (support_do(&hall, "people") && hall.meeting.decision.page > 0)
            assert_int_equal(hall.meeting.decision.page, pages++);
        assert_int_equal(pages, cases[i].pages);
        support_leave(&hall);
    }
}

static void
test_who_is_far_behind_can_be_chosen(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,decision");
    invite(&hall, MEETING_PEOPLE_MAX);
    support_do(&hall, "people,who/223");
    assert_string_equal(hall.meeting.decision.responsible, "Person 223");
    assert_int_equal(hall.meeting.decision.page, 1);
    support_do(&hall, "cancel,decision");
    assert_int_equal(hall.meeting.decision.page, 0);
    assert_false(support_do(&hall, "who/224"));
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_after_the_last_page_comes_the_first),
        cmocka_unit_test(test_who_is_far_behind_can_be_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
