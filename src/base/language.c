#include "base/language.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

#define DOMAIN "pejl"
#define KEY_SIZE 128

// glibc: a changed counter tells gettext to forget what it has looked up.
extern int _nl_msg_cat_cntr;

void
language_start(const char *locale_dir)
{
    // gettext translates nothing in the locale "C".
    if (setlocale(LC_ALL, "C.UTF-8") == NULL) {
        log_warning("no locale C.UTF-8: all words stay English");
    }
    bindtextdomain(DOMAIN, locale_dir);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    textdomain(DOMAIN);
    language_use("da");
}

bool
language_use(const char *language)
{
    if (strcmp(language, "da") != 0 && strcmp(language, "en") != 0) {
        return false;
    }
    if (strcmp(language_in_use(), language) == 0) {
        return true;
    }
    setenv("LANGUAGE", language, 1);
    _nl_msg_cat_cntr++;
    return true;
}

const char *
language_in_use(void)
{
    const char *language = getenv("LANGUAGE");
    return language && strcmp(language, "da") == 0 ? "da" : "en";
}

const char *
language_in_context(const char *context, const char *text)
{
    char key[KEY_SIZE];
    int length = snprintf(key, sizeof key, "%s\004%s", context, text);
    if (length < 0 || length >= (int)sizeof key) {
        return text;
    }
    const char *found = gettext(key);
    return found == key ? text : found;
}
