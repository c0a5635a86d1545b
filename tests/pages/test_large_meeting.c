// The meeting in large text: its minutes lose nothing on several screens, and
// its sheets say what they say at 100 %.
#include "support_build.h"
#include "support_snapshot.h"

#include "meeting/meeting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define CODE "person/0,digit/1,digit/2,digit/3,digit/4"
#define DECISION(letter) \
    "decision,who/0,quick/1,write/decision,key/" letter ",done,save"
#define TOLD                                                    \
    "start,report,status/risk,cause/0,save," CODE               \
    ",next,report,status/on,save,next,report,status/off,cause/" \
    "1,save," DECISION("120") "," DECISION("121") "," DECISION("122") ",end"
#define PARTS 8 // more than there are: they begin anew

static const struct support_recipe usual = {4, 24, 7, 6, 6, 0, NULL};

static bool
says(struct support_request request, const char *words)
{
    struct snapshot *snapshot = support_snapshot(&usual);
    struct text_builder text = {0};
    request.snapshot = snapshot;
    support_dump(&text, &request);
    bool is_said = strstr(text.data, words) != NULL;
    text_destroy(&text);
    snapshot_destroy(snapshot);
    return is_said;
}

static size_t
count_saying(struct support_request request, const char *words)
{
    size_t count = 0;
    for (int part = 0; part < PARTS; part++) {
        char meet[640];
        snprintf(meet, sizeof meet, TOLD ",part/%d", part);
        request.meet = meet;
        count += says(request, words);
    }
    return count;
}

static void
test_the_minutes_lose_nothing(void **unused)
{
    (void)unused;
    static const char *const told[] = {"\tX\n",
                                       "\tY\n",
                                       "\tZ\n",
                                       "I risiko\n",
                                       "P\xc3\xa5 kurs\n",
                                       "Ude af kurs\n",
                                       "Tag referatet med"};
    for (size_t i = 0; i < 4; i++) {
        struct support_request request = {
            .place = {.page = PAGE_MINUTES},
            .text_step = i % 2 == 0 ? 150 : 200,
            .width = i < 2 ? 1920 : 1080,
            .height = i < 2 ? 1080 : 1920,
        };
        for (size_t j = 0; j < sizeof told / sizeof *told; j++) {
            if (count_saying(request, told[j]) == 0) {
                fail_msg("%d %%, %d wide: no \"%s\"", request.text_step,
                         request.width, told[j]);
            }
        }
    }
}

static void
test_an_empty_meeting_says_so(void **unused)
{
    (void)unused;
    struct support_request request = {
        .place = {.page = PAGE_MINUTES}, .text_step = 200, .meet = "start,end"};
    assert_true(says(request, "ikke besluttet"));
    assert_true(says(request, "meet/part/1"));
    assert_false(says(request, "meet/part/2"));
}

static void
offer_draft(struct meeting *meeting)
{
    meeting->sheet = SHEET_DRAFT;
    meeting->draft.sheet = SHEET_DECISION;
    meeting->draft.plan_id = 1;
}

static void
wait_a_minute(struct meeting *meeting)
{
    meeting->code.wait_until_ms = 440000;
}

static void
be_many(struct meeting *meeting)
{
    meeting->settings.person_count = MEETING_PERSONS_MAX;
    meeting->code.page = 3;
}

static void
be_nobody(struct meeting *meeting)
{
    meeting->settings.person_count = 0;
}

#define ASKED "start,report,status/on,save"

static void
test_sheets_say_what_they_say_else(void **unused)
{
    (void)unused;
    static const struct {
        const char *meet;
        void (*alter)(struct meeting *);
        const char *said, *unsaid;
    } sheets[] = {
        {"start", offer_draft, "meet/draft", "meet/next"},
        {"start", offer_draft, "meet/forget", "meet/cancel"},
        {ASKED ",person/0,digit/1", NULL, "meet/others", "meet/person/"},
        {ASKED ",person/0,digit/1", wait_a_minute, "Koden var forkert",
         "meet/digit/"},
        {ASKED, be_many, "meet/person/23", "meet/person/17"},
        {ASKED, be_many, "meet/persons", "meet/digit/"},
        {ASKED, be_nobody, "Ingen har en kode", "meet/person/"},
        {"start,waiting", NULL, "Alt er sendt", "meet/retry"},
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        struct support_request request = {.place = {.page = PAGE_MEETING},
                                          .text_step = 200,
                                          .meet = sheets[i].meet,
                                          .alter = sheets[i].alter};
        if (!says(request, sheets[i].said) || says(request, sheets[i].unsaid)) {
            fail_msg("sheet %zu: no %s, or %s", i, sheets[i].said,
                     sheets[i].unsaid);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_minutes_lose_nothing),
        cmocka_unit_test(test_an_empty_meeting_says_so),
        cmocka_unit_test(test_sheets_say_what_they_say_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
