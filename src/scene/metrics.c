#include "scene/metrics.h"

#include "base/text.h"

static int
fixed_width(void *context, enum face face, int size_px, bool has_fixed_digits,
            const char *words, size_t length)
{
    (void)context;
    (void)has_fixed_digits;
    size_t count = 0;
    for (size_t position = 0; position < length; count++) {
        text_next(words, length, &position);
    }
    size_t hundredths = face >= FACE_DISPLAY ? 60 : 55;
    return (int)((count * hundredths * (size_t)size_px + 50) / 100);
}

struct metrics
metrics_fixed(void)
{
    return (struct metrics){.width = fixed_width};
}
