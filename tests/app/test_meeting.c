// A whole meeting by a finger: the real program on a display of its own.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/support_board.h"
#include "app/support_hand.h"

static const char settings[] = "printf '[screen]\\nname = Hav\\nprofile = "
                               "meeting\\n[meeting]\\nbody = Direktionen\\n"
                               "writes = yes\\npin_file = pins\\n' > board.ini";

static int
set_up(void **state)
{
    int result = running_set_up(state);
    struct running *running = *state;

    if (running->display.server == 0)
        return result;
    running_do(running, settings);
    running_do(running, "printf '1234\\n1234\\n' | " PEJL_PROGRAM
                        " pin pins 'Lise Bak' >/dev/null");
    running_do(running, "printf '2345\\n2345\\n' | " PEJL_PROGRAM
                        " pin pins 'Mette Holm' >/dev/null");
    return result;
}

static void
report_off(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start", "meet/report"});
    hand_tap(hand,
             (struct touch){"meeting", "start,report", "meet/status/off"});
    hand_tap(hand, (struct touch){"meeting", "start,report,status/off",
                                  "meet/cause/0"});
    hand_tap(hand, (struct touch){"meeting", "start,report,status/off,cause/0",
                                  "meet/write/next"});
    hand_type(hand, "start,report,status/off,cause/0,write/next", "møde");
    hand_tap(hand, (struct touch){"meeting",
                                  "start,report,status/off,cause/0,write/next",
                                  "meet/done"});
    hand_tap(hand, (struct touch){"meeting", "start,report,status/off,cause/0",
                                  "meet/save"});
    hand_show_code(hand, "meeting", "start,report,status/off,cause/0,save", 0,
                   "1234");
}

static void
report_by_slider(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start", "meet/next"});
    hand_tap(hand, (struct touch){"meeting", "start,next", "meet/report"});
    hand_tap(hand,
             (struct touch){"meeting", "start,next,report", "meet/status/on"});
    hand_drag(
        hand,
        (struct touch){"meeting", "start,next,report,status/on", "meet/slider"},
        0.3F, 0.5F, 0.75F, 0.5F);
    hand_tap(hand, (struct touch){"meeting", "start,next,report,status/on",
                                  "meet/save"});
}

// A decision that can be saved.
#define DECIDED "start,next,decision,write/decision,key/97,done,who/1,quick/2"

static void
decide(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start,next", "meet/decision"});
    hand_tap(hand, (struct touch){"meeting", "start,next,decision",
                                  "meet/write/decision"});
    hand_type(hand, "start,next,decision,write/decision", "vi ringer");
    hand_tap(hand,
             (struct touch){"meeting", "start,next,decision,write/decision",
                            "meet/done"});
    hand_tap(hand,
             (struct touch){"meeting", "start,next,decision", "meet/who/1"});
    hand_tap(hand, (struct touch){"meeting", "start,next,decision,who/1",
                                  "meet/quick/2"});
    hand_tap(hand, (struct touch){"meeting", DECIDED, "meet/save"});
}

static void
close_meeting(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start,next", "meet/end"});
    hand_tap(hand, (struct touch){"minutes", "start,end", "meet/close"});
}

// The third plan of the ranked ones goes to the first place.
static void
reorder(const struct hand *hand)
{
    static const char begun[] =
        "round,person/1,digit/1,digit/1,digit/1,digit/1";

    hand_tap(hand, (struct touch){"meeting", "", "meet/round"});
    hand_show_code(hand, "round", "round", 1, "2345");
    hand_drag(hand, (struct touch){"round", begun, "meet/lift/3"}, 0.1F, 0.5F,
              0.1F, -1.5F);
    hand_tap(hand, (struct touch){"round", begun, "meet/save"});
}

// Wait until the database answers so.
static void
wait_for(const struct running *running, const char *sql, const char *answer)
{
    char command[600];
    char line[200] = "";
    int64_t end_ms = display_now_ms() + 20000;

    snprintf(command, sizeof command, "sqlite3 %s/a.db \"%s\"", running->folder,
             sql);
    while (display_now_ms() < end_ms) {
        FILE *pipe = popen(command, "r");
        if (fgets(line, sizeof line, pipe) == NULL)
            *line = '\0';
        pclose(pipe);
        line[strcspn(line, "\n")] = '\0';
        if (strcmp(line, answer) == 0)
            return;
        display_rest(200);
    }
    running_do(running, "cat log >&2");
    fail_msg("%s: \"%s\", not \"%s\"", sql, line, answer);
}

static void
assert_minutes(const struct running *running)
{
    static const char *const words[] = {"Direktionen", "Vi ringer",
                                        "Mette Holm", "Møde"};
    char command[200];

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        snprintf(command, sizeof command,
                 PEJL_PROGRAM " minutes a.db | grep -q '%s'", words[i]);
        running_do(running, command);
    }
}

static void
test_a_meeting_with_fingers_alone(void **state)
{
    struct running *running = *state;
    struct hand hand = {.display = &running->display,
                        .folder = running->folder,
                        .shot = "--source a.db --config board.ini"};

    running_start(running);
    running_wait_place(running, "compass");
    hand_tap(&hand, (struct touch){"compass", "", "meeting"});
    running_wait_place(running, "meeting");
    hand_tap(&hand, (struct touch){"meeting", "", "meet/start"});
    report_off(&hand);
    report_by_slider(&hand);
    decide(&hand);
    close_meeting(&hand);
    wait_for(running, "SELECT count(*) FROM status_report WHERE screen = 'Hav'",
             "2");
    wait_for(running,
             "SELECT group_concat(health) FROM (SELECT health FROM "
             "status_report WHERE screen = 'Hav' ORDER BY id)",
             "off_course,on_course");
    wait_for(running,
             "SELECT progress BETWEEN 70 AND 80 FROM status_report WHERE "
             "screen = 'Hav' AND health = 'on_course'",
             "1");
    wait_for(running,
             "SELECT ended_at IS NOT NULL FROM meeting WHERE screen = 'Hav'",
             "1");
    assert_minutes(running);
    hand_tap(&hand, (struct touch){"compass", "", "meeting"});
    reorder(&hand);
    wait_for(running,
             "SELECT plan_id FROM priority WHERE rank = 1 AND round_id = "
             "(SELECT id FROM priority_round WHERE screen = 'Hav')",
             "3");
    assert_int_equal(running_count_log(running, "<3>"), 0);
    running_stop(running);
}

static const char on[] = "start,report,status/on,save";

static void
report_on(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start", "meet/report"});
    hand_tap(hand, (struct touch){"meeting", "start,report", "meet/status/on"});
    hand_tap(hand,
             (struct touch){"meeting", "start,report,status/on", "meet/save"});
    hand_show_code(hand, "meeting", on, 0, "1234");
}

// Wait until all that was handed to the disk is there: who writes it sleeps.
static void
wait_for_disk(const struct running *running)
{
    char command[200];

    snprintf(command, sizeof command,
             "for i in $(seq 400); do cat /proc/%d/task/*/stat | "
             "grep -q '(outbox) S' && exit 0; sleep 0.05; done; exit 1",
             (int)running->process);
    running_do(running, command);
}

static void
test_a_meeting_outlives_the_power(void **state)
{
    struct running *running = *state;
    struct hand hand = {.display = &running->display,
                        .folder = running->folder,
                        .shot = "--source a.db --config board.ini"};

    running_start(running);
    running_wait_place(running, "compass");
    hand_tap(&hand, (struct touch){"compass", "", "meeting"});
    running_wait_place(running, "meeting");
    hand_tap(&hand, (struct touch){"meeting", "", "meet/start"});
    report_on(&hand);
    hand_tap(&hand, (struct touch){"meeting", "start", "meet/next"});
    wait_for_disk(running);
    running_kill(running);
    running_start(running);
    running_wait_place(running, "meeting");
    // The other plan, and who writes is asked anew.
    report_on(&hand);
    wait_for(running,
             "SELECT count(*) || count(DISTINCT plan_id) || count(DISTINCT "
             "meeting_id) FROM status_report WHERE screen = 'Hav'",
             "221");
    close_meeting(&hand);
    wait_for(running,
             "SELECT count(*) || count(ended_at) FROM meeting WHERE screen = "
             "'Hav'",
             "11");
    running_do(running,
               PEJL_PROGRAM " minutes a.db >minutes && "
                            "test $(grep -c 'Lise Bak' minutes) -ge 1");
    running_do(running,
               "sqlite3 a.db \"SELECT title FROM plan JOIN status_report s ON "
               "plan_id = plan.id WHERE s.screen = 'Hav'\" >titles && "
               "test $(grep -cFf titles minutes) -ge 2");
    assert_int_equal(running_count_log(running, "<3>"), 0);
    assert_int_equal(running_count_log(running, "cut off goes on"), 1);
    running_stop(running);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_meeting_with_fingers_alone,
                                        set_up, running_tear_down),
        cmocka_unit_test_setup_teardown(test_a_meeting_outlives_the_power,
                                        set_up, running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
