// pejl minutes: what a meeting came to, as Markdown, from a real file.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_run.h"

// A meeting in which all was done that can be, on Saturday 21 November 2026.
static void
hold_meeting(const struct folder *folder)
{
    static const char *const statements[] = {
        "INSERT INTO meeting (id, started_at, ended_at, body, screen, "
        "idempotency_key) VALUES (40, '2026-11-21T08:30:00Z', "
        "'2026-11-21T08:44:00Z', 'Ledergruppen', 'Fjord', 'k40')",
        "INSERT INTO person (id, name) VALUES (90, 'Ea Ø. Prøve')",
        "INSERT INTO decision (meeting_id, plan_id, text, responsible, due_on, "
        "decided_at, author_id) VALUES (40, 3, 'Vi *prøver* [det](x)\n# igen', "
        "'Lise Bak', '2026-12-04', '2026-11-21T08:36:00Z', 90)",
        "INSERT INTO status_report (plan_id, reported_at, health, progress, "
        "cause, next_step, next_on, meeting_id, author_id, audience) VALUES "
        "(2, "
        "'2026-11-21T08:33:00Z', 'off_course', 70, 'Vagten er syg', "
        "'Find en afløser.', '2026-11-27', 40, 90, 'public')",
        "INSERT INTO status_report (plan_id, reported_at, health, progress, "
        "is_done, meeting_id) VALUES (11, '2026-11-21T08:35:00Z', 'on_course', "
        "100, 1, 40)",
        "INSERT INTO discussed (meeting_id, plan_id, discussed_at, seconds) "
        "VALUES (40, 2, '2026-11-21T08:31:00Z', 190), "
        "(40, 3, '2026-11-21T08:34:10Z', 20), "
        "(40, 2, '2026-11-21T08:35:00Z', 15)",
        "INSERT INTO priority_round (id, held_on, recorded_at, meeting_id) "
        "VALUES (70, '2026-11-21', '2026-11-21T08:43:00Z', 40)",
        "INSERT INTO priority (round_id, plan_id, rank, is_below_line) "
        "VALUES (70, 2, 1, 0), (70, 1, 2, 1)",
    };

    support_expect(folder, "demo a.db --today 2026-11-22", 0, "", "");
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
        support_query(folder, "a.db", statements[i]);
}

static const char danish[] =
    "# Referat af tavlemøde, Ledergruppen\n"
    "\n"
    "Teknik og Erhverv (Opdigtede tal)\n"
    "\n"
    "lørdag 21. november 2026, 09:30–09:44\n"
    "\n"
    "Tavle: Fjord\n"
    "\n"
    "Skrevet af: Ea Ø. Prøve\n"
    "\n"
    "## Beslutninger\n"
    "\n"
    "1. **Vi \\*prøver\\* \\[det\\](x) \\# igen** (Nej følges af et bud på et "
    "ja). Ansvarlig: Lise Bak. Frist: fredag 4. december 2026.\n"
    "\n"
    "## Meldinger\n"
    "\n"
    "- **Ét nummer til alle virksomheder**: På kurs → Ude af kurs, 82 → 70 %, "
    "vises for borgere. "
    "Årsag: Vagten er syg. Næste skridt: Find en afløser. Frist: fredag "
    "27. november 2026.\n"
    "- **Månedens historie fra Thy**: På kurs → I mål, 100 %.\n"
    "\n"
    "## Drøftede planer\n"
    "\n"
    "- Ét nummer til alle virksomheder: 3 min. 25 s\n"
    "- Nej følges af et bud på et ja: 0 min. 20 s\n"
    "\n"
    "## Prioritering\n"
    "\n"
    "- Ét nummer til alle virksomheder: 2 → 1\n"
    "- Hurtigere byggesager: 1 → 2, under stregen\n";

static void
test_minutes_say_what_happened(void **state)
{
    struct outcome outcome;

    hold_meeting(*state);
    outcome = support_run(*state, "minutes a.db");
    assert_int_equal(outcome.status, 0);
    assert_string_equal(outcome.out, danish);
    outcome_destroy(&outcome);
    support_expect(*state, "minutes a.db --language en", 0,
                   "# Minutes of the stand-up meeting, Ledergruppen", "");
    support_expect(*state, "minutes a.db --language en --meeting k40", 0,
                   "On course → Off course", "");
}

static void
test_a_meeting_is_chosen_by_its_number_or_key(void **state)
{
    hold_meeting(*state);
    support_expect(*state, "minutes a.db --meeting 1", 0,
                   "Skrevet af: Mette Holm, Lise Bak, Karen Lynge", "");
    support_expect(*state, "minutes a.db --meeting k40", 0, "Fjord", "");
    support_expect(*state, "minutes a.db --meeting 9", 1, "",
                   "no meeting 9; the newest are 40, 1");
    support_expect(*state, "minutes a.db --meeting k", 1, "", "no meeting k");
}

static void
test_one_that_runs_says_so(void **state)
{
    support_expect(*state, "minutes a.db", 1, "", "no meeting was held yet");
    support_query(*state, "a.db",
                  "INSERT INTO meeting (started_at) VALUES "
                  "('2026-11-21T08:30:00Z')");
    support_expect(*state, "minutes a.db", 0, "09:30. Mødet er ikke slut.\n",
                   "");
    support_expect(*state, "minutes a.db", 0, "## Beslutninger\n\nIngen.\n",
                   "");
}

static void
test_what_has_no_meetings_is_said(void **state)
{
    support_expect(*state, "minutes none.db", 1, "", "none.db");
    support_expect(*state, "minutes", 2, "", "SOURCE");
    support_query(*state, "empty.db", "PRAGMA user_version = 1");
    support_expect(*state, "minutes empty.db", 1, "", "empty.db");
    support_expect(*state, "publish a.db public.db --audience public", 0, "",
                   "");
    support_expect(*state, "minutes public.db", 1, "",
                   "meetings never are: name the shared database itself");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_minutes_say_what_happened,
                                        folder_set_up_base, folder_tear_down),
        cmocka_unit_test_setup_teardown(
            test_a_meeting_is_chosen_by_its_number_or_key, folder_set_up_base,
            folder_tear_down),
        cmocka_unit_test_setup_teardown(test_one_that_runs_says_so,
                                        folder_set_up_base, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_what_has_no_meetings_is_said,
                                        folder_set_up_base, folder_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
