#include "paint/mismatch.h"

#include <stdbool.h>
#include <string.h>

#define TILE 64 // pixels: four lines of the processor's cache
#define BAND 32 // rows, or more of a tall picture
#define NEAR 2  // tiles: as dear as another rectangle presented

static int
smaller(int left, int right)
{
    return left < right ? left : right;
}

static bool
is_alike(const struct pixels *left, const struct pixels *right,
         struct clip tile)
{
    size_t size = (size_t)(tile.right - tile.left) * sizeof *left->data;

    for (int y = tile.top; y < tile.bottom; y++) {
        if (memcmp(left->data + (ptrdiff_t)y * left->stride + tile.left,
                   right->data + (ptrdiff_t)y * right->stride + tile.left,
                   size) != 0)
            return false;
    }
    return true;
}

// One that goes on below a part as wide as itself belongs to it.
static void
add_span(struct mismatch *mismatch, struct clip span)
{
    for (size_t i = mismatch->count; i-- > 0;) {
        struct clip *above = &mismatch->parts[i];

        if (above->bottom == span.top && above->left == span.left &&
            above->right == span.right) {
            above->bottom = span.bottom;
            return;
        }
    }
    mismatch->parts[mismatch->count++] = span;
}

// What there is no room for makes the last one wider.
static int
widen(struct clip *spans, int count, struct clip tile)
{
    if (count > 0 && (tile.left - spans[count - 1].right <= NEAR * TILE ||
                      count == MISMATCH_SPANS)) {
        spans[count - 1].right = tile.right;
        return count;
    }
    spans[count] = tile;
    return count + 1;
}

static void
look_at_band(struct mismatch *mismatch, const struct pixels *left,
             const struct pixels *right, struct clip band)
{
    struct clip spans[MISMATCH_SPANS];
    struct clip tile = band;
    int count = 0;

    for (; tile.left < band.right; tile.left += TILE) {
        tile.right = smaller(tile.left + TILE, band.right);
        if (!is_alike(left, right, tile))
            count = widen(spans, count, tile);
    }
    for (int i = 0; i < count; i++)
        add_span(mismatch, spans[i]);
}

void
mismatch_find(struct mismatch *mismatch, const struct pixels *left,
              const struct pixels *right, struct clip part)
{
    struct clip band = part;
    int rows = (part.bottom - part.top + MISMATCH_BANDS - 1) / MISMATCH_BANDS;

    mismatch->count = 0;
    if (rows < BAND)
        rows = BAND;
    for (; band.top < part.bottom; band.top += rows) {
        band.bottom = smaller(band.top + rows, part.bottom);
        look_at_band(mismatch, left, right, band);
    }
}
