// Passages: a long text in pieces that each have room on a screen.
#ifndef PEJL_NAV_PASSAGE_H
#define PEJL_NAV_PASSAGE_H

#include <stddef.h>

// In narrow letters; capitals and what is wider count as two. So many have
// room whatever the letters, on any shape of screen: at text step 200 %,
#define PASSAGE_SECTION 155 // of a story, below its headline
#define PASSAGE_ANSWER 200  // of a plan
// and at 150 %.
#define PASSAGE_LARGE_SECTION 150
#define PASSAGE_LARGE_ANSWER 205
#define PASSAGE_LARGE_HALF 42 // of a plan's answer above another one

// A piece of a text, borrowed from it.
struct passage {
    const char *words;
    size_t length; // in bytes
};

// Return how many passages a text has; 1 for an empty one.
size_t
passage_count(const char *words, size_t room);

// Return the passage at `index`, the last one behind that. It ends after a
// sentence if one ends in its second half, else after a word, else where the
// room does; each begins where the one before ended.
struct passage
passage_find(const char *words, size_t room, size_t index);

#endif
