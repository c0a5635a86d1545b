#include "support_plans.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

const struct rectangle plans_rows = {50, 170, 1180, 430};

void
plans_show(struct running *running)
{
    char intent[100];

    running_start(running);
    running_wait_place(running, "compass");
    running_tap(running, running_find(running, "plans", intent, sizeof intent));
    running_wait_place(running, "plans");
    display_wait_still(&running->display, plans_rows, 400);
}

int
plans_rename_one(struct running *running, int plan, struct rectangle row,
                 int number)
{
    uint64_t before = display_hash(&running->display, row);
    int64_t start_ms = display_now_ms();
    char sql[300];

    snprintf(sql, sizeof sql,
             "UPDATE plan SET title = 'Plan nummer %d', updated_at = "
             "strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', updated_at, '+1 second') "
             "WHERE id = %d",
             number, plan);
    running_execute(running, sql);
    assert_true(display_wait_change(&running->display, row, before,
                                    PLANS_LATE_MS) >= 0);
    return (int)(display_now_ms() - start_ms);
}

int
plans_rename(struct running *running, int number)
{
    return plans_rename_one(running, 1, plans_rows, number);
}
