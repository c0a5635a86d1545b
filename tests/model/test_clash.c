#include "model/clash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define REPORTS 5

// A report: its id, what its writer saw last, and whose it is: "o" and a
// letter this board's, another letter another board's, "" no board's.
struct told {
    int64_t id, based_on_id;
    const char *key;
};

static const struct {
    const char *what;
    struct told told[REPORTS]; // in the plan's order; the first without id ends
    int64_t ours, theirs;      // 0: there is no clash
} rows[] = {
    {"nothing is told", {{0}}, 0, 0},
    {"ours alone", {{1, 0, ""}, {2, 1, "oa"}}, 0, 0},
    {"both saw the same", {{1, 0, ""}, {2, 1, "x"}, {3, 1, "oa"}}, 3, 2},
    {"both saw the same, theirs came later",
     {{1, 0, ""}, {2, 1, "oa"}, {3, 1, "x"}},
     2,
     3},
    {"both saw nothing", {{1, 0, "x"}, {2, 0, "oa"}}, 2, 1},
    {"they saw ours", {{1, 0, ""}, {2, 1, "oa"}, {3, 2, "x"}}, 0, 0},
    {"we saw theirs", {{1, 0, ""}, {2, 1, "x"}, {3, 2, "oa"}}, 0, 0},
    {"we saw a later one than theirs",
     {{1, 0, "x"}, {2, 1, ""}, {3, 2, "oa"}},
     0,
     0},
    {"what is fed later is news", {{1, 0, "oa"}, {2, 0, ""}}, 0, 0},
    {"what was fed while we were away",
     {{1, 0, ""}, {2, 0, ""}, {3, 1, "oa"}},
     3,
     2},
    {"a choice settles it",
     {{1, 0, ""}, {2, 1, "x"}, {3, 1, "oa"}, {4, 3, "ob"}},
     0,
     0},
    {"a choice of theirs settles it",
     {{1, 0, ""}, {2, 1, "x"}, {3, 1, "oa"}, {4, 3, "y"}},
     0,
     0},
    {"who saw one of them settles nothing",
     {{1, 0, ""}, {2, 1, "x"}, {3, 1, "oa"}, {4, 2, "y"}},
     3,
     4},
    {"two of ours do not clash", {{1, 0, "oa"}, {2, 0, "ob"}}, 0, 0},
    {"the time told does not matter",
     {{3, 1, "oa"}, {2, 1, "x"}, {1, 0, ""}},
     3,
     2},
    {"the newest of theirs",
     {{1, 0, ""}, {2, 1, "x"}, {3, 1, "y"}, {4, 1, "oa"}},
     4,
     3},
};

static bool
find(const struct told *told, struct clash *clash)
{
    static struct status_report reports[REPORTS];
    static struct plan plan;

    plan = (struct plan){.id = 9, .reports = reports};
    for (; plan.report_count < REPORTS && told[plan.report_count].id != 0;
         plan.report_count++) {
        const struct told *one = &told[plan.report_count];

        reports[plan.report_count] = (struct status_report){
            .id = one->id,
            .based_on_id = one->based_on_id,
            .key = one->key,
            .screen = one->key[0] == 'o' ? "Hav" : "Fjord",
        };
    }
    return clash_find(&plan, "Hav", clash);
}

static void
test_who_did_not_know_of_whom(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct clash clash = {.plan = NULL};
        bool is_found = find(rows[i].told, &clash);

        if (is_found != (rows[i].ours != 0))
            fail_msg("%s: %d", rows[i].what, is_found);
        if (is_found &&
            (clash.ours->id != rows[i].ours ||
             clash.theirs->id != rows[i].theirs || clash.plan->id != 9))
            fail_msg("%s: %lld %lld", rows[i].what, (long long)clash.ours->id,
                     (long long)clash.theirs->id);
    }
}

static void
test_all_are_counted_and_some_told(void **state)
{
    static const struct status_report reports[] = {
        {.id = 1, .key = "x", .screen = "Fjord"},
        {.id = 2, .key = "oa", .screen = "Hav"}};
    struct plan plans[3] = {{.id = 1}, {.id = 2}, {.id = 3}};
    struct snapshot snapshot = {.plans = {.items = plans, .count = 3}};
    struct clash clashes[2];

    (void)state;
    plans[0].reports = plans[2].reports = reports;
    plans[0].report_count = plans[2].report_count = 2;
    assert_int_equal(clash_list(&snapshot, "Hav", clashes, 2), 2);
    assert_int_equal(clashes[1].plan->id, 3);
    assert_int_equal(clash_list(&snapshot, "Hav", clashes, 0), 2);
    assert_int_equal(clash_list(&snapshot, "Elgen", clashes, 2), 0);
    snapshot.plans.count = 0;
    assert_int_equal(clash_list(&snapshot, "Hav", clashes, 2), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_who_did_not_know_of_whom),
        cmocka_unit_test(test_all_are_counted_and_some_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
