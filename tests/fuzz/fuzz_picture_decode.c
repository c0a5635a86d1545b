// Fuzz target: a picture decoded from any bytes, as the helper does.
#include "paint/picture_decode.h"

#include <stddef.h>
#include <stdint.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    uint32_t pixels[48 * 32];
    struct picture_target target = {pixels, 48, 32, 0.3F, 0.7F};
    picture_decode(bytes, size, &target);
    return 0;
}
