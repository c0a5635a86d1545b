// A JSON reader: walks one strict JSON text (RFC 8259) front to back, without
// a tree.
//
// Our own rather than SQLite's, because what is read is a thin wrapping around
// texts that SQLite made: SQLite's reader takes JSON5 from 3.42 on, ends a text
// at \u0000, makes bytes that are not UTF-8 of lone surrogates, allows a depth
// of 2000 and would copy the reply twice more.
#ifndef PEJL_SOURCE_JSON_READER_H
#define PEJL_SOURCE_JSON_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Brackets within brackets; more is malformed (faults.md R7).
#define JSON_DEPTH 32

// Begins with `bytes` and `length` set, the rest zero. The bytes are borrowed
// and must be well-formed UTF-8.
struct json_reader {
    const char *bytes;
    size_t length;
    size_t position;
    unsigned depth;
    uint32_t objects; // bit n: the bracket at depth n + 1 is an object's
    bool is_first;    // nothing was read inside the innermost bracket yet
    bool is_bad;      // stays so: everything after answers false
};

enum json_kind {
    JSON_NONE, // the end, or malformed
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_TEXT,
    JSON_ARRAY,
    JSON_OBJECT,
};

// Bytes of the text that is read.
struct json_slice {
    const char *bytes;
    size_t length;
};

// Return what kind of value comes next.
enum json_kind
json_peek(struct json_reader *reader);

// Enter the array or object that comes next.
bool
json_enter(struct json_reader *reader);

// Say whether another item follows; if none does, leave the array or object.
bool
json_next(struct json_reader *reader);

// Take the key of the item that follows in an object. A key that is escaped
// is taken for malformed: rqlite has none.
bool
json_take_key(struct json_reader *reader, struct json_slice *key);

// Take a text, escapes and all; json_decode makes the text of it.
bool
json_take_text(struct json_reader *reader, struct json_slice *text);

// Take a number, as it is written.
bool
json_take_number(struct json_reader *reader, struct json_slice *number);

// Take null, false or true.
bool
json_take_word(struct json_reader *reader);

// Take whatever value comes next.
bool
json_skip(struct json_reader *reader);

// Say whether nothing but white space is left, and nothing was malformed.
bool
json_is_at_end(struct json_reader *reader);

// Write the text of a slice from json_take_text, which needs at most as many
// bytes as the slice, and return its length. No NUL is added.
size_t
json_decode(const struct json_slice *text, char *out);

// Say whether the slice is `word`.
bool
json_slice_equals(const struct json_slice *slice, const char *word);

#endif
