#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "meeting/steps.h"

// How a draft lies on the disk: numbers and texts, so that whatever is read
// back can be judged value by value.
struct image {
    int64_t sheet;
    int64_t plan_id;
    int64_t status, has_status;
    int64_t progress, has_progress;
    int64_t progress_before, had_progress;
    int64_t cause, has_cause;
    int64_t next_on;
    int64_t based_on_id;
    int64_t due_on, quick;
    char cause_text[ENTRY_TEXT_SIZE];
    char next_step[ENTRY_TEXT_SIZE];
    char text[ENTRY_TEXT_SIZE];
    char responsible[ENTRY_NAME_SIZE];
    int64_t ids[ENTRY_RANKS_MAX];
    int64_t was[ENTRY_RANKS_MAX];
    int64_t count, line, line_before;
    int64_t is_public; // last: drafts of before end ahead of it
};

_Static_assert(sizeof(struct image) <= MEETING_DRAFT_SIZE,
               "a draft fits into its buffer");

static enum meeting_sheet
find_form(const struct meeting *meeting)
{
    enum meeting_sheet sheet = meeting->sheet;

    if (sheet == SHEET_PERSON || sheet == SHEET_ASK)
        sheet = meeting->behind;
    return sheet == SHEET_REPORT || sheet == SHEET_DECISION ? sheet
                                                            : SHEET_NONE;
}

static void
write_round(struct image *image, const struct meeting_round *round)
{
    memcpy(image->ids, round->ids, sizeof image->ids);
    memcpy(image->was, round->was, sizeof image->was);
    image->count = (int64_t)round->count;
    image->line = (int64_t)round->line;
    image->line_before = (int64_t)round->line_before;
}

static void
write_report(struct image *image, const struct meeting_report *report)
{
    image->status = report->status;
    image->has_status = report->has_status;
    image->progress = report->progress;
    image->has_progress = report->has_progress;
    image->progress_before = report->progress_before;
    image->had_progress = report->had_progress;
    image->cause = report->cause;
    image->has_cause = report->has_cause;
    image->next_on = report->next_on;
    image->based_on_id = report->based_on_id;
    image->is_public = report->is_public;
    memcpy(image->cause_text, report->cause_text, sizeof image->cause_text);
    memcpy(image->next_step, report->next_step, sizeof image->next_step);
}

static void
write_decision(struct image *image, const struct meeting_decision *decision)
{
    memcpy(image->text, decision->text, sizeof image->text);
    memcpy(image->responsible, decision->responsible,
           sizeof image->responsible);
    image->due_on = decision->due_on;
    image->quick = decision->quick;
}

// What the keyboard holds counts as written: the power does not ask.
static void
write_typed(struct image *image, const struct meeting_typing *typing)
{
    if (typing->field == FIELD_CAUSE)
        memcpy(image->cause_text, typing->text, sizeof image->cause_text);
    if (typing->field == FIELD_NEXT_STEP)
        memcpy(image->next_step, typing->text, sizeof image->next_step);
    if (typing->field == FIELD_DECISION)
        memcpy(image->text, typing->text, sizeof image->text);
}

// Returns false if there is nothing that is not saved.
static bool
write_image(struct image *image, const struct meeting *meeting)
{
    enum meeting_sheet form = find_form(meeting);

    memset(image, 0, sizeof *image);
    image->sheet = form;
    image->plan_id = meeting->plan_id;
    if (meeting->stage == MEETING_RANKING) {
        write_round(image, &meeting->round);
        return meeting->round.is_moved;
    }
    if (form == SHEET_REPORT)
        write_report(image, &meeting->report);
    if (form == SHEET_DECISION)
        write_decision(image, &meeting->decision);
    write_typed(image, &meeting->typing);
    return form != SHEET_NONE;
}

bool
meeting_take_draft(struct meeting *meeting, unsigned char *bytes,
                   size_t *length)
{
    struct image image;
    bool has_any = write_image(&image, meeting);
    uint64_t hash = has_any ? text_hash(&image, sizeof image, 0) : 0;

    // What is there from before stays until it is taken up or forgotten.
    if (hash == meeting->draft_hash || (!has_any && meeting->has_draft))
        return false;
    meeting->draft_hash = hash;
    *length = has_any ? sizeof image : 0;
    memcpy(bytes, &image, sizeof image);
    return true;
}

static bool
is_text(const char *text, size_t size)
{
    const char *end = memchr(text, '\0', size);

    return end != NULL && text_is_utf8(text, (size_t)(end - text));
}

static bool
are_texts_right(const struct image *image)
{
    return is_text(image->cause_text, sizeof image->cause_text) &&
           is_text(image->next_step, sizeof image->next_step) &&
           is_text(image->text, sizeof image->text) &&
           is_text(image->responsible, sizeof image->responsible);
}

static bool
is_within(int64_t value, int64_t least, int64_t most)
{
    return value >= least && value <= most;
}

static bool
are_numbers_right(const struct image *image)
{
    return is_within(image->status, 0, STATUS_DONE) &&
           is_within(image->progress, 0, 100) &&
           is_within(image->progress_before, 0, 100) &&
           is_within(image->cause, 0, MEETING_CAUSES - 1) &&
           is_within(image->next_on, 0, INT32_MAX) &&
           is_within(image->due_on, 0, INT32_MAX) &&
           is_within(image->quick, 0, 3) &&
           is_within(image->count, 0, ENTRY_RANKS_MAX) &&
           is_within(image->line, 0, image->count) &&
           is_within(image->line_before, 0, image->count);
}

// A round says of each of its plans once where it stood and where it stands.
static bool
is_round_right(const struct image *image)
{
    for (int64_t i = 0; i < image->count; i++) {
        int64_t found = 0;
        for (int64_t j = 0; j < image->count; j++)
            found += image->was[j] == image->ids[i] ? 1 : 0;
        if (found != 1 || image->ids[i] <= 0)
            return false;
        for (int64_t j = 0; j < i; j++) {
            if (image->ids[j] == image->ids[i])
                return false;
        }
    }
    return image->sheet != SHEET_NONE || image->count >= 2;
}

static void
read_report(struct meeting_report *report, const struct image *image)
{
    report->status = (enum status)image->status;
    report->has_status = image->has_status != 0;
    report->progress = (int)image->progress;
    report->has_progress = image->has_progress != 0;
    report->progress_before = (int)image->progress_before;
    report->had_progress = image->had_progress != 0;
    report->cause = (int)image->cause;
    report->has_cause = image->has_cause != 0;
    report->next_on = (int32_t)image->next_on;
    report->based_on_id = image->based_on_id;
    report->is_public = image->is_public == 1;
    memcpy(report->cause_text, image->cause_text, sizeof report->cause_text);
    memcpy(report->next_step, image->next_step, sizeof report->next_step);
    if (*report->cause_text != '\0' || report->cause == MEETING_CAUSES - 1)
        report_take_cause(report, image->cause_text);
}

static void
read_image(struct meeting_draft *draft, const struct image *image)
{
    memset(draft, 0, sizeof *draft);
    draft->sheet = (enum meeting_sheet)image->sheet;
    draft->plan_id = image->plan_id;
    read_report(&draft->report, image);
    memcpy(draft->decision.text, image->text, sizeof draft->decision.text);
    memcpy(draft->decision.responsible, image->responsible,
           sizeof draft->decision.responsible);
    draft->decision.due_on = (int32_t)image->due_on;
    draft->decision.quick = (int)image->quick;
    memcpy(draft->round.ids, image->ids, sizeof draft->round.ids);
    memcpy(draft->round.was, image->was, sizeof draft->round.was);
    draft->round.count = (size_t)image->count;
    draft->round.line = (size_t)image->line;
    draft->round.line_before = (size_t)image->line_before;
}

void
meeting_offer_draft(struct meeting *meeting, const unsigned char *bytes,
                    size_t length)
{
    struct image image = {0};
    bool is_known;

    if (length != sizeof image && length != offsetof(struct image, is_public))
        return;
    memcpy(&image, bytes, length);
    is_known = image.sheet == SHEET_NONE || image.sheet == SHEET_REPORT ||
               image.sheet == SHEET_DECISION;
    if (!is_known || !are_numbers_right(&image) || !are_texts_right(&image) ||
        !is_round_right(&image))
        return;
    read_image(&meeting->draft, &image);
    meeting->has_draft = true;
}

void
draft_keep(struct meeting *meeting)
{
    struct image image;

    if (!meeting->settings.may_write || !write_image(&image, meeting))
        return;
    read_image(&meeting->draft, &image);
    meeting->has_draft = true;
}

void
draft_ask(struct step *step)
{
    if (step->meeting->has_draft && step->meeting->settings.may_write &&
        step->meeting->settings.person_count > 0)
        code_ask(step, ERRAND_DRAFT);
}

static void
take_up_round(struct step *step)
{
    struct meeting *meeting = step->meeting;

    round_begin(step);
    meeting->draft.round.before = meeting->round.before;
    meeting->round = meeting->draft.round;
    meeting->round.is_moved = true;
    round_rebind(meeting, step->snapshot);
}

static void
take_up_form(struct step *step, int64_t plan_id)
{
    struct meeting *meeting = step->meeting;
    struct step opening = *step;

    opening.number = plan_id;
    if (plan_id != 0 && !step_plan(&opening))
        return;
    meeting->report = meeting->draft.report;
    meeting->decision = meeting->draft.decision;
    meeting->month_on = day_month(step->time->now.day, 0);
    meeting->sheet = meeting->draft.sheet;
}

void
draft_take_up(struct step *step)
{
    struct meeting *meeting = step->meeting;

    meeting->sheet = SHEET_NONE;
    meeting->has_draft = false;
    if (meeting->draft.sheet == SHEET_NONE)
        take_up_round(step);
    else
        take_up_form(step, meeting->draft.plan_id);
    memset(&meeting->draft, 0, sizeof meeting->draft);
}
