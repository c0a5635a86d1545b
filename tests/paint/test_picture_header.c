#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "paint/picture_header.h"

#define PNG_START "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define EXIF_START           \
    "\xFF\xD8\xFF\xE1\0\x22" \
    "Exif\0\0"
#define FRAME "\xFF\xC0\0\x11\x08\x02\x80\x03\xC0\x03"

// Bytes with the size they have, for literals that hold zeros.
struct header_case {
    const char *name;
    const char *bytes;
    size_t size;
    int width, height, orientation; // width 0: must be refused
};

#define BYTES(text) text, sizeof(text) - 1

static const struct header_case cases[] = {
    {"png", BYTES(PNG_START "\0\0\x07\x80\0\0\x04\x38\x08\x06"), 1920, 1080, 1},
    {"png at the limit of a side",
     BYTES(PNG_START "\0\0\x20\0\0\0\x10\0\x08\x06"), 8192, 4096, 1},
    {"png past it", BYTES(PNG_START "\0\0\x20\x01\0\0\0\x01\x08\x06"), 0, 0, 0},
    {"png of 60000 by 60000",
     BYTES(PNG_START "\0\0\xEA\x60\0\0\xEA\x60\x08\x06"), 0, 0, 0},
    {"png of 2^31 by 2^31", BYTES(PNG_START "\x80\0\0\0\x80\0\0\0\x08\x06"), 0,
     0, 0},
    {"png of 49 megapixels",
     BYTES(PNG_START "\0\0\x1b\x58\0\0\x1b\x58\x08\x06"), 0, 0, 0},
    {"png of 40 megapixels",
     BYTES(PNG_START "\0\0\x1f\x40\0\0\x13\x88\x08\x06"), 8000, 5000, 1},
    {"png of no width", BYTES(PNG_START "\0\0\0\0\0\0\x04\x38\x08\x06"), 0, 0,
     0},
    {"png without header", BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIDAT12345678"), 0, 0,
     0},
    {"png cut", BYTES(PNG_START "\0\0\x07\x80\0\0\x04"), 0, 0, 0},
    {"jpeg", BYTES("\xFF\xD8" FRAME), 960, 640, 1},
    {"progressive jpeg", BYTES("\xFF\xD8\xFF\xC2\0\x11\x08\0\x10\0\x20\x03"),
     32, 16, 1},
    {"jpeg with fill bytes", BYTES("\xFF\xD8\xFF\xFF" FRAME), 960, 640, 1},
    {"jpeg after tables",
     BYTES("\xFF\xD8\xFF\xDB\0\x04\x01\x02\xFF\xC4\0\x02" FRAME), 960, 640, 1},
    {"jpeg turned, big-endian",
     BYTES(EXIF_START "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06"
                      "\0\0\0\0\0\0" FRAME),
     960, 640, 6},
    {"jpeg turned, little-endian",
     BYTES(EXIF_START "II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0"
                      "\0\0\0\0\0\0" FRAME),
     960, 640, 8},
    {"jpeg turned by nonsense",
     BYTES(EXIF_START "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x09"
                      "\0\0\0\0\0\0" FRAME),
     960, 640, 1},
    {"jpeg whose directory lies outside",
     BYTES(EXIF_START "MM\0\x2A\xFF\xFF\xFF\xFF\0\x01\x01\x12\0\x03\0\0\0\x01"
                      "\0\x06\0\0\0\0\0\0" FRAME),
     960, 640, 1},
    {"jpeg without height", BYTES("\xFF\xD8\xFF\xC0\0\x11\x08\0\0\x03\xC0\x03"),
     0, 0, 0},
    {"jpeg of 65535 by 65535",
     BYTES("\xFF\xD8\xFF\xC0\0\x11\x08\xFF\xFF\xFF\xFF\x03"), 0, 0, 0},
    {"jpeg that ends first", BYTES("\xFF\xD8\xFF\xD9\0\x02" FRAME), 0, 0, 0},
    {"jpeg with a segment of length 1", BYTES("\xFF\xD8\xFF\xE0\0\x01" FRAME),
     0, 0, 0},
    {"jpeg with a segment past the end", BYTES("\xFF\xD8\xFF\xE0\x40\0" FRAME),
     0, 0, 0},
    {"webp, lossy",
     BYTES("RIFF\x22\0\0\0WEBPVP8 \x16\0\0\0\x30\x01\0\x9D\x01\x2A\x80\x07\x38"
           "\x04"),
     1920, 1080, 1},
    {"webp, lossless",
     BYTES("RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\x7F\xC7\x0D\x01"), 1920, 1080,
     1},
    {"webp, extended",
     BYTES("RIFF\x1A\0\0\0WEBPVP8X\x0A\0\0\0\x10\0\0\0\x7F\x07\0\x37\x04\0"),
     1920, 1080, 1},
    {"webp, animated",
     BYTES("RIFF\x1A\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x7F\x07\0\x37\x04\0"), 0,
     0, 0},
    {"webp of 16384 by 16384",
     BYTES("RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\xFF\xFF\xFF\x0F"), 0, 0, 0},
    {"webp cut", BYTES("RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\x7F"), 0, 0, 0},
    {"riff that is no picture", BYTES("RIFF\x1A\0\0\0WAVEfmt "), 0, 0, 0},
    {"svg", BYTES("<svg xmlns='http://www.w3.org/2000/svg'/>"), 0, 0, 0},
    {"xml svg", BYTES("<?xml version='1.0'?><svg width='24000'/>"), 0, 0, 0},
    {"gif", BYTES("GIF89a\x10\0\x10\0\x80\0\0"), 0, 0, 0},
    {"bmp", BYTES("BM\x46\0\0\0\0\0\0\0\x36\0\0\0"), 0, 0, 0},
    {"tiff", BYTES("II\x2A\0\x08\0\0\0"), 0, 0, 0},
    {"avif",
     BYTES("\0\0\0\x1C"
           "ftypavif\0\0\0\0"),
     0, 0, 0},
    {"jpeg xl", BYTES("\xFF\x0A\xFA\x7F\x01\x90\x08\x06"), 0, 0, 0},
    {"empty", BYTES(""), 0, 0, 0},
};

// The bytes stand at the end of their own block, so a sanitizer sees every
// read past them.
static const char *
read_copy(const char *bytes, size_t size, struct picture_header *header)
{
    unsigned char *copy = malloc(size ? size : 1);
    if (size > 0) {
        memcpy(copy, bytes, size);
    }
    const char *cause = picture_header_read(copy, size, header);
    free(copy);
    return cause;
}

static void
test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct header_case *one = &cases[i];
        struct picture_header header;
        const char *cause = read_copy(one->bytes, one->size, &header);
        if ((cause == NULL) != (one->width > 0)) {
            fail_msg("%s: %s", one->name, cause ? cause : "was accepted");
        }
        if (cause == NULL &&
            (header.width != one->width || header.height != one->height ||
             header.orientation != one->orientation)) {
            fail_msg("%s: %d x %d, %d", one->name, header.width, header.height,
                     header.orientation);
        }
    }
}

static void
test_every_cut_is_safe(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (size_t size = 0; size < cases[i].size; size++) {
            struct picture_header header;
            read_copy(cases[i].bytes, size, &header);
        }
    }
}

static void
test_size_limit(void **state)
{
    (void)state;
    size_t size = PICTURE_MAX_BYTES + 1;
    unsigned char *bytes = calloc(size, 1);
    memcpy(bytes, cases[0].bytes, cases[0].size);
    struct picture_header header;
    assert_null(picture_header_read(bytes, size - 1, &header));
    assert_non_null(picture_header_read(bytes, size, &header));
    free(bytes);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_every_cut_is_safe),
        cmocka_unit_test(test_size_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
