#include "meeting/steps.h"

#include <string.h>

#define PREFIX "meet/"

// Stages, and what lies on top of the page, as bits.
#define RESTING (1u << MEETING_RESTING)
#define HELD (1u << MEETING_HELD)
#define RANKING (1u << MEETING_RANKING)
#define CLOSING (1u << MEETING_CLOSING)
#define ANY_STAGE (RESTING | HELD | RANKING | CLOSING)
#define ON(sheet) (1u << SHEET_##sheet)
#define KEYBOARD (1u << SHEET_COUNT)
#define FORMS (ON(REPORT) | ON(DECISION))
#define ANY_SHEET (KEYBOARD | (KEYBOARD - 1u))

enum argument { NOTHING, NUMBER, WORD };

static const struct verb {
    const char *name;
    enum argument argument;
    unsigned stages;
    unsigned tops;
    bool (*follow)(struct step *step);
} verbs[] = {
    {"start", NOTHING, RESTING, ON(NONE), step_start},
    {"end", NOTHING, HELD, ON(NONE) | ON(ASK), step_end},
    {"end", NOTHING, RANKING, ON(ASK), step_end},
    {"resume", NOTHING, CLOSING, ON(NONE), step_resume},
    {"close", NOTHING, CLOSING, ON(NONE), step_close},
    {"stay", NOTHING, ANY_STAGE, ANY_SHEET, step_stay},
    {"next", NOTHING, HELD, ON(NONE), step_next},
    {"previous", NOTHING, HELD, ON(NONE), step_previous},
    {"plan", NUMBER, HELD, ON(NONE) | ON(PLANS), step_plan},
    {"plans", NOTHING, HELD, ON(NONE), step_plans},
    {"discussed", NOTHING, HELD, ON(NONE), step_discussed},
    {"report", NOTHING, HELD, ON(NONE), step_report},
    {"decision", NOTHING, HELD, ON(NONE), step_decision},
    {"waiting", NOTHING, ANY_STAGE, ON(NONE), step_waiting},
    {"retry", NOTHING, ANY_STAGE, ON(WAITING), step_retry},
    {"refused", WORD, ANY_STAGE, ON(WAITING), step_refused},
    {"again", NOTHING, ANY_STAGE, ON(REFUSED), step_again},
    {"away", NOTHING, ANY_STAGE, ON(REFUSED), step_away},
    {"clash", NUMBER, HELD | CLOSING, ON(NONE) | ON(WAITING), step_clash},
    {"choose", NUMBER, HELD | CLOSING, ON(CLASH), step_choose},
    {"later", NOTHING, ANY_STAGE, ON(CLASH), step_later},
    {"cancel", NOTHING, ANY_STAGE, ANY_SHEET, step_cancel},
    {"save", NOTHING, HELD, FORMS, step_save},
    {"save", NOTHING, RANKING, ON(NONE), step_save},
    {"draft", NOTHING, HELD, ON(DRAFT), step_draft},
    {"forget", NOTHING, HELD, ON(DRAFT), step_forget},
    {"status", WORD, HELD, ON(REPORT), step_status},
    {"progress", NUMBER, HELD, ON(REPORT), step_progress},
    {"cause", NUMBER, HELD, ON(REPORT), step_cause},
    {"day", NOTHING, HELD, ON(REPORT), step_day},
    {"audience", NOTHING, HELD, ON(REPORT), step_audience},
    {"date", NUMBER, HELD, FORMS, step_date},
    {"month", NUMBER, HELD, FORMS, step_month},
    {"who", NUMBER, HELD, ON(DECISION), step_who},
    {"people", NOTHING, HELD, ON(DECISION), step_people},
    {"quick", NUMBER, HELD, ON(DECISION), step_quick},
    {"write", WORD, HELD, FORMS, step_write},
    {"key", NUMBER, HELD, KEYBOARD, step_key},
    {"shift", NOTHING, HELD, KEYBOARD, step_shift},
    {"delete", NOTHING, HELD, KEYBOARD, step_delete},
    {"word", NUMBER, HELD, KEYBOARD, step_word},
    {"done", NOTHING, HELD, KEYBOARD, step_done},
    {"person", NUMBER, ANY_STAGE, ON(PERSON), step_person},
    {"digit", NUMBER, ANY_STAGE, ON(PERSON), step_digit},
    {"erase", NOTHING, ANY_STAGE, ON(PERSON), step_erase},
    {"persons", NOTHING, HELD, FORMS, step_persons},
    {"persons", NOTHING, ANY_STAGE, ON(PERSON), step_persons},
    {"others", NOTHING, ANY_STAGE, ON(PERSON), step_others},
    {"round", NOTHING, RESTING | HELD, ON(NONE) | ON(PLANS), step_round},
    {"lift", NUMBER, RANKING, ON(NONE), step_lift},
    {"line", NOTHING, RANKING, ON(NONE), step_line},
    {"up", NOTHING, RANKING, ON(NONE), step_up},
    {"up", NOTHING, HELD, ON(REPORT), step_up},
    {"down", NOTHING, RANKING, ON(NONE), step_down},
    {"down", NOTHING, HELD, ON(REPORT), step_down},
    {"part", NUMBER, RANKING | CLOSING, ON(NONE), step_part},
    {"part", NUMBER, HELD, FORMS | ON(PLANS), step_part},
    {"part", NUMBER, ANY_STAGE, ON(WAITING) | ON(CLASH), step_part},
};
#define VERB_COUNT (sizeof verbs / sizeof *verbs)

// Only plain digits count: no sign, no space, nothing behind them.
static bool
parse_number(const char *digits, int64_t *number)
{
    int64_t value = 0;

    if (*digits == '\0')
        return false;
    for (; *digits != '\0'; digits++) {
        int digit = *digits - '0';
        if (digit < 0 || digit > 9 || value > (INT64_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return true;
}

static bool
is_called(const struct verb *verb, const char *name, size_t length)
{
    return strlen(verb->name) == length &&
           memcmp(verb->name, name, length) == 0;
}

static bool
is_allowed(const struct verb *verb, const struct meeting *meeting)
{
    unsigned top = meeting->typing.field != FIELD_NONE
                       ? KEYBOARD
                       : 1u << (unsigned)meeting->sheet;

    return (verb->stages & 1u << (unsigned)meeting->stage) != 0 &&
           (verb->tops & top) != 0;
}

static bool
take_argument(const struct verb *verb, struct step *step, const char *argument)
{
    step->number = 0;
    step->word = "";
    if (verb->argument == NOTHING)
        return argument == NULL;
    if (argument == NULL)
        return false;
    step->word = argument;
    return verb->argument == WORD || parse_number(argument, &step->number);
}

// Of any stage and sheet where `meeting` is NULL.
static const struct verb *
find_verb(const char *words, const struct meeting *meeting, struct step *step)
{
    const char *name = words + strlen(PREFIX);
    const char *slash;
    size_t length;

    if (strncmp(words, PREFIX, strlen(PREFIX)) != 0)
        return NULL;
    slash = strchr(name, '/');
    length = slash == NULL ? strlen(name) : (size_t)(slash - name);
    for (size_t i = 0; i < VERB_COUNT; i++) {
        if (is_called(&verbs[i], name, length) &&
            (meeting == NULL || is_allowed(&verbs[i], meeting)) &&
            take_argument(&verbs[i], step, slash == NULL ? NULL : slash + 1))
            return &verbs[i];
    }
    return NULL;
}

bool
step_follow(struct step *step, const char *words)
{
    const struct verb *verb = find_verb(words, step->meeting, step);

    return verb != NULL && verb->follow(step);
}

bool
meeting_knows(const char *words)
{
    struct step step = {0};

    return find_verb(words, NULL, &step) != NULL || meeting_is_dragged(words);
}
