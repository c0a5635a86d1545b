#include "paint/crossfade.h"

#include "paint/wide.h"

#include <string.h>

// Bytes with 16-bit products: 255 * 256 + 128 just fits, and eight of them go
// into one SSE2 or NEON register.
WIDE static void
mix_bytes(uint8_t *restrict out, const uint8_t *restrict from,
          const uint8_t *restrict to, size_t count, uint16_t share)
{
    uint16_t rest = (uint16_t)(CROSSFADE_FULL - share);
    for (size_t i = 0; i < count; i++) {
        uint16_t sum = (uint16_t)(from[i] * rest + to[i] * share + 128);
        out[i] = (uint8_t)(sum >> 8);
    }
}

WIDE static void
mix_bytes_into(uint8_t *restrict row, const uint8_t *restrict to, size_t count,
               uint16_t share)
{
    uint16_t rest = (uint16_t)(CROSSFADE_FULL - share);
    for (size_t i = 0; i < count; i++) {
        uint16_t sum = (uint16_t)(row[i] * rest + to[i] * share + 128);
        row[i] = (uint8_t)(sum >> 8);
    }
}

void
crossfade_row(uint32_t *out, const uint32_t *from, const uint32_t *to,
              size_t count, int share)
{
    if (share <= 0) {
        memcpy(out, from, count * sizeof *out);
    } else if (share >= CROSSFADE_FULL) {
        memcpy(out, to, count * sizeof *out);
    } else {
        mix_bytes((uint8_t *)out, (const uint8_t *)from, (const uint8_t *)to,
                  count * sizeof *out, (uint16_t)share);
    }
}

void
crossfade_into(uint32_t *row, const uint32_t *to, size_t count, int share)
{
    if (share >= CROSSFADE_FULL) {
        memcpy(row, to, count * sizeof *row);
    } else if (share > 0) {
        mix_bytes_into((uint8_t *)row, (const uint8_t *)to, count * sizeof *row,
                       (uint16_t)share);
    }
}
