#include "nav/place.h"

#include <string.h>

enum { BESIDE, IN_CYCLE };

#define KIND(upper, name, where) [PAGE_##upper] = {#name, where},
static const struct {
    const char *name;
    int where;
} kinds[PAGE_COUNT] = {PAGE_LIST(KIND)};

static const struct {
    const char *word;
    enum intent_kind kind;
    bool has_number;
} verbs[] = {
    {"next", INTENT_NEXT, false},       {"previous", INTENT_PREVIOUS, false},
    {"back", INTENT_BACK, false},       {"home", INTENT_HOME, false},
    {"pause", INTENT_PAUSE, false},     {"part", INTENT_PART, true},
    {"more", INTENT_MORE, false},       {"less", INTENT_LESS, false},
    {"detail", INTENT_DETAIL, true},    {"stay", INTENT_STAY, false},
    {"enlarge", INTENT_ENLARGE, false}, {"lift", INTENT_LIFT, false},
    {"read", INTENT_READ, false},       {"danish", INTENT_DANISH, false},
    {"english", INTENT_ENGLISH, false},
};

const char *
place_page_name(enum page_id page)
{
    return (unsigned)page < PAGE_COUNT ? kinds[page].name : "";
}

bool
place_may_cycle(enum page_id page)
{
    return (unsigned)page < PAGE_COUNT && kinds[page].where == IN_CYCLE;
}

static bool
is_word(const char *words, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(words, word, length) == 0;
}

static bool
find_page(const char *words, size_t length, enum page_id *page)
{
    for (size_t i = 0; i < PAGE_COUNT; i++) {
        if (is_word(words, length, kinds[i].name)) {
            *page = (enum page_id)i;
            return true;
        }
    }
    return false;
}

bool
place_find_page(const char *name, enum page_id *page)
{
    return find_page(name, strlen(name), page);
}

bool
place_equals(struct place left, struct place right)
{
    return left.page == right.page && left.item == right.item &&
           left.part == right.part && left.detail == right.detail;
}

// Only plain digits count: no sign, no space, nothing behind them.
static bool
parse_number(const char *digits, int64_t limit, int64_t *number)
{
    int64_t value = 0;

    if (*digits == '\0')
        return false;
    for (; *digits != '\0'; digits++) {
        if (*digits < '0' || *digits > '9')
            return false;
        int digit = *digits - '0';
        if (value > (limit - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return true;
}

static struct intent
parse_open(enum page_id page, const char *argument)
{
    struct intent intent = {.kind = INTENT_OPEN, .place = {.page = page}};

    if (argument != NULL &&
        (!parse_number(argument, INT64_MAX, &intent.place.item) ||
         intent.place.item == 0))
        return (struct intent){.kind = INTENT_NONE};
    return intent;
}

static struct intent
parse_verb(size_t verb, const char *argument)
{
    struct intent intent = {.kind = verbs[verb].kind};
    int64_t number = 0;

    if (verbs[verb].has_number != (argument != NULL))
        return (struct intent){.kind = INTENT_NONE};
    if (argument != NULL && !parse_number(argument, INT32_MAX, &number))
        return (struct intent){.kind = INTENT_NONE};
    if (intent.kind == INTENT_PART)
        intent.place.part = (int)number;
    if (intent.kind == INTENT_DETAIL)
        intent.place.detail = (int)number;
    return intent;
}

struct intent
intent_parse(const char *words)
{
    const char *slash = strchr(words, '/');
    size_t length = slash == NULL ? strlen(words) : (size_t)(slash - words);
    const char *argument = slash == NULL ? NULL : slash + 1;
    enum page_id page = PAGE_COUNT;

    if (find_page(words, length, &page))
        return parse_open(page, argument);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (is_word(words, length, verbs[i].word))
            return parse_verb(i, argument);
    }
    return (struct intent){.kind = INTENT_NONE};
}
