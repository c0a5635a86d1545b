#include <string.h>

#include "meeting/steps.h"

enum quick { QUICK_MEETING = 1, QUICK_FORTNIGHT, QUICK_MONTH };

bool
step_decision(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (!meeting->settings.may_write)
        return false;
    memset(&meeting->decision, 0, sizeof meeting->decision);
    meeting->month_on = day_month(step->time->now.day, 0);
    meeting->sheet = SHEET_DECISION;
    meeting->part = 0;
    return true;
}

bool
decision_is_ready(const struct meeting_decision *decision)
{
    return *decision->text != '\0' && *decision->responsible != '\0';
}

bool
step_who(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if ((uint64_t)step->number >= meeting->people_count)
        return false;
    memcpy(meeting->decision.responsible, meeting->people[step->number],
           sizeof meeting->decision.responsible);
    return true;
}

// After the last page comes the first.
bool
step_people(struct step *step)
{
    struct meeting_decision *decision = &step->meeting->decision;
    size_t count = step->meeting->people_count;

    if (count <= MEETING_PEOPLE_SHOWN)
        return false;
    decision->page++;
    if (decision->page * MEETING_PEOPLE_PAGE >= count)
        decision->page = 0;
    return true;
}

// The next of the set weekdays, else a week from now.
static int32_t
next_meeting(const struct meeting *meeting, int32_t today)
{
    int weekday = meeting->settings.start_weekday;
    int ahead = weekday == 0 ? 7 : (weekday - calendar_weekday(today) + 7) % 7;

    return today + (ahead == 0 ? 7 : ahead);
}

bool
step_quick(struct step *step)
{
    struct meeting *meeting = step->meeting;
    struct meeting_decision *decision = &meeting->decision;
    int32_t today = step->time->now.day;

    switch (step->number) {
    case QUICK_MEETING:
        decision->due_on = next_meeting(meeting, today);
        break;
    case QUICK_FORTNIGHT:
        decision->due_on = today + 14;
        break;
    case QUICK_MONTH:
        decision->due_on = day_in_a_month(today);
        break;
    default:
        return false;
    }
    decision->quick = (int)step->number;
    meeting->month_on = day_month(decision->due_on, 0);
    return true;
}
