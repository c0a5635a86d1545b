#include "source/json_reader.h"

#include <string.h>

static bool
spoil(struct json_reader *reader)
{
    reader->is_bad = true;
    return false;
}

// The byte at the position, NUL at the end (a NUL is malformed anywhere).
static char
byte_at(const struct json_reader *reader)
{
    return reader->position < reader->length ? reader->bytes[reader->position]
                                             : '\0';
}

static void
skip_space(struct json_reader *reader)
{
    char byte = byte_at(reader);
    while (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t') {
        reader->position++;
        byte = byte_at(reader);
    }
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

enum json_kind
json_peek(struct json_reader *reader)
{
    if (reader->is_bad) {
        return JSON_NONE;
    }
    skip_space(reader);
    char byte = byte_at(reader);
    switch (byte) {
    case 'n':
        return JSON_NULL;
    case 'f':
        return JSON_FALSE;
    case 't':
        return JSON_TRUE;
    case '"':
        return JSON_TEXT;
    case '[':
        return JSON_ARRAY;
    case '{':
        return JSON_OBJECT;
    default:
        return is_digit(byte) || byte == '-' ? JSON_NUMBER : JSON_NONE;
    }
}

bool
json_enter(struct json_reader *reader)
{
    enum json_kind kind = json_peek(reader);
    if ((kind != JSON_ARRAY && kind != JSON_OBJECT) ||
        reader->depth == JSON_DEPTH) {
        return spoil(reader);
    }
    uint32_t bit = UINT32_C(1) << reader->depth;
    reader->objects &= ~bit;
    reader->objects |= kind == JSON_OBJECT ? bit : 0;
    reader->position++;
    reader->depth++;
    reader->is_first = true;
    return true;
}

static bool
is_in_object(const struct json_reader *reader)
{
    return reader->depth > 0 &&
           (reader->objects >> (reader->depth - 1) & 1) != 0;
}

bool
json_next(struct json_reader *reader)
{
    if (reader->is_bad || reader->depth == 0) {
        return spoil(reader);
    }
    skip_space(reader);
    char closing = is_in_object(reader) ? '}' : ']';
    if (byte_at(reader) == closing) {
        reader->position++;
        reader->depth--;
        reader->is_first = false;
        return false;
    }
    if (!reader->is_first) {
        if (byte_at(reader) != ',') {
            return spoil(reader);
        }
        reader->position++;
    }
    reader->is_first = false;
    return json_peek(reader) != JSON_NONE || spoil(reader);
}

bool
json_take_key(struct json_reader *reader, struct json_slice *key)
{
    if (!is_in_object(reader) || !json_take_text(reader, key) ||
        memchr(key->bytes, '\\', key->length) != NULL) {
        return spoil(reader);
    }
    skip_space(reader);
    if (byte_at(reader) != ':') {
        return spoil(reader);
    }
    reader->position++;
    return true;
}

static bool
skip_digits(struct json_reader *reader)
{
    size_t start = reader->position;
    while (is_digit(byte_at(reader))) {
        reader->position++;
    }
    return reader->position > start;
}

static bool
skip_number(struct json_reader *reader)
{
    reader->position += byte_at(reader) == '-';
    if (byte_at(reader) == '0') {
        reader->position++;
    } else if (!skip_digits(reader)) {
        return false;
    }
    if (byte_at(reader) == '.') {
        reader->position++;
        if (!skip_digits(reader)) {
            return false;
        }
    }
    if (byte_at(reader) == 'e' || byte_at(reader) == 'E') {
        reader->position++;
        reader->position += byte_at(reader) == '-' || byte_at(reader) == '+';
        return skip_digits(reader);
    }
    return true;
}

bool
json_take_number(struct json_reader *reader, struct json_slice *number)
{
    if (json_peek(reader) != JSON_NUMBER) {
        return spoil(reader);
    }
    size_t start = reader->position;
    if (!skip_number(reader)) {
        return spoil(reader);
    }
    *number =
        (struct json_slice){reader->bytes + start, reader->position - start};
    return true;
}

bool
json_take_word(struct json_reader *reader)
{
    static const char *const words[] = {"null", "false", "true"};
    enum json_kind kind = json_peek(reader);
    if (kind < JSON_NULL || kind > JSON_TRUE) {
        return spoil(reader);
    }
    const char *word = words[kind - JSON_NULL];
    size_t length = strlen(word);
    if (reader->length - reader->position < length ||
        memcmp(reader->bytes + reader->position, word, length) != 0) {
        return spoil(reader);
    }
    reader->position += length;
    return true;
}

static bool
skip_items(struct json_reader *reader, bool has_keys)
{
    struct json_slice key;
    if (!json_enter(reader)) {
        return false;
    }
    while (json_next(reader)) {
        if ((has_keys && !json_take_key(reader, &key)) || !json_skip(reader)) {
            return false;
        }
    }
    return !reader->is_bad;
}

bool
json_skip(struct json_reader *reader)
{
    struct json_slice slice;
    switch (json_peek(reader)) {
    case JSON_OBJECT:
        return skip_items(reader, true);
    case JSON_ARRAY:
        return skip_items(reader, false);
    case JSON_TEXT:
        return json_take_text(reader, &slice);
    case JSON_NUMBER:
        return json_take_number(reader, &slice);
    case JSON_NONE:
        return spoil(reader);
    default:
        return json_take_word(reader);
    }
}

bool
json_is_at_end(struct json_reader *reader)
{
    skip_space(reader);
    return !reader->is_bad && reader->depth == 0 &&
           reader->position == reader->length;
}

bool
json_slice_equals(const struct json_slice *slice, const char *word)
{
    return slice->length == strlen(word) &&
           memcmp(slice->bytes, word, slice->length) == 0;
}
