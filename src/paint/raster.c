#include "paint/raster.h"

#include "base/memory.h"
#include "paint/blend.h"
#include "paint/dash.h"
#include "paint/flatten.h"
#include "paint/stroke.h"

#include <math.h>
#include <stdlib.h>

#define MAX_LENGTH 1e6f
#define COLOUR_MASK 0xFFFFFFu

bool
raster_init(struct raster *raster, int width, int height)
{
    *raster = (struct raster){0};
    if (width < 1 || height < 1 || width > RASTER_MAX_SIDE ||
        height > RASTER_MAX_SIDE)
        return false;
    raster->width = width;
    raster->height = height;
    coverage_init(&raster->row, width);
    edges_init(&raster->edges, height);
    raster->weights = memory_grow(NULL, (size_t)width, sizeof *raster->weights);
    return true;
}

void
raster_destroy(struct raster *raster)
{
    coverage_destroy(&raster->row);
    edges_destroy(&raster->edges);
    polyline_destroy(&raster->flat);
    polyline_destroy(&raster->dashed);
    polyline_destroy(&raster->outline);
    free(raster->weights);
    *raster = (struct raster){0};
}

static bool
fits(const struct raster *raster, struct pixels surface)
{
    return surface.width <= raster->width && surface.height <= raster->height &&
           surface.stride >= surface.width;
}

static struct clip
overlap(struct clip a, struct clip b)
{
    return (struct clip){
        a.left > b.left ? a.left : b.left,
        a.top > b.top ? a.top : b.top,
        a.right < b.right ? a.right : b.right,
        a.bottom < b.bottom ? a.bottom : b.bottom,
    };
}

static struct clip
clip_to(struct pixels surface, struct clip clip)
{
    return overlap(clip, (struct clip){0, 0, surface.width, surface.height});
}

static bool
is_empty(struct clip clip)
{
    return clip.left >= clip.right || clip.top >= clip.bottom;
}

static bool
fill_polyline(struct raster *raster, struct pixels surface, struct clip clip,
              const struct polyline *line, uint32_t colour, int alpha)
{
    struct clip inside = clip_to(surface, clip);

    if (is_empty(inside) || alpha <= 0)
        return true;
    if (!edges_build(&raster->edges, line, surface, inside))
        return false;
    raster->row.width = inside.right - inside.left;
    edges_paint(&raster->edges, &raster->row, surface, inside,
                colour & COLOUR_MASK, blend_weight(alpha));
    return true;
}

bool
raster_fill(struct raster *raster, struct pixels surface, struct clip clip,
            const struct path *path, uint32_t colour, int alpha)
{
    return fits(raster, surface) && flatten_path(path, &raster->flat) &&
           fill_polyline(raster, surface, clip, &raster->flat, colour, alpha);
}

static bool
is_sane(const struct stroke *stroke)
{
    return stroke->width > 0 && stroke->width <= MAX_LENGTH &&
           fabsf(stroke->dash) <= MAX_LENGTH &&
           fabsf(stroke->gap) <= MAX_LENGTH &&
           fabsf(stroke->phase) <= MAX_LENGTH;
}

bool
raster_stroke(struct raster *raster, struct pixels surface, struct clip clip,
              const struct path *path, const struct stroke *stroke,
              uint32_t colour, int alpha)
{
    return fits(raster, surface) && is_sane(stroke) &&
           flatten_path(path, &raster->flat) &&
           dash_cut(&raster->flat, stroke, &raster->dashed) &&
           stroke_outline(&raster->dashed, stroke, &raster->outline) &&
           fill_polyline(raster, surface, clip, &raster->outline, colour,
                         alpha);
}

// The weight in the middle of step `i` of `count`, rounded to nearest.
static uint32_t
fade_weight(int64_t i, int64_t count, int alpha_from, int alpha_to)
{
    int64_t from = blend_weight(alpha_from), to = blend_weight(alpha_to);
    int64_t part = from * (2 * count - 2 * i - 1) + to * (2 * i + 1);

    return (uint32_t)((part + count) / (2 * count));
}

static void
fade_down(struct pixels surface, struct clip inside, struct clip area,
          uint32_t colour, int alpha_from, int alpha_to)
{
    int64_t height = (int64_t)area.bottom - area.top;

    for (int y = inside.top; y < inside.bottom; y++)
        blend_run(
            surface.data + (ptrdiff_t)y * surface.stride + inside.left,
            inside.right - inside.left, colour,
            fade_weight((int64_t)y - area.top, height, alpha_from, alpha_to));
}

static void
fade_right(struct pixels surface, struct clip inside, struct clip area,
           uint32_t colour, int alpha_from, int alpha_to, uint16_t *weights)
{
    int64_t width = (int64_t)area.right - area.left;
    int count = inside.right - inside.left;

    for (int i = 0; i < count; i++)
        weights[i] = (uint16_t)fade_weight((int64_t)inside.left + i - area.left,
                                           width, alpha_from, alpha_to);
    for (int y = inside.top; y < inside.bottom; y++)
        blend_row(surface.data + (ptrdiff_t)y * surface.stride + inside.left,
                  weights, count, colour);
}

bool
raster_fade(struct raster *raster, struct pixels surface, struct clip clip,
            struct clip area, bool is_vertical, uint32_t colour, int alpha_from,
            int alpha_to)
{
    struct clip inside = overlap(clip_to(surface, clip), area);

    if (!fits(raster, surface))
        return false;
    if (is_empty(inside))
        return true;
    if (is_vertical)
        fade_down(surface, inside, area, colour & COLOUR_MASK, alpha_from,
                  alpha_to);
    else
        fade_right(surface, inside, area, colour & COLOUR_MASK, alpha_from,
                   alpha_to, raster->weights);
    return true;
}
