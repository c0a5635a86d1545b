#include "base/memory.h"

#include <malloc.h>
#include <stdlib.h>

#include "base/log.h"

static void *
or_abort(void *block, size_t count, size_t item_size)
{
    if (block == NULL) {
        log_error("out of memory: %zu x %zu bytes", count, item_size);
        abort();
    }
    return block;
}

void *
memory_allocate(size_t size)
{
    return or_abort(calloc(1, size > 0 ? size : 1), 1, size);
}

void *
memory_grow(void *block, size_t count, size_t item_size)
{
    // realloc to nothing would free the block and look like a failure.
    if (count == 0 || item_size == 0) {
        count = item_size = 1;
    }
    return or_abort(reallocarray(block, count, item_size), count, item_size);
}

void
memory_trim(void)
{
    (void)malloc_trim(0);
}
