#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

// Sizes inside are counted in units, so that all that is handed out is
// aligned and no rounding up can overflow.
#define UNIT sizeof(max_align_t)
#define FIRST_CHUNK_UNITS ((size_t)16 * 1024 / UNIT)
#define LAST_CHUNK_UNITS ((size_t)1024 * 1024 / UNIT)

struct arena_chunk {
    struct arena_chunk *older;
    size_t capacity;
    size_t used;
    max_align_t units[];
};

#define CHUNK_HEAD_UNITS (offsetof(struct arena_chunk, units) / UNIT)

static size_t
units_for(size_t size)
{
    return size / UNIT + (size % UNIT > 0);
}

static size_t
next_capacity(const struct arena_chunk *newest, size_t units)
{
    size_t capacity = newest ? newest->capacity * 2 : FIRST_CHUNK_UNITS;
    if (capacity > LAST_CHUNK_UNITS) {
        capacity = LAST_CHUNK_UNITS;
    }
    return capacity < units ? units : capacity;
}

static void
add_chunk(struct arena *arena, size_t units)
{
    size_t capacity = next_capacity(arena->newest, units);
    struct arena_chunk *chunk =
        memory_grow(NULL, CHUNK_HEAD_UNITS + capacity, UNIT);
    chunk->older = arena->newest;
    chunk->capacity = capacity;
    chunk->used = 0;
    arena->newest = chunk;
}

void *
arena_allocate(struct arena *arena, size_t size)
{
    size_t units = size > 0 ? units_for(size) : 1;
    struct arena_chunk *chunk = arena->newest;
    if (chunk == NULL || chunk->capacity - chunk->used < units) {
        add_chunk(arena, units);
        chunk = arena->newest;
    }
    void *block = chunk->units + chunk->used;
    chunk->used += units;
    arena->used_bytes += units * UNIT;
    return memset(block, 0, units * UNIT);
}

char *
arena_copy_text(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_allocate(arena, length + 1);
    if (length > 0) {
        memcpy(copy, text, length);
    }
    return copy;
}

char *
arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    size_t size = length > 0 ? (size_t)length + 1 : 1;
    char *text = arena_allocate(arena, size);
    vsnprintf(text, size, format, again);
    va_end(again);
    return text;
}

static void
free_chunks(struct arena_chunk *chunk)
{
    while (chunk) {
        struct arena_chunk *older = chunk->older;
        free(chunk);
        chunk = older;
    }
}

// Unlink the largest chunk of the list that begins at `*newest`.
static struct arena_chunk *
take_largest(struct arena_chunk **newest)
{
    struct arena_chunk **largest = newest;
    for (struct arena_chunk **at = newest; *at; at = &(*at)->older) {
        if ((*at)->capacity > (*largest)->capacity) {
            largest = at;
        }
    }
    struct arena_chunk *taken = *largest;
    *largest = taken->older;
    return taken;
}

void
arena_reset(struct arena *arena)
{
    arena->used_bytes = 0;
    if (arena->newest) {
        struct arena_chunk *kept = take_largest(&arena->newest);
        free_chunks(arena->newest);
        kept->older = NULL;
        kept->used = 0;
        arena->newest = kept;
    }
}

void
arena_destroy(struct arena *arena)
{
    free_chunks(arena->newest);
    *arena = (struct arena){0};
}
