// Whoever may be responsible is on one page of the people, and on one alone.
#include "support_build.h"
#include "support_snapshot.h"

#include "meeting/meeting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define PEOPLE 13
#define PAGES 3
#define OWNER 11 // of the plan, by place

static const struct support_recipe usual = {4, 24, 7, 6, 6, 0, NULL};

static void
invite(struct meeting *meeting)
{
    meeting->people_count = PEOPLE;
    for (size_t i = 0; i < PEOPLE; i++) {
        snprintf(meeting->people[i], ENTRY_NAME_SIZE, "Person %zu", i);
    }
    snprintf(meeting->people[OWNER], ENTRY_NAME_SIZE, "Lise Bak");
    snprintf(meeting->decision.responsible, ENTRY_NAME_SIZE, "Person 12");
}

static void
turn_one(struct meeting *meeting)
{
    invite(meeting);
    meeting->decision.page = 1;
}

static void
turn_two(struct meeting *meeting)
{
    invite(meeting);
    meeting->decision.page = 2;
}

static void (*const pages[PAGES])(struct meeting *) = {invite, turn_one,
                                                       turn_two};

// Note who is on a page, at 100 or 200 %, and return how many.
static size_t
look(size_t number, int step, bool found[PEOPLE])
{
    struct snapshot *snapshot = support_snapshot(&usual);
    struct text_builder text = {0};
    size_t count = 0;
    support_dump(&text, &(struct support_request){
                            .snapshot = snapshot,
                            .place = {.page = PAGE_MEETING},
                            .text_step = step,
                            .meet = step == 200 ? "start,decision,part/1"
                                                : "start,decision",
                            .alter = pages[number]});
    for (size_t i = 0; i < PEOPLE; i++) {
        char intent[32];
        snprintf(intent, sizeof intent, "meet/who/%zu\t", i);
        if (strstr(text.data, intent) != NULL) {
            assert_false(found[i]);
            found[i] = true;
            count++;
        }
    }
    assert_non_null(strstr(text.data, "meet/people"));
    assert_non_null(strstr(text.data, "Person 12"));
    text_destroy(&text);
    snapshot_destroy(snapshot);
    return count;
}

static void
test_everybody_can_be_chosen(void **unused)
{
    (void)unused;
    for (int step = 100; step <= 200; step += 100) {
        bool found[PEOPLE] = {false};
        size_t count = look(0, step, found);
        assert_int_equal(count, MEETING_PEOPLE_PAGE);
        assert_true(found[OWNER]);
        for (size_t i = 1; i < PAGES; i++) {
            count += look(i, step, found);
        }
        assert_int_equal(count, PEOPLE);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everybody_can_be_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
