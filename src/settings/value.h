// One value: from the words of an INI file into its field and back.
#ifndef PEJL_SETTINGS_VALUE_H
#define PEJL_SETTINGS_VALUE_H

#include "base/text.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <stdbool.h>
#include <stddef.h>

// Say whether a text is UTF-8 without control characters but tab and carriage
// return.
bool
value_is_plain(const char *text, size_t length);

// Set the field of `key`; an empty text gives the default. Returns false, with
// the field as it was, if the text is none that the key takes; that is logged,
// with the remedy, in a line that begins with `origin`.
bool
value_set(struct settings *settings, const struct settings_key *key,
          const char *text, const char *origin);

// Append the value as an INI file would say it; nothing if it is not set.
void
value_write(const struct settings *settings, const struct settings_key *key,
            struct text_builder *out);

// Append what the key takes: "a whole number from 0 to 9".
void
value_describe(const struct settings_key *key, struct text_builder *out);

// Release the text of a key that has one; makes any field all-zero.
void
value_clear(struct settings *settings, const struct settings_key *key);

#endif
