// Which notice is shown, to whom and until when.
#include "model/notice.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define NOON INT64_C(1763726400) // 2025-11-21T12:00:00Z
#define HOUR 3600
#define HOUR_MS 3600000

static struct notice
make(int64_t id, enum room room, enum severity severity, int64_t from,
     int64_t to)
{
    return (struct notice){.id = id,
                           .text = "Vandet er lukket",
                           .lead = "Brug plan 2",
                           .text_en = "No water",
                           .lead_en = "",
                           .room = room,
                           .severity = severity,
                           .starts_at = NOON + from,
                           .expires_at = NOON + to};
}

static struct notice_reader
reader_at(int64_t after_s)
{
    return (struct notice_reader){
        .room = ROOM_OFFICE,
        .now = {.utc_s = NOON + after_s, .is_trusted = true},
        .now_ms = 1000000 + after_s * 1000};
}

static struct notice_shown
choose(struct notice *notices, size_t count, struct notice_watch *watch,
       const struct notice_reader *reader)
{
    struct snapshot snapshot = {.notices = {notices, count}};
    return notice_choose(&snapshot, watch, reader);
}

static const struct {
    int64_t after_s;
    bool is_shown;
    int64_t left_ms;
} times[] = {
    {-HOUR, false, HOUR_MS - 10000},
    {-11, false, 1000},
    {-10, true, HOUR_MS + 10000}, // the sender's clock may be ahead
    {0, true, HOUR_MS},
    {HOUR - 1, true, 1000},
    {HOUR, false, INT64_MAX},
    {24 * HOUR, false, INT64_MAX},
};

static void
test_it_is_shown_in_its_time(void **unused)
{
    (void)unused;
    struct notice notice = make(1, ROOM_ALL, SEVERITY_URGENT, 0, HOUR);
    for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
        struct notice_reader reader = reader_at(times[i].after_s);
        struct notice_shown shown = choose(&notice, 1, NULL, &reader);
        assert_int_equal(shown.notice != NULL, times[i].is_shown);
        assert_int_equal(shown.left_ms, times[i].left_ms);
    }
}

static void
test_rooms_are_kept_apart(void **unused)
{
    (void)unused;
    for (enum room room = ROOM_ALL; room <= ROOM_LOBBY; room++) {
        struct notice notice = make(1, room, SEVERITY_URGENT, 0, HOUR);
        struct notice_reader reader = reader_at(1);
        bool is_ours = room == ROOM_ALL || room == ROOM_OFFICE;
        assert_int_equal(choose(&notice, 1, NULL, &reader).notice != NULL,
                         is_ours);
        reader.room = ROOM_ALL;
        assert_non_null(choose(&notice, 1, NULL, &reader).notice);
    }
}

static void
test_no_clock_no_notice(void **unused)
{
    (void)unused;
    struct notice notice = make(1, ROOM_ALL, SEVERITY_URGENT, 0, HOUR);
    struct notice_reader reader = reader_at(1);
    reader.now.is_trusted = false;
    assert_null(choose(&notice, 1, NULL, &reader).notice);
}

static void
test_a_clock_set_back_ends_it_all_the_same(void **unused)
{
    (void)unused;
    struct notice notice = make(1, ROOM_ALL, SEVERITY_URGENT, 0, HOUR);
    struct notice_watch watch = {0};
    struct notice_reader reader = reader_at(1800);
    assert_non_null(choose(&notice, 1, &watch, &reader).notice);
    // Half an hour later; the wall clock went back by as much.
    reader.now_ms += HOUR_MS / 2;
    assert_null(choose(&notice, 1, &watch, &reader).notice);
    // One that is prolonged goes on, from what the wall clock says now.
    notice.expires_at += HOUR;
    assert_non_null(choose(&notice, 1, &watch, &reader).notice);
}

static void
test_a_clock_set_forward_ends_it(void **unused)
{
    (void)unused;
    struct notice notice = make(1, ROOM_ALL, SEVERITY_URGENT, 0, HOUR);
    struct notice_watch watch = {0};
    struct notice_reader reader = reader_at(1);
    assert_non_null(choose(&notice, 1, &watch, &reader).notice);
    reader.now.utc_s += 2 * HOUR;
    assert_null(choose(&notice, 1, &watch, &reader).notice);
}

static void
test_urgent_ones_come_first_and_take_turns(void **unused)
{
    (void)unused;
    struct notice notices[] = {
        make(1, ROOM_ALL, SEVERITY_NOTICE, 50, HOUR),
        make(2, ROOM_ALL, SEVERITY_URGENT, 0, HOUR),
        make(3, ROOM_ALL, SEVERITY_URGENT, 60, HOUR),
    };
    static const int64_t shown[] = {3, 2, 3, 2};
    for (size_t i = 0; i < 4; i++) {
        struct notice_reader reader = reader_at(60 + 8 * (int64_t)i);
        struct notice_shown got = choose(notices, 3, NULL, &reader);
        assert_int_equal(got.notice->id, shown[i]);
        assert_int_equal(got.left_ms, NOTICE_TURN_MS);
    }
}

static void
test_the_lobby_reads_both_languages_in_turn(void **unused)
{
    (void)unused;
    struct notice notice = make(1, ROOM_ALL, SEVERITY_URGENT, 0, HOUR);
    struct notice_watch watch = {0};
    struct notice_reader reader = reader_at(3);
    reader.has_two_languages = true;
    for (int i = 0; i < 6; i++) {
        struct notice_shown shown = choose(&notice, 1, &watch, &reader);
        assert_int_equal(shown.is_english, i % 2 == 1);
        assert_string_equal(notice_text(&shown),
                            i % 2 == 1 ? "No water" : "Vandet er lukket");
        reader.now_ms += shown.left_ms;
        reader.now.utc_s += shown.left_ms / 1000;
    }
}

static void
test_other_rooms_read_their_own_language(void **unused)
{
    (void)unused;
    struct notice notice = make(1, ROOM_ALL, SEVERITY_URGENT, 0, HOUR);
    struct notice_reader reader = reader_at(3);
    reader.prefers_english = true;
    assert_true(choose(&notice, 1, NULL, &reader).is_english);
    notice.text_en = "";
    assert_false(choose(&notice, 1, NULL, &reader).is_english);
}

static void
test_a_crowd_is_bounded(void **unused)
{
    (void)unused;
    struct notice notices[3 * NOTICE_WATCH_MAX];
    struct notice_watch watch = {0};
    for (size_t i = 0; i < 3 * NOTICE_WATCH_MAX; i++) {
        notices[i] =
            make((int64_t)i + 1, ROOM_ALL, SEVERITY_URGENT, (int)i, HOUR);
    }
    struct notice_reader reader = reader_at(100);
    for (int i = 0; i < 3; i++) {
        struct notice_shown shown =
            choose(notices, 3 * NOTICE_WATCH_MAX, &watch, &reader);
        assert_int_equal(shown.notice->id, 3 * NOTICE_WATCH_MAX);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_is_shown_in_its_time),
        cmocka_unit_test(test_rooms_are_kept_apart),
        cmocka_unit_test(test_no_clock_no_notice),
        cmocka_unit_test(test_a_clock_set_back_ends_it_all_the_same),
        cmocka_unit_test(test_a_clock_set_forward_ends_it),
        cmocka_unit_test(test_urgent_ones_come_first_and_take_turns),
        cmocka_unit_test(test_the_lobby_reads_both_languages_in_turn),
        cmocka_unit_test(test_other_rooms_read_their_own_language),
        cmocka_unit_test(test_a_crowd_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
