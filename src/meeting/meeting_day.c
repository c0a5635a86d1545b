#include "meeting/steps.h"

#define AHEAD_MONTHS 24 // that can be seen
#define SATURDAY 6

int32_t
day_month(int32_t day, int months)
{
    struct date date = calendar_date_from_day(day);
    int count = date.year * 12 + date.month - 1 + months;

    return calendar_day_from_date(
        (struct date){.year = count / 12, .month = count % 12 + 1, .day = 1});
}

int32_t
day_in_a_month(int32_t day)
{
    int32_t same = day_month(day, 1) + (day - day_month(day, 0));
    int32_t end = day_month(day, 2) - 1;
    int weekday;

    same = same < end ? same : end;
    weekday = calendar_weekday(same);
    return weekday < SATURDAY ? same : same + 8 - weekday;
}

bool
step_month(struct step *step)
{
    struct meeting *meeting = step->meeting;
    int32_t today = step->time->now.day;
    int32_t month_on;

    if (step->number > 1 || meeting->month_on == 0)
        return false;
    month_on = day_month(meeting->month_on, step->number == 0 ? -1 : 1);
    if (month_on < day_month(today, 0) ||
        month_on > day_month(today, AHEAD_MONTHS))
        return false;
    meeting->month_on = month_on;
    return true;
}

// What is agreed lies ahead.
bool
step_date(struct step *step)
{
    struct meeting *meeting = step->meeting;
    int32_t today = step->time->now.day;

    if (step->number < today ||
        step->number >= day_month(today, AHEAD_MONTHS + 1))
        return false;
    if (meeting->sheet == SHEET_DECISION) {
        meeting->decision.due_on = (int32_t)step->number;
        meeting->decision.quick = 0;
        return true;
    }
    if (!meeting->report.is_picking_day)
        return false;
    meeting->report.next_on = (int32_t)step->number;
    meeting->report.is_picking_day = false;
    return true;
}
