#include "source/pin.h"

#include "base/log.h"
#include "base/text.h"
#include "source/private_file.h"
#include "source/whole_file.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(PIN_HASH_SIZE >= crypto_pwhash_argon2id_STRBYTES, "too short");

enum {
    PASSES = 3,
    MEMORY_BYTES = 32000000,
    // Of a hash that another program made: what a board can spare.
    PASSES_MAX = 16,
    MEMORY_KIB_MAX = 65536,
    FILE_SIZE = 8192,
};

static const char separator[] = " = ";

// Anything but control characters, without a space at either end; it shall
// stand on a line of its own, before the first "=".
static bool
is_name(const char *name)
{
    size_t length = strlen(name);

    if (length == 0 || length >= PIN_NAME_SIZE || name[0] == ' ' ||
        name[0] == '#' || name[length - 1] == ' ' ||
        !text_is_utf8(name, length))
        return false;
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)name[i] < 0x20 || name[i] == 0x7f || name[i] == '=')
            return false;
    }
    return true;
}

static bool
is_code(const char *code)
{
    return strlen(code) == PIN_DIGITS &&
           strspn(code, "0123456789") == PIN_DIGITS;
}

// Read the number that stands behind these words; moves past it.
static bool
take_number(const char **text, const char *words, unsigned long *number)
{
    size_t length = strlen(words);
    char *end;

    if (strncmp(*text, words, length) != 0)
        return false;
    *number = strtoul(*text + length, &end, 10);
    *text = end;
    return true;
}

static bool
is_hash(const char *hash)
{
    const char *rest = hash;
    unsigned long memory_kib;
    unsigned long passes;
    unsigned long lanes;

    return strlen(hash) < PIN_HASH_SIZE &&
           take_number(&rest, "$argon2id$v=19$m=", &memory_kib) &&
           take_number(&rest, ",t=", &passes) &&
           take_number(&rest, ",p=", &lanes) && *rest == '$' &&
           memory_kib <= MEMORY_KIB_MAX && passes <= PASSES_MAX;
}

static struct pin_person *
find(struct pin_list *list, const char *name)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->persons[i].name, name) == 0)
            return &list->persons[i];
    }
    return NULL;
}

// Returns NULL, or what is wrong.
static const char *
take_line(struct pin_list *list, char *line)
{
    char *middle = strstr(line, separator);
    struct pin_person *person = &list->persons[list->count];

    if (line[0] == '\0' || line[0] == '#')
        return NULL;
    if (middle == NULL || !is_hash(middle + strlen(separator)))
        return "it holds a line that pejl pin did not write";
    *middle = '\0';
    if (!is_name(line) || find(list, line) != NULL)
        return "a name in it is none, or is there twice";
    if (list->count == PIN_PERSONS_MAX)
        return "it holds more than 24 persons";
    // Both were found to fit.
    memcpy(person->name, line, strlen(line) + 1);
    memcpy(person->hash, middle + strlen(separator),
           strlen(middle + strlen(separator)) + 1);
    list->count++;
    return NULL;
}

bool
pin_read(struct pin_list *list, const char *path)
{
    char text[FILE_SIZE];
    const char *problem = private_file_read(path, text, sizeof text);
    char *rest = text;

    *list = (struct pin_list){.count = 0};
    while (problem == NULL && *rest != '\0') {
        char *line = rest;

        rest += strcspn(rest, "\n");
        if (*rest != '\0')
            *rest++ = '\0';
        problem = take_line(list, line);
    }
    pin_wipe(text, sizeof text);
    if (problem != NULL) {
        log_error("the codes in %s cannot be used: %s", path, problem);
        *list = (struct pin_list){.count = 0};
    }
    return problem == NULL;
}

bool
pin_write(const struct pin_list *list, const char *path)
{
    struct text_builder text = {0};
    bool is_written;

    text_append(&text, "", 0);
    for (size_t i = 0; i < list->count; i++)
        text_append_format(&text, "%s%s%s\n", list->persons[i].name, separator,
                           list->persons[i].hash);
    is_written = whole_file_write(path, text.data, text.length, 0600);
    if (!is_written)
        log_error("the codes cannot be written to %s: %s", path,
                  strerror(errno));
    text_destroy(&text);
    return is_written;
}

static bool
make_hash(const char *code, char hash[PIN_HASH_SIZE])
{
    if (sodium_init() >= 0 &&
        crypto_pwhash_argon2id_str(hash, code, PIN_DIGITS, PASSES,
                                   MEMORY_BYTES) == 0)
        return true;
    log_error("libsodium cannot make the code's hash: it takes 32 MB");
    return false;
}

bool
pin_set(struct pin_list *list, const char *name, const char *code)
{
    struct pin_person *person = find(list, name);

    if (!is_name(name)) {
        log_error("that is no name: write 1 to 127 bytes without =");
        return false;
    }
    if (!is_code(code)) {
        log_error("that is no code: take four digits");
        return false;
    }
    if (person == NULL && list->count == PIN_PERSONS_MAX) {
        log_error("there are %d persons already; take one off with --remove",
                  PIN_PERSONS_MAX);
        return false;
    }
    if (person == NULL) {
        person = &list->persons[list->count];
        if (!make_hash(code, person->hash))
            return false;
        memcpy(person->name, name, strlen(name) + 1);
        list->count++;
        return true;
    }
    return make_hash(code, person->hash);
}

bool
pin_remove(struct pin_list *list, const char *name)
{
    struct pin_person *person = find(list, name);

    if (person == NULL)
        return false;
    list->count--;
    memmove(person, person + 1,
            (size_t)(&list->persons[list->count] - person) * sizeof *person);
    pin_wipe(&list->persons[list->count], sizeof *person);
    return true;
}

// Whoever measures how long it takes shall not learn who is on the list.
static bool
waste_time(const char *code)
{
    char hash[PIN_HASH_SIZE];

    (void)make_hash(code, hash);
    return false;
}

bool
pin_is_right(const struct pin_list *list, const char *name, const char *code)
{
    char padded[PIN_DIGITS + 1] = {0};
    bool is_right;

    memcpy(padded, code, strnlen(code, PIN_DIGITS));
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->persons[i].name, name) == 0) {
            is_right = sodium_init() >= 0 &&
                       crypto_pwhash_argon2id_str_verify(
                           list->persons[i].hash, padded, PIN_DIGITS) == 0 &&
                       is_code(code);
            pin_wipe(padded, sizeof padded);
            return is_right;
        }
    }
    waste_time(padded);
    pin_wipe(padded, sizeof padded);
    return false;
}

void
pin_wipe(void *bytes, size_t size)
{
    sodium_memzero(bytes, size);
}
