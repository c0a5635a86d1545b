#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support_meeting.h"

// Write the order as the plans' numbers from 1 to c, with a bar for the line.
static const char *
write_order(const struct meeting_round *round, char out[40])
{
    size_t length = 0;

    for (size_t i = 0; i <= round->count; i++) {
        if (i == round->line)
            out[length++] = '|';
        if (i < round->count)
            out[length++] = "123456789abc"[round->ids[i] - SUPPORT_PLAN(0)];
    }
    out[length] = '\0';
    return out;
}

static void
enter_round(struct hall *hall)
{
    support_enter(hall);
    support_do(hall, "start,round,code/0");
    assert_int_equal(hall->meeting.stage, MEETING_RANKING);
}

static const struct {
    const char *words;
    const char *order;
    size_t first;
    bool is_moved;
} moves[] = {
    {"", "12345678|9abc", 0, false},
    {"up", "12345678|9abc", 0, false},
    {"lift/103,up", "13245678|9abc", 0, true},
    {"lift/103,up,up,up", "31245678|9abc", 0, true},
    {"lift/103,up,down", "12345678|9abc", 0, false},
    {"lift/103,lift/103,up", "12345678|9abc", 0, false},
    {"lift/103,lift/104,up", "12435678|9abc", 0, true},
    {"lift/106,down", "12345768|9abc", 1, true},
    {"lift/112,down", "12345678|9abc", 0, false},
    {"lift/112,up", "12345678|9acb", 5, true},
    {"lift/999,up", "12345678|9abc", 0, false},
    {"line", "12345678|9abc", 3, false},
    {"line,up,up", "123456|789abc", 3, true},
    {"line,down,down,down,down,down", "123456789abc|", 6, true},
    {"part/1", "12345678|9abc", 6, false},
    {"part/2", "12345678|9abc", 0, false},
    {"part/99999999999", "12345678|9abc", 0, false},
    {"part/1,lift/107,up", "12345768|9abc", 5, true},
    {"status/on,report,next", "12345678|9abc", 0, false},
};

static void
test_moves(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        struct hall hall;
        const struct meeting_round *round = &hall.meeting.round;
        char order[40];
        enter_round(&hall);
        support_do(&hall, moves[i].words);
        if (strcmp(write_order(round, order), moves[i].order) != 0 ||
            (round->lifted != 0 && round->first != moves[i].first) ||
            round->is_moved != moves[i].is_moved)
            fail_msg("%s: %s, first %zu, %d", moves[i].words, order,
                     round->first, round->is_moved);
        support_leave(&hall);
    }
}

static bool
drag(struct hall *hall, const char *words, enum meeting_drag drag, float down)
{
    bool has_changed =
        meeting_drag(&hall->meeting, words, drag, 0.5F, down, &hall->time);

    support_assert_sane(hall);
    return has_changed;
}

static const struct {
    const char *words;
    float from, to;
    const char *order;
} drags[] = {
    {"meet/lift/103", 0.5F, 0.5F, "12345678|9abc"},
    {"meet/lift/103", 0.5F, 0.9F, "12345678|9abc"},
    {"meet/lift/103", 0.5F, 1.1F, "12435678|9abc"},
    {"meet/lift/103", 0.0F, 3.4F, "12456378|9abc"},
    {"meet/lift/103", 0.5F, -1.6F, "31245678|9abc"},
    {"meet/lift/103", 0.5F, -90.0F, "31245678|9abc"},
    {"meet/lift/103", 0.5F, 900.0F, "12456789|abc3"},
    {"meet/line", 0.5F, 2.5F, "123456789a|bc"},
    {"meet/line", 0.5F, -2.5F, "12345|6789abc"},
    {"meet/lift/999", 0.5F, 2.5F, "12345678|9abc"},
    {"meet/up", 0.5F, 2.5F, "12345678|9abc"},
    {"meet/slider", 0.5F, 2.5F, "12345678|9abc"},
};

static void
test_drags(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof drags / sizeof *drags; i++) {
        struct hall hall;
        char order[40];
        enter_round(&hall);
        drag(&hall, drags[i].words, DRAG_BEGIN, drags[i].from);
        drag(&hall, drags[i].words, DRAG_MOVE,
             (drags[i].from + drags[i].to) / 2.0F);
        drag(&hall, drags[i].words, DRAG_MOVE, drags[i].to);
        drag(&hall, drags[i].words, DRAG_END, drags[i].to);
        if (strcmp(write_order(&hall.meeting.round, order), drags[i].order) !=
            0)
            fail_msg("%s from %.1f to %.1f: %s", drags[i].words,
                     (double)drags[i].from, (double)drags[i].to, order);
        support_leave(&hall);
    }
}

static void
test_release_drops_and_a_touch_leaves_it_lifted(void **state)
{
    (void)state;
    struct hall hall;
    const struct meeting_round *round = &hall.meeting.round;
    enter_round(&hall);
    drag(&hall, "meet/lift/103", DRAG_BEGIN, 0.5F);
    assert_int_equal(round->lifted, 103);
    drag(&hall, "meet/lift/103", DRAG_END, 0.6F);
    assert_int_equal(round->lifted, 103);
    drag(&hall, "meet/lift/103", DRAG_BEGIN, 0.5F);
    drag(&hall, "meet/lift/103", DRAG_END, 0.6F);
    assert_int_equal(round->lifted, 0);
    drag(&hall, "meet/lift/103", DRAG_BEGIN, 0.5F);
    drag(&hall, "meet/lift/103", DRAG_MOVE, 1.6F);
    drag(&hall, "meet/lift/103", DRAG_END, 1.6F);
    assert_int_equal(round->lifted, 0);
    assert_false(round->is_dragging);
    support_leave(&hall);
}

static void
test_the_list_scrolls_while_a_row_is_held_at_its_edge(void **state)
{
    (void)state;
    struct hall hall;
    char order[40];
    const struct meeting_round *round = &hall.meeting.round;
    enter_round(&hall);
    drag(&hall, "meet/lift/103", DRAG_BEGIN, 0.5F);
    drag(&hall, "meet/lift/103", DRAG_MOVE, 3.5F);
    assert_int_equal(round->first, 0);
    assert_int_equal(meeting_deadline_ms(&hall.meeting), hall.time.ms + 300);
    support_wait(&hall, 299);
    assert_int_equal(round->first, 0);
    support_wait(&hall, 1);
    assert_int_equal(round->first, 1);
    assert_string_equal(write_order(round, order), "12456738|9abc");
    // The finger that does not move does not take it back.
    drag(&hall, "meet/lift/103", DRAG_MOVE, 3.5F);
    assert_string_equal(write_order(round, order), "12456738|9abc");
    for (int i = 0; i < 20; i++)
        support_wait(&hall, 300);
    assert_int_equal(round->first, 6);
    assert_string_equal(write_order(round, order), "12456789|abc3");
    drag(&hall, "meet/lift/103", DRAG_END, 3.5F);
    assert_int_equal(meeting_deadline_ms(&hall.meeting),
                     hall.meeting.touched_ms + 1800000);
    support_leave(&hall);
}

static void
test_a_finger_that_is_nowhere_moves_nothing(void **state)
{
    (void)state;
    struct hall hall;
    const float nowhere[] = {1.0e9F, -1.0e9F, 1.0F / 0.0F, 0.0F / 0.0F};
    enter_round(&hall);
    drag(&hall, "meet/lift/103", DRAG_BEGIN, 0.5F);
    for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++)
        assert_false(drag(&hall, "meet/lift/103", DRAG_MOVE, nowhere[i]));
    assert_false(hall.meeting.round.is_moved);
    support_leave(&hall);
}

static void
test_the_slider_follows_the_finger(void **state)
{
    (void)state;
    static const struct {
        float across;
        int progress;
    } places[] = {{0.0F, 0},  {0.414F, 41}, {1.0F, 100},
                  {-3.0F, 0}, {7.0F, 100},  {0.5F, 50}};
    struct hall hall;
    support_enter(&hall);
    assert_false(meeting_drag(&hall.meeting, "meet/slider", DRAG_BEGIN, 0.5F,
                              0.5F, &hall.time));
    support_do(&hall, "start,report");
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        meeting_drag(&hall.meeting, "meet/slider", DRAG_MOVE, places[i].across,
                     9.0F, &hall.time);
        assert_int_equal(hall.meeting.report.progress, places[i].progress);
    }
    support_leave(&hall);
}

static void
test_a_round_is_saved_once_with_who_and_when(void **state)
{
    (void)state;
    struct hall hall;
    const struct entry *round = &hall.taken[1];
    enter_round(&hall);
    assert_false(support_do(&hall, "save"));
    support_do(&hall, "lift/103,up,line,up,save");
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    assert_int_equal(hall.taken_count, 2);
    assert_int_equal(round->kind, ENTRY_ROUND);
    assert_string_equal(round->person, "Lise Bak");
    assert_string_equal(round->meeting,
                        hall.taken[0].key[0] == '\0' ? "" : hall.meeting.key);
    assert_int_equal(round->rank_count, SUPPORT_PLANS);
    assert_int_equal(round->ranks[1], 103);
    assert_int_equal(round->line, 7);
    support_leave(&hall);
}

static void
test_a_round_outside_a_meeting_belongs_to_none(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "round,code/2,lift/103,up,save");
    assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    assert_int_equal(hall.taken_count, 1);
    assert_int_equal(hall.taken[0].kind, ENTRY_ROUND);
    assert_string_equal(hall.taken[0].meeting, "");
    assert_string_equal(hall.taken[0].person, "Jens Krogh");
    support_leave(&hall);
}

static void
test_cancel_asks_once(void **state)
{
    (void)state;
    struct hall hall;
    enter_round(&hall);
    support_do(&hall, "lift/103,up,cancel");
    assert_int_equal(hall.meeting.question, QUESTION_ROUND);
    support_do(&hall, "stay");
    assert_int_equal(hall.meeting.stage, MEETING_RANKING);
    assert_true(hall.meeting.round.is_moved);
    support_do(&hall, "cancel,cancel");
    assert_int_equal(hall.meeting.stage, MEETING_HELD);
    assert_int_equal(hall.taken_count, 0);
    support_leave(&hall);
}

static void
test_plans_that_are_gone_leave_the_round(void **state)
{
    (void)state;
    struct hall hall;
    char order[40];
    struct snapshot *fewer = support_make_plans(5);
    enter_round(&hall);
    support_do(&hall, "lift/112,up,up,up,up,up,up,up,up,up,up,up");
    meeting_rebind(&hall.meeting, fewer, &hall.time);
    support_assert_sane(&hall);
    assert_string_equal(write_order(&hall.meeting.round, order), "1234567|");
    assert_int_equal(hall.meeting.round.lifted, 0);
    snapshot_destroy(fewer);
    fewer = support_make_plans(SUPPORT_PLANS);
    meeting_rebind(&hall.meeting, fewer, &hall.time);
    support_assert_sane(&hall);
    support_do(&hall, "line,up,down,part/0,part/1");
    snapshot_destroy(fewer);
    support_leave(&hall);
}

// As much is seen at once as the screen has room for.
static void
test_rows_follow_the_screen(void **state)
{
    (void)state;
    struct hall hall;
    enter_round(&hall);
    meeting_fit(&hall.meeting, false, true);
    assert_int_equal(meeting_round_rows(&hall.meeting), MEETING_ROUND_LARGE);
    support_do(&hall, "lift/103,down");
    assert_int_equal(hall.meeting.round.first, 1);
    support_do(&hall, "part/2");
    assert_int_equal(hall.meeting.round.first, 6);
    meeting_fit(&hall.meeting, true, true);
    assert_int_equal(meeting_round_rows(&hall.meeting),
                     MEETING_ROUND_LARGE_UPRIGHT);
    meeting_fit(&hall.meeting, true, false);
    assert_int_equal(meeting_round_rows(&hall.meeting), MEETING_ROUND_UPRIGHT);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_moves),
        cmocka_unit_test(test_drags),
        cmocka_unit_test(test_release_drops_and_a_touch_leaves_it_lifted),
        cmocka_unit_test(test_the_list_scrolls_while_a_row_is_held_at_its_edge),
        cmocka_unit_test(test_a_finger_that_is_nowhere_moves_nothing),
        cmocka_unit_test(test_the_slider_follows_the_finger),
        cmocka_unit_test(test_a_round_is_saved_once_with_who_and_when),
        cmocka_unit_test(test_a_round_outside_a_meeting_belongs_to_none),
        cmocka_unit_test(test_cancel_asks_once),
        cmocka_unit_test(test_plans_that_are_gone_leave_the_round),
        cmocka_unit_test(test_rows_follow_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
