#include <string.h>
#include <utf8proc.h>

#include "base/text.h"

#define MARK_LIMIT 8

static bool
is_noncharacter(uint32_t point)
{
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
}

// What a reader cannot see, but what can change what he reads.
static bool
is_unwanted(uint32_t point)
{
    const utf8proc_property_t *property =
        utf8proc_get_property((utf8proc_int32_t)point);
    return property->category == UTF8PROC_CATEGORY_CC ||
           property->category == UTF8PROC_CATEGORY_CF || property->ignorable ||
           is_noncharacter(point);
}

static bool
is_mark(uint32_t point)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category == UTF8PROC_CATEGORY_MN ||
           category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

static void
append_point(struct text_builder *builder, uint32_t point)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t size =
        utf8proc_encode_char((utf8proc_int32_t)point, bytes);
    text_append(builder, (const char *)bytes, (size_t)size);
}

static void
append_clean(struct text_builder *builder, uint32_t point, int *mark_count)
{
    if (point == '\t') {
        point = ' ';
    } else if (point == 0x2028 || point == 0x2029) {
        point = '\n';
    } else if (point != '\n' && is_unwanted(point)) {
        return; // marks go on counting, or each could bring its own eight
    }
    *mark_count = is_mark(point) ? *mark_count + 1 : 0;
    if (*mark_count <= MARK_LIMIT) {
        append_point(builder, point);
    }
}

static void
cut(struct text_builder *builder, size_t start, size_t limit)
{
    const size_t ellipsis_size = strlen(TEXT_ELLIPSIS);
    size_t kept = start;
    if (limit >= ellipsis_size) {
        size_t last = start + limit - ellipsis_size;
        size_t end = start;
        while (end <= last) {
            kept = end;
            end = text_grapheme_end(builder->data, builder->length, end);
        }
    }
    builder->length = kept;
    text_append(builder, TEXT_ELLIPSIS,
                limit >= ellipsis_size ? ellipsis_size : 0);
}

void
text_clean(struct text_builder *builder, const char *bytes, size_t length,
           size_t limit)
{
    size_t start = builder->length;
    size_t position = 0;
    int mark_count = 0;
    text_append(builder, "", 0); // an empty text is a text, too
    while (position < length && builder->length - start <= limit) {
        append_clean(builder, text_next(bytes, length, &position), &mark_count);
    }
    if (builder->length - start > limit) {
        cut(builder, start, limit);
    }
}
