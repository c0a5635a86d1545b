// pejl screens: what it says, worst first, and when it asks for help.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_run.h"

#define NOW "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"

static void
test_one_that_needs_help_is_an_error(void **state)
{
    support_expect(*state, "screens a.db", 0, "STATE", "");
    support_query(*state, "a.db",
                  "INSERT INTO screen (name, place, room, seen_at, data_at, "
                  "version, page) VALUES ('Gang', 'Plan 1', 'office', " NOW
                  ", " NOW ", '0.1.0', 'plan/3')");
    support_expect(*state, "screens a.db", 0, "well       Gang", "");
    support_query(*state, "a.db",
                  "INSERT INTO screen (name, is_off_on_purpose, seen_at, "
                  "off_until) VALUES ('Sal', 1, " NOW ", '2099-01-01T00:00:"
                  "00Z')");
    support_expect(*state, "screens a.db", 0, "until 2099-01-01 01:00", "");
    support_query(*state, "a.db",
                  "UPDATE screen SET fault = 'panel' WHERE name = 'Gang'");
    support_expect(*state, "screens a.db", 1, "its panel's command fails", "");
    support_query(*state, "a.db",
                  "INSERT INTO screen (name, seen_at) VALUES ('Øen', "
                  "'2026-01-01T00:00:00Z')");
    support_expect(*state, "screens a.db", 1, "VERSION \nno answer  Øen", "");
}

static void
test_a_source_that_is_away_is_one_too(void **state)
{
    support_expect(*state, "screens none.db", 1, "", "none.db");
    support_expect(*state, "screens", 2, "", "SOURCE");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_one_that_needs_help_is_an_error,
                                        folder_set_up_base, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_a_source_that_is_away_is_one_too,
                                        folder_set_up_base, folder_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
