#include "scene/hyphenator.h"

#include "base/memory.h"
#include "base/text.h"

#include <hyphen.h>
#include <stdint.h>
#include <stdlib.h>

#define LETTERS_MAX 100
#define LETTERS_EACH_SIDE 3

struct hyphenator {
    HyphenDict *dictionary;
};

struct hyphenator *
hyphenator_open(const char *path)
{
    HyphenDict *dictionary = hnj_hyphen_load(path);
    if (dictionary == NULL) {
        return NULL;
    }
    struct hyphenator *hyphenator = memory_allocate(sizeof *hyphenator);
    hyphenator->dictionary = dictionary;
    return hyphenator;
}

void
hyphenator_close(struct hyphenator *hyphenator)
{
    if (hyphenator != NULL) {
        hnj_hyphen_free(hyphenator->dictionary);
        free(hyphenator);
    }
}

// A word as the dictionary reads it: ISO 8859-1, one byte a letter.
struct latin_word {
    char letters[LETTERS_MAX + 1];
    size_t ends[LETTERS_MAX]; // where each letter ends in the UTF-8
    size_t count;
};

// The dictionary knows lower-case letters only.
static uint32_t
to_lower(uint32_t letter)
{
    bool is_upper = (letter >= 'A' && letter <= 'Z') ||
                    (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7);
    return is_upper ? letter + 0x20 : letter;
}

static bool
read_latin(struct latin_word *latin, const char *word, size_t length)
{
    size_t position = 0;
    while (position < length) {
        uint32_t letter = text_next(word, length, &position);
        if (letter > 0xFF || latin->count == LETTERS_MAX) {
            return false;
        }
        latin->letters[latin->count] = (char)to_lower(letter);
        latin->ends[latin->count++] = position;
    }
    return true;
}

size_t
hyphenator_divide(struct hyphenator *hyphenator, const char *word,
                  size_t length, size_t limit)
{
    struct latin_word latin = {0};
    if (hyphenator == NULL || !read_latin(&latin, word, length)) {
        return 0;
    }
    char marks[LETTERS_MAX + 8] = {0};
    char **replacements = NULL;
    int *positions = NULL;
    int *cuts = NULL;
    size_t best = 0;
    if (hnj_hyphen_hyphenate2(hyphenator->dictionary, latin.letters,
                              (int)latin.count, marks, NULL, &replacements,
                              &positions, &cuts) == 0) {
        for (size_t i = LETTERS_EACH_SIDE - 1;
             i + LETTERS_EACH_SIDE < latin.count; i++) {
            if ((marks[i] & 1) != 0 && latin.ends[i] <= limit) {
                best = latin.ends[i];
            }
        }
    }
    free(replacements);
    free(positions);
    free(cuts);
    return best;
}
