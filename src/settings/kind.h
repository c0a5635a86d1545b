// The kinds of values: how each is read, written and described.
#ifndef PEJL_SETTINGS_KIND_H
#define PEJL_SETTINGS_KIND_H

#include "base/text.h"
#include "settings/keys.h"

#include <stdbool.h>

struct kind {
    // Set `field` from a text that is not empty; false if it is none such.
    bool (*read)(const struct settings_key *key, const char *text, void *field);
    void (*write)(const struct settings_key *key, const void *field,
                  struct text_builder *out);
    // Append what is taken, to stand after "write ".
    void (*describe)(const struct settings_key *key, struct text_builder *out);
};

extern const struct kind kind_text;
extern const struct kind kind_location;
extern const struct kind kind_words;
extern const struct kind kind_hours;
extern const struct kind kind_integer;
extern const struct kind kind_switch;
extern const struct kind kind_choice;
extern const struct kind kind_time;
extern const struct kind kind_size;
extern const struct kind kind_moment;

// Find one of the choices; returns NULL if the word is none of them.
const struct settings_choice *
kind_find_choice(const struct settings_choice *choices, const char *word,
                 size_t length);

// Append the choices: "day, evening or auto".
void
kind_describe_choices(const struct settings_choice *choices,
                      struct text_builder *out);

#endif
