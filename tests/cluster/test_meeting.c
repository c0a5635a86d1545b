// A meeting whose cluster loses its leader in the middle of it.
#include "app/support_hand.h"
#include "cluster/support_wall.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PATIENCE_MS = 60000 };

static const char more[] =
    "[screen]\nname = Hav\nprofile = meeting\n"
    "[meeting]\nbody = Direktionen\nwrites = yes\npin_file = pins\n"
    "credential_file = admin\n";

static const char off[] = "start,next,report,status/off,cause/1";

static void
report_on_course(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start", "meet/report"});
    hand_tap(hand, (struct touch){"meeting", "start,report", "meet/status/on"});
    hand_tap(hand,
             (struct touch){"meeting", "start,report,status/on", "meet/save"});
    hand_show_code(hand, "meeting", "start,report,status/on,save", 0, "1234");
}

static void
report_off_course(const struct hand *hand)
{
    hand_tap(hand, (struct touch){"meeting", "start", "meet/next"});
    hand_tap(hand, (struct touch){"meeting", "start,next", "meet/report"});
    hand_tap(hand,
             (struct touch){"meeting", "start,next,report", "meet/status/off"});
    hand_tap(hand, (struct touch){"meeting", "start,next,report,status/off",
                                  "meet/cause/1"});
    hand_tap(hand, (struct touch){"meeting", off, "meet/save"});
}

// Wait until the cluster tells a meeting that is over, and return its minutes,
// to be freed.
static char *
wait_for_minutes(const struct wall *wall, const char *words)
{
    int64_t end_ms = display_now_ms() + PATIENCE_MS;

    for (;;) {
        int status;
        char *minutes =
            town_run(wall->town, &status, "$PEJL minutes --credential kiosk %s",
                     wall->town->location);
        if (strstr(minutes, words) != NULL)
            return minutes;
        if (display_now_ms() > end_ms)
            fail_msg("the minutes do not say \"%s\":\n%s", words, minutes);
        free(minutes);
        display_rest(500);
    }
}

static size_t
count_words(const char *text, const char *words)
{
    size_t count = 0;

    while ((text = strstr(text, words)) != NULL) {
        text += strlen(words);
        count++;
    }
    return count;
}

static void
prepare(const struct town *town, const char *command)
{
    int status;

    free(town_run(town, &status, "%s", command));
    assert_int_equal(status, 0);
}

static void
a_meeting_outlives_the_leader(void **state)
{
    struct wall *wall = *state;
    char shot[400];
    struct hand hand = {.display = &wall->display,
                        .folder = wall->town->cluster.folder.path,
                        .shot = shot};
    char *minutes;

    snprintf(shot, sizeof shot, "--source a.db --config board.ini");
    prepare(wall->town, "printf '1234\\n1234\\n' | $PEJL pin pins 'Lise Bak'");
    // A file with the same content tells where to touch, leader or no leader.
    prepare(wall->town, "$PEJL init a.db && $PEJL demo a.db");
    wall_stop(wall);
    wall->pages = "compass meeting";
    wall->more = more;
    wall_start(wall);
    hand_tap(&hand, (struct touch){"compass", "", "meeting"});
    hand_tap(&hand, (struct touch){"meeting", "", "meet/start"});
    report_on_course(&hand);
    rqlited_signal(&wall->town->cluster, 0, SIGKILL);
    report_off_course(&hand);
    hand_tap(&hand, (struct touch){"meeting", "start,next", "meet/end"});
    hand_tap(&hand, (struct touch){"minutes", "start,end", "meet/close"});
    minutes = wait_for_minutes(wall, "Mangler tid");
    assert_int_equal(count_words(minutes, "Mangler tid"), 1);
    assert_non_null(strstr(minutes, "Direktionen"));
    free(minutes);
    wall_stop(wall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_meeting_outlives_the_leader,
                                        wall_set_up, wall_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
