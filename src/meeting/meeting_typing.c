#include <string.h>

#include "base/text.h"
#include "meeting/steps.h"
#include "meeting/words.h"

static const struct {
    const char *word;
    enum meeting_field field;
    enum meeting_sheet sheet;
} fields[] = {
    {"cause", FIELD_CAUSE, SHEET_REPORT},
    {"next", FIELD_NEXT_STEP, SHEET_REPORT},
    {"decision", FIELD_DECISION, SHEET_DECISION},
};

static char *
find_text(struct meeting *meeting, enum meeting_field field)
{
    switch (field) {
    case FIELD_CAUSE:
        return meeting->report.cause_text;
    case FIELD_NEXT_STEP:
        return meeting->report.next_step;
    case FIELD_DECISION:
        return meeting->decision.text;
    case FIELD_NONE:
        break;
    }
    return NULL;
}

// A sign is what a reader sees as one.
static size_t
count_signs(const char *text)
{
    size_t length = strlen(text);
    size_t count = 0;

    for (size_t at = 0; at < length; count++)
        at = text_grapheme_end(text, length, at);
    return count;
}

static void
look_at_text(struct meeting *meeting, const struct snapshot *snapshot)
{
    struct meeting_typing *typing = &meeting->typing;

    typing->signs = count_signs(typing->text);
    if (!typing->is_locked) {
        typing->is_shifted = words_begin_sentence(typing->text);
        typing->was_shifted_by_touch = false;
    }
    words_suggest(snapshot, typing->text, typing->words);
}

bool
step_write(struct step *step)
{
    struct meeting *meeting = step->meeting;

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (strcmp(step->word, fields[i].word) != 0 ||
            fields[i].sheet != meeting->sheet)
            continue;
        if (fields[i].field == FIELD_CAUSE &&
            !report_needs_cause(&meeting->report))
            return false;
        memset(&meeting->typing, 0, sizeof meeting->typing);
        meeting->report.is_picking_day = false;
        meeting->typing.field = fields[i].field;
        memcpy(meeting->typing.text, find_text(meeting, fields[i].field),
               ENTRY_TEXT_SIZE);
        look_at_text(meeting, step->snapshot);
        return true;
    }
    return false;
}

// What has a key, on the glass or on a Danish keyboard: no control, nothing
// that has no width or turns the direction of writing.
static bool
is_typed(int64_t sign)
{
    return (sign >= 0x20 && sign < 0x7F) ||
           (sign >= 0xA1 && sign <= 0x17F && sign != 0xAD) || sign == 0x2013 ||
           sign == 0x2019 || sign == 0x201C || sign == 0x201D || sign == 0x20AC;
}

static bool
append(struct meeting_typing *typing, const char *bytes, size_t length)
{
    size_t end = strlen(typing->text);

    if (end + length >= sizeof typing->text)
        return false;
    memcpy(typing->text + end, bytes, length);
    typing->text[end + length] = '\0';
    if (count_signs(typing->text) <= MEETING_SIGNS_MAX)
        return true;
    typing->text[end] = '\0';
    return false;
}

bool
step_key(struct step *step)
{
    struct meeting_typing *typing = &step->meeting->typing;
    char bytes[4];
    size_t length;

    if (!is_typed(step->number))
        return false;
    length =
        words_write_sign((uint32_t)step->number, typing->is_shifted, bytes);
    // A text does not begin with a space.
    if (bytes[0] == ' ' && *typing->text == '\0')
        return false;
    if (!append(typing, bytes, length))
        return false;
    look_at_text(step->meeting, step->snapshot);
    return true;
}

// Once for a letter, twice for all, a third time for none. Where a sentence
// begins once is for a small letter.
bool
step_shift(struct step *step)
{
    struct meeting_typing *typing = &step->meeting->typing;
    bool locks = typing->is_shifted && typing->was_shifted_by_touch &&
                 !typing->is_locked;

    typing->is_shifted = !typing->is_shifted || locks;
    typing->was_shifted_by_touch = typing->is_shifted;
    typing->is_locked = locks;
    return true;
}

bool
step_delete(struct step *step)
{
    struct meeting_typing *typing = &step->meeting->typing;
    size_t length = strlen(typing->text);
    size_t last = 0;

    if (length == 0)
        return false;
    for (size_t at = 0; at < length;) {
        last = at;
        at = text_grapheme_end(typing->text, length, at);
    }
    typing->text[last] = '\0';
    look_at_text(step->meeting, step->snapshot);
    return true;
}

static void
write_capital(char *text)
{
    size_t length = strlen(text);
    size_t position = 0;
    char bytes[4];
    uint32_t sign = text_next(text, length, &position);

    // A letter and its capital are as long as each other.
    if (words_write_sign(sign, true, bytes) == position)
        memcpy(text, bytes, position);
}

// It takes the place of the word that was begun, and a space comes behind it.
bool
step_word(struct step *step)
{
    struct meeting_typing *typing = &step->meeting->typing;
    char before[ENTRY_TEXT_SIZE];
    char word[MEETING_WORD_SIZE];
    size_t begin = words_find_last(typing->text);

    if (step->number >= MEETING_WORDS || *typing->words[step->number] == '\0')
        return false;
    memcpy(before, typing->text, sizeof before);
    memcpy(word, typing->words[step->number], sizeof word);
    typing->text[begin] = '\0';
    if (words_begin_sentence(typing->text))
        write_capital(word);
    if (!append(typing, word, strlen(word))) {
        memcpy(typing->text, before, sizeof before);
        return false;
    }
    append(typing, " ", 1);
    look_at_text(step->meeting, step->snapshot);
    return true;
}

void
typing_finish(struct meeting *meeting)
{
    struct meeting_typing *typing = &meeting->typing;
    char *text = find_text(meeting, typing->field);
    size_t length = strlen(typing->text);

    if (text == NULL)
        return;
    while (length > 0 && typing->text[length - 1] == ' ')
        typing->text[--length] = '\0';
    if (typing->field == FIELD_CAUSE)
        report_take_cause(&meeting->report, typing->text);
    else
        memcpy(text, typing->text, length + 1);
    memset(typing, 0, sizeof *typing);
}

bool
step_done(struct step *step)
{
    typing_finish(step->meeting);
    return true;
}
