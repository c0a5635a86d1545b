#include <string.h>

#include "settings/keys.h"
#include "settings/settings.h"
#include "settings/value.h"

#define LINE_WIDTH 76

// Print a comment, broken at spaces.
static void
print_comment(const char *text, FILE *out)
{
    size_t column = 0;
    while (*text) {
        size_t length = strcspn(text, " ");
        if (column + 1 + length > LINE_WIDTH) {
            fputc('\n', out);
            column = 0;
        }
        column += (size_t)fprintf(out, "%s %.*s", column > 0 ? "" : "#",
                                  (int)length, text);
        text += length + strspn(text + length, " ");
    }
    fputc('\n', out);
}

static void
print_help(const struct settings_key *key, FILE *out)
{
    print_comment(key->help, out);
    if (key->kind != SETTINGS_TEXT && key->kind != SETTINGS_LOCATION) {
        struct text_builder takes = {0};
        text_append(&takes, "Takes ", strlen("Takes "));
        value_describe(key, &takes);
        text_append(&takes, ".", 1);
        print_comment(takes.data, out);
        text_destroy(&takes);
    }
}

static void
print_key(const struct settings *settings, const struct settings_key *key,
          FILE *out)
{
    struct text_builder value = {0};
    value_write(settings, key, &value);
    bool is_default = strcmp(value.data, key->fallback) == 0;
    print_help(key, out);
    fprintf(out, "%s%s =%s%s\n", is_default ? "#" : "",
            strchr(key->name, '.') + 1, *value.data ? " " : "", value.data);
    text_destroy(&value);
}

static bool
is_same_section(const char *left, const char *right)
{
    size_t length = strcspn(left, ".") + 1;
    return strncmp(left, right, length) == 0;
}

void
settings_print(const struct settings *settings, FILE *out)
{
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    for (size_t i = 0; i < count; i++) {
        const char *name = keys[i].name;
        if (i == 0 || !is_same_section(name, keys[i - 1].name)) {
            fprintf(out, "%s[%.*s]\n", i > 0 ? "\n" : "",
                    (int)strcspn(name, "."), name);
        }
        fputc('\n', out);
        print_key(settings, &keys[i], out);
    }
}
