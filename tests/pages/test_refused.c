// What the shared database refused: people see it, and what they can do.
#include "support_build.h"
#include "support_snapshot.h"

#include "meeting/meeting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define KEY "00000000000000000000000000000002" // of what is written first
#define SIGNED "report,status/on,save,person/0,digit/1,digit/2,digit/3,digit/4"

static const struct support_recipe usual = {4, 24, 7, 6, 6, 0, NULL};

static void
check_words(struct support_request request, const char *wanted,
            const char *unwanted)
{
    struct snapshot *snapshot = support_snapshot(&usual);
    struct text_builder text = {0};
    request.snapshot = snapshot;
    request.place = (struct place){.page = PAGE_MEETING};
    support_dump(&text, &request);
    if (wanted != NULL) {
        assert_non_null(strstr(text.data, wanted));
    }
    if (unwanted != NULL) {
        assert_null(strstr(text.data, unwanted));
    }
    text_destroy(&text);
    snapshot_destroy(snapshot);
}

static void
only_read(struct meeting *meeting)
{
    meeting->settings.may_write = false;
}

static void
test_what_was_refused_is_in_sight_and_in_reach(void **unused)
{
    (void)unused;
    check_words((struct support_request){.meet = "start," SIGNED ",refuse"},
                "2 ikke modtaget", NULL);
    check_words((struct support_request){.meet = "start," SIGNED ",sent"}, NULL,
                "ikke modtaget");
    check_words(
        (struct support_request){.meet = "start," SIGNED ",refuse,waiting"},
        "meet/refused/" KEY, NULL);
    check_words((struct support_request){.meet =
                                             "start," SIGNED
                                             ",refuse,waiting,refused/" KEY},
                "meet/again", "meet/next");
    check_words((struct support_request){.meet = "start," SIGNED
                                                 ",refuse,waiting,refused/" KEY,
                                         .alter = only_read},
                "Prøv igen", "meet/away");
    check_words((struct support_request){.meet = "start,waiting,refused/" KEY},
                "Intet er afvist længere", "meet/again");
}

static void
test_large_text_has_the_way_too(void **unused)
{
    (void)unused;
    for (int step = 150; step <= 200; step += 50) {
        check_words((struct support_request){.meet = "start," SIGNED ",refuse",
                                             .text_step = step},
                    "meet/waiting", NULL);
        check_words((struct support_request){.meet = "start," SIGNED ",sent",
                                             .text_step = step},
                    NULL, "meet/waiting");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_refused_is_in_sight_and_in_reach),
        cmocka_unit_test(test_large_text_has_the_way_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
