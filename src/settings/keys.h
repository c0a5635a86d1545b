// The table of keys: all that an INI file may say, said once.
#ifndef PEJL_SETTINGS_KEYS_H
#define PEJL_SETTINGS_KEYS_H

#include <stddef.h>

enum settings_kind {
    SETTINGS_TEXT,     // char *
    SETTINGS_LOCATION, // char *; a path or URL without a password in it
    SETTINGS_WORDS,    // char *; `least` to `most` of the choices
    SETTINGS_INTEGER,  // int, from `least` to `most`
    SETTINGS_SWITCH,   // bool
    SETTINGS_CHOICE,   // int or enum: the value of one of the choices
    SETTINGS_HOURS,    // char *, as hours_parse takes them
    SETTINGS_TIME,     // int, minute of the day
    SETTINGS_SIZE,     // struct settings_size, each side `least` to `most`
    SETTINGS_MOMENT,   // struct settings_moment
};

// A word and what it stands for; lists end with a word that is NULL.
struct settings_choice {
    const char *word;
    int value;
};

struct settings_key {
    const char *name; // "section.key"
    enum settings_kind kind;
    size_t offset;        // of the field in struct settings
    const char *fallback; // the default as an INI file would say it
    int least, most;
    const struct settings_choice *choices;
    const char *help; // what it is for, in a sentence or two
};

// Return the table, in the order of the sections.
const struct settings_key *
settings_known_keys(size_t *count);

// Return the key called `name` ("section.key"), or NULL.
const struct settings_key *
settings_find_key(const char *name);

// Return the name of the key that was probably meant, or NULL if none is near.
const char *
settings_nearest_key(const char *name);

#endif
