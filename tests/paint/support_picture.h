// Encoded pictures made up for the tests.
#ifndef PEJL_TESTS_PAINT_SUPPORT_PICTURE_H
#define PEJL_TESTS_PAINT_SUPPORT_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Release the bytes with free().
struct encoded {
    unsigned char *bytes;
    size_t size;
};

struct jpeg_spec {
    int width, height;
    bool is_progressive, is_grey, is_print;
    int orientation; // 0: no Exif
};

// What all pictures show: four quarters, red, green, blue and white from the
// upper left in reading order.
uint32_t
picture_color(int x, int y, int width, int height);

// Make a PNG; with alpha the white quarter is see-through instead.
struct encoded
encode_png(int width, int height, bool has_alpha);

struct encoded
encode_jpeg(struct jpeg_spec spec);

// Return the bytes of a WebP of one by one pixel, lossless.
struct encoded
encode_webp(void);

// Return a PNG of a few hundred bytes whose header says `width` by `height`.
struct encoded
encode_bomb(uint32_t width, uint32_t height);

// Return the larger difference of two XRGB colours in any channel.
int
color_distance(uint32_t left, uint32_t right);

#endif
