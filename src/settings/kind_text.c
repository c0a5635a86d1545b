#include <stdlib.h>
#include <string.h>

#include "base/hours.h"
#include "base/memory.h"
#include "settings/kind.h"

static void
append(struct text_builder *out, const char *text)
{
    text_append(out, text, strlen(text));
}

static void
replace(char **field, const char *text, size_t length)
{
    char *copy = memory_allocate(length + 1);
    memcpy(copy, text, length);
    free(*field);
    *field = copy;
}

static bool
read_text(const struct settings_key *key, const char *text, void *field)
{
    (void)key;
    replace(field, text, strlen(text));
    return true;
}

static void
write_text(const struct settings_key *key, const void *field,
           struct text_builder *out)
{
    (void)key;
    char *const *text = field;
    append(out, *text ? *text : "");
}

static void
describe_text(const struct settings_key *key, struct text_builder *out)
{
    (void)key;
    append(out, "UTF-8 text without control characters");
}

const struct kind kind_text = {read_text, write_text, describe_text};

// "https://user:password@host" would put a password where all may read it.
static bool
holds_password(const char *text)
{
    const char *host = strstr(text, "://");
    return host && memchr(host + 3, '@', strcspn(host + 3, "/"));
}

static bool
read_location(const struct settings_key *key, const char *text, void *field)
{
    return !holds_password(text) && read_text(key, text, field);
}

static void
describe_location(const struct settings_key *key, struct text_builder *out)
{
    (void)key;
    append(out, "a path or an address without user and password; those "
                "belong in the file that source.credential_file names");
}

const struct kind kind_location = {read_location, write_text,
                                   describe_location};

static bool
read_hours(const struct settings_key *key, const char *text, void *field)
{
    struct hours hours;
    return hours_parse(text, &hours) && read_text(key, text, field);
}

static void
describe_hours(const struct settings_key *key, struct text_builder *out)
{
    (void)key;
    append(out, "days and times, as \"ma-fr 07:00-17:00, lø 10:00-14:00\"");
}

const struct kind kind_hours = {read_hours, write_text, describe_hours};

static bool
read_words(const struct settings_key *key, const char *text, void *field)
{
    struct text_builder words = {0};
    int count = 0;
    bool is_known = true;
    text += strspn(text, " \t");
    while (*text && is_known) {
        size_t length = strcspn(text, " \t");
        is_known = kind_find_choice(key->choices, text, length) != NULL;
        text_append(&words, " ", count++ > 0);
        text_append(&words, text, length);
        text += length + strspn(text + length, " \t");
    }
    bool is_good = is_known && count >= key->least && count <= key->most;
    if (is_good) {
        replace(field, words.data, words.length);
    }
    text_destroy(&words);
    return is_good;
}

static void
describe_words(const struct settings_key *key, struct text_builder *out)
{
    if (key->most > 1) {
        text_append_format(
            out, "%d to %d words with spaces between: ", key->least, key->most);
    }
    kind_describe_choices(key->choices, out);
}

const struct kind kind_words = {read_words, write_text, describe_words};
