#include "paint/picture_header.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Where a walk through the bytes stands; reading past the end gives zeros and
// marks it as short.
struct reader {
    const unsigned char *bytes;
    size_t size, position;
    bool is_little_endian;
    bool is_short;
};

static uint32_t
read_number(struct reader *reader, size_t width)
{
    if (reader->is_short || width > reader->size - reader->position) {
        reader->is_short = true;
        return 0;
    }
    uint32_t number = 0;
    for (size_t i = 0; i < width; i++) {
        size_t place = reader->is_little_endian ? width - 1 - i : i;
        number = number << 8 | reader->bytes[reader->position + place];
    }
    reader->position += width;
    return number;
}

static void
seek(struct reader *reader, size_t position)
{
    if (position > reader->size) {
        reader->is_short = true;
    } else {
        reader->position = position;
    }
}

static void
skip(struct reader *reader, size_t count)
{
    if (count > reader->size - reader->position) {
        reader->is_short = true;
    } else {
        reader->position += count;
    }
}

static bool
has_text(const struct reader *reader, size_t position, const char *text)
{
    size_t length = strlen(text);
    return position <= reader->size && length <= reader->size - position &&
           memcmp(reader->bytes + position, text, length) == 0;
}

// A side beyond the limit is held just above it, so that nothing overflows.
static int
hold_side(uint32_t side)
{
    return side > PICTURE_MAX_SIDE ? PICTURE_MAX_SIDE + 1 : (int)side;
}

static bool
read_png(struct reader reader, struct picture_header *header)
{
    seek(&reader, 8);
    uint32_t length = read_number(&reader, 4);
    if (length != 13 || !has_text(&reader, reader.position, "IHDR")) {
        return false;
    }
    skip(&reader, 4);
    header->width = hold_side(read_number(&reader, 4));
    header->height = hold_side(read_number(&reader, 4));
    return !reader.is_short;
}

// The orientation entry of the first directory (Exif 2.3, 4.6.4).
static int
read_exif_directory(struct reader exif)
{
    uint32_t count = read_number(&exif, 2);
    for (uint32_t i = 0; i < count && !exif.is_short; i++) {
        uint32_t tag = read_number(&exif, 2);
        uint32_t type = read_number(&exif, 2);
        skip(&exif, 4);
        uint32_t value = read_number(&exif, 2);
        skip(&exif, 2);
        if (tag == 0x0112 && type == 3 && value >= 1 && value <= 8) {
            return (int)value;
        }
    }
    return 1;
}

static int
read_exif(const unsigned char *bytes, size_t size)
{
    struct reader exif = {.bytes = bytes, .size = size};
    if (!has_text(&exif, 0, "Exif")) {
        return 1;
    }
    exif.bytes += 6;
    exif.size -= 6;
    exif.is_little_endian = has_text(&exif, 0, "II");
    skip(&exif, 4);
    seek(&exif, read_number(&exif, 4));
    return read_exif_directory(exif);
}

static bool
is_frame_marker(uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 &&
           marker != 0xC8 && marker != 0xCC;
}

static uint32_t
read_marker(struct reader *reader)
{
    if (read_number(reader, 1) != 0xFF) {
        return 0;
    }
    uint32_t marker = 0xFF;
    while (marker == 0xFF && !reader->is_short) {
        marker = read_number(reader, 1);
    }
    return marker;
}

static bool
read_frame(struct reader reader, struct picture_header *header)
{
    skip(&reader, 1);
    header->height = hold_side(read_number(&reader, 2));
    header->width = hold_side(read_number(&reader, 2));
    return !reader.is_short;
}

static bool
read_jpeg(struct reader reader, struct picture_header *header)
{
    skip(&reader, 2);
    while (!reader.is_short) {
        uint32_t marker = read_marker(&reader);
        uint32_t length = read_number(&reader, 2);
        if (marker < 0xC0 || marker == 0xD9 || length < 2) {
            return false;
        }
        if (is_frame_marker(marker)) {
            return read_frame(reader, header);
        }
        size_t start = reader.position;
        skip(&reader, length - 2);
        if (marker == 0xE1 && length >= 2 + 14 && !reader.is_short) {
            header->orientation = read_exif(reader.bytes + start, length - 2);
        }
    }
    return false;
}

static bool
read_webp_lossy(struct reader reader, struct picture_header *header)
{
    skip(&reader, 3);
    if (!has_text(&reader, reader.position, "\x9d\x01\x2a")) {
        return false;
    }
    skip(&reader, 3);
    header->width = hold_side(read_number(&reader, 2) & 0x3FFF);
    header->height = hold_side(read_number(&reader, 2) & 0x3FFF);
    return !reader.is_short;
}

static bool
read_webp_lossless(struct reader reader, struct picture_header *header)
{
    if (read_number(&reader, 1) != 0x2F) {
        return false;
    }
    uint32_t sides = read_number(&reader, 4);
    header->width = hold_side((sides & 0x3FFF) + 1);
    header->height = hold_side((sides >> 14 & 0x3FFF) + 1);
    return !reader.is_short;
}

static bool
read_webp_extended(struct reader reader, struct picture_header *header)
{
    const uint32_t animated = 0x02;
    bool is_animated = read_number(&reader, 1) & animated;
    skip(&reader, 3);
    header->width = hold_side(read_number(&reader, 3) + 1);
    header->height = hold_side(read_number(&reader, 3) + 1);
    return !reader.is_short && !is_animated;
}

static bool
read_webp(struct reader reader, struct picture_header *header)
{
    reader.is_little_endian = true;
    seek(&reader, 20); // past the name and the length of the first chunk
    if (has_text(&reader, 12, "VP8 ")) {
        return read_webp_lossy(reader, header);
    }
    if (has_text(&reader, 12, "VP8L")) {
        return read_webp_lossless(reader, header);
    }
    return has_text(&reader, 12, "VP8X") && read_webp_extended(reader, header);
}

static bool
read_any(struct reader reader, struct picture_header *header)
{
    switch (header->format) {
    case PICTURE_PNG:
        return read_png(reader, header);
    case PICTURE_JPEG:
        return read_jpeg(reader, header);
    case PICTURE_WEBP:
        return read_webp(reader, header);
    }
    return false;
}

static bool
tell_format(const struct reader *reader, enum picture_format *format)
{
    if (has_text(reader, 0, "\x89PNG\r\n\x1a\n")) {
        *format = PICTURE_PNG;
    } else if (has_text(reader, 0, "\xFF\xD8\xFF")) {
        *format = PICTURE_JPEG;
    } else if (has_text(reader, 0, "RIFF") && has_text(reader, 8, "WEBP")) {
        *format = PICTURE_WEBP;
    } else {
        return false;
    }
    return true;
}

const char *
picture_header_read(const unsigned char *bytes, size_t size,
                    struct picture_header *header)
{
    struct reader reader = {.bytes = bytes, .size = size};
    *header = (struct picture_header){.orientation = 1};
    if (size > PICTURE_MAX_BYTES) {
        return "is larger than 20 MB";
    }
    if (!tell_format(&reader, &header->format)) {
        return "is neither PNG, JPEG nor WebP";
    }
    if (!read_any(reader, header) || header->width < 1 || header->height < 1) {
        return "has no readable header, or is animated";
    }
    if (header->width > PICTURE_MAX_SIDE || header->height > PICTURE_MAX_SIDE ||
        header->width * header->height > PICTURE_MAX_PIXELS) {
        return "is larger than 40 megapixels or 8,192 pixels a side";
    }
    return NULL;
}
