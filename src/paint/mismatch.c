#include "paint/mismatch.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define CELLS 64 // of a row, a bit each
#define LINE 16  // pixels: a line of the processor's cache
#define BAND 32  // rows, or more of a tall picture
#define NEAR 128 // pixels: as dear as another rectangle presented
#define ALL (~(uint64_t)0)

static int
smaller(int left, int right)
{
    return left < right ? left : right;
}

// Without an end at the first that differs registers take many at once.
static bool
is_alike(const uint32_t *left, const uint32_t *right, int count)
{
    uint32_t differing = 0;

    for (int i = 0; i < count; i++)
        differing |= left[i] ^ right[i];
    return differing == 0;
}

// There must be a pixel before them.
static bool
is_level(const uint32_t *left, const uint32_t *right, int count)
{
    return is_alike(left, left - 1, count) && is_alike(right, right - 1, count);
}

static struct mismatch_row
look_at_row(const struct mismatch *mismatch, const uint32_t *left,
            const uint32_t *right)
{
    int width = mismatch->part.right - mismatch->part.left;
    struct mismatch_row found = {0};
    uint64_t bit = 1;

    for (int x = 0; x < width; x += mismatch->cell, bit <<= 1) {
        int count = smaller(mismatch->cell, width - x);

        if (is_alike(left + x, right + x, count))
            continue;
        found.differs |= bit;
        if (x > 0 && is_level(left + x, right + x, count))
            found.is_level |= bit;
    }
    return found;
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
    if (count > 0 && (tile.left - spans[count - 1].right <= NEAR ||
                      count == MISMATCH_SPANS)) {
        spans[count - 1].right = tile.right;
        return count;
    }
    spans[count] = tile;
    return count + 1;
}

static void
add_band(struct mismatch *mismatch, struct clip band, uint64_t found)
{
    struct clip spans[MISMATCH_SPANS];
    struct clip tile = band;
    int count = 0;

    for (; found != 0; found >>= 1, tile.left += mismatch->cell) {
        tile.right = smaller(tile.left + mismatch->cell, band.right);
        if (found & 1)
            count = widen(spans, count, tile);
    }
    for (int i = 0; i < count; i++)
        add_span(mismatch, spans[i]);
}

// Cells begin where the part does and are a whole number of lines wide.
static void
begin(struct mismatch *mismatch, struct clip part)
{
    int width = part.right - part.left;
    int height = part.bottom - part.top;
    int lines = (width + CELLS * LINE - 1) / (CELLS * LINE);

    mismatch->count = 0;
    mismatch->part = part;
    mismatch->cell = lines > 0 ? lines * LINE : LINE;
    if (height > 0 && (size_t)height > mismatch->capacity) {
        mismatch->capacity = (size_t)height;
        mismatch->rows = memory_grow(mismatch->rows, mismatch->capacity,
                                     sizeof *mismatch->rows);
    }
}

// Returns the cells that differ in any row.
static uint64_t
look_at_band(struct mismatch *mismatch, const struct pixels *left,
             const struct pixels *right, struct clip band)
{
    struct mismatch_row *row = &mismatch->rows[band.top - mismatch->part.top];
    uint64_t all = 0;

    for (int y = band.top; y < band.bottom; y++, row++) {
        *row = look_at_row(
            mismatch, left->data + (ptrdiff_t)y * left->stride + band.left,
            right->data + (ptrdiff_t)y * right->stride + band.left);
        all |= row->differs;
    }
    return all;
}

void
mismatch_find(struct mismatch *mismatch, const struct pixels *left,
              const struct pixels *right, struct clip part)
{
    struct clip band = part;
    int rows = (part.bottom - part.top + MISMATCH_BANDS - 1) / MISMATCH_BANDS;

    begin(mismatch, part);
    if (rows < BAND)
        rows = BAND;
    for (; band.top < part.bottom; band.top += rows) {
        band.bottom = smaller(band.top + rows, part.bottom);
        add_band(mismatch, band, look_at_band(mismatch, left, right, band));
    }
}

void
mismatch_take_all(struct mismatch *mismatch, struct clip part)
{
    begin(mismatch, part);
    for (int y = part.top; y < part.bottom; y++)
        mismatch->rows[y - part.top] = (struct mismatch_row){.differs = ALL};
    mismatch->parts[mismatch->count++] = part;
}

bool
mismatch_next(const struct mismatch *mismatch, int y, struct mismatch_run *run)
{
    const struct clip *part = &mismatch->part;
    struct mismatch_row row = mismatch->rows[y - part->top];
    int from = run->right - part->left;
    int bit = from < 0 ? 0 : (from + mismatch->cell - 1) / mismatch->cell;
    uint64_t of_kind;

    if (bit >= CELLS || row.differs >> bit == 0)
        return false;
    bit += __builtin_ctzll(row.differs >> bit);
    run->left = part->left + bit * mismatch->cell;
    run->is_level = row.is_level >> bit & 1;
    of_kind = row.differs & (run->is_level ? row.is_level : ~row.is_level);
    while (bit < CELLS && (of_kind >> bit & 1))
        bit++;
    run->right = smaller(part->left + bit * mismatch->cell, part->right);
    return run->left < part->right;
}

void
mismatch_destroy(struct mismatch *mismatch)
{
    free(mismatch->rows);
    *mismatch = (struct mismatch){0};
}
