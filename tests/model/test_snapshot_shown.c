#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "model/snapshot.h"

#define TODAY 20000
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

static void
test_goals_are_shown_while_they_are_valid(void **state)
{
    (void)state;
    static const struct {
        int32_t from;
        int32_t to;
        bool is_shown;
    } cases[] = {
        {DAY_NONE, DAY_NONE, true},   {TODAY, TODAY, true},
        {DAY_NONE, TODAY, true},      {TODAY, DAY_NONE, true},
        {TODAY + 1, DAY_NONE, false}, {DAY_NONE, TODAY - 1, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct goal goals[] = {{.id = 1,
                                .name = "Mål",
                                .valid_from = cases[i].from,
                                .valid_to = cases[i].to}};
        struct measurement measurements[] = {{.id = 1, .goal_id = 1}};
        struct story stories[] = {
            {.id = 1, .goal_id = 1, .publish_to = TIME_NONE}};
        struct snapshot *snapshot = snapshot_create();
        ROWS(snapshot->goals, goals);
        ROWS(snapshot->measurements, measurements);
        ROWS(snapshot->stories, stories);
        snapshot_link(snapshot, TODAY);
        assert_int_equal(snapshot->shown_goals.count, cases[i].is_shown);
        assert_int_equal(snapshot->measurements.count, cases[i].is_shown);
        assert_int_equal(snapshot_find_goal(snapshot, 1) != NULL,
                         cases[i].is_shown);
        assert_int_equal(stories[0].goal != NULL, cases[i].is_shown);
        snapshot_destroy(snapshot);
    }
}

static void
test_stories_are_told_within_their_window(void **state)
{
    (void)state;
    const int64_t noon = (int64_t)TODAY * 86400 + 43200;
    const int64_t day = 86400;
    const struct {
        int64_t from;
        int64_t to;
        bool is_told;
    } cases[] = {
        {TIME_NONE, TIME_NONE, true},   {noon, noon, true},
        {noon - day, noon + day, true}, {noon + day, TIME_NONE, false},
        {TIME_NONE, noon - day, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct story stories[] = {{.id = 1,
                                   .publish_from = cases[i].from,
                                   .publish_to = cases[i].to}};
        struct snapshot *snapshot = snapshot_create();
        ROWS(snapshot->stories, stories);
        snapshot_link(snapshot, TODAY);
        assert_int_equal(snapshot->shown_stories.count, cases[i].is_told);
        assert_int_equal(snapshot_find_story(snapshot, 1)->is_shown,
                         cases[i].is_told);
        snapshot_destroy(snapshot);
    }
}

static void
test_stories_stand_by_position_and_newest_first(void **state)
{
    (void)state;
    struct focus foci[] = {{.id = 1, .name = "A"}, {.id = 2, .name = "B"}};
    struct plan plans[] = {{.id = 4, .focus_id = 2}};
    struct goal goals[] = {
        {.id = 5, .focus_id = 2, .name = "", .valid_to = TODAY}};
    struct picture pictures[] = {{.id = 7, .version = 3}};
    struct story stories[] = {
        {.id = 1,
         .position = 2,
         .focus_id = 1,
         .publish_from = 900,
         .publish_to = TIME_NONE},
        {.id = 2,
         .position = 1,
         .plan_id = 4,
         .publish_from = 100,
         .publish_to = TIME_NONE},
        {.id = 3,
         .position = 1,
         .goal_id = 5,
         .publish_from = 200,
         .publish_to = TIME_NONE},
        {.id = 4,
         .position = 3,
         .focus_id = 2,
         .picture_id = 7,
         .publish_to = TIME_NONE},
        {.id = 5,
         .position = 4,
         .focus_id = 99,
         .picture_id = 99,
         .publish_to = TIME_NONE},
    };
    static const int64_t expected[] = {3, 2, 1, 4, 5};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->pictures, pictures);
    ROWS(snapshot->stories, stories);
    snapshot_link(snapshot, TODAY);
    assert_int_equal(snapshot->shown_stories.count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(snapshot->shown_stories.items[i]->id, expected[i]);
    }
    assert_int_equal(foci[0].stories.count, 1);
    assert_int_equal(foci[1].stories.count, 3);
    assert_int_equal(foci[1].stories.items[0]->id, 3);
    assert_int_equal(foci[1].stories.items[1]->id, 2);
    assert_int_equal(foci[1].stories.items[2]->id, 4);
    assert_int_equal(plans[0].stories.items[0]->id, 2);
    assert_int_equal(goals[0].stories.items[0]->id, 3);
    assert_ptr_equal(stories[1].focus, &foci[1]);
    assert_ptr_equal(snapshot_find_story(snapshot, 4)->picture, &pictures[0]);
    assert_null(stories[4].picture);
    assert_null(stories[4].focus);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_goals_are_shown_while_they_are_valid),
        cmocka_unit_test(test_stories_are_told_within_their_window),
        cmocka_unit_test(test_stories_stand_by_position_and_newest_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
