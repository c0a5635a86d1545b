#include "scene/compass_blocks.h"

#include <math.h>

#define INNER_RADIUS 262.0F
#define OUTER_RADIUS 306.0F
#define CORNER 5.0F
#define GAP 1.5F
#define GAP_TIGHT 0.8F
#define WIDTH_MAX 83.6F
#define WIDTH_TIGHT 5.0F
#define WIDTH_MIN 3.4F
#define BLOCKS_MAX 20
#define DEGREES_PER_RADIAN 57.29578F

static const enum mark order[] = {MARK_DONE, MARK_ON,   MARK_TRIAL,
                                  MARK_NEW,  MARK_RISK, MARK_OFF};
#define ORDER_COUNT (sizeof order / sizeof order[0])

static const struct stroke dotted = {
    .width = 2.5F, .cap = STROKE_ROUND, .dash = 4.0F, .gap = 9.0F};

// One step off the course at risk, two off course.
static float
drift_of(const struct compass_ring *ring, enum mark mark)
{
    float whole = mark == MARK_RISK ? 16.0F : mark == MARK_OFF ? 34.0F : 0.0F;
    return whole * (1.0F - ring->drift_left);
}

static size_t
count_mark(const enum mark *marks, size_t count, enum mark mark)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        found += marks[i] == mark;
    }
    return found;
}

static void
draw_glyph(struct draw *draw, const struct compass_ring *ring,
           struct path_point at, enum mark mark)
{
    float unit = ring->unit;
    struct path path = {0};
    if (mark == MARK_RISK) {
        path_add_polygon(
            &path,
            (struct path_point[]){{at.x, at.y - 11.0F * unit},
                                  {at.x + 12.0F * unit, at.y + 10.0F * unit},
                                  {at.x - 12.0F * unit, at.y + 10.0F * unit}},
            3);
        scene_add_fill(draw->scene, &path, draw_color(draw, TOKEN_GLYPH));
        draw_path_stroke(draw, &path, (struct stroke){.width = 3.0F * unit},
                         TOKEN_GLYPH);
    } else if (mark == MARK_OFF) {
        float arm = 8.0F * unit;
        path_move(&path, at.x - arm, at.y - arm);
        path_line(&path, at.x + arm, at.y + arm);
        path_move(&path, at.x + arm, at.y - arm);
        path_line(&path, at.x - arm, at.y + arm);
        draw_path_stroke(
            draw, &path,
            (struct stroke){.width = 5.0F * unit, .cap = STROKE_ROUND},
            TOKEN_GLYPH);
    }
}

// The round outline makes the corners: the shape itself is that much smaller.
static struct path
outline_block(const struct compass_ring *ring, float start, float width,
              enum mark mark)
{
    float inner = (INNER_RADIUS + drift_of(ring, mark)) * ring->unit;
    float outer = (OUTER_RADIUS + drift_of(ring, mark)) * ring->unit;
    float corner = CORNER * ring->unit;
    float inset = corner / ((inner + outer) / 2.0F) * DEGREES_PER_RADIAN;
    inset = fminf(inset, width * 0.45F);
    struct path path = {0};
    path_add_sector(&path, ring->x, ring->y, inner + corner, outer - corner,
                    start + inset, start + width - inset);
    return path;
}

void
compass_draw_gap(struct draw *draw, const struct compass_ring *ring,
                 float start, float width)
{
    struct path path = outline_block(ring, start, width, MARK_NEW);
    scene_add_fill(draw->scene, &path, draw_color(draw, TOKEN_BG));
    draw_path_stroke(draw, &path, dotted, TOKEN_LINE3);
}

void
compass_draw_block(struct draw *draw, const struct compass_ring *ring,
                   float start, float width, enum mark status)
{
    enum mark mark = mark_shown(draw, status);
    float inner = (INNER_RADIUS + drift_of(ring, mark)) * ring->unit;
    float outer = (OUTER_RADIUS + drift_of(ring, mark)) * ring->unit;
    float corner = CORNER * ring->unit;
    struct path path = outline_block(ring, start, width, mark);
    bool is_hollow = mark == MARK_NEW;
    scene_add_fill(draw->scene, &path,
                   draw_color(draw, is_hollow ? TOKEN_BG : mark_token(mark)));
    float stroke = is_hollow ? 3.0F * ring->unit : 2.0F * corner;
    draw_path_stroke(draw, &path, (struct stroke){.width = stroke},
                     mark_token(mark));
    draw_glyph(draw, ring,
               path_polar(ring->x, ring->y, (inner + outer) / 2.0F,
                          start + width / 2.0F),
               mark);
}

static void
draw_none(struct draw *draw, const struct compass_ring *ring)
{
    struct path path = {0};
    path_add_sector(&path, ring->x, ring->y, INNER_RADIUS * ring->unit,
                    OUTER_RADIUS * ring->unit, ring->start,
                    ring->start + ring->span);
    draw_path_stroke(draw, &path, dotted, TOKEN_LINE3);
}

static float
block_width(const struct compass_ring *ring, size_t count, float gap)
{
    return (ring->span - gap * (float)(count - 1)) / (float)count;
}

static void
draw_each(struct draw *draw, const struct compass_ring *ring,
          const enum mark *marks, size_t count, size_t seen, float gap)
{
    float width = block_width(ring, count, gap);
    float start = ring->start;
    if (width > WIDTH_MAX) {
        start += (width - WIDTH_MAX) / 2.0F;
        width = WIDTH_MAX;
    }
    for (size_t i = 0; i < ORDER_COUNT; i++) {
        size_t alike = count_mark(marks, count, order[i]);
        for (size_t j = 0; j < alike && seen > 0; j++, seen--) {
            compass_draw_block(draw, ring, start, width, order[i]);
            start += width + gap;
        }
    }
}

static void
draw_shares(struct draw *draw, const struct compass_ring *ring,
            const enum mark *marks, size_t count, size_t seen)
{
    float start = ring->start;
    for (size_t i = 0; i < ORDER_COUNT; i++) {
        size_t alike = count_mark(marks, count, order[i]);
        float span = ring->span * (float)alike / (float)count;
        if (alike > 0 && alike <= seen) {
            seen -= alike;
            compass_draw_block(draw, ring, start, fmaxf(span - GAP_TIGHT, 1.0F),
                               order[i]);
        }
        start += span;
    }
}

void
compass_draw_blocks(struct draw *draw, const struct compass_ring *ring,
                    const enum mark *marks, size_t count, size_t seen)
{
    if (count == 0) {
        draw_none(draw, ring);
        return;
    }
    bool is_tight = count > 12 || block_width(ring, count, GAP) < WIDTH_TIGHT;
    float gap = is_tight ? GAP_TIGHT : GAP;
    if (count > BLOCKS_MAX || block_width(ring, count, gap) < WIDTH_MIN) {
        draw_shares(draw, ring, marks, count, seen);
    } else {
        draw_each(draw, ring, marks, count, seen, gap);
    }
}
