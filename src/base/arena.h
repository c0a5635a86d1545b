// An arena: many small allocations that die together.
#ifndef PEJL_BASE_ARENA_H
#define PEJL_BASE_ARENA_H

#include <stddef.h>

struct arena_chunk;

// Valid when all-zero. Belongs to one thread at a time.
struct arena {
    struct arena_chunk *newest; // singly linked, newest first
    size_t used_bytes;          // handed out since the last reset
};

// Return `size` zeroed bytes, aligned for any type, valid until reset.
void *
arena_allocate(struct arena *arena, size_t size);

// Return a NUL-terminated copy of `length` bytes of `text`.
char *
arena_copy_text(struct arena *arena, const char *text, size_t length);

// Return the formatted text, NUL-terminated, as printf would write it.
__attribute__((format(printf, 2, 3))) char *
arena_format(struct arena *arena, const char *format, ...);

// Forget all allocations but keep the largest chunk for the next round.
void
arena_reset(struct arena *arena);

// Release everything. Accepts an all-zero arena.
void
arena_destroy(struct arena *arena);

#endif
