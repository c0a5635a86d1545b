// Words: what the keyboard suggests, from the organisation's own texts.
#ifndef PEJL_MEETING_WORDS_H
#define PEJL_MEETING_WORDS_H

#include "meeting/meeting.h"

// Find the words that begin as the last one in `text`: those used most often
// come first, then by the Danish alphabet. After a space there are none. Empty
// texts fill up what is not found.
void
words_suggest(const struct snapshot *snapshot, const char *text,
              char words[MEETING_WORDS][MEETING_WORD_SIZE]);

// Return where the last word of `text` begins, in bytes: its end after a space.
size_t
words_find_last(const char *text);

// Write a sign below U+10000 in UTF-8, as a capital if `is_capital` and Danish
// or a neighbour has one, and return its length in bytes.
size_t
words_write_sign(uint32_t sign, bool is_capital, char out[4]);

// Say whether what is typed next begins a sentence.
bool
words_begin_sentence(const char *text);

#endif
