#include <math.h>
#include <string.h>

#include "base/language.h"
#include "meeting/steps.h"

#define STEP 5 // of the discs with minus and plus (design2.md 4, Slider)

static const struct {
    const char *word;
    enum status status;
} statuses[] = {
    {"on", STATUS_ON},   {"risk", STATUS_RISK}, {"off", STATUS_OFF},
    {"new", STATUS_NEW}, {"done", STATUS_DONE},
};

static const char *const causes[MEETING_CAUSES] = {
    N_("Waiting for others"),   N_("Short of time"), N_("Short of money"),
    N_("Harder than expected"), N_("Own words"),
};

const char *
meeting_cause(int cause)
{
    return cause < 0 || cause >= MEETING_CAUSES ? "" : _(causes[cause]);
}

bool
step_report(struct step *step)
{
    struct meeting *meeting = step->meeting;
    const struct plan *plan =
        snapshot_find_plan(step->snapshot, meeting->plan_id);
    struct meeting_report report = {0};

    if (plan == NULL || !meeting->settings.may_write)
        return false;
    report.status = progress_plan_status(plan);
    report.had_progress = isfinite(plan->progress) != 0 &&
                          plan->progress >= 0.0 && plan->progress <= 100.0;
    if (report.had_progress)
        report.progress_before = (int)lround(plan->progress);
    report.has_progress = report.had_progress;
    report.progress = report.progress_before;
    if (plan->report_count > 0)
        report.based_on_id = plan->reports[plan->report_count - 1].id;
    meeting->report = report;
    meeting->month_on = day_month(step->time->now.day, 0);
    meeting->sheet = SHEET_REPORT;
    meeting->part = 0;
    return true;
}

bool
report_needs_cause(const struct meeting_report *report)
{
    return report->status == STATUS_RISK || report->status == STATUS_OFF;
}

bool
report_is_ready(const struct meeting_report *report)
{
    return report->has_status &&
           (!report_needs_cause(report) || report->has_cause);
}

bool
step_status(struct step *step)
{
    struct meeting_report *report = &step->meeting->report;

    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        if (strcmp(step->word, statuses[i].word) != 0)
            continue;
        report->has_status = true;
        report->status = statuses[i].status;
        return true;
    }
    return false;
}

static bool
set_progress(struct meeting_report *report, int64_t progress)
{
    if (progress < 0)
        progress = 0;
    if (progress > 100)
        progress = 100;
    if (report->has_progress && report->progress == (int)progress)
        return false;
    report->has_progress = true;
    report->progress = (int)progress;
    return true;
}

bool
step_progress(struct step *step)
{
    return step->number <= 100 &&
           set_progress(&step->meeting->report, step->number);
}

bool
step_up(struct step *step)
{
    struct meeting_report *report = &step->meeting->report;

    if (step->meeting->stage == MEETING_RANKING)
        return round_move(step->meeting, -1);
    return set_progress(report, report->progress + STEP);
}

bool
step_down(struct step *step)
{
    struct meeting_report *report = &step->meeting->report;

    if (step->meeting->stage == MEETING_RANKING)
        return round_move(step->meeting, 1);
    return set_progress(report, report->progress - STEP);
}

// One's own words count once there are some.
bool
step_cause(struct step *step)
{
    struct meeting_report *report = &step->meeting->report;

    if (step->number >= MEETING_CAUSES || !report_needs_cause(report))
        return false;
    if (step->number == MEETING_CAUSES - 1) {
        step->word = "cause";
        return step_write(step);
    }
    report->has_cause = true;
    report->cause = (int)step->number;
    return true;
}

void
report_take_cause(struct meeting_report *report, const char *text)
{
    memcpy(report->cause_text, text, strlen(text) + 1);
    if (*text != '\0') {
        report->has_cause = true;
        report->cause = MEETING_CAUSES - 1;
    } else if (report->cause == MEETING_CAUSES - 1) {
        report->has_cause = false;
        report->cause = 0;
    }
}

bool
step_day(struct step *step)
{
    struct meeting_report *report = &step->meeting->report;

    report->is_picking_day = !report->is_picking_day;
    step->meeting->month_on = day_month(
        report->next_on != 0 ? report->next_on : step->time->now.day, 0);
    return true;
}

bool
report_may_be_public(const struct step *step)
{
    const struct plan *plan =
        snapshot_find_plan(step->snapshot, step->meeting->plan_id);

    return plan != NULL && plan->is_public;
}

bool
step_audience(struct step *step)
{
    struct meeting_report *report = &step->meeting->report;

    if (!report_may_be_public(step))
        return false;
    report->is_public = !report->is_public;
    return true;
}
