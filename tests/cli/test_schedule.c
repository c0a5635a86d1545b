#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "support_run.h"

#define FRIDAY "schedule a.db --day 2026-11-27 "

static int
set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    support_expect(&folder, "init a.db", 0, "", "");
    support_expect(&folder, "demo a.db --today 2026-11-27", 0, "", "");
    *state = &folder;
    return 0;
}

static void
test_a_day_is_told_by_its_periods(void **state)
{
    support_expect(*state, FRIDAY, 0,
                   "office, fredag 27. november 2026\n"
                   "00:00–24:00  Kompas 40 s, ",
                   "");
    support_expect(*state, FRIDAY "--profile lobby", 0,
                   "08:00–17:00  Velkommen 45 s, Service 39 s, Historier ", "");
    support_expect(*state, FRIDAY "--name Elevator --language en", 0,
                   "10:00–16:00  Stories ", "");
    support_expect(*state, "schedule a.db --day 2026-11-28 --name Elevator", 0,
                   "00:00–24:00  Kompas ", "");
}

static void
test_what_is_missing_is_told_with_the_reason(void **state)
{
    support_expect(*state, FRIDAY "--profile lobby", 0,
                   "Vises ikke:\n  Service: 00:00–08:00 kun 08:00–17:00; "
                   "17:00–24:00 kun 08:00–17:00\n",
                   "");
    support_expect(*state, FRIDAY "--name Elevator", 0,
                   "  Kompas: 10:00–16:00 noget vigtigere vises\n", "");
    support_query(*state, "a.db",
                  "UPDATE story SET publish_to = '2026-11-27T12:30:00Z', "
                  "updated_at = '2026-11-27T06:00:00Z' WHERE id = 1");
    support_expect(*state, FRIDAY, 0,
                   "  Fra plads 92 til plads 6 på fire år: 13:30–24:00 "
                   "sluttede 27. nov. kl.\u00a013:30\n",
                   "");
    support_query(*state, "a.db",
                  "UPDATE schedule_rule SET holidays = 'only' WHERE id = 1");
    support_expect(*state, FRIDAY "--profile lobby --language en", 0,
                   "  Service: only on public holidays\n", "");
}

static void
test_every_turn_is_told(void **state)
{
    support_expect(*state, FRIDAY "--turns", 0,
                   "00:00:00  Kompas  40.0 s\n"
                   "00:00:40  Handleplaner  40.0 s\n"
                   "00:01:20  Handleplaner, 2  40.0 s\n",
                   "");
}

static void
test_what_cannot_be_done_is_refused(void **state)
{
    support_expect(*state, "schedule", 2, "", "SOURCE");
    support_expect(*state, "schedule a.db --day tomorrow", 2, "",
                   "--day takes a day as 2026-11-27, not tomorrow");
    support_expect(*state, "schedule away.db", 1, "", "away.db");
}

#define PAGE "shot --source a.db --page schedule --text --out - "

static void
test_the_day_is_a_page_too(void **state)
{
    support_expect(*state, PAGE "--now 2026-11-27T08:42:00Z", 0,
                   "Det viser skærmene i dag", "");
    support_expect(*state, PAGE "--now 2026-11-27T08:42:00Z", 0,
                   "Runde uden Historier", "");
    support_expect(*state, PAGE "--now 2026-11-27T08:42:00Z --size 1080x1920",
                   0, "Runde uden", "");
    support_expect(*state, PAGE "--now 2026-11-27T08:42:00Z --text-step 150", 0,
                   "Næste ændringer", "");
    support_expect(*state, PAGE "--now 2026-11-27T08:42:00Z --text-step 200", 0,
                   ", til ", "");
    support_expect(*state, PAGE "--audience public", 1, "",
                   "the schedule is not for the public");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_day_is_told_by_its_periods,
                                        set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(
            test_what_is_missing_is_told_with_the_reason, set_up,
            folder_tear_down),
        cmocka_unit_test_setup_teardown(test_every_turn_is_told, set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(test_the_day_is_a_page_too, set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(test_what_cannot_be_done_is_refused,
                                        set_up, folder_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
