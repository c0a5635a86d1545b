#include <string.h>
#include <utf8proc.h>

#include "base/text.h"

static const char replacement[] = "\xef\xbf\xbd";

// The length of the well-formed sequence at the start, or 0 if it is none.
static size_t
decode(const char *text, size_t length, uint32_t *point)
{
    utf8proc_int32_t value = 0;
    utf8proc_ssize_t taken =
        utf8proc_iterate((const utf8proc_uint8_t *)text,
                         (utf8proc_ssize_t)(length < 4 ? length : 4), &value);
    *point = taken > 0 ? (uint32_t)value : TEXT_REPLACEMENT;
    return taken > 0 ? (size_t)taken : 0;
}

bool
text_is_utf8(const char *bytes, size_t length)
{
    for (size_t position = 0; position < length;) {
        uint32_t point;
        size_t taken = decode(bytes + position, length - position, &point);
        if (taken == 0) {
            return false;
        }
        position += taken;
    }
    return true;
}

void
text_append_repaired(struct text_builder *builder, const char *bytes,
                     size_t length)
{
    size_t good = 0; // where what is still to be appended begins
    for (size_t position = 0; position < length;) {
        uint32_t point;
        size_t taken = decode(bytes + position, length - position, &point);
        if (taken == 0) {
            text_append(builder, bytes + good, position - good);
            text_append(builder, replacement, strlen(replacement));
            good = position + 1;
        }
        position += taken > 0 ? taken : 1;
    }
    text_append(builder, bytes + good, length - good);
}

uint32_t
text_next(const char *text, size_t length, size_t *position)
{
    if (*position >= length) {
        return 0;
    }
    unsigned char byte = (unsigned char)text[*position];
    if (byte < 0x80) {
        ++*position;
        return byte;
    }
    uint32_t point;
    size_t taken = decode(text + *position, length - *position, &point);
    *position += taken > 0 ? taken : 1;
    return point;
}

size_t
text_grapheme_end(const char *text, size_t length, size_t position)
{
    if (position >= length) {
        return length;
    }
    utf8proc_int32_t state = 0;
    uint32_t left = text_next(text, length, &position);
    while (position < length) {
        size_t after = position;
        uint32_t right = text_next(text, length, &after);
        if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)left,
                                             (utf8proc_int32_t)right, &state)) {
            break;
        }
        left = right;
        position = after;
    }
    return position;
}
