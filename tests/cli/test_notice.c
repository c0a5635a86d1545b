// pejl notice: what is refused, what is sent and to how many screens.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/deadline.h"
#include "support_run.h"

static int
set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    *state = &folder;
    support_expect(&folder, "init a.db", 0, "", "");
    support_expect(&folder, "demo a.db", 0, "", "");
    return 0;
}

static void
test_what_makes_no_sense_is_refused(void **state)
{
    static const struct {
        const char *arguments, *why;
    } cases[] = {
        {"notice a.db --text Vand", "--until are needed"},
        {"notice a.db --until 23:59", "--text and"},
        {"notice a.db --text Vand --until 24:00", "takes a time as"},
        {"notice a.db --text Vand --until noon", "takes a time as"},
        {"notice a.db --text Vand --until 2099-01-01T12:00", "next 24 hours"},
        {"notice a.db --text Vand --until 2020-01-01T12:00:00Z",
         "next 24 hours"},
        {"notice a.db --text Vand --until 23:59 --room hall", "--room takes"},
        {"notice a.db --text Vand --until 23:59 --room office,office",
         "--room takes"},
        {"notice a.db --text Vand --until 23:59 --room lobby", "add --public"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        support_expect(*state, cases[i].arguments, 2, "", cases[i].why);
    assert_int_equal(
        support_query(*state, "a.db", "SELECT count(*) FROM notice"), 1);
    support_expect(*state, "notice none.db --text V --until 23:59", 1, "", "");
}

static void
test_it_is_sent_and_logged_and_ended(void **state)
{
    static const char writer[] = "SELECT count(*) FROM change WHERE object = "
                                 "'notice' AND field = 'changed_by' AND after "
                                 "= 'Ida'";

    support_expect(*state, "notice a.db --text Vand --until 23:59 --by Ida", 0,
                   "is meant for 7 screens", "");
    assert_int_equal(support_query(*state, "a.db", writer), 1);
    support_expect(*state,
                   "notice a.db --text Vand --text-en Water --until 23:59 "
                   "--room office,lobby --public --by Ida",
                   0, "meant for", "");
    assert_int_equal(support_query(*state, "a.db",
                                   "SELECT count(*) FROM kiosk_public_notice "
                                   "WHERE text_en = 'Water'"),
                     2);
    support_expect(*state, "notice a.db --end --by Ida", 0, "3 notices ended",
                   "");
    assert_int_equal(support_query(*state, "a.db", writer), 6);
}

#define HOUR 3600

static const struct {
    int64_t now_s;
    const char *words;
    int64_t until_s; // 0: refused
} deadlines[] = {
    {1795348800, "13:00", 1795348800 + 24 * HOUR}, // 13:00 there
    {1795348799, "13:01", 1795348800 + 60},
    {1795348800, "14:00", 1795348800 + HOUR},
    {1795348800, "12:59", 1795348800 + 24 * HOUR - 60},
    {1795348800, "2026-11-22T13:30", 1795348800 + HOUR / 2},
    {1795348800, "2026-11-22T12:30:00Z", 1795348800 + HOUR / 2},
    {1795348800, "2026-11-23T13:00", 1795348800 + 24 * HOUR},
    {1795348800, "2026-11-23T13:01", 0},
    {1795348800, "2026-11-22T13:00", 0},
    {1795348800, "1:00", 0},
    {1795348800, "", 0},
    // The night that has an hour more, and the one that has an hour less.
    {1792879200, "03:30", 1792879200 + 4 * HOUR + HOUR / 2},
    {1774740600, "03:30", 1774740600 + 2 * HOUR},
};

static void
test_a_deadline_is_that_of_the_wall_clock(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < sizeof deadlines / sizeof *deadlines; i++) {
        int64_t until_s = 0;
        bool is_right =
            deadline_read(deadlines[i].words, deadlines[i].now_s, &until_s);
        if (is_right != (deadlines[i].until_s != 0) ||
            (is_right && until_s != deadlines[i].until_s))
            fail_msg("%zu: %s gives %lld", i, deadlines[i].words,
                     (long long)until_s);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_what_makes_no_sense_is_refused,
                                        set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(test_it_is_sent_and_logged_and_ended,
                                        set_up, folder_tear_down),
        cmocka_unit_test(test_a_deadline_is_that_of_the_wall_clock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
