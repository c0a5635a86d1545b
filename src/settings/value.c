#include "settings/value.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "settings/kind.h"

#define SHOWN_SIZE 80

static const struct {
    const struct kind *kind;
    size_t size;
    bool is_owned; // a char * to free
} kinds[] = {
    [SETTINGS_TEXT] = {&kind_text, sizeof(char *), true},
    [SETTINGS_LOCATION] = {&kind_location, sizeof(char *), true},
    [SETTINGS_WORDS] = {&kind_words, sizeof(char *), true},
    [SETTINGS_INTEGER] = {&kind_integer, sizeof(int), false},
    [SETTINGS_SWITCH] = {&kind_switch, sizeof(bool), false},
    [SETTINGS_CHOICE] = {&kind_choice, sizeof(int), false},
    [SETTINGS_HOURS] = {&kind_hours, sizeof(char *), true},
    [SETTINGS_TIME] = {&kind_time, sizeof(int), false},
    [SETTINGS_SIZE] = {&kind_size, sizeof(struct settings_size), false},
    [SETTINGS_MOMENT] = {&kind_moment, sizeof(struct settings_moment), false},
};

bool
value_is_plain(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if ((byte < 0x20 && byte != '\t' && byte != '\r') || byte == 0x7F) {
            return false;
        }
    }
    return text_is_utf8(text, length);
}

static bool
read_value(struct settings *settings, const struct settings_key *key,
           const char *text)
{
    if (*text == '\0') {
        value_clear(settings, key);
        return true;
    }
    return value_is_plain(text, strlen(text)) &&
           kinds[key->kind].kind->read(key, text,
                                       (char *)settings + key->offset);
}

static void
complain(const struct settings_key *key, const char *text, const char *origin)
{
    struct text_builder remedy = {0}, shown = {0};
    value_describe(key, &remedy);
    text_clean(&shown, text, strlen(text), SHOWN_SIZE);
    // What looks like a password must not get into the log.
    bool is_secret = key->kind == SETTINGS_LOCATION;
    log_error("%s: %s cannot be \"%s\"; write %s", origin, key->name,
              is_secret ? "…" : shown.data, remedy.data);
    text_destroy(&remedy);
    text_destroy(&shown);
}

bool
value_set(struct settings *settings, const struct settings_key *key,
          const char *text, const char *origin)
{
    bool is_set = read_value(settings, key, *text ? text : key->fallback);
    if (!is_set) {
        complain(key, text, origin);
    }
    return is_set;
}

void
value_write(const struct settings *settings, const struct settings_key *key,
            struct text_builder *out)
{
    text_append(out, "", 0);
    kinds[key->kind].kind->write(key, (const char *)settings + key->offset,
                                 out);
}

void
value_describe(const struct settings_key *key, struct text_builder *out)
{
    kinds[key->kind].kind->describe(key, out);
}

void
value_clear(struct settings *settings, const struct settings_key *key)
{
    void *field = (char *)settings + key->offset;
    if (kinds[key->kind].is_owned) {
        free(*(char **)field);
    }
    memset(field, 0, kinds[key->kind].size);
}
