#include <string.h>

#include "meeting/steps.h"

#define WRONG_MAX 3   // design2.md 29: then a wait …
#define WAIT_MS 60000 // … of a minute

// A store that is never read may be left out, unless it is volatile.
static void
wipe(char *bytes, size_t size)
{
    volatile char *byte = bytes;

    for (size_t i = 0; i < size; i++)
        byte[i] = 0;
}

void
code_wipe_digits(struct meeting_code *code)
{
    wipe(code->digits, sizeof code->digits);
    code->count = 0;
    code->is_checking = false;
    code->is_taken = false;
}

void
code_forget(struct meeting *meeting)
{
    struct meeting_code *code = &meeting->code;
    int wrong_count = code->wrong_count;
    int64_t wait_until_ms = code->wait_until_ms;

    code_wipe_digits(code);
    // Whoever tries codes does not escape the wait by a new meeting.
    *code = (struct meeting_code){.wrong_count = wrong_count,
                                  .wait_until_ms = wait_until_ms};
}

bool
code_has_writer(const struct meeting *meeting)
{
    const struct meeting_code *code = &meeting->code;

    return code->has_writer && code->writer < meeting->settings.person_count &&
           code->is_proven[code->writer];
}

static void
open_sheet(struct meeting *meeting, enum meeting_errand errand)
{
    if (meeting->sheet != SHEET_PERSON)
        meeting->behind = meeting->sheet;
    meeting->sheet = SHEET_PERSON;
    meeting->code.errand = errand;
    meeting->code.has_person = false;
    meeting->code.is_wrong = false;
    meeting->code.page = 0;
}

void
code_ask(struct step *step, enum meeting_errand errand)
{
    if (code_has_writer(step->meeting))
        sheet_run_errand(step, errand);
    else
        open_sheet(step->meeting, errand);
}

static void
go_on(struct step *step)
{
    struct meeting *meeting = step->meeting;
    enum meeting_errand errand = meeting->code.errand;

    meeting->code.has_writer = true;
    meeting->code.writer = meeting->code.person;
    meeting->code.has_person = false;
    meeting->code.errand = ERRAND_NONE;
    meeting->sheet = meeting->behind;
    meeting->behind = SHEET_NONE;
    sheet_run_errand(step, errand);
}

bool
step_person(struct step *step)
{
    struct meeting *meeting = step->meeting;
    struct meeting_code *code = &meeting->code;

    if (step->number < 0 ||
        (uint64_t)step->number >= meeting->settings.person_count ||
        code->is_checking)
        return false;
    code_wipe_digits(code);
    code->has_person = true;
    code->person = (size_t)step->number;
    code->is_wrong = false;
    if (code->is_proven[code->person])
        go_on(step);
    return true;
}

bool
step_digit(struct step *step)
{
    struct meeting_code *code = &step->meeting->code;

    if (step->number < 0 || step->number > 9 || !code->has_person ||
        code->is_checking || code->wait_until_ms != 0)
        return false;
    code->is_wrong = false;
    code->digits[code->count++] = (char)('0' + step->number);
    code->is_checking = code->count == MEETING_DIGITS;
    return true;
}

bool
step_erase(struct step *step)
{
    struct meeting_code *code = &step->meeting->code;

    if (code->count == 0 || code->is_checking)
        return false;
    code->digits[--code->count] = '\0';
    return true;
}

// It was somebody else: the names are asked for again.
bool
step_others(struct step *step)
{
    struct meeting_code *code = &step->meeting->code;

    if (!code->has_person || code->is_checking)
        return false;
    code_wipe_digits(code);
    code->has_person = false;
    code->is_wrong = false;
    return true;
}

static bool
turn_page(struct meeting *meeting)
{
    size_t count = meeting->settings.person_count;

    if (count <= MEETING_PERSONS_PAGE)
        return false;
    meeting->code.page++;
    if (meeting->code.page * MEETING_PERSONS_PAGE >= count)
        meeting->code.page = 0;
    return true;
}

// On another sheet: somebody else takes the pen.
bool
step_persons(struct step *step)
{
    struct meeting *meeting = step->meeting;

    if (meeting->sheet == SHEET_PERSON)
        return turn_page(meeting);
    if (!meeting->settings.may_write)
        return false;
    open_sheet(meeting, ERRAND_NONE);
    return true;
}

bool
meeting_take_code(struct meeting *meeting, size_t *person,
                  char digits[MEETING_DIGITS + 1])
{
    struct meeting_code *code = &meeting->code;

    if (!code->is_checking || code->is_taken)
        return false;
    *person = code->person;
    memcpy(digits, code->digits, sizeof code->digits);
    wipe(code->digits, sizeof code->digits);
    code->is_taken = true;
    return true;
}

static void
note_wrong(struct meeting_code *code, enum meeting_verdict verdict,
           int64_t wait_ms, int64_t now_ms)
{
    code->is_wrong = true;
    if (verdict == VERDICT_WRONG)
        code->wrong_count++;
    if (code->wrong_count >= WRONG_MAX && wait_ms < WAIT_MS)
        wait_ms = WAIT_MS;
    if (wait_ms > 0)
        code->wait_until_ms = now_ms + wait_ms;
}

void
meeting_answer_code(struct meeting *meeting, enum meeting_verdict verdict,
                    int64_t wait_ms, const struct snapshot *snapshot,
                    const struct meeting_time *time)
{
    struct meeting_code *code = &meeting->code;
    struct step step = {.meeting = meeting, .snapshot = snapshot, .time = time};

    if (!code->is_checking || !code->is_taken || meeting->sheet != SHEET_PERSON)
        return;
    code_wipe_digits(code);
    if (verdict != VERDICT_RIGHT) {
        note_wrong(code, verdict, wait_ms, time->ms);
        return;
    }
    code->wrong_count = 0;
    code->is_proven[code->person] = true;
    go_on(&step);
}
