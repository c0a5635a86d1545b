#include <string.h>

#include "settings/kind.h"
#include "settings/settings.h"

#define MINUTES_PER_HOUR 60
#define HOURS_PER_DAY 24
#define DIGITS_MAX 7 // more than any key needs, less than an int holds

// Read digits, at least one; moves past them.
static bool
read_digits(const char **text, int *value)
{
    int count = 0;
    *value = 0;
    for (; **text >= '0' && **text <= '9' && count < DIGITS_MAX; count++) {
        *value = *value * 10 + *(*text)++ - '0';
    }
    return count > 0;
}

static bool
is_within(const struct settings_key *key, int value)
{
    return value >= key->least && value <= key->most;
}

static bool
read_integer(const struct settings_key *key, const char *text, void *field)
{
    int value;
    if (!read_digits(&text, &value) || *text || !is_within(key, value)) {
        return false;
    }
    *(int *)field = value;
    return true;
}

static void
write_integer(const struct settings_key *key, const void *field,
              struct text_builder *out)
{
    (void)key;
    text_append_format(out, "%d", *(const int *)field);
}

static void
describe_integer(const struct settings_key *key, struct text_builder *out)
{
    text_append_format(out, "a whole number from %d to %d", key->least,
                       key->most);
}

const struct kind kind_integer = {read_integer, write_integer,
                                  describe_integer};

const struct settings_choice *
kind_find_choice(const struct settings_choice *choices, const char *word,
                 size_t length)
{
    for (; choices->word; choices++) {
        if (strlen(choices->word) == length &&
            memcmp(choices->word, word, length) == 0) {
            return choices;
        }
    }
    return NULL;
}

void
kind_describe_choices(const struct settings_choice *choices,
                      struct text_builder *out)
{
    for (size_t i = 0; choices[i].word; i++) {
        const char *before = choices[i + 1].word ? ", " : " or ";
        text_append_format(out, "%s%s", i > 0 ? before : "", choices[i].word);
    }
}

static const char *
choice_word(const struct settings_choice *choices, int value)
{
    while (choices->word && choices->value != value) {
        choices++;
    }
    return choices->word ? choices->word : "";
}

static bool
read_choice(const struct settings_key *key, const char *text, void *field)
{
    const struct settings_choice *choice =
        kind_find_choice(key->choices, text, strlen(text));
    if (choice) {
        *(int *)field = choice->value;
    }
    return choice != NULL;
}

static void
write_choice(const struct settings_key *key, const void *field,
             struct text_builder *out)
{
    text_append_format(out, "%s",
                       choice_word(key->choices, *(const int *)field));
}

static void
describe_choice(const struct settings_key *key, struct text_builder *out)
{
    kind_describe_choices(key->choices, out);
}

const struct kind kind_choice = {read_choice, write_choice, describe_choice};

static const struct settings_choice switch_words[] = {
    {"yes", true}, {"no", false},  {"true", true}, {"false", false},
    {"on", true},  {"off", false}, {NULL, 0},
};

static bool
read_switch(const struct settings_key *key, const char *text, void *field)
{
    (void)key;
    const struct settings_choice *choice =
        kind_find_choice(switch_words, text, strlen(text));
    if (choice) {
        *(bool *)field = choice->value;
    }
    return choice != NULL;
}

static void
write_switch(const struct settings_key *key, const void *field,
             struct text_builder *out)
{
    (void)key;
    text_append_format(out, "%s",
                       choice_word(switch_words, *(const bool *)field));
}

static void
describe_switch(const struct settings_key *key, struct text_builder *out)
{
    (void)key;
    text_append_format(out, "yes or no");
}

const struct kind kind_switch = {read_switch, write_switch, describe_switch};

static bool
read_time(const struct settings_key *key, const char *text, void *field)
{
    (void)key;
    int hour, minute;
    if (!read_digits(&text, &hour) || *text++ != ':' ||
        !read_digits(&text, &minute) || *text || hour >= HOURS_PER_DAY ||
        minute >= MINUTES_PER_HOUR) {
        return false;
    }
    *(int *)field = hour * MINUTES_PER_HOUR + minute;
    return true;
}

static void
write_time(const struct settings_key *key, const void *field,
           struct text_builder *out)
{
    (void)key;
    int minute = *(const int *)field;
    text_append_format(out, "%02d:%02d", minute / MINUTES_PER_HOUR,
                       minute % MINUTES_PER_HOUR);
}

static void
describe_time(const struct settings_key *key, struct text_builder *out)
{
    (void)key;
    text_append_format(out, "a time from 00:00 to 23:59");
}

const struct kind kind_time = {read_time, write_time, describe_time};

static bool
read_size(const struct settings_key *key, const char *text, void *field)
{
    struct settings_size size;
    if (!read_digits(&text, &size.width_px) || *text++ != 'x' ||
        !read_digits(&text, &size.height_px) || *text ||
        !is_within(key, size.width_px) || !is_within(key, size.height_px)) {
        return false;
    }
    *(struct settings_size *)field = size;
    return true;
}

static void
write_size(const struct settings_key *key, const void *field,
           struct text_builder *out)
{
    (void)key;
    const struct settings_size *size = field;
    if (size->width_px > 0) {
        text_append_format(out, "%dx%d", size->width_px, size->height_px);
    }
}

static void
describe_size(const struct settings_key *key, struct text_builder *out)
{
    text_append_format(out,
                       "width x height without spaces, as 1280x720, each "
                       "from %d to %d",
                       key->least, key->most);
}

const struct kind kind_size = {read_size, write_size, describe_size};
