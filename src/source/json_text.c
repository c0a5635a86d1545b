#include "source/json_reader.h"

#include <string.h>

static int
hex_value(char byte)
{
    if (byte >= '0' && byte <= '9') {
        return byte - '0';
    }
    char lower = (char)(byte | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The four hexadecimal digits at `bytes`, or -1.
static int
read_unit(const char *bytes, size_t left)
{
    int unit = 0;
    for (size_t i = 0; i < 4; i++) {
        int value = i < left ? hex_value(bytes[i]) : -1;
        if (value < 0) {
            return -1;
        }
        unit = unit * 16 + value;
    }
    return unit;
}

static bool
is_high_half(int unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool
is_low_half(int unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

// The length of the escape that begins with the backslash at `bytes`, 0 if it
// is malformed; halves of a surrogate pair must come together.
static size_t
measure_escape(const char *bytes, size_t left)
{
    if (left < 2) {
        return 0;
    }
    if (bytes[1] != 'u') {
        return memchr("\"\\/bfnrt", bytes[1], 8) != NULL ? 2 : 0;
    }
    int unit = read_unit(bytes + 2, left - 2);
    if (unit < 0 || is_low_half(unit)) {
        return 0;
    }
    if (!is_high_half(unit)) {
        return 6;
    }
    bool is_pair = left >= 12 && bytes[6] == '\\' && bytes[7] == 'u' &&
                   is_low_half(read_unit(bytes + 8, left - 8));
    return is_pair ? 12 : 0;
}

bool
json_take_text(struct json_reader *reader, struct json_slice *text)
{
    if (json_peek(reader) != JSON_TEXT) {
        reader->is_bad = true;
        return false;
    }
    size_t start = ++reader->position;
    while (reader->position < reader->length) {
        const char *here = reader->bytes + reader->position;
        if (*here == '"') {
            *text = (struct json_slice){reader->bytes + start,
                                        reader->position++ - start};
            return true;
        }
        size_t step = 1;
        if (*here == '\\') {
            step = measure_escape(here, reader->length - reader->position);
        } else if ((unsigned char)*here < 0x20) {
            step = 0;
        }
        if (step == 0) {
            break;
        }
        reader->position += step;
    }
    reader->is_bad = true;
    return false;
}

static size_t
write_code_point(unsigned point, char *out)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned leads[] = {0, 0xC0, 0xE0, 0xF0};
    for (size_t i = tail; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (char)(leads[tail] | point);
    return tail + 1;
}

// Decodes the escape at `bytes`; returns how many bytes of it were used.
static size_t
decode_escape(const char *bytes, char *out, size_t *written)
{
    static const char letters[] = "bfnrt";
    static const char meanings[] = "\b\f\n\r\t";
    if (bytes[1] != 'u') {
        const char *letter = strchr(letters, bytes[1]);
        *out = letter != NULL ? meanings[letter - letters] : bytes[1];
        *written = 1;
        return 2;
    }
    // The slice was checked when it was taken.
    unsigned point = (unsigned)read_unit(bytes + 2, 4);
    if (point < 0xD800 || point > 0xDBFF) {
        *written = write_code_point(point, out);
        return 6;
    }
    unsigned low = (unsigned)read_unit(bytes + 8, 4);
    point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    *written = write_code_point(point, out);
    return 12;
}

size_t
json_decode(const struct json_slice *text, char *out)
{
    size_t length = 0;
    size_t at = 0;
    while (at < text->length) {
        const char *here = text->bytes + at;
        const char *escape = memchr(here, '\\', text->length - at);
        size_t plain =
            escape != NULL ? (size_t)(escape - here) : text->length - at;
        memcpy(out + length, here, plain);
        length += plain;
        at += plain;
        if (escape != NULL) {
            size_t written = 0;
            at += decode_escape(escape, out + length, &written);
            length += written;
        }
    }
    return length;
}
