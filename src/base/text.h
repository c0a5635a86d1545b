// Text: UTF-8 that is walked, checked and cleaned, and a builder that grows.
#ifndef PEJL_BASE_TEXT_H
#define PEJL_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TEXT_ELLIPSIS "\xe2\x80\xa6"   // U+2026
#define TEXT_NO_BREAK_SPACE "\xc2\xa0" // U+00A0
#define TEXT_MINUS "\xe2\x88\x92"      // U+2212
#define TEXT_EN_DASH "\xe2\x80\x93"    // U+2013
#define TEXT_REPLACEMENT 0xFFFDu

// Valid when all-zero; `data` is NUL-terminated once something was appended.
struct text_builder {
    char *data;
    size_t length;
    size_t capacity;
};

// Say whether `length` bytes are well-formed UTF-8 (RFC 3629: no overlong
// forms, no surrogates, nothing above U+10FFFF). U+0000 counts as well-formed.
bool
text_is_utf8(const char *bytes, size_t length);

// Append `length` bytes with each that is not UTF-8 replaced by U+FFFD, and
// nothing else changed; what is ASCII keeps its place among the rest.
void
text_append_repaired(struct text_builder *builder, const char *bytes,
                     size_t length);

// Return the code point at `*position` and move past it. Bytes that are not
// UTF-8 give U+FFFD and move by one. Stops at `length`: returns 0 there.
uint32_t
text_next(const char *text, size_t length, size_t *position);

// Return where the grapheme cluster that begins at `position` ends (UAX #29
// by utf8proc). Used to cut without breaking what a reader sees as one letter.
size_t
text_grapheme_end(const char *text, size_t length, size_t position);

// Append a cleaned copy of a text from outside, at most `limit` bytes long,
// to `builder`: malformed bytes become U+FFFD; a tab becomes a space, U+2028
// and U+2029 a line feed, which is the only control character that stays;
// what has no width (bidi overrides, isolates and marks, joiners, soft hyphen,
// variation selectors, BOM, tags) and non-characters go; more than eight
// combining marks on one letter go; runs of spaces are kept as they are. A cut
// text ends with an ellipsis, after a whole grapheme. `builder->data` is
// never NULL afterwards. (faults.md 40 to 43.)
void
text_clean(struct text_builder *builder, const char *bytes, size_t length,
           size_t limit);

// Append `length` bytes.
void
text_append(struct text_builder *builder, const char *text, size_t length);

// Append formatted text, as printf would write it.
__attribute__((format(printf, 2, 3))) void
text_append_format(struct text_builder *builder, const char *format, ...);

// Empty the builder but keep its memory.
void
text_reset(struct text_builder *builder);

// Release the memory. Accepts an all-zero builder.
void
text_destroy(struct text_builder *builder);

// Count words as a reader does: runs of characters between white space.
size_t
text_count_words(const char *text);

// Compare as Danish is sorted: a to z, ae, oe, aa; "aa" sorts as aa-ring;
// case and other accents matter only between otherwise equal texts.
// Returns < 0, 0, > 0. (accessibility.md, Danish formats.)
int
text_compare_danish(const char *left, const char *right);

// Return a 64-bit FNV-1a hash of `length` bytes continuing from `seed`
// (0 begins a new one).
uint64_t
text_hash(const void *bytes, size_t length, uint64_t seed);

#endif
