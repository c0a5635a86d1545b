// The sheets of the meeting: what they say, what can be touched on them, and
// that what is typed stays among the people before the screen.
#include "support_build.h"
#include "support_golden.h"
#include "support_snapshot.h"

#include "meeting/meeting.h"
#include "scene/dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define CODE "person/0,digit/1,digit/2,digit/3,digit/4"
#define SIGNED "report,status/on,save," CODE
#define KEY "00000000000000000000000000000002" // of what is written first
#define WORD "key/107,key/97,key/110,key/97,key/114,key/105" // kanari

#define ASKED 6 // a plan that citizens see

static const struct support_recipe usual = {4, 24, 7, 6, 6, 0, NULL};

static const struct view {
    const char *name;
    const char *meet;
    size_t plans;
} views[] = {
    {"sheet-report-begun", "start,report", 24},
    {"sheet-report",
     "start,next," SIGNED ",next,report,status/risk,cause/0,up,write/next," WORD
     ",done,day,date/20418",
     24},
    {"sheet-report-own", "start,report,status/off,write/cause," WORD ",done",
     24},
    {"sheet-report-audience", "start,plan/6,report,status/risk,audience", 24},
    {"sheet-day", "start,report,day", 24},
    {"sheet-person", "start,report,status/on,save,person/0,digit/1,digit/2",
     24},
    {"sheet-keyboard", "start,report,write/next," WORD, 24},
    {"sheet-decision",
     "start,decision,who/0,quick/2,write/decision," WORD ",done", 24},
    {"sheet-waiting",
     "start," SIGNED ",next,report,status/risk,cause/1,save,next,decision,"
     "who/1,quick/1,write/decision,key/97,done,save,waiting",
     24},
    {"sheet-waiting-none", "start,waiting", 24},
    {"sheet-waiting-refused",
     "start," SIGNED ",sent,next,report,status/risk,cause/1,save,refuse,next,"
     "report,status/on,save,waiting",
     24},
    {"sheet-refused",
     "start,decision,who/1,write/decision," WORD ",done,save," CODE
     ",refuse,waiting,refused/" KEY,
     24},
    {"sheet-clash", "start,clash/24", 24},
    {"sheet-plans", "start,plans,part/1", 24},
};
#define VIEWS (sizeof views / sizeof views[0])

#define DECIDED "start,decision,who/0,quick/2,write/decision," WORD ",done"

// At 200 %, one question at a time.
static const struct view larges[] = {
    {"status", "start,report,status/off", 24},
    {"progress", "start,report,status/off,up,part/1", 24},
    {"cause", "start,report,status/off,write/cause," WORD ",done,part/2", 24},
    {"step",
     "start," SIGNED ",next,report,status/off,cause/0,write/next," WORD
     ",done,day,date/20418,part/3",
     24},
    {"audience", "start,plan/6,report,status/risk,cause/0,audience,part/4", 24},
    {"day", "start,report,day", 24},
    {"what", DECIDED, 24},
    {"who", DECIDED ",part/1", 24},
    {"when", DECIDED ",part/2", 24},
    {"week", DECIDED ",part/4", 24},
    {"name", "start,report,status/on,save", 24},
    {"code", "start,report,status/on,save,person/0,digit/1", 24},
    {"keyboard", "start,report,write/next," WORD, 24},
    {"waiting", "start," SIGNED ",waiting", 24},
    {"waits", "start," SIGNED ",waiting,part/1", 24},
    {"refused", "start," SIGNED ",refuse,waiting,part/1", 24},
    {"decide", "start," SIGNED ",refuse,waiting,refused/" KEY, 24},
    {"ours", "start,clash/24", 24},
    {"theirs", "start,clash/24,part/1", 24},
    {"plans", "start,plans,part/1", 24},
    {"asked", "start,next,idle", 24},
};
#define LARGES (sizeof larges / sizeof larges[0])

static void
dump(struct text_builder *out, struct support_request request)
{
    struct snapshot *snapshot = support_snapshot(&usual);
    snapshot->plans.items[ASKED - 1].is_public = true;
    request.snapshot = snapshot;
    bool is_over = strstr(request.meet, ",end") != NULL;
    request.place =
        (struct place){.page = is_over ? PAGE_MINUTES : PAGE_MEETING};
    support_dump(out, &request);
    snapshot_destroy(snapshot);
}

static void
test_sheets_look_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    for (size_t i = 0; i < 2 * VIEWS; i++) {
        bool is_portrait = i % 2 == 1;
        struct text_builder text = {0};
        char name[64];
        dump(&text,
             (struct support_request){.meet = views[i / 2].meet,
                                      .width = is_portrait ? 1080 : 1920,
                                      .height = is_portrait ? 1920 : 1080});
        snprintf(name, sizeof name, "%s%s", views[i / 2].name,
                 is_portrait ? "-portrait" : "");
        different += support_differs(name, &text);
        text_destroy(&text);
    }
    assert_int_equal(different, 0);
}

static void
test_large_sheets_look_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    for (size_t i = 0; i < 2 * LARGES; i++) {
        bool is_portrait = i % 2 == 1;
        struct text_builder text = {0};
        char name[64];
        dump(&text,
             (struct support_request){.meet = larges[i / 2].meet,
                                      .width = is_portrait ? 1080 : 1920,
                                      .height = is_portrait ? 1920 : 1080,
                                      .text_step = 200});
        assert_null(strstr(text.data, "anari"));
        snprintf(name, sizeof name, "sheet-200-%s%s", larges[i / 2].name,
                 is_portrait ? "-portrait" : "");
        different += support_differs(name, &text);
        text_destroy(&text);
    }
    assert_int_equal(different, 0);
}

// Neither the dump nor what a voice reads holds what was typed.
static void
test_what_is_typed_is_in_no_dump(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < VIEWS; i++) {
        struct text_builder text = {0};
        dump(&text, (struct support_request){.meet = views[i].meet});
        assert_null(strstr(text.data, "anari"));
        text_destroy(&text);
    }
}

static void
check_words(struct support_request request, const char *wanted,
            const char *unwanted)
{
    struct text_builder text = {0};
    dump(&text, request);
    if (wanted != NULL) {
        assert_non_null(strstr(text.data, wanted));
    }
    if (unwanted != NULL) {
        assert_null(strstr(text.data, unwanted));
    }
    text_destroy(&text);
}

static void
test_nothing_is_saved_too_soon(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = "start,report"},
                "Gem meldingen", "meet/save");
    check_words((struct support_request){.meet = "start,report,status/risk"},
                "meet/cause/0", "meet/save");
    check_words(
        (struct support_request){.meet = "start,report,status/risk,cause/0"},
        "meet/save", NULL);
    check_words((struct support_request){.meet = "start,report,status/on"},
                "meet/save", "meet/cause/0");
    check_words((struct support_request){.meet = "start,decision,who/0"},
                "Gem beslutningen", "meet/save");
}

static struct support_request
at_step(int step, const char *meet)
{
    return (struct support_request){.meet = meet, .text_step = step};
}

static void
test_what_is_asked_is_answered_before_the_next(void **unused)
{
    (void)unused;
    check_words(at_step(200, "start,report"), "meet/status/on", "meet/part/1");
    check_words(at_step(200, "start,report,status/on"), "meet/part/1",
                "meet/save");
    check_words(at_step(200, "start,report,status/on,part/2"), "meet/save",
                "meet/cause/0");
    check_words(at_step(200, "start,report,status/off,part/2"), "meet/cause/0",
                "meet/part/3");
    check_words(at_step(200, "start,decision"), "meet/write/decision",
                "meet/part/1");
    check_words(at_step(200, DECIDED ",part/2"), "meet/save", NULL);
}

// It is read from far away there, and touched from near (design2.md 5).
static void
test_sheets_are_as_usual_at_150(void **unused)
{
    (void)unused;
    check_words(at_step(150, "start,report"), "meet/slider", "meet/part/1");
}

static void
test_who_sees_a_report_is_asked_where_the_plan_is_public(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = "start,plan/6,report"},
                "Kun internt", "Vises også for borgere");
    check_words((struct support_request){.meet = "start,plan/6,report"},
                "meet/audience", NULL);
    check_words(
        (struct support_request){.meet = "start,plan/6,report,audience"},
        "Borgerne ser status, fremdrift, årsag og næste skridt", "Kun internt");
    check_words((struct support_request){.meet = "start,plan/7,report"}, NULL,
                "meet/audience");
    check_words((struct support_request){.meet = "start,plan/7,report"}, NULL,
                "orgerne");
}

#define TOLD "start,plan/6,report,status/on,audience,save," CODE ",end"

static void
test_the_minutes_say_what_citizens_see(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = TOLD}, "vises for borgere",
                NULL);
    check_words((struct support_request){.meet = "start," SIGNED ",end"}, NULL,
                "vises for borgere");
}

static void
test_the_page_behind_gives_no_targets(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = "start,report"}, NULL,
                "meet/next");
    check_words((struct support_request){.meet = "start,report,write/next"},
                "meet/done", "meet/cancel/");
}

static void
wait_a_minute(struct meeting *meeting)
{
    meeting->code.wait_until_ms = 440000;
}

static void
be_wrong(struct meeting *meeting)
{
    meeting->code.is_wrong = true;
    meeting->code.count = 0;
}

static void
be_many(struct meeting *meeting)
{
    meeting->settings.person_count = MEETING_PERSONS_MAX;
    for (size_t i = 0; i < MEETING_PERSONS_MAX; i++) {
        snprintf(meeting->settings.persons[i], ENTRY_NAME_SIZE,
                 "Person %zu med et meget langt navn og mere til", i);
    }
    meeting->code.page = 3;
}

static void
only_read(struct meeting *meeting)
{
    meeting->settings.may_write = false;
}

static void
offer_draft(struct meeting *meeting)
{
    meeting->sheet = SHEET_DRAFT;
    meeting->draft.sheet = SHEET_DECISION;
    meeting->draft.plan_id = 1;
}

static void
test_codes_wait_and_are_never_shown(void **unused)
{
    (void)unused;
    struct support_request request = {
        .meet = "start,report,status/on,save,person/0,digit/7,digit/7"};
    check_words(request, "meet/digit/7", "\t77\n");
    request.alter = be_wrong;
    check_words(request, "Prøv igen", NULL);
    request.alter = wait_a_minute;
    check_words(request, "Koden var forkert", "meet/digit/");
    request.alter = be_many;
    check_words(request, "meet/person/23", "meet/person/17");
    check_words(request, "meet/persons", NULL);
}

#define WAITING "start," SIGNED ",waiting"

static void
test_what_waits_is_told_as_it_is(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = "start,waiting"},
                "Alt er sendt", "meet/retry");
    check_words((struct support_request){.meet = "start,waiting"}, NULL,
                "gemt her");
    check_words((struct support_request){.meet = WAITING}, "meet/retry",
                "fuld");
    check_words((struct support_request){.meet = WAITING}, "Alt er gemt her",
                NULL);
    check_words((struct support_request){.meet = WAITING, .unsafe = 1},
                "1 er ikke gemt endnu: skærmens disk er fuld.", "gemt her");
}

static void
test_a_round_begins_at_the_plans(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = "start,plans"}, "meet/round",
                NULL);
    check_words(
        (struct support_request){.meet = "start,plans", .alter = only_read},
        "meet/cancel", "meet/round");
}

static void
test_a_draft_is_offered(void **unused)
{
    (void)unused;
    struct support_request request = {.meet = "start", .alter = offer_draft};
    check_words(request, "meet/draft", "meet/next");
    check_words(request, "meet/forget", NULL);
    request.width = 1080;
    request.height = 1920;
    check_words(request, "meet/draft", NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sheets_look_as_kept),
        cmocka_unit_test(test_large_sheets_look_as_kept),
        cmocka_unit_test(test_what_is_asked_is_answered_before_the_next),
        cmocka_unit_test(test_sheets_are_as_usual_at_150),
        cmocka_unit_test(test_what_is_typed_is_in_no_dump),
        cmocka_unit_test(test_nothing_is_saved_too_soon),
        cmocka_unit_test(
            test_who_sees_a_report_is_asked_where_the_plan_is_public),
        cmocka_unit_test(test_the_minutes_say_what_citizens_see),
        cmocka_unit_test(test_the_page_behind_gives_no_targets),
        cmocka_unit_test(test_codes_wait_and_are_never_shown),
        cmocka_unit_test(test_what_waits_is_told_as_it_is),
        cmocka_unit_test(test_a_round_begins_at_the_plans),
        cmocka_unit_test(test_a_draft_is_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
