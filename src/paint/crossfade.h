// Crossfading: rows of two pictures mixed into a third.
#ifndef PEJL_PAINT_CROSSFADE_H
#define PEJL_PAINT_CROSSFADE_H

#include <stddef.h>
#include <stdint.h>

#define CROSSFADE_FULL 256

// Write `count` pixels, each byte rounded to nearest between `from` (share 0)
// and `to` (share CROSSFADE_FULL); at both ends an exact copy. `out` is
// neither of the two.
void
crossfade_row(uint32_t *out, const uint32_t *from, const uint32_t *to,
              size_t count, int share);

// Mix `count` pixels of `to` into `row`, as crossfade_row would from a copy of
// it. `row` is not `to`.
void
crossfade_into(uint32_t *row, const uint32_t *to, size_t count, int share);

#endif
