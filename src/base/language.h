// The language of the words on the screen, through gettext.
#ifndef PEJL_BASE_LANGUAGE_H
#define PEJL_BASE_LANGUAGE_H

#include <libintl.h>
#include <stdbool.h>

#define _(text) gettext(text)
#define N_(text) text

// Bind the catalogue found in `locale_dir` (…/da/LC_MESSAGES/pejl.mo). Needs
// no locale installed: C.UTF-8 is part of glibc. Main thread, once at start.
void
language_start(const char *locale_dir);

// Speak `language` ("da" or "en") from now on. Returns false for any other.
bool
language_use(const char *language);

// Return "da" or "en".
const char *
language_in_use(void);

#endif
