#include "scene/text_bond.h"

#include <string.h>
#include <strings.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MONTH_LENGTH 3
#define DAY_DIGITS 2

struct part {
    const char *words;
    size_t length;
};

static const char *const before_number[] = {
    "kl.", "kl", "uge", "week", "nr.", "no.", "ca.", "\xc2\xa7",
};
static const char *const behind_number[] = {
    "%",   "\xe2\x80\xb0", "kr.", "kr",  "mio.", "mia.",
    "min", "min.",         "s",   "km.", "km",
};
static const char months[] = "janfebmaraprmajmayjunjulaugsepoktoctnovdec";

static bool
is_digit(char sign)
{
    return sign >= '0' && sign <= '9';
}

static struct part
find_before(const char *words, size_t space)
{
    size_t from = space;
    while (from > 0 && words[from - 1] != ' ' && words[from - 1] != '\n' &&
           words[from - 1] != '(') {
        from--;
    }
    return (struct part){words + from, space - from};
}

// Without the comma or the bracket that may follow.
static struct part
find_behind(const char *words, size_t length, size_t space)
{
    size_t to = space + 1;
    while (to < length && words[to] != ' ' && words[to] != '\n' &&
           words[to] != ',' && words[to] != ')') {
        to++;
    }
    return (struct part){words + space + 1, to - space - 1};
}

static bool
is_among(struct part part, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strlen(list[i]) == part.length &&
            strncasecmp(list[i], part.words, part.length) == 0) {
            return true;
        }
    }
    return false;
}

static bool
is_day(struct part part)
{
    size_t digits = 0;
    while (digits < part.length && is_digit(part.words[digits])) {
        digits++;
    }
    bool has_point = digits + 1 == part.length && part.words[digits] == '.';
    return digits > 0 && digits <= DAY_DIGITS &&
           (digits == part.length || has_point);
}

// By its first three letters, as Danish and English have them.
static bool
is_month(struct part part)
{
    for (size_t i = 0; i + 1 < sizeof months; i += MONTH_LENGTH) {
        if (part.length >= MONTH_LENGTH &&
            strncasecmp(months + i, part.words, MONTH_LENGTH) == 0) {
            return true;
        }
    }
    return false;
}

bool
text_bond_holds(const char *words, size_t length, size_t space)
{
    struct part before = find_before(words, space);
    struct part behind = find_behind(words, length, space);
    if (before.length == 0 || behind.length == 0) {
        return false;
    }
    bool is_number = is_digit(before.words[before.length - 1]);
    return (is_digit(*behind.words) &&
            is_among(before, before_number, COUNT(before_number))) ||
           (is_number &&
            is_among(behind, behind_number, COUNT(behind_number))) ||
           (is_day(before) && is_month(behind));
}
