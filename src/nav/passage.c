#include "nav/passage.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

// Only an estimate of what is drawn later, with other letters on each board.
static size_t
measure(const char *letter)
{
    unsigned char first = (unsigned char)*letter;
    bool is_capital = first >= 'A' && first <= 'Z';

    // Scripts above Latin, Greek and Cyrillic take three bytes and more.
    return is_capital || first >= 0xE0 ? 2 : 1;
}

static bool
ends_sentence(const char *words, size_t at)
{
    char last = at == 0 ? ' ' : words[at - 1];

    return words[at] == '\n' || last == '.' || last == '!' || last == '?';
}

// Return where a passage that begins with `words` ends: behind the spaces that
// part it from the next one.
static size_t
find_end(const char *words, size_t length, size_t room)
{
    size_t taken = 0;
    size_t at = 0;
    size_t word = 0;
    size_t sentence = 0;

    while (at < length) {
        bool is_space = words[at] == ' ' || words[at] == '\n';
        taken += measure(words + at);
        if (taken > room && !is_space)
            break;
        if (is_space && ends_sentence(words, at) && 2 * taken >= room)
            sentence = at + 1;
        if (is_space)
            word = at + 1;
        at = text_grapheme_end(words, length, at);
    }
    if (at >= length)
        return length;
    if (sentence > 0)
        return sentence;
    return word > 0 ? word : at;
}

struct passage
passage_find(const char *words, size_t room, size_t index)
{
    size_t length = strlen(words);
    size_t end = find_end(words, length, room);

    while (index-- > 0 && end < length) {
        words += end;
        length -= end;
        end = find_end(words, length, room);
    }
    return (struct passage){words, end};
}

size_t
passage_count(const char *words, size_t room)
{
    size_t length = strlen(words);
    size_t count = 1;

    for (size_t end; (end = find_end(words, length, room)) < length; count++) {
        words += end;
        length -= end;
    }
    return count;
}
