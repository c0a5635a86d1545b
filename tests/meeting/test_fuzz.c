#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support_meeting.h"

#define STEPS 80000

static const char *const verbs[] = {
    "start",    "end",      "resume",    "close",  "stay",     "next",
    "previous", "plan",     "plans",     "report", "decision", "waiting",
    "clash",    "cancel",   "save",      "retry",  "draft",    "forget",
    "status",   "progress", "up",        "down",   "cause",    "day",
    "date",     "month",    "who",       "quick",  "write",    "key",
    "shift",    "delete",   "word",      "done",   "person",   "digit",
    "erase",    "persons",  "choose",    "later",  "round",    "lift",
    "line",     "part",     "discussed", "",       "code",     "nothing",
    "audience", "refused",  "again",     "away",   "people",
};
static const char *const arguments[] = {
    "",
    "/",
    "/0",
    "/1",
    "/2",
    "/3",
    "/4",
    "/6",
    "/-1",
    "/101",
    "/103",
    "/110",
    "/999",
    "/20413",
    "/20470",
    "/off",
    "/on",
    "/risk",
    "/next",
    "/cause",
    "/decision",
    "/97",
    "/230",
    "/46",
    "/32",
    "/9223372036854775807",
    "/9223372036854775808",
    "/1/2",
};
static const char *const targets[] = {"meet/slider",   "meet/lift/101",
                                      "meet/lift/106", "meet/line",
                                      "meet/lift/",    "meet/lift/77777"};

static uint64_t
draw(uint64_t *chance)
{
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    return *chance >> 16;
}

#define CHOOSE(chance, words) \
    (words)[draw(chance) % (sizeof(words) / sizeof *(words))]

static void
say(struct hall *hall, uint64_t *chance)
{
    char words[80];

    if (draw(chance) % 8 == 0)
        snprintf(words, sizeof words, "code/%u", (unsigned)(draw(chance) % 3));
    else
        snprintf(words, sizeof words, "%s%s", CHOOSE(chance, verbs),
                 draw(chance) % 2 == 0 ? "" : CHOOSE(chance, arguments));
    support_do(hall, words);
}

static void
drag(struct hall *hall, uint64_t *chance)
{
    const char *words = CHOOSE(chance, targets);
    float down = (float)(draw(chance) % 2000) / 100.0F - 10.0F;

    meeting_drag(&hall->meeting, words, (enum meeting_drag)(draw(chance) % 3),
                 down, down, &hall->time);
    support_assert_sane(hall);
}

static void
change_data(struct hall *hall, uint64_t *chance)
{
    struct snapshot *before = hall->snapshot;

    hall->snapshot =
        support_make_plans(draw(chance) % 4 == 0 ? draw(chance) % 13 : 0);
    meeting_rebind(&hall->meeting, hall->snapshot, &hall->time);
    snapshot_destroy(before);
    support_assert_sane(hall);
}

static void
keep_draft(struct hall *hall, uint64_t *chance)
{
    unsigned char bytes[MEETING_DRAFT_SIZE];
    size_t length;

    if (meeting_take_draft(&hall->meeting, bytes, &length) &&
        draw(chance) % 4 == 0)
        meeting_offer_draft(&hall->meeting, bytes, length);
}

static void
test_random_words_break_nothing(void **state)
{
    (void)state;
    struct hall hall;
    uint64_t chance = 0x9E3779B97F4A7C15;
    size_t stages[4] = {0};
    size_t sheets[SHEET_COUNT] = {0};
    size_t written = 0;
    support_enter(&hall);
    for (int i = 0; i < STEPS; i++) {
        uint64_t what = draw(&chance) % 100;
        if (what < 85)
            say(&hall, &chance);
        else if (what < 92)
            drag(&hall, &chance);
        else if (what < 97)
            support_wait(&hall, (int64_t)(draw(&chance) % 400000));
        else if (what < 99)
            keep_draft(&hall, &chance);
        else
            change_data(&hall, &chance);
        stages[hall.meeting.stage]++;
        sheets[hall.meeting.sheet]++;
        written += hall.taken_count;
        hall.taken_count = 0;
    }
    // It went everywhere that data without a clash leads.
    for (size_t i = 0; i < 4; i++)
        assert_true(stages[i] > 0);
    for (size_t i = 0; i < SHEET_COUNT; i++)
        assert_true(sheets[i] > 0 || i == SHEET_CLASH);
    assert_true(written > 100);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_words_break_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
