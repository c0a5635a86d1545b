#include "app/composite.h"

#include <string.h>

#include "base/memory.h"

static void
copy_commands(struct scene *whole, const struct scene *part)
{
    if (part->count == 0)
        return;
    memcpy(&whole->commands[whole->count], part->commands,
           part->count * sizeof *part->commands);
    whole->count += part->count;
}

void
composite_join(struct scene *whole, const struct scene *below,
               const struct scene *above)
{
    size_t count = below->count + above->count;

    if (whole->capacity < count) {
        whole->commands =
            memory_grow(whole->commands, count, sizeof *whole->commands);
        whole->capacity = count;
    }
    whole->count = 0;
    whole->width = below->width;
    whole->height = below->height;
    whole->background = below->background;
    whole->scale = below->scale;
    whole->origin_x = below->origin_x;
    whole->origin_y = below->origin_y;
    whole->behind = below->behind;
    copy_commands(whole, below);
    copy_commands(whole, above);
}
