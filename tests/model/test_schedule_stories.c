#include "support_schedule.h"

#include "model/notice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MONDAY "2026-11-23T"

static const struct schedule_screen lobby = {"Forhal", "lobby"};
static const struct schedule_screen office = {"Kontor Byg", "office"};

// A snapshot of four stories, of which the third is over at noon on Monday.
struct told {
    struct story stories[4];
    struct schedule_words words[4];
    struct schedule_rule rules[4];
    struct snapshot *snapshot;
};

static void
fill(struct told *told)
{
    memset(told, 0, sizeof *told);
    told->snapshot = snapshot_create();
    for (size_t i = 0; i < COUNT(told->stories); i++)
        told->stories[i] = (struct story){.id = 1 + (int64_t)i,
                                          .position = (int64_t)i,
                                          .publish_from = TIME_NONE,
                                          .publish_to = TIME_NONE};
    told->stories[2].publish_to =
        support_read_moment(MONDAY "12:00:00+01").utc_s;
    told->snapshot->stories.items = told->stories;
    told->snapshot->stories.count = COUNT(told->stories);
    told->snapshot->schedule.items = told->rules;
    snapshot_link(told->snapshot, calendar_parse_day("2026-11-23"));
}

static void
add(struct told *told, int64_t story_id, const char *rule, int priority,
    int dwell_s)
{
    size_t index = told->snapshot->schedule.count++;

    told->rules[index] = *support_read_rule(&told->words[index], rule);
    told->rules[index].page = "";
    told->rules[index].story_id = story_id;
    told->rules[index].priority = priority;
    told->rules[index].dwell_s = dwell_s;
}

static void
expect(struct told *told, const struct schedule_screen *screen,
       const char *moment, const char *ids)
{
    struct now now = support_read_moment(moment);
    char found[8] = "";

    schedule_show_stories(told->snapshot, screen, &now);
    for (size_t i = 0; i < told->snapshot->shown_stories.count; i++)
        found[i] = (char)('0' + told->snapshot->shown_stories.items[i]->id);
    assert_string_equal(found, ids);
}

static void
a_story_leaves_when_its_time_is_over(void **state)
{
    struct told told;

    (void)state;
    fill(&told);
    expect(&told, &lobby, MONDAY "11:59:59+01", "1234");
    expect(&told, &lobby, MONDAY "12:00:00+01", "124");
    expect(&told, &lobby, MONDAY "11:00:00+01", "1234"); // the clock went back
    expect(&told, &lobby, MONDAY "11:00:00+01?", "124");
    snapshot_destroy(told.snapshot);
}

static void
a_rule_says_where_and_when_a_story_is_told(void **state)
{
    struct told told;

    (void)state;
    fill(&told);
    add(&told, 1, "for=lobby", 0, 0);
    add(&told, 2, "hours=08:00-10:00", 0, 45);
    add(&told, 2, "hours=14:00-16:00 for=office", 0, 30);
    expect(&told, &lobby, MONDAY "13:00:00+01", "14");
    expect(&told, &office, MONDAY "13:00:00+01", "4");
    expect(&told, &lobby, MONDAY "08:00:00+01", "1234");
    assert_int_equal(told.stories[1].dwell_s, 45);
    expect(&told, &office, MONDAY "15:00:00+01", "24");
    assert_int_equal(told.stories[1].dwell_s, 30);
    expect(&told, &lobby, MONDAY "15:00:00+01", "14");
    assert_int_equal(told.stories[1].dwell_s, 0);
    snapshot_destroy(told.snapshot);
}

static void
the_most_important_is_told_alone(void **state)
{
    struct told told;

    (void)state;
    fill(&told);
    add(&told, 4, "hours=08:00-10:00", 3, 0);
    add(&told, 1, "hours=09:00-12:00", 5, 0);
    expect(&told, &lobby, MONDAY "08:59:59+01", "4");
    expect(&told, &lobby, MONDAY "09:00:00+01", "1");
    expect(&told, &lobby, MONDAY "10:00:00+01", "1");
    expect(&told, &lobby, MONDAY "12:00:00+01", "2");
    assert_true(told.stories[1].is_shown);
    snapshot_destroy(told.snapshot);
}

static void
what_is_told_changes_only_when_it_was_said(void **state)
{
    struct told told;
    struct now now = support_read_moment("2026-10-23T23:00:00+02");
    int64_t next;
    int changes = 0;

    (void)state;
    fill(&told);
    add(&told, 1, "hours=22:00-02:30 days=6", 0, 0);
    add(&told, 2, "hours=02:15-02:45 holidays=not", 0, 0);
    add(&told, 4, "from=2026-10-24T12:34 to=2026-10-25T02:30", 1, 0);
    schedule_show_stories(told.snapshot, &lobby, &now);
    next = schedule_next_change_s(told.snapshot, &now);
    for (int second = 1; second < 3 * 90000; second++) {
        now = calendar_now(now.utc_s + 1, true);
        bool is_changed = schedule_show_stories(told.snapshot, &lobby, &now);
        if (is_changed && now.utc_s != next)
            fail_msg("a change at %lld, not %lld", (long long)now.utc_s,
                     (long long)next);
        changes += is_changed;
        if (now.utc_s == next)
            next = schedule_next_change_s(told.snapshot, &now);
        assert_true(next > now.utc_s);
    }
    assert_true(changes >= 6);
    snapshot_destroy(told.snapshot);
}

static void
a_rule_keeps_a_notice_off_a_screen(void **state)
{
    struct told told;
    struct now now = support_read_moment(MONDAY "13:00:00+01");
    struct notice notice = {.id = 7,
                            .text = "x",
                            .lead = "",
                            .text_en = "",
                            .lead_en = "",
                            .starts_at = now.utc_s - 3600,
                            .expires_at = now.utc_s + 7200};
    struct notice_reader reader = {.screen = office, .now = now};

    (void)state;
    fill(&told);
    told.snapshot->notices.items = &notice;
    told.snapshot->notices.count = 1;
    assert_ptr_equal(notice_choose(told.snapshot, NULL, &reader).notice,
                     &notice);
    add(&told, 0, "hours=12:00-13:30 for=lobby", 0, 0);
    told.rules[0].notice_id = 7;
    assert_null(notice_choose(told.snapshot, NULL, &reader).notice);
    reader.screen = lobby;
    assert_ptr_equal(notice_choose(told.snapshot, NULL, &reader).notice,
                     &notice);
    assert_int_equal(notice_choose(told.snapshot, NULL, &reader).left_ms,
                     30 * 60000);
    reader.now = support_read_moment(MONDAY "13:30:00+01");
    assert_null(notice_choose(told.snapshot, NULL, &reader).notice);
    snapshot_destroy(told.snapshot);
}

static void
a_page_is_everybodys(void **state)
{
    struct told told;
    struct schedule_subject plans = {.page = "plans"};
    struct schedule_verdict verdict;
    struct now now = support_read_moment(MONDAY "13:00:00+01");

    (void)state;
    fill(&told);
    add(&told, 0, "hours=08:00-10:00 for=lobby", 0, 0);
    told.rules[0].page = "plans";
    verdict = schedule_judge(told.snapshot, plans, &lobby, &now);
    assert_int_equal(verdict.reason, OTHER_HOURS);
    assert_ptr_equal(verdict.rule, &told.rules[0]);
    verdict = schedule_judge(told.snapshot, plans, &office, &now);
    assert_int_equal(verdict.reason, SHOWN);
    assert_null(verdict.rule);
    snapshot_destroy(told.snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_story_leaves_when_its_time_is_over),
        cmocka_unit_test(a_rule_says_where_and_when_a_story_is_told),
        cmocka_unit_test(the_most_important_is_told_alone),
        cmocka_unit_test(what_is_told_changes_only_when_it_was_said),
        cmocka_unit_test(a_rule_keeps_a_notice_off_a_screen),
        cmocka_unit_test(a_page_is_everybodys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
