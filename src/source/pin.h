// PINs: who may write, and slow hashes of the codes that they show it by.
#ifndef PEJL_SOURCE_PIN_H
#define PEJL_SOURCE_PIN_H

#include <stdbool.h>
#include <stddef.h>

enum {
    PIN_DIGITS = 4,
    PIN_PERSONS_MAX = 24,
    PIN_NAME_SIZE = 128, // bytes with NUL
    PIN_HASH_SIZE = 128,
};

struct pin_person {
    char name[PIN_NAME_SIZE];
    char hash[PIN_HASH_SIZE]; // "$argon2id$…"
};

// Valid when all-zero: there is nobody.
struct pin_list {
    struct pin_person persons[PIN_PERSONS_MAX]; // in the file's order
    size_t count;
};

// Read the file at `path`: a line "NAME = $argon2id$…" for each. Returns false,
// logged with the remedy, if it cannot be used or others may read it; then
// there is nobody.
bool
pin_read(struct pin_list *list, const char *path);

// Write the file, for good and readable by nobody else. Returns false, logged,
// if it cannot be written; then it is as it was.
bool
pin_write(const struct pin_list *list, const char *path);

// Give `name` the code, as an Argon2id hash (RFC 9106) that takes 32 MB and
// about a third of a second on a Raspberry Pi 4; a name that is not there is
// added. Returns false, logged, if it is no name, no code of four digits, or
// there are 24 persons.
bool
pin_set(struct pin_list *list, const char *name, const char *code);

// Take `name` off the list; says whether it was there.
bool
pin_remove(struct pin_list *list, const char *name);

// Say whether that is the code of `name`. Takes as long as pin_set, also for a
// name that is not there: never on the main thread.
bool
pin_is_right(const struct pin_list *list, const char *name, const char *code);

// Overwrite `size` bytes that held a code.
void
pin_wipe(void *bytes, size_t size);

#endif
