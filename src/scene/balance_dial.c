#include "scene/balance_dial.h"

#include "scene/arrival.h"
#include "scene/compass.h"
#include "scene/compass_blocks.h"

#include <math.h>

// Radii in units of which the bezel has 360, as on the compass.
#define BEZEL 360.0F
#define COURSE 284.0F
#define SHARE 239.0F
#define SHARE_STROKE 10.0F
#define NEEDLE 226.0F
#define NEEDLE_HALF_WIDTH 46.0F
#define CARE_INNER 120.0F
#define HUB 138.0F
#define AXIS_START 232.0F
#define INSET 3.2F // degrees of air at the top and the foot
#define GAP 1.5F
#define WIDTH_MAX 83.6F

static float
unit_of(const struct balance_dial *dial)
{
    return dial->radius / BEZEL;
}

static void
draw_radial(struct draw *draw, const struct balance_dial *dial, float inner,
            float outer, float bearing, enum token token)
{
    float unit = unit_of(dial);
    struct path_point from =
        path_polar(dial->x, dial->y, inner * unit, bearing);
    struct path_point to = path_polar(dial->x, dial->y, outer * unit, bearing);
    draw_segment(draw, from.x, from.y, to.x, to.y, draw->style->hairline,
                 STROKE_BUTT, token);
}

static void
draw_bezel(struct draw *draw, const struct balance_dial *dial)
{
    for (int bearing = 3; bearing < 360; bearing += 3) {
        bool is_major = bearing % 15 == 0;
        if (bearing != 180) {
            draw_radial(draw, dial, BEZEL - (is_major ? 12.0F : 6.0F), BEZEL,
                        (float)bearing, is_major ? TOKEN_LINE3 : TOKEN_LINE);
        }
    }
}

// Mirrored for the left pan: `start` and `end` are counted from the top.
static void
draw_pan_arc(struct draw *draw, const struct balance_dial *dial, size_t pan,
             float radius, float start, float end, struct stroke stroke,
             enum token token)
{
    draw_arc(draw, dial->x, dial->y, radius * unit_of(dial),
             pan == 0 ? 360.0F - end : start, pan == 0 ? 360.0F - start : end,
             stroke, token);
}

static void
draw_course(struct draw *draw, const struct balance_dial *dial)
{
    for (size_t i = 0; i < 2; i++) {
        draw_pan_arc(draw, dial, i, COURSE, 2.0F, 178.0F,
                     (struct stroke){.width = draw->style->hairline},
                     TOKEN_LINE);
        draw_radial(draw, dial, AXIS_START, BEZEL, 180.0F * (float)i,
                    TOKEN_LINE3);
    }
}

static void
draw_care(struct draw *draw, const struct balance_dial *dial)
{
    if (dial->bearing < 0) {
        return;
    }
    float start = dial->bearing == 0 ? 183.0F : 3.0F;
    float unit = unit_of(dial);
    struct path path = {0};
    path_add_sector(&path, dial->x, dial->y, CARE_INNER * unit, NEEDLE * unit,
                    start, start + 174.0F);
    draw_path(draw, &path, TOKEN_HEATHER_TINT);
}

static float
slot_width(const struct balance_dial *dial)
{
    float slots = (float)(dial->slots > 0 ? dial->slots : 1);
    return (180.0F - 2.0F * INSET - GAP * (slots - 1.0F)) / slots;
}

static float
block_width(const struct balance_dial *dial)
{
    return fminf(slot_width(dial), WIDTH_MAX);
}

static float
block_start(const struct balance_dial *dial, size_t pan, size_t block)
{
    float slot = slot_width(dial);
    float width = block_width(dial);
    float start = INSET + (slot + GAP) * (float)block + (slot - width) / 2.0F;
    return pan == 0 ? 360.0F - start - width : start;
}

float
balance_dial_middle(const struct balance_dial *dial, size_t pan, size_t block)
{
    return block_start(dial, pan, block) + block_width(dial) / 2.0F;
}

static void
draw_pan(struct draw *draw, const struct balance_dial *dial, size_t pan)
{
    struct compass_ring ring = {
        .x = dial->x, .y = dial->y, .unit = unit_of(dial)};
    float width = block_width(dial);
    for (size_t i = 0; i < dial->pans[pan].count; i++) {
        float start = block_start(dial, pan, i);
        if (dial->pans[pan].marks[i] == MARK_NEW) {
            compass_draw_gap(draw, &ring, start, width);
        } else {
            compass_draw_block(draw, &ring, start, width,
                               dial->pans[pan].marks[i]);
        }
    }
}

// The arcs rise from the foot on both sides, so they compare like two pans.
static void
draw_share(struct draw *draw, const struct balance_dial *dial, size_t pan)
{
    struct stroke stroke = {.width = SHARE_STROKE * unit_of(dial),
                            .cap = STROKE_ROUND};
    float foot = 180.0F - INSET;
    float share = fminf(fmaxf(dial->pans[pan].share, 0.0F), 1.0F);
    draw_pan_arc(draw, dial, pan, SHARE, INSET, foot, stroke, TOKEN_SUNKEN);
    if (share > 0.0F) {
        draw_pan_arc(draw, dial, pan, SHARE, foot - (foot - INSET) * share,
                     foot, stroke, TOKEN_SEA);
    }
}

static void
draw_north(struct draw *draw, const struct balance_dial *dial)
{
    float unit = unit_of(dial);
    float y = dial->y - 368.0F * unit;
    struct path path = {0};
    path_add_polygon(
        &path,
        (struct path_point[]){{dial->x, y - 12.0F * unit},
                              {dial->x + 9.0F * unit, y + 6.0F * unit},
                              {dial->x - 9.0F * unit, y + 6.0F * unit}},
        3);
    draw_path(draw, &path, TOKEN_INK);
}

void
balance_dial_draw(struct draw *draw, const struct balance_dial *dial)
{
    float unit = unit_of(dial);
    draw_bezel(draw, dial);
    draw_care(draw, dial);
    draw_course(draw, dial);
    for (size_t i = 0; i < 2; i++) {
        draw_pan(draw, dial, i);
        draw_share(draw, dial, i);
    }
    compass_draw_needle(
        draw, dial->x, dial->y, NEEDLE * unit, NEEDLE_HALF_WIDTH * unit,
        arrival_bearing(dial->arrival_left_ms, 0, dial->degrees), TOKEN_HEATHER,
        TOKEN_LINE);
    draw_north(draw, dial);
    draw_disc(draw, dial->x, dial->y, HUB * unit, TOKEN_SURFACE);
    draw_ring(draw, dial->x, dial->y, HUB * unit, draw->style->hairline,
              TOKEN_LINE);
}
