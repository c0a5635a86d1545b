// Fuzz target: the header of a picture, read from any bytes.
#include "paint/picture_header.h"

#include <stdint.h>
#include <stdlib.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct picture_header header;
    const char *cause = picture_header_read(bytes, size, &header);
    if (cause == NULL &&
        (header.width < 1 || header.width > PICTURE_MAX_SIDE ||
         header.height < 1 || header.height > PICTURE_MAX_SIDE ||
         header.width * header.height > PICTURE_MAX_PIXELS ||
         header.orientation < 1 || header.orientation > 8)) {
        abort();
    }
    return 0;
}
