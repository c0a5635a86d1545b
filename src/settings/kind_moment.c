#include <string.h>

#include "settings/kind.h"
#include "settings/settings.h"

#define WEEKDAYS 7

// Those that hours are told by, and their longer forms; the first is written.
static const struct settings_choice weekdays[] = {
    {"ma", 1},  {"ti", 2},  {"on", 3},  {"to", 4},  {"fr", 5},  {"lø", 6},
    {"sø", 7},  {"mo", 1},  {"tu", 2},  {"we", 3},  {"th", 4},  {"sa", 6},
    {"su", 7},  {"man", 1}, {"tir", 2}, {"ons", 3}, {"tor", 4}, {"fre", 5},
    {"lør", 6}, {"søn", 7}, {"mon", 1}, {"tue", 2}, {"wed", 3}, {"thu", 4},
    {"fri", 5}, {"sat", 6}, {"sun", 7}, {NULL, 0},
};

static bool
read_moment(const struct settings_key *key, const char *text, void *field)
{
    size_t length = strcspn(text, " ");
    const struct settings_choice *weekday =
        kind_find_choice(weekdays, text, length);
    struct settings_moment moment;
    text += length + strspn(text + length, " ");
    if (weekday == NULL || !kind_time.read(key, text, &moment.minute)) {
        return false;
    }
    moment.weekday = weekday->value;
    *(struct settings_moment *)field = moment;
    return true;
}

static void
write_moment(const struct settings_key *key, const void *field,
             struct text_builder *out)
{
    const struct settings_moment *moment = field;
    if (moment->weekday > 0 && moment->weekday <= WEEKDAYS) {
        text_append_format(out, "%s ", weekdays[moment->weekday - 1].word);
        kind_time.write(key, &moment->minute, out);
    }
}

static void
describe_moment(const struct settings_key *key, struct text_builder *out)
{
    (void)key;
    text_append_format(out, "a weekday and a time, as ma 08:30");
}

const struct kind kind_moment = {read_moment, write_moment, describe_moment};
