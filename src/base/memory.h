// Memory that is there or the program is not: allocation that never fails.
#ifndef PEJL_BASE_MEMORY_H
#define PEJL_BASE_MEMORY_H

#include <stddef.h>

// Return `size` zeroed bytes. Out of memory is logged and aborts: the
// supervisor restarts the board into its cache. Release with free().
void *
memory_allocate(size_t size);

// Resize `block` (or make one, if NULL) to `count` items of `item_size` bytes.
// New bytes are not zeroed. Aborts as memory_allocate, also on overflow.
void *
memory_grow(void *block, size_t count, size_t item_size);

// Give what was freed back to the system: worth it after large work, takes a
// part of a millisecond. Any thread.
void
memory_trim(void);

#endif
