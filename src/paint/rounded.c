#include "paint/rounded.h"

#include "paint/blend.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// The box that is copied, and how far its corners reach in.
struct rounding {
    int width, height;
    float radius;
    int reach;
};

static int
larger(int left, int right)
{
    return left > right ? left : right;
}

static int
smaller(int left, int right)
{
    return left < right ? left : right;
}

static struct rounding
make_rounding(int width, int height, float radius)
{
    float most = (float)smaller(width, height) / 2;
    radius = radius >= 0 ? fminf(radius, most) : 0; // also not a number
    return (struct rounding){width, height, radius, (int)ceilf(radius)};
}

// How far a pixel's middle lies inside the two straight edges of its corner.
static float
depth(int position, int size)
{
    return (float)smaller(position, size - 1 - position) + 0.5F;
}

// The edge of a circle is all but straight within a pixel, so the distance of
// the pixel's middle from it is what it covers.
static uint32_t
weigh_pixel(const struct rounding *rounding, int x, int y)
{
    float dx = rounding->radius - depth(x, rounding->width);
    float dy = rounding->radius - depth(y, rounding->height);
    if (dx <= 0 || dy <= 0) {
        return BLEND_FULL;
    }
    float inside = rounding->radius - sqrtf(dx * dx + dy * dy) + 0.5F;
    float weight = fminf(fmaxf(inside, 0), 1) * BLEND_FULL;
    return (uint32_t)lroundf(weight);
}

static void
copy_ends(uint32_t *out, const uint32_t *from, const struct rounding *rounding,
          int y, int first, int last)
{
    for (int x = first; x < last; x++) {
        blend_run(&out[x], 1, from[x], weigh_pixel(rounding, x, y));
    }
}

// Columns from `first` to `last` of one row: an end, the middle, an end.
static void
copy_row(uint32_t *out, const uint32_t *from, const struct rounding *rounding,
         int y, int first, int last)
{
    bool has_corners =
        y < rounding->reach || y >= rounding->height - rounding->reach;
    int reach = has_corners ? rounding->reach : 0;
    int left = smaller(larger(first, reach), last);
    int right = larger(smaller(last, rounding->width - reach), left);
    copy_ends(out, from, rounding, y, first, left);
    memcpy(out + left, from + left, (size_t)(right - left) * sizeof *out);
    copy_ends(out, from, rounding, y, right, last);
}

void
rounded_copy(struct pixels surface, struct clip clip, int x, int y,
             struct pixels picture, float radius)
{
    struct rounding rounding =
        make_rounding(picture.width, picture.height, radius);
    int first = larger(clip.left - x, 0);
    int last = smaller(clip.right - x, picture.width);
    int bottom = smaller(clip.bottom - y, picture.height);
    for (int row = larger(clip.top - y, 0); row < bottom && first < last;
         row++) {
        // Columns are counted from the picture's edge, which may lie outside.
        uint32_t *out =
            surface.data + (ptrdiff_t)(y + row) * surface.stride + x;
        const uint32_t *from = picture.data + (ptrdiff_t)row * picture.stride;
        copy_row(out, from, &rounding, row, first, last);
    }
}
