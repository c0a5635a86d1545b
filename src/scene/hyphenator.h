// A hyphenator: where a Danish word may be divided.
#ifndef PEJL_SCENE_HYPHENATOR_H
#define PEJL_SCENE_HYPHENATOR_H

#include <stddef.h>

#define HYPHENATOR_DICTIONARY "/usr/share/hyphen/hyph_da_DK.dic"

struct hyphenator;

// Load a dictionary of libhyphen. NULL if it is not installed: then long words
// are broken anywhere, and nobody need be told.
struct hyphenator *
hyphenator_open(const char *path);

// Return the largest number of bytes, at most `limit`, after which the word of
// `length` bytes may be divided by a hyphen, with at least three letters on
// each side; 0 if nowhere. Words over 100 letters are not looked up.
size_t
hyphenator_divide(struct hyphenator *hyphenator, const char *word,
                  size_t length, size_t limit);

// Release. Accepts NULL.
void
hyphenator_close(struct hyphenator *hyphenator);

#endif
