// The language of the words on the screen, through gettext.
#ifndef PEJL_BASE_LANGUAGE_H
#define PEJL_BASE_LANGUAGE_H

#include <libintl.h>
#include <stdbool.h>

#define _(text) gettext(text)
#define N_(text) text
// The same word in two meanings ("May" short and in full): xgettext finds
// C_("month", "May") and, in a table, NC_("month", "May").
#define C_(context, text) language_in_context(context, text)
#define NC_(context, text) text

// Bind the catalogue found in `locale_dir` (…/da/LC_MESSAGES/pejl.mo) and
// speak Danish. Needs no locale installed: C.UTF-8 is part of glibc. Main
// thread, once at start.
void
language_start(const char *locale_dir);

// Speak `language` ("da" or "en") from now on. Returns false for any other.
// Main thread.
bool
language_use(const char *language);

// Return the translation of `text` in its `context` (GNU gettext manual 11.2.5,
// "Using contexts for solving ambiguities"), or `text`.
const char *
language_in_context(const char *context, const char *text);

// Return "da" or "en"; "en" before language_start.
const char *
language_in_use(void);

#endif
