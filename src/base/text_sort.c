#include <string.h>
#include <utf8proc.h>

#include "base/text.h"

// Beyond Unicode, so that no text contains them.
#define LETTER_AE 0x110000
#define LETTER_OE 0x110001
#define LETTER_AA 0x110002

// Letters that Danish sorts as others (CLDR 41, collation of da); the first
// of each kind is the plain one, the rest differ from it by accent.
static const struct {
    uint32_t point;
    uint32_t letter;
    bool is_plain;
} danish_letters[] = {
    {0x00E6, LETTER_AE, true},  {0x00E4, LETTER_AE, false},
    {0x00F8, LETTER_OE, true},  {0x00F6, LETTER_OE, false},
    {0x0151, LETTER_OE, false}, {0x00E5, LETTER_AA, true},
    {0x00FC, 'y', false},       {0x0171, 'y', false},
    {0x0111, 'd', false},       {0x00F0, 'd', false},
    {0x00FE, 't', false},
};

enum level {
    LEVEL_LETTER, // a before b
    LEVEL_ACCENT, // e before e-acute, aa-ring before double a
    LEVEL_CASE,   // upper before lower
    LEVEL_COUNT,
};

// What one letter weighs on each level; a lone mark weighs 0 as a letter.
struct letter {
    uint32_t weights[LEVEL_COUNT];
};

struct cursor {
    const char *text;
    size_t length;
    size_t position;
};

// The next code point, made one with a combining mark that follows it.
static uint32_t
next_point(struct cursor *cursor)
{
    uint32_t point = text_next(cursor->text, cursor->length, &cursor->position);
    size_t after = cursor->position;
    uint32_t mark = text_next(cursor->text, cursor->length, &after);
    if (mark < 0x300) {
        return point; // no mark, and so for nearly all text
    }
    utf8proc_int32_t pair[] = {(utf8proc_int32_t)point, (utf8proc_int32_t)mark};
    if (utf8proc_normalize_utf32(pair, 2, UTF8PROC_COMPOSE) == 1) {
        cursor->position = after;
    }
    return (uint32_t)pair[0];
}

static uint32_t
to_lower(uint32_t point)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}

// Signs sort before digits, digits before Latin, Latin before the rest.
static uint32_t
letter_weight(uint32_t base)
{
    enum { SIGN = 1 << 21, DIGIT = 2 << 21, LATIN = 3 << 21, OTHER = 4 << 21 };
    if ((base >= 'a' && base <= 'z') || base >= LETTER_AE) {
        return LATIN + base;
    }
    switch (utf8proc_category((utf8proc_int32_t)base)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
        return 0;
    case UTF8PROC_CATEGORY_ND:
        return DIGIT + base;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return OTHER + base;
    default:
        return SIGN + base;
    }
}

static struct letter
weigh(uint32_t lower)
{
    for (size_t i = 0; i < sizeof danish_letters / sizeof *danish_letters;
         i++) {
        if (danish_letters[i].point == lower) {
            uint32_t accent = danish_letters[i].is_plain ? 0 : lower;
            return (struct letter){
                {letter_weight(danish_letters[i].letter), accent, 0}};
        }
    }
    utf8proc_int32_t parts[4] = {0};
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)lower, parts, 4, UTF8PROC_DECOMPOSE, &boundary);
    uint32_t base = count > 1 && count <= 4 ? (uint32_t)parts[0] : lower;
    uint32_t weight = letter_weight(base);
    return (struct letter){{weight, weight && base == lower ? 0 : lower, 0}};
}

static struct letter
next_letter(struct cursor *cursor)
{
    uint32_t point = next_point(cursor);
    uint32_t lower = to_lower(point);
    struct cursor ahead = *cursor;
    uint32_t second = next_point(&ahead);
    struct letter letter = weigh(lower);
    letter.weights[LEVEL_CASE] = 2 * (point == lower);
    if (lower == 'a' && to_lower(second) == 'a') {
        *cursor = ahead;
        letter.weights[LEVEL_LETTER] = letter_weight(LETTER_AA);
        letter.weights[LEVEL_ACCENT] = 'a';
        letter.weights[LEVEL_CASE] += second == 'a';
    }
    return letter;
}

// The next weight of that level that is not 0 by being ignored; 0 at the end.
static uint32_t
next_weight(struct cursor *cursor, enum level level)
{
    while (cursor->position < cursor->length) {
        struct letter letter = next_letter(cursor);
        if (level != LEVEL_LETTER || letter.weights[level] > 0) {
            return letter.weights[level] + 1;
        }
    }
    return 0;
}

static int
compare_level(struct cursor left, struct cursor right, enum level level)
{
    uint32_t left_weight, right_weight;
    do {
        left_weight = next_weight(&left, level);
        right_weight = next_weight(&right, level);
    } while (left_weight == right_weight && left_weight > 0);
    return (left_weight > right_weight) - (left_weight < right_weight);
}

int
text_compare_danish(const char *left, const char *right)
{
    struct cursor left_start = {left, strlen(left), 0};
    struct cursor right_start = {right, strlen(right), 0};
    int order = 0;
    for (int level = 0; level < LEVEL_COUNT && order == 0; level++) {
        order = compare_level(left_start, right_start, (enum level)level);
    }
    return order;
}
