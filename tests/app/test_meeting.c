// A whole meeting by a finger, with a power cut in its middle: the real program
// on a display of its own.
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

// What people type is found nowhere else.
#define NEXT_STEP "knop"
#define DECISION "zobel løber"
#define CODE "7391"
#define OTHER_CODE "8264"

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
    running_do(running, "printf '" CODE "\\n" CODE "\\n' | " PEJL_PROGRAM
                        " pin pins 'Lise Bak' >/dev/null");
    running_do(running,
               "printf '" OTHER_CODE "\\n" OTHER_CODE "\\n' | " PEJL_PROGRAM
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
    hand_type(hand, "start,report,status/off,cause/0,write/next", NEXT_STEP);
    hand_tap(hand, (struct touch){"meeting",
                                  "start,report,status/off,cause/0,write/next",
                                  "meet/done"});
    hand_tap(hand, (struct touch){"meeting", "start,report,status/off,cause/0",
                                  "meet/save"});
    hand_show_code(hand, "meeting", "start,report,status/off,cause/0,save", 0,
                   CODE);
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
    hand_type(hand, "start,next,decision,write/decision", DECISION);
    hand_tap(hand,
             (struct touch){"meeting", "start,next,decision,write/decision",
                            "meet/done"});
    hand_tap(hand,
             (struct touch){"meeting", "start,next,decision", "meet/who/1"});
    hand_tap(hand, (struct touch){"meeting", "start,next,decision,who/1",
                                  "meet/quick/2"});
    hand_tap(hand, (struct touch){"meeting", DECIDED, "meet/save"});
    hand_show_code(hand, "meeting", DECIDED ",save", 0, CODE);
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
    hand_show_code(hand, "round", "round", 1, OTHER_CODE);
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
    static const char *const words[] = {"Direktionen", "Zobel løber",
                                        "Mette Holm", "Knop"};
    char command[200];

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        snprintf(command, sizeof command,
                 PEJL_PROGRAM " minutes a.db | grep -q '%s'", words[i]);
        running_do(running, command);
    }
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

// The board comes back into the meeting, and asks anew who writes.
static void
lose_power(struct running *running)
{
    wait_for_disk(running);
    running_kill(running);
    running_start(running);
    running_wait_place(running, "meeting");
    assert_int_equal(running_count_log(running, "cut off goes on"), 1);
}

static void
assert_unheard(const struct running *running, const char *command,
               const char *pattern)
{
    char line[400];

    snprintf(line, sizeof line, "! { %s; } | grep -aqE '%s'", command, pattern);
    running_do(running, line);
}

// What is typed and whom it is of is in no log, no list of processes, and
// nothing that the public gets.
static void
assert_discreet(const struct running *running)
{
    static const char words[] = "[Kk]nop|[Zz]obel";
    static const char all[] =
        "[Kk]nop|[Zz]obel|Lise Bak|Mette Holm|" CODE "|" OTHER_CODE;
    char command[200];
    char line[300];

    assert_true(running_count_log(running, "<") > 0);
    assert_unheard(running, "cat log", all);
    snprintf(command, sizeof command,
             "for p in %d $(cat /proc/%d/task/*/children); do "
             "cat /proc/$p/cmdline /proc/$p/task/*/comm; done",
             (int)running->process, (int)running->process);
    snprintf(line, sizeof line, "{ %s; } | grep -aq cache", command);
    running_do(running, line);
    assert_unheard(running, command, all);
    running_do(running, PEJL_PROGRAM " key key >/dev/null && " PEJL_PROGRAM
                                     " publish --audience public --key key "
                                     "a.db public.db >/dev/null");
    assert_unheard(running, "cat public.db", words);
    running_do(running,
               "for page in compass plans goals service; do " PEJL_PROGRAM
               " shot --audience public --source a.db "
               "--page $page --text --out -; done >dumps; "
               "grep -q tap dumps");
    assert_unheard(running, "cat dumps", words);
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
    lose_power(running);
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
    // All of it is of one meeting, and of the plan that was seen before.
    wait_for(running,
             "SELECT count(*) || count(ended_at) FROM meeting WHERE screen = "
             "'Hav'",
             "11");
    wait_for(running,
             "SELECT count(DISTINCT r.meeting_id) || (SELECT d.plan_id = "
             "max(r.plan_id) AND d.meeting_id = max(r.meeting_id) FROM "
             "decision d WHERE d.screen = 'Hav') FROM status_report r WHERE "
             "r.screen = 'Hav' AND r.health = 'on_course'",
             "11");
    assert_minutes(running);
    hand_tap(&hand, (struct touch){"compass", "", "meeting"});
    reorder(&hand);
    wait_for(running,
             "SELECT plan_id FROM priority WHERE rank = 1 AND round_id = "
             "(SELECT id FROM priority_round WHERE screen = 'Hav')",
             "3");
    assert_int_equal(running_count_log(running, "<3>"), 0);
    assert_discreet(running);
    running_stop(running);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_meeting_with_fingers_alone,
                                        set_up, running_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
