#include "meeting/words.h"

#include <string.h>

#include "base/text.h"

#define CANDIDATES_MAX 64
#define SIGNS_MIN 3 // of a word that is worth a key

struct candidate {
    char word[MEETING_WORD_SIZE];
    size_t count;
};

struct search {
    const char *begun; // what stands there of the word
    struct candidate found[CANDIDATES_MAX];
    size_t count;
};

static uint32_t
to_small(uint32_t sign)
{
    bool is_latin = sign >= 0xC0 && sign <= 0xDE && sign != 0xD7;

    return (sign >= 'A' && sign <= 'Z') || is_latin ? sign + 32 : sign;
}

static bool
is_letter(uint32_t sign)
{
    uint32_t small = to_small(sign);

    return (small >= 'a' && small <= 'z') ||
           (small >= 0xDF && small <= 0xFF && small != 0xF7);
}

size_t
words_write_sign(uint32_t sign, bool is_capital, char out[4])
{
    bool is_small = (sign >= 'a' && sign <= 'z') ||
                    (sign >= 0xE0 && sign <= 0xFE && sign != 0xF7);

    if (is_capital && is_small)
        sign -= 32;
    if (sign < 0x80) {
        out[0] = (char)sign;
        return 1;
    }
    if (sign < 0x800) {
        out[0] = (char)(0xC0 | sign >> 6);
        out[1] = (char)(0x80 | (sign & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | sign >> 12);
    out[1] = (char)(0x80 | (sign >> 6 & 0x3F));
    out[2] = (char)(0x80 | (sign & 0x3F));
    return 3;
}

size_t
words_find_last(const char *text)
{
    size_t length = strlen(text);
    size_t position = 0;
    size_t begin = 0;

    while (position < length) {
        if (!is_letter(text_next(text, length, &position)))
            begin = position;
    }
    return begin;
}

bool
words_begin_sentence(const char *text)
{
    size_t length = strlen(text);

    while (length > 0 && text[length - 1] == ' ')
        length--;
    return length == 0 ||
           (text[length] == ' ' && strchr(".?!", text[length - 1]) != NULL);
}

// Both are read as small letters.
static bool
begins_with(const char *word, size_t length, const char *begun)
{
    size_t begun_length = strlen(begun);
    size_t at = 0;
    size_t begun_at = 0;

    while (begun_at < begun_length) {
        if (at >= length ||
            to_small(text_next(word, length, &at)) !=
                to_small(text_next(begun, begun_length, &begun_at)))
            return false;
    }
    return at < length;
}

static void
count_word(struct search *search, const char *word, size_t length)
{
    struct candidate *candidate = search->found;

    if (length >= MEETING_WORD_SIZE ||
        !begins_with(word, length, search->begun))
        return;
    for (size_t i = 0; i < search->count; i++, candidate++) {
        if (strlen(candidate->word) == length &&
            memcmp(candidate->word, word, length) == 0) {
            candidate->count++;
            return;
        }
    }
    if (search->count == CANDIDATES_MAX)
        return;
    memcpy(candidate->word, word, length);
    candidate->word[length] = '\0';
    candidate->count = 1;
    search->count++;
}

static void
search_text(struct search *search, const char *text)
{
    size_t length = strlen(text);
    size_t position = 0;
    size_t begin = 0;
    size_t signs = 0;

    while (position <= length) {
        size_t before = position;
        if (position < length &&
            is_letter(text_next(text, length, &position))) {
            signs++;
            continue;
        }
        if (signs >= SIGNS_MIN)
            count_word(search, text + begin, before - begin);
        if (before == length)
            break;
        begin = position;
        signs = 0;
    }
}

static void
search_plan(struct search *search, const struct plan *plan)
{
    search_text(search, plan->title);
    search_text(search, plan->problem);
    search_text(search, plan->owner);
    search_text(search, plan->cause);
    search_text(search, plan->next_step);
    for (size_t i = 0; i < SMARTE_COUNT; i++)
        search_text(search, plan->answers[i]);
    for (size_t i = 0; i < plan->milestone_count; i++)
        search_text(search, plan->milestones[i].title);
}

static void
search_all(struct search *search, const struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->ranked.count; i++)
        search_plan(search, snapshot->ranked.items[i]);
    for (size_t i = 0; i < snapshot->shown_goals.count; i++) {
        search_text(search, snapshot->shown_goals.items[i]->name);
        search_text(search, snapshot->shown_goals.items[i]->description);
    }
    for (size_t i = 0; i < snapshot->foci.count; i++)
        search_text(search, snapshot->foci.items[i].name);
    for (size_t i = 0; i < snapshot->commitments.count; i++)
        search_text(search, snapshot->commitments.items[i].text);
}

static bool
comes_before(const struct candidate *left, const struct candidate *right)
{
    if (left->count != right->count)
        return left->count > right->count;
    return text_compare_danish(left->word, right->word) < 0;
}

static struct candidate *
take_best(struct search *search)
{
    struct candidate *best = NULL;

    for (size_t i = 0; i < search->count; i++) {
        struct candidate *candidate = &search->found[i];
        if (candidate->count > 0 &&
            (best == NULL || comes_before(candidate, best)))
            best = candidate;
    }
    return best;
}

void
words_suggest(const struct snapshot *snapshot, const char *text,
              char words[MEETING_WORDS][MEETING_WORD_SIZE])
{
    struct search search = {.begun = text + words_find_last(text)};

    memset(words, 0, MEETING_WORDS * sizeof *words);
    if (*search.begun == '\0')
        return;
    search_all(&search, snapshot);
    for (size_t i = 0; i < MEETING_WORDS; i++) {
        struct candidate *best = take_best(&search);
        if (best == NULL)
            return;
        memcpy(words[i], best->word, sizeof best->word);
        best->count = 0;
    }
}
