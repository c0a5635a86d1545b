#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "model/snapshot.h"

#define TODAY 20000
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ROWS(rows, array) ((rows).items = (array), (rows).count = COUNT(array))

// What is written to standard error while `snapshot` is linked.
static size_t
link_and_read_log(struct snapshot *snapshot, char *text, size_t size)
{
    FILE *file = tmpfile();
    int saved = dup(STDERR_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    snapshot_link(snapshot, TODAY);
    dup2(saved, STDERR_FILENO);
    close(saved);
    rewind(file);
    size_t length = fread(text, 1, size - 1, file);
    text[length] = '\0';
    fclose(file);
    return length;
}

static void
test_what_points_to_nothing_is_left_out_and_counted(void **state)
{
    (void)state;
    struct focus foci[] = {{.id = 1, .name = "A"}};
    struct commitment commitments[] = {{.id = 1, .focus_id = 2},
                                       {.id = 2, .focus_id = 1}};
    struct goal goals[] = {{.id = 1, .name = "", .valid_to = TODAY}};
    struct measurement measurements[] = {
        {.id = 1, .goal_id = 2},
        {.id = 2, .goal_id = 1, .value = 7},
        {.id = 3, .goal_id = 1, .value = __builtin_nan("")},
    };
    struct plan plans[] = {{.id = 1}};
    struct milestone milestones[] = {{.id = 1, .plan_id = 9},
                                     {.id = 2, .plan_id = 1}};
    struct status_report reports[] = {{.id = 1, .plan_id = 9},
                                      {.id = 2, .plan_id = 9},
                                      {.id = 3, .plan_id = 9}};
    struct link plan_goals[] = {{1, 1}, {1, 2}, {9, 1}};
    struct link plan_commitments[] = {{1, 1}, {1, 2}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->commitments, commitments);
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->measurements, measurements);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->milestones, milestones);
    ROWS(snapshot->reports, reports);
    ROWS(snapshot->plan_goals, plan_goals);
    ROWS(snapshot->plan_commitments, plan_commitments);
    char log[1024];
    link_and_read_log(snapshot, log, sizeof log);
    assert_string_equal(log,
                        "<4>left out what points to nothing: 1 commitments, "
                        "2 measurements, 1 milestones, 3 status reports, "
                        "3 links\n");
    assert_int_equal(snapshot->commitments.count, 1);
    assert_int_equal(snapshot->measurements.count, 1);
    assert_int_equal(snapshot->goals.items[0].measurement_count, 1);
    assert_true(snapshot->goals.items[0].measurements[0].value == 7);
    assert_int_equal(plans[0].milestone_count, 1);
    assert_int_equal(plans[0].report_count, 0);
    assert_int_equal(plans[0].goals.count, 1);
    assert_int_equal(plans[0].commitments.count, 1);
    snapshot_destroy(snapshot);
}

static void
test_what_hangs_together_is_not_worth_a_line(void **state)
{
    (void)state;
    struct focus foci[] = {{.id = 1, .name = "A"}};
    struct commitment commitments[] = {{.id = 1, .focus_id = 1}};
    struct goal goals[] = {{.id = 1, .name = "", .valid_to = TODAY - 1}};
    struct measurement measurements[] = {{.id = 1, .goal_id = 1}};
    struct snapshot *snapshot = snapshot_create();
    ROWS(snapshot->foci, foci);
    ROWS(snapshot->commitments, commitments);
    ROWS(snapshot->goals, goals);
    ROWS(snapshot->measurements, measurements);
    char log[1024];
    assert_int_equal(link_and_read_log(snapshot, log, sizeof log), 0);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_points_to_nothing_is_left_out_and_counted),
        cmocka_unit_test(test_what_hangs_together_is_not_worth_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
