// JPEG: decoded by libjpeg at the scale that is needed, row by row.
#ifndef PEJL_PAINT_PICTURE_JPEG_H
#define PEJL_PAINT_PICTURE_JPEG_H

#include "paint/picture_scale.h"

#include <stddef.h>

// Decode into the target, as stored (picture_turn). libjpeg shrinks by eighths
// while it decodes, so a photo of twelve megapixels costs a few rows of
// memory (performance.md 3a). Returns NULL, or why it cannot be shown.
const char *
picture_jpeg_decode(const unsigned char *bytes, size_t size,
                    const struct picture_target *target);

#endif
