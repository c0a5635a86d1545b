#include "paint/picture_turn.h"

#include <stddef.h>

// Every orientation is a transposition or none, then mirrors or none.
static bool
mirrors_across(int orientation)
{
    return orientation == 2 || orientation == 3 || orientation == 7 ||
           orientation == 8;
}

static bool
mirrors_down(int orientation)
{
    return orientation == 3 || orientation == 4 || orientation == 6 ||
           orientation == 7;
}

bool
picture_turn_swaps(int orientation)
{
    return orientation >= 5;
}

struct picture_target
picture_turn_target(const struct picture_target *seen, int orientation)
{
    struct picture_target stored = *seen;
    stored.data = NULL;
    if (picture_turn_swaps(orientation)) {
        stored.width = seen->height;
        stored.height = seen->width;
        stored.center_x = seen->center_y;
        stored.center_y = seen->center_x;
    }
    if (mirrors_across(orientation)) {
        stored.center_x = 1 - stored.center_x;
    }
    if (mirrors_down(orientation)) {
        stored.center_y = 1 - stored.center_y;
    }
    return stored;
}

void
picture_turn(const struct picture_target *seen, const uint32_t *stored,
             int orientation)
{
    struct picture_target from = picture_turn_target(seen, orientation);
    uint32_t *out = seen->data;
    for (int y = 0; y < seen->height; y++) {
        for (int x = 0; x < seen->width; x++) {
            int column = picture_turn_swaps(orientation) ? y : x;
            int row = picture_turn_swaps(orientation) ? x : y;
            column =
                mirrors_across(orientation) ? from.width - 1 - column : column;
            row = mirrors_down(orientation) ? from.height - 1 - row : row;
            *out++ = stored[(size_t)row * (size_t)from.width + (size_t)column];
        }
    }
}
