// Decoding: encoded bytes become the pixels of a wish. Runs in the helper
// process only, because the libraries that it calls are not trusted.
#ifndef PEJL_PAINT_PICTURE_DECODE_H
#define PEJL_PAINT_PICTURE_DECODE_H

#include "paint/picture_scale.h"

#include <stddef.h>

// Load what the libraries would load later.
void
picture_decode_prepare(void);

// Decode, crop, scale and turn into the target; see-through parts become
// white. Returns NULL, or why the picture cannot be shown.
const char *
picture_decode(const unsigned char *bytes, size_t size,
               const struct picture_target *target);

#endif
