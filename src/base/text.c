#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/memory.h"

#define FIRST_CAPACITY 64

// Make room for `extra` bytes and a NUL.
static void
reserve(struct text_builder *builder, size_t extra)
{
    if (extra >= SIZE_MAX / 2 - builder->length) {
        memory_grow(NULL, SIZE_MAX, 2); // logs and aborts
    }
    size_t needed = builder->length + extra + 1;
    if (needed <= builder->capacity) {
        return;
    }
    size_t capacity =
        builder->capacity ? builder->capacity * 2 : FIRST_CAPACITY;
    builder->capacity = capacity < needed ? needed : capacity;
    builder->data = memory_grow(builder->data, builder->capacity, 1);
}

void
text_append(struct text_builder *builder, const char *text, size_t length)
{
    reserve(builder, length);
    if (length > 0) {
        memcpy(builder->data + builder->length, text, length);
    }
    builder->length += length;
    builder->data[builder->length] = '\0';
}

void
text_append_format(struct text_builder *builder, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length >= 0) {
        reserve(builder, (size_t)length);
        vsnprintf(builder->data + builder->length, (size_t)length + 1, format,
                  again);
        builder->length += (size_t)length;
    }
    va_end(again);
}

void
text_reset(struct text_builder *builder)
{
    builder->length = 0;
    if (builder->data) {
        builder->data[0] = '\0';
    }
}

void
text_destroy(struct text_builder *builder)
{
    free(builder->data);
    *builder = (struct text_builder){0};
}

static bool
is_white_space(uint32_t point)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return (point >= '\t' && point <= '\r') ||
           category == UTF8PROC_CATEGORY_ZS ||
           category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

size_t
text_count_words(const char *text)
{
    size_t length = strlen(text), position = 0, count = 0;
    bool is_in_word = false;
    while (position < length) {
        bool is_space = is_white_space(text_next(text, length, &position));
        count += !is_space && !is_in_word;
        is_in_word = !is_space;
    }
    return count;
}

uint64_t
text_hash(const void *bytes, size_t length, uint64_t seed)
{
    const unsigned char *byte = bytes;
    uint64_t hash = seed ? seed : UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ byte[i]) * UINT64_C(0x100000001b3);
    }
    return hash;
}
