#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_run.h"

static void
test_init_makes_the_tables_once(void **state)
{
    support_expect(*state, "init a.db", 0, "a.db: schema version 4", "");
    assert_int_equal(
        support_query(*state, "a.db", "SELECT version FROM schema_version"), 4);
    assert_true(support_query(*state, "a.db",
                              "SELECT count(*) FROM sqlite_master WHERE type "
                              "= 'view' AND name LIKE 'kiosk_public_%'") > 5);
    support_expect(*state, "init a.db", 0, "schema version 4 already", "");
}

static void
test_init_leaves_other_databases_alone(void **state)
{
    support_query(*state, "other.db", "CREATE TABLE recipe (name)");
    support_expect(*state, "init other.db", 1, "", "somebody else's tables");
    assert_int_equal(
        support_query(*state, "other.db", "SELECT count(*) FROM sqlite_master"),
        1);
    support_expect(*state, "init a.db", 0, "", "");
    support_query(*state, "a.db", "UPDATE schema_version SET version = 99");
    support_expect(*state, "init a.db", 1, "", "install a newer program");
    support_expect(*state, "demo a.db", 1, "", "install a newer program");
}

static void
test_init_says_why_it_cannot(void **state)
{
    support_write(*state, "letter.db", "Kære borger, tak for dit brev.\n");
    support_expect(*state, "init letter.db", 1, "", "letter.db");
    support_expect(*state, "init nowhere/a.db", 1, "", "nowhere/a.db");
}

static void
test_demo_fills_an_empty_database_once(void **state)
{
    support_expect(*state, "demo a.db", 1, "", "a.db");
    support_expect(*state, "init a.db", 0, "", "");
    support_expect(*state, "demo a.db --today 2026-11-22", 0,
                   "the demo content of thisted for 2026-11-22", "");
    assert_int_equal(
        support_query(*state, "a.db", "SELECT count(*) FROM focus"), 4);
    assert_true(support_query(*state, "a.db",
                              "SELECT min(length(content)) FROM picture") >
                10000);
    assert_int_equal(support_query(*state, "a.db",
                                   "SELECT count(*) FROM strategy WHERE "
                                   "is_sample = 0"),
                     0);
    support_expect(*state, "demo a.db", 1, "", "a.db has content already");
}

static void
test_demo_knows_two_organisations(void **state)
{
    support_expect(*state, "init b.db", 0, "", "");
    support_expect(*state, "demo b.db --organisation jammerbugt", 0,
                   "the demo content of jammerbugt", "");
    assert_int_equal(
        support_query(*state, "b.db", "SELECT count(*) FROM strategy"), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_init_makes_the_tables_once,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_init_leaves_other_databases_alone,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_init_says_why_it_cannot,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_demo_fills_an_empty_database_once,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_demo_knows_two_organisations,
                                        folder_set_up, folder_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
