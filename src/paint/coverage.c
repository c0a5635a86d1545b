#include "paint/coverage.h"

#include "base/memory.h"
#include "paint/blend.h"
#include "paint/wide.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK 8         // pixels to one bit of `touched`
#define BLOCK_SHIFT 3   // log2 of it
#define WHOLE (1 << 17) // the area of a covered pixel

static int
block_count(const struct coverage *row)
{
    return row->width / BLOCK + 1; // the last takes what spills to the right
}

void
coverage_init(struct coverage *row, int width)
{
    row->width = width;
    size_t blocks = (size_t)block_count(row);

    row->area = memory_allocate(blocks * BLOCK * sizeof *row->area);
    row->touched = memory_allocate((blocks / 64 + 1) * sizeof *row->touched);
}

void
coverage_destroy(struct coverage *row)
{
    free(row->area);
    free(row->touched);
    *row = (struct coverage){0};
}

static inline void
touch(struct coverage *row, int32_t pixel)
{
    int32_t block = pixel >> BLOCK_SHIFT;

    row->touched[block >> 6] |= UINT64_C(1) << (block & 63);
}

// A piece within one pixel covers what lies right of its middle there, and
// all of the pixels after. Sums wrap: unsigned, so hostile shapes with over
// 16383 turns around one pixel look wrong but nothing else happens.
static inline void
add_cell(struct coverage *row, int32_t pixel, int32_t left, int32_t right,
         int32_t height)
{
    int32_t beside = left + right;

    row->area[pixel] += (uint32_t)(height * (512 - beside));
    row->area[pixel + 1] += (uint32_t)(height * beside);
}

static void
add_left_of_row(struct coverage *row, int32_t height)
{
    row->area[0] += (uint32_t)(height * 512);
    touch(row, 0);
}

static void
touch_range(struct coverage *row, int32_t first, int32_t last)
{
    for (int32_t pixel = first; pixel < last; pixel += BLOCK)
        touch(row, pixel);
    touch(row, last);
}

// Where the piece leaves pixel i it has climbed
//     floor(height * (256 (i + 1) - from) / (to - from)),
// kept as quotient and remainder from pixel to pixel. A piece that comes from
// left of the row starts with the number it would have had at pixel -1.
static void
add_across(struct coverage *row, int32_t from, int32_t to, uint32_t height,
           int32_t sign)
{
    uint32_t span = (uint32_t)to - (uint32_t)from, climbed, rest;
    int32_t first = from >> 8, last = to >> 8;
    int32_t end = last < row->width ? last : row->width;

    if (first < 0) {
        uint64_t passed = height * (uint64_t) - (int64_t)from;
        climbed = (uint32_t)(passed / span);
        rest = (uint32_t)(passed % span);
        first = -1;
        add_left_of_row(row, sign * (int32_t)climbed);
    } else {
        uint32_t passed = height * (256 - ((uint32_t)from & 255));
        climbed = passed / span;
        rest = passed % span;
        add_cell(row, first, from & 255, 256, sign * (int32_t)climbed);
    }
    if (end > first + 1) {
        uint32_t step = height * 256 / span, over = height * 256 % span;
        for (int32_t pixel = first + 1; pixel < end; pixel++) {
            rest += over;
            uint32_t more = step + (rest >= span);
            rest -= rest >= span ? span : 0;
            climbed += more;
            add_cell(row, pixel, 0, 256, sign * (int32_t)more);
        }
    }
    if (last < row->width)
        add_cell(row, last, 0, to & 255, sign * (int32_t)(height - climbed));
    touch_range(row, first < 0 ? 0 : first,
                last < row->width ? last + 1 : row->width);
}

void
coverage_add(struct coverage *row, int32_t from, int32_t to, int32_t height)
{
    int32_t left = from < to ? from : to, right = from < to ? to : from;

    if (left >= row->width * 256 || height == 0)
        return;
    if (right < 0) {
        add_left_of_row(row, height);
    } else if (left >> 8 == right >> 8) {
        add_cell(row, left >> 8, left & 255, right & 255, height);
        touch(row, left >> 8);
        touch(row, (left >> 8) + 1);
    } else {
        int32_t sign = height < 0 ? -1 : 1;
        add_across(row, left, right, (uint32_t)(sign * height), sign);
    }
}

static inline uint32_t
weight_of(uint32_t area, uint32_t weight)
{
    int32_t winding = (int32_t)area;
    int32_t covered = winding < 0 ? (int32_t)-area : winding;
    int32_t held = covered < 0 || covered > WHOLE ? WHOLE : covered;

    return (((uint32_t)held + 256) / 512 * weight + 128) >> 8;
}

// A block as registers hold it: what goes through memory on the way, a number
// at a time, is waited for. Handed on by address: how it would be by value
// depends on the processor.
typedef uint32_t lanes __attribute__((vector_size(BLOCK * sizeof(uint32_t))));

// Take the block out of the row, each number with all those before it in `sum`.
static inline void
take_sums(lanes *sums, uint32_t *area, uint32_t sum)
{
    const lanes none = {0};
    lanes of;

    memcpy(&of, area, sizeof of);
    memcpy(area, &none, sizeof none);
    of += __builtin_shufflevector(of, none, 8, 0, 1, 2, 3, 4, 5, 6);
    of += __builtin_shufflevector(of, none, 8, 8, 0, 1, 2, 3, 4, 5);
    of += __builtin_shufflevector(of, none, 8, 8, 8, 8, 0, 1, 2, 3);
    *sums = of + sum;
}

// As weight_of.
static inline void
weigh_lanes(lanes *weights, const lanes *areas, uint32_t weight)
{
    lanes is_negative = -(*areas >> 31);
    lanes covered = (*areas ^ is_negative) - is_negative;
    lanes is_over = (lanes)(covered > WHOLE);
    lanes held = (covered & ~is_over) | (is_over & WHOLE);

    *weights = ((held + 256) / 512 * weight + 128) >> 8;
}

// As blend_mix.
static inline void
blend_lanes(uint32_t *pixels, const lanes *weights, uint32_t colour)
{
    lanes below, red_blue, green;

    memcpy(&below, pixels, sizeof below);
    red_blue = below & 0xFF00FFu;
    green = below & 0x00FF00u;
    red_blue = red_blue * BLEND_FULL +
               ((colour & 0xFF00FFu) - red_blue) * *weights + 0x800080u;
    green = green * BLEND_FULL + ((colour & 0x00FF00u) - green) * *weights +
            0x8000u;
    below = (red_blue >> 8 & 0xFF00FFu) | (green >> 8 & 0x00FF00u);
    memcpy(pixels, &below, sizeof below);
}

static inline uint32_t
paint_block(uint32_t *area, uint32_t sum, uint32_t *pixels, int count,
            uint32_t colour, uint32_t weight)
{
    lanes sums, weights;

    take_sums(&sums, area, sum);
    weigh_lanes(&weights, &sums, weight);
    if (count == BLOCK)
        blend_lanes(pixels, &weights, colour);
    for (int i = 0; count < BLOCK && i < count; i++)
        pixels[i] = blend_mix(pixels[i], colour, weights[i]);
    return sums[BLOCK - 1];
}

static int
next_touched(const struct coverage *row, int block, int end)
{
    while (block < end) {
        uint64_t bits = row->touched[block >> 6] >> (block & 63);
        if (bits != 0)
            return block + __builtin_ctzll(bits);
        block = (block | 63) + 1;
    }
    return end;
}

WIDE void
coverage_paint(struct coverage *row, uint32_t *pixels, uint32_t colour,
               uint32_t weight)
{
    int end = block_count(row);
    uint32_t sum = 0;

    for (int block = next_touched(row, 0, end); block < end;) {
        int x = block * BLOCK, room = row->width - x;
        sum = paint_block(row->area + x, sum, pixels + x,
                          room < BLOCK ? room : BLOCK, colour, weight);
        int next = next_touched(row, block + 1, end);
        int until = next * BLOCK < row->width ? next * BLOCK : row->width;
        uint32_t flat = weight_of(sum, weight);
        if (flat != 0 && until > x + BLOCK)
            blend_run(pixels + x + BLOCK, until - x - BLOCK, colour, flat);
        block = next;
    }
    memset(row->touched, 0, (size_t)(end / 64 + 1) * sizeof *row->touched);
}
