#include "paint/turned.h"

#include <stddef.h>
#include <string.h>

// A square of this side and what it becomes fit into the first cache.
#define BLOCK 32

struct clip
turned_clip(struct clip part, int width, int height, int rotation)
{
    switch (rotation) {
    case 90:
        return (struct clip){height - part.bottom, part.left, height - part.top,
                             part.right};
    case 180:
        return (struct clip){width - part.right, height - part.bottom,
                             width - part.left, height - part.top};
    case 270:
        return (struct clip){part.top, width - part.right, part.bottom,
                             width - part.left};
    default:
        return part;
    }
}

void
turned_point(int *x, int *y, int width, int height, int rotation)
{
    int glass_x = *x;
    int glass_y = *y;
    switch (rotation) {
    case 90:
        *x = glass_y;
        *y = height - 1 - glass_x;
        break;
    case 180:
        *x = width - 1 - glass_x;
        *y = height - 1 - glass_y;
        break;
    case 270:
        *x = width - 1 - glass_y;
        *y = glass_x;
        break;
    default:
        break;
    }
}

static void
copy_rows(uint32_t *out, int out_stride, const uint32_t *rows, int stride,
          int width, int height)
{
    for (int y = 0; y < height; y++) {
        memcpy(out + (ptrdiff_t)y * out_stride, rows + (ptrdiff_t)y * stride,
               (size_t)width * sizeof *out);
    }
}

// One step right in the picture is `across` pixels on the glass, one step
// down is `down`.
static void
copy_block(uint32_t *out, ptrdiff_t across, ptrdiff_t down,
           const uint32_t *rows, int stride, int width, int height)
{
    for (int x = 0; x < width; x++) {
        for (int y = 0; y < height; y++) {
            out[x * across + y * down] = rows[(ptrdiff_t)y * stride + x];
        }
    }
}

static void
copy_blocks(uint32_t *out, ptrdiff_t across, ptrdiff_t down,
            const uint32_t *rows, int stride, int width, int height)
{
    for (int y = 0; y < height; y += BLOCK) {
        for (int x = 0; x < width; x += BLOCK) {
            copy_block(out + x * across + y * down, across, down,
                       rows + (ptrdiff_t)y * stride + x, stride,
                       width - x < BLOCK ? width - x : BLOCK,
                       height - y < BLOCK ? height - y : BLOCK);
        }
    }
}

void
turned_copy(struct pixels glass, const uint32_t *rows, int stride,
            struct clip part, int width, int height, int rotation)
{
    struct clip place = turned_clip(part, width, height, rotation);
    int columns = part.right - part.left;
    int lines = part.bottom - part.top;
    ptrdiff_t line = glass.stride;
    uint32_t *first = glass.data + place.top * line + place.left;
    uint32_t *top_right = first + (place.right - 1 - place.left);
    uint32_t *bottom_left = first + (place.bottom - 1 - place.top) * line;
    switch (rotation) {
    case 90:
        copy_blocks(top_right, line, -1, rows, stride, columns, lines);
        break;
    case 180:
        copy_blocks(bottom_left + (top_right - first), -1, -line, rows, stride,
                    columns, lines);
        break;
    case 270:
        copy_blocks(bottom_left, -line, 1, rows, stride, columns, lines);
        break;
    default:
        copy_rows(first, glass.stride, rows, stride, columns, lines);
        break;
    }
}
