#include "support_meeting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

static const char *const owners[] = {"Lise Bak", "Mette Holm", "Anders Toft",
                                     "Karen Lynge"};
static const char *const titles[] = {
    "Nej følges af et bud",    "Hurtigere byggesager", "Fælles projektmodel",
    "Breve, alle kan forstå",  "Tryg start",           "Virksomheder får svar",
    "Skabelon til afslag",     "Vejledning på nettet", "Én vej ind",
    "Virker det i hverdagen?", "Viden deles",          "Ærlige tal",
};

static enum health
choose_health(size_t index)
{
    return index < 2   ? HEALTH_OFF_COURSE
           : index < 4 ? HEALTH_AT_RISK
                       : HEALTH_ON_COURSE;
}

static void
add_plan(struct snapshot *snapshot, size_t index, bool is_stopped)
{
    struct plan plan = {.id = SUPPORT_PLAN(index),
                        .focus_id = 1,
                        .title = titles[index],
                        .code = "",
                        .problem = "",
                        .owner = owners[index % 4],
                        .owner_role = "",
                        .consultant = "",
                        .cause = "",
                        .next_step = "",
                        .stop_reason = "",
                        .learned = "",
                        .lives_on = "",
                        .deadline = SUPPORT_TODAY + 200,
                        .started_on = SUPPORT_TODAY - 200,
                        .ended_on = DAY_NONE,
                        .progress = 10.0 * (double)index,
                        .rank = (int64_t)index + 1,
                        .is_below_line = index >= 8,
                        .is_public = index == 1,
                        .health = choose_health(index),
                        .state = is_stopped ? PLAN_STOPPED : PLAN_STARTED};

    for (size_t i = 0; i < SMARTE_COUNT; i++)
        plan.answers[i] = "";
    snapshot->plans.items[snapshot->plans.count++] = plan;
}

#define MAKE_ROOM(snapshot, rows, count) \
    ((rows).items =                      \
         arena_allocate(&(snapshot)->arena, (count) * sizeof *(rows).items))

struct snapshot *
support_make_plans(size_t stopped)
{
    struct snapshot *snapshot = snapshot_create();

    MAKE_ROOM(snapshot, snapshot->strategies, 1);
    MAKE_ROOM(snapshot, snapshot->foci, 1);
    MAKE_ROOM(snapshot, snapshot->plans, SUPPORT_PLANS);
    MAKE_ROOM(snapshot, snapshot->reports, 1);
    snapshot->strategies.items[snapshot->strategies.count++] =
        (struct strategy){.id = 1,
                          .title = "",
                          .period_from = DAY_NONE,
                          .period_to = DAY_NONE};
    snapshot->foci.items[snapshot->foci.count++] = (struct focus){
        .id = 1, .strategy_id = 1, .name = "Virksomheder", .short_name = ""};
    for (size_t i = 0; i < SUPPORT_PLANS; i++)
        add_plan(snapshot, i, i + stopped >= SUPPORT_PLANS);
    snapshot->reports.items[snapshot->reports.count++] =
        (struct status_report){.id = SUPPORT_REPORT(0),
                               .plan_id = SUPPORT_PLAN(0),
                               .reported_at = SUPPORT_UTC_S - 86400,
                               .health = HEALTH_AT_RISK,
                               .cause = "",
                               .next_step = "",
                               .author = "",
                               .screen = "",
                               .key = ""};
    snapshot_link(snapshot, SUPPORT_TODAY);
    return snapshot;
}

void
support_enter(struct hall *hall)
{
    struct meeting_settings settings = {
        .may_write = true,
        .idle_end_ms = 1800000,
        .body = "Direktionen",
        .screen = "Hav",
        .persons = {"Lise Bak", "Mette Holm", "Jens Krogh"},
        .person_count = 3,
        .nonce = "0123456789a",
    };

    memset(hall, 0, sizeof *hall);
    hall->snapshot = support_make_plans(0);
    hall->time = (struct meeting_time){.now = calendar_now(SUPPORT_UTC_S, true),
                                       .ms = SUPPORT_MS};
    meeting_init(&hall->meeting, &settings);
    meeting_rebind(&hall->meeting, hall->snapshot, &hall->time);
}

void
support_leave(struct hall *hall)
{
    snapshot_destroy(hall->snapshot);
}

static void
take(struct hall *hall)
{
    struct entry entry;

    while (meeting_take_entry(&hall->meeting, &entry, &hall->time)) {
        if (hall->taken_count < sizeof hall->taken / sizeof *hall->taken)
            hall->taken[hall->taken_count++] = entry;
    }
}

static bool
show_code(struct hall *hall, size_t person, bool is_right)
{
    char digits[MEETING_DIGITS + 1];
    char words[40];
    size_t asked;

    snprintf(words, sizeof words, "meet/person/%zu", person);
    meeting_apply(&hall->meeting, words, hall->snapshot, &hall->time);
    for (int i = 0; i < MEETING_DIGITS; i++) {
        snprintf(words, sizeof words, "meet/digit/%zu",
                 is_right && i == MEETING_DIGITS - 1 ? person : (size_t)7);
        meeting_apply(&hall->meeting, words, hall->snapshot, &hall->time);
    }
    if (!meeting_take_code(&hall->meeting, &asked, digits))
        return false;
    meeting_answer_code(&hall->meeting,
                        asked == (size_t)(digits[3] - '0') ? VERDICT_RIGHT
                                                           : VERDICT_WRONG,
                        0, hall->snapshot, &hall->time);
    return true;
}

static bool
do_one(struct hall *hall, const char *word)
{
    char words[80];
    bool has_changed;

    if (strncmp(word, "code/", 5) == 0)
        return show_code(hall, (size_t)(word[5] - '0'), true);
    if (strncmp(word, "wrong/", 6) == 0)
        return show_code(hall, (size_t)(word[6] - '0'), false);
    snprintf(words, sizeof words, "meet/%s", word);
    has_changed =
        meeting_apply(&hall->meeting, words, hall->snapshot, &hall->time);
    return has_changed;
}

bool
support_do(struct hall *hall, const char *words)
{
    bool has_changed = false;
    char word[80];

    while (*words != '\0') {
        size_t length = strcspn(words, ",");
        assert_true(length < sizeof word);
        memcpy(word, words, length);
        word[length] = '\0';
        has_changed = do_one(hall, word);
        take(hall);
        support_assert_sane(hall);
        words += length + (words[length] == ',' ? 1 : 0);
    }
    return has_changed;
}

void
support_type(struct hall *hall, const char *text)
{
    size_t length = strlen(text);
    char words[40];

    for (size_t at = 0; at < length;) {
        snprintf(words, sizeof words, "key/%u",
                 (unsigned)text_next(text, length, &at));
        support_do(hall, words);
    }
}

bool
support_wait(struct hall *hall, int64_t ms)
{
    bool has_changed;

    hall->time.ms += ms;
    hall->time.now =
        calendar_now(SUPPORT_UTC_S + (hall->time.ms - SUPPORT_MS) / 1000, true);
    has_changed = meeting_tick(&hall->meeting, hall->snapshot, &hall->time);
    take(hall);
    support_assert_sane(hall);
    return has_changed;
}

static void
assert_text(const char *text, size_t size)
{
    const char *end = memchr(text, '\0', size);

    assert_non_null(end);
    assert_true(text_is_utf8(text, (size_t)(end - text)));
}

static void
assert_round(const struct meeting_round *round)
{
    assert_true(round->count <= ENTRY_RANKS_MAX);
    assert_true(round->line <= round->count);
    assert_true(round->count == 0 || round->first < round->count);
    for (size_t i = 0; i < round->count; i++) {
        size_t found = 0;
        for (size_t j = 0; j < round->count; j++)
            found += round->ids[j] == round->was[i] ? 1 : 0;
        assert_int_equal(found, 1);
    }
}

static void
assert_sheet(const struct meeting *meeting)
{
    bool is_asking = meeting->sheet == SHEET_ASK;
    bool is_form =
        meeting->sheet == SHEET_REPORT || meeting->sheet == SHEET_DECISION;

    assert_true((unsigned)meeting->sheet < SHEET_COUNT);
    assert_int_equal(meeting->question != QUESTION_NONE, is_asking);
    assert_true(meeting->behind == SHEET_NONE || is_asking ||
                meeting->sheet == SHEET_PERSON);
    if (meeting->typing.field != FIELD_NONE)
        assert_true(is_form);
    if (is_form)
        assert_int_equal(meeting->stage, MEETING_HELD);
    if (meeting->sheet != SHEET_PERSON) {
        assert_int_equal(meeting->code.count, 0);
        assert_int_equal(meeting->code.errand, ERRAND_NONE);
    }
}

static void
assert_agenda(const struct meeting *meeting)
{
    assert_true(meeting->item_count <= MEETING_ITEMS_MAX);
    assert_true(meeting->index < meeting->item_count ||
                (meeting->index == 0 && meeting->item_count == 0));
    assert_int_equal(
        meeting->plan_id,
        meeting->item_count == 0 ? 0 : meeting->items[meeting->index].plan_id);
    for (size_t i = 0; i < meeting->item_count; i++) {
        assert_true(meeting->items[i].held_ms >= 0);
        for (size_t j = 0; j < i; j++)
            assert_true(meeting->items[i].plan_id != meeting->items[j].plan_id);
    }
}

void
support_assert_sane(const struct hall *hall)
{
    const struct meeting *meeting = &hall->meeting;

    assert_true((unsigned)meeting->stage <= MEETING_CLOSING);
    assert_sheet(meeting);
    assert_agenda(meeting);
    assert_round(&meeting->round);
    assert_text(meeting->typing.text, ENTRY_TEXT_SIZE);
    assert_text(meeting->report.cause_text, ENTRY_TEXT_SIZE);
    assert_text(meeting->report.next_step, ENTRY_TEXT_SIZE);
    assert_text(meeting->decision.text, ENTRY_TEXT_SIZE);
    assert_true(meeting->typing.signs <= MEETING_SIGNS_MAX);
    assert_in_range(meeting->report.progress, 0, 100);
    assert_in_range(meeting->report.cause, 0, MEETING_CAUSES - 1);
    assert_true(meeting->code.count <= MEETING_DIGITS);
    if (meeting->stage == MEETING_RESTING) {
        assert_string_equal(meeting->report.next_step, "");
        assert_string_equal(meeting->decision.text, "");
        assert_false(meeting->code.has_writer);
    }
}
