// Picture headers: format and size read from the first bytes, before anything
// is decoded. Pure.
#ifndef PEJL_PAINT_PICTURE_HEADER_H
#define PEJL_PAINT_PICTURE_HEADER_H

#include <stddef.h>

#define PICTURE_MAX_BYTES (20 * 1024 * 1024)
#define PICTURE_MAX_PIXELS (40 * 1000 * 1000)
#define PICTURE_MAX_SIDE 8192

enum picture_format { PICTURE_PNG, PICTURE_JPEG, PICTURE_WEBP };

struct picture_header {
    enum picture_format format;
    int width, height; // as stored
    int orientation;   // 1 to 8 as in Exif; 1 is upright
};

// Read the header of PNG (IHDR), JPEG (SOFn; Exif orientation) or still WebP.
// Returns NULL, or why the picture must not be decoded: not one of these, no
// header, or beyond the limits above (faults.md F2, F3, 48, 49).
const char *
picture_header_read(const unsigned char *bytes, size_t size,
                    struct picture_header *header);

#endif
